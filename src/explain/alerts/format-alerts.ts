import {
  checkArguments,
  flagForm,
  localeForm,
  type LocalizedText,
  oneLine,
  type OptionForms,
  plainMarkdown,
  readOptions,
  STATUS_RANK,
} from '../../core/index.js';
import type { Alert, AtRisk, EarlyWarning } from '../../evaluate/index.js';
import { cardForm, elementTitle, type Model, modelOf, type Scorecard } from '../../model/index.js';
import { formatPeriod, parsePeriod } from '../../period/index.js';
import {
  countIn,
  elementName,
  type Language,
  languageOf,
  listIn,
  periodIn,
  periodName,
  pointsIn,
  PROSE_WORDS,
  type ProseWords,
  quoted,
  sentence,
} from '../prose/index.js';
import { ALERT_GROUPS, ALERT_WORDS, type AlertGroup, type AlertWords } from './alert-words.js';
import { type ToldAlerts, toldAlertsForm } from './told-alerts.js';

/** How to write alerts. */
export interface FormatAlertsOptions {
  /** Language of titles, words and numbers, such as `es`; the language of the card by default. */
  readonly locale?: string | undefined;
  /** Whether headings are marked up, and signs of Markdown in titles are escaped. */
  readonly markdown?: boolean | undefined;
}

const FORMS: OptionForms<FormatAlertsOptions> = { locale: localeForm, markdown: flagForm };

/** What lines are made with. */
interface Telling {
  readonly model: Model;
  readonly language: Language;
  readonly words: AlertWords;
  readonly prose: ProseWords;
  readonly markdown: boolean;
  /** The period before the one that is told of, as it is named; empty where it is not known. */
  readonly last: string;
}

/**
 * What became worth telling, in words: a line for each alert and each early warning, worst first. One line where there is nothing to tell.
 *
 * @param card - the card that they are of
 * @param told - `alerts`, `warnings` and the periods `at` and `since`, such as `{ ...alertsBetween(card, before, after), at: after.period }`
 * @returns plain text, or Markdown, with a line break at its end; a line for each alert, however long
 * @throws ScorecardError `invalid-option`
 */
export function formatAlerts(
  card: Scorecard,
  told: ToldAlerts,
  options: FormatAlertsOptions | null = {},
): string {
  checkArguments({ card, told }, { card: cardForm, told: toldAlertsForm });
  const { locale, markdown = false } = readOptions(options, FORMS);
  const model = modelOf(card);
  const language = languageOf(locale ?? model.card.language);
  const words = ALERT_WORDS[language.name];
  const { alerts, warnings = [], at = '', since = '' } = told;
  const last = dated(periodBefore(at), language);
  const telling = { model, language, words, prose: PROSE_WORDS[language.name], markdown, last };
  const name = titled(model.card.title, telling);
  const [now, before] = [dated(at, language), dated(since, language)];
  if (warnings.length === 0 && (alerts ?? []).length === 0)
    return `${sentence(words.nothing(name, now, before))}\n`;
  const heading =
    alerts === undefined ? words.warnings(name, now) : words.alerts(name, now, before);
  const groups = ALERT_GROUPS.flatMap((group) => {
    const found = worstFirst((alerts ?? []).filter((alert) => groupOf(alert) === group));
    return found.length === 0
      ? []
      : [
          listOf(
            group,
            found.map((one) => sentence(alertClause(one, telling))),
            telling,
          ),
        ];
  });
  const warned = warnings
    .toSorted((a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status] || a.points - b.points)
    .map((one) => warningText(one, telling));
  const ahead = warned.length === 0 ? [] : [listOf('warnings', warned, telling)];
  return `${[markdown ? `## ${heading}` : heading, ...groups, ...ahead].join('\n\n')}\n`;
}

function groupOf(alert: Alert): AlertGroup {
  if (alert.kind === 'crossing')
    return STATUS_RANK[alert.to] > STATUS_RANK[alert.from] ? 'better' : 'worse';
  return alert.kind === 'divergence' ? 'divergence' : 'absent';
}

/** What is worst now first, then what fell furthest or lost most, then in the order of the card. */
const worstFirst = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.toSorted((a, b) => badness(a, b));

function badness(a: Alert, b: Alert): number {
  if (a.kind === 'crossing' && b.kind === 'crossing')
    return STATUS_RANK[a.to] - STATUS_RANK[b.to] || STATUS_RANK[b.from] - STATUS_RANK[a.from];
  if (a.kind === 'divergence' && b.kind === 'divergence') return b.lost - a.lost;
  // What has no value at all before what holds an old one, the oldest first.
  return ageOf(b) - ageOf(a);
}

const ageOf = (alert: Alert): number =>
  alert.kind === 'stale' ? (alert.age ?? Number.MAX_VALUE) : Number.MAX_VALUE;

function listOf(
  group: AlertGroup | 'warnings',
  lines: readonly string[],
  { words, language, markdown }: Telling,
): string {
  const heading = `${words.groups[group]} (${countIn(lines.length, language)})`;
  const parts = [markdown ? `### ${heading}` : heading];
  if (group === 'warnings') parts.push(sentence(words.claim));
  return [...parts, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

function alertClause(alert: Alert, telling: Telling): string {
  const { model, words, prose, language } = telling;
  const name = elementName(model, alert.id, language, (title) => titled(title, telling));
  const { kind } = alert;
  if (kind === 'crossing') {
    const [from, to] = [prose.statuses[alert.from], prose.statuses[alert.to]];
    return words.crossing(name, to, pointsIn(alert.points, language), from);
  }
  if (kind === 'divergence')
    return words.divergence(
      name,
      titleOf(alert.counter, telling),
      pointsIn(alert.lost, language),
      telling.last,
    );
  if (kind === 'missed') return words.missed(name);
  return alert.age === undefined
    ? `${name} ${prose.reasons['stale']}`
    : words.held(name, countIn(alert.age, language), alert.age === 1);
}

function warningText(warning: EarlyWarning, telling: Telling): string {
  const { words, prose, language } = telling;
  const { indicator, status, points, initiatives } = warning;
  const names = listIn(
    initiatives.map((id) => titleOf(id, telling)),
    language,
  );
  return [
    words.warning(titleOf(indicator, telling), prose.statuses[status], pointsIn(points, language)),
    words.atRisk(atRiskText(warning.atRisk, telling)),
    initiatives.length === 0 ? words.noneAtHand : words.atHand(names, initiatives.length === 1),
  ]
    .map(sentence)
    .join(' ');
}

/** What is at risk, together with what is reached in the same time; each indicator once, by the soonest way. */
function atRiskText(atRisk: readonly AtRisk[], telling: Telling): string {
  const seen = new Set<string>();
  const byTime = new Map<string, string[]>();
  for (const one of atRisk) {
    if (seen.has(one.indicator)) continue;
    seen.add(one.indicator);
    const when = arrivalText(one, telling);
    byTime.set(when, [...(byTime.get(when) ?? []), titleOf(one.indicator, telling)]);
  }
  return [...byTime]
    .map(([when, names]) => telling.words.reached(listIn(names, telling.language), when))
    .join('; ');
}

function arrivalText({ arrival, delay }: AtRisk, { words, language }: Telling): string {
  if (arrival === undefined) {
    const [earliest, latest] = delay;
    return words.after(earliest, latest === earliest ? undefined : latest);
  }
  const [earliest, latest] = arrival;
  return earliest === latest
    ? periodIn(oneLine(earliest), language)
    : words.between(dated(earliest, language), dated(latest, language));
}

/** The period before another; empty where that is none. */
function periodBefore(period: string): string {
  const found = parsePeriod(period);
  return found === undefined ? '' : formatPeriod({ ...found, ordinal: found.ordinal - 1 });
}

/** A period as a name: Spanish days have their article. */
function dated(period: string, language: Language): string {
  const text = oneLine(period);
  const inIt = periodIn(text, language);
  return inIt.startsWith('el ') ? inIt : periodName(text, language);
}

const titleOf = (id: string, telling: Telling): string =>
  titled(elementTitle(telling.model, id), telling);

function titled(title: LocalizedText, { language, markdown }: Telling): string {
  const text = quoted(title, language);
  return markdown ? plainMarkdown(text) : text;
}
