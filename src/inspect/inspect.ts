import {
  type DiagnosticPath,
  functionForm,
  listForm,
  localeForm,
  type OptionForm,
  type OptionForms,
  type OptionProblems,
  type Position,
  readOptions,
  type Severity,
  textForm,
  wordForm,
} from '../core/index.js';
import { type Evaluation, latestPeriod } from '../evaluate/index.js';
import { laneOf, wholeOf } from '../evaluate/inner-index.js';
import { type Locate, type Model, modelOf, type Scorecard } from '../model/index.js';
import { dayForm, periodForm } from '../period/index.js';
import { evaluatedForm, evaluationForm } from '../evaluate/inner-index.js';
import {
  type AdviceSettings,
  adviceSettings,
  limitNames,
  limitOf,
  type RuleSetting,
  severityOf,
} from './advice-settings.js';
import { cardFacts } from './card-facts.js';
import { firstDayOf, lastDayOf } from './dates.js';
import { cardText, type Finding } from './finding.js';
import type { AdviceLanguage, Hit, Rule } from './rule.js';
import { presentDocument } from './present-document.js';
import type { AdviceState, RuleContext, ScoredCard } from './rule-context.js';
import { rules } from './rules/index.js';
import { adviceLanguage } from './text.js';

/** How to inspect a card. */
export interface InspectOptions {
  /** Scores of the same card, for the rules that look at them. */
  readonly evaluation?: Evaluation | undefined;
  /** The period of the evaluation that counts as the present one; by default its latest with any score. */
  readonly at?: string | undefined;
  /** Today as `2026-06-30`, for the rules about dates; without it they do not run. */
  readonly today?: string | undefined;
  /** Language of messages: `es` or English; by default that of the card. */
  readonly locale?: string | undefined;
  /** Where a path stands in the text: `locate` of the parse result. */
  readonly locate?: (path: DiagnosticPath) => Position | undefined;
  /** Only findings at least this bad. */
  readonly severity?: Severity | undefined;
  /** Only these rules: ids, or families such as `structure`. */
  readonly rules?: readonly string[] | undefined;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Modelling advice on a card: what makes a good scorecard, rule by rule. Nothing it finds stops a card from being evaluated.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param given - scores, today's date, language; each adds rules or words
 * @returns findings, errors first, then in the order of rules and of the card; those that the card accepts carry `acknowledged`
 * @throws ScorecardError `invalid-option` for an evaluation of another card, a period that was not evaluated, a date that is none,
 * a severity that is none, or a rule that does not exist
 * @source docs/rules
 */
export function inspect(card: Scorecard, given: InspectOptions | null = {}): readonly Finding[] {
  const model = modelOf(card);
  const options = readOptions(given, FORMS, (asked, problems) =>
    checkScored(card, asked, problems),
  );
  const document = presentDocument(card);
  const settings = adviceSettings(document);
  const language = adviceLanguage(options.locale ?? model.card.language);
  const { today: day, severity: least = 'info' } = options;
  const today = day === undefined ? undefined : firstDayOf(day, model.card.calendar);
  const scored = scoredOf(options);
  const chosen = chosenRules(options.rules);
  const accepts = acceptance(settings, model, today);
  const ran = new Set<string>();
  // A path of the revised card need not exist in the text, and what is dead now may have acted in an earlier edition.
  const told = { locate: options.locate, fixable: model.editions === undefined };
  const common: Omit<RuleContext, 'limit'> = {
    model,
    card: model.card,
    document,
    facts: cardFacts(model, document),
    advice: adviceState(settings, accepts, ran),
    ...(scored === undefined ? {} : { scored }),
    ...(today === undefined ? {} : { today }),
  };
  const findings: { readonly finding: Finding; readonly rule: number }[] = [];
  for (const [index, rule] of rules.entries()) {
    const setting = settings.rules.get(rule.id);
    if (!chosen(rule) || silenced(setting) || !applies(rule, common)) continue;
    const context = {
      ...common,
      limit: (name: string, element?: string) => limitOf(rule, setting, name, element),
    };
    if (rule.speaks?.(context) === false) continue;
    if (sawEverything(rule, common)) ran.add(rule.id);
    for (const hit of rule.check(context)) {
      const severity = severityOf(setting, hit.id) ?? hit.severity ?? rule.severity;
      if (severity === 'off') continue;
      const accepted = accepts.find(rule.id, hit.id);
      findings.push({
        finding: findingOf(rule, hit, severity, language, told, accepted),
        rule: index,
      });
    }
  }
  const worst = RANKS[least];
  return Object.freeze(
    findings
      .filter(({ finding }) => RANKS[finding.severity] <= worst)
      .toSorted((a, b) => RANKS[a.finding.severity] - RANKS[b.finding.severity] || a.rule - b.rule)
      .map(({ finding }) => finding),
  );
}

/** Whether a card leaves a rule out, of every element. */
function silenced(setting: RuleSetting | undefined): boolean {
  if (setting?.severity !== 'off') return false;
  return [...setting.elements.values()].every(({ severity = 'off' }) => severity === 'off');
}

function applies(rule: Rule, { card, scored, today }: Omit<RuleContext, 'limit'>): boolean {
  if (rule.kind !== 'both' && rule.kind !== card.kind) return false;
  if (rule.needs === 'evaluation') return scored !== undefined;
  return rule.needs === 'card' || today !== undefined;
}

/** Whether a rule was given all that it may look at: without it, that it found nothing says little. */
function sawEverything(
  { alsoSees = [] }: Rule,
  { scored, today }: Omit<RuleContext, 'limit'>,
): boolean {
  const given = { evaluation: scored, today };
  return alsoSees.every((need) => given[need] !== undefined);
}

function findingOf(
  rule: Rule,
  hit: Hit,
  severity: Severity,
  language: AdviceLanguage,
  { locate, fixable }: { readonly locate: Locate | undefined; readonly fixable: boolean },
  accepted: AdviceSettings['acknowledged'][number] | undefined,
): Finding {
  const position = locate?.(hit.path);
  return Object.freeze({
    code: rule.id,
    severity,
    path: Object.freeze([...hit.path]),
    message: hit.message[language],
    hint: (hit.hint ?? rule.mend)[language],
    ...(hit.id === undefined ? {} : { id: hit.id }),
    ...(position === undefined ? {} : { position }),
    ...(hit.fix === undefined || !fixable ? {} : { fix: hit.fix }),
    ...(accepted === undefined
      ? {}
      : {
          acknowledged: {
            reason: cardText(accepted.reason, language),
            ...(accepted.by === undefined ? {} : { by: accepted.by }),
            ...(accepted.until === undefined ? {} : { until: accepted.until }),
          },
        }),
  });
}

interface Acceptance {
  /** What accepts a finding, which then counts as used. */
  readonly find: (
    rule: string,
    id: string | undefined,
  ) => AdviceSettings['acknowledged'][number] | undefined;
  readonly used: ReadonlySet<number>;
  readonly expired: ReadonlySet<number>;
}

function acceptance(
  { acknowledged }: AdviceSettings,
  { card }: Model,
  today: number | undefined,
): Acceptance {
  const used = new Set<number>();
  const expired = new Set<number>();
  for (const [i, { until }] of acknowledged.entries()) {
    const last = until === undefined ? undefined : lastDayOf(until, card.calendar);
    if (today !== undefined && last !== undefined && today > last) expired.add(i);
  }
  return {
    used,
    expired,
    find: (rule, id) => {
      let found: AdviceSettings['acknowledged'][number] | undefined;
      for (const [i, one] of acknowledged.entries()) {
        if (one.rule !== rule || (one.id !== undefined && one.id !== id)) continue;
        used.add(i);
        if (!expired.has(i)) found ??= one;
      }
      return found;
    },
  };
}

function adviceState(
  { acknowledged }: AdviceSettings,
  { used, expired }: Acceptance,
  ran: ReadonlySet<string>,
): AdviceState {
  const indices = [...acknowledged.keys()];
  return {
    limitNames: new Map(rules.map((rule) => [rule.id, limitNames(rule)])),
    unused: () => indices.filter((i) => ran.has(acknowledged[i]?.rule ?? '') && !used.has(i)),
    expired: () => indices.filter((i) => expired.has(i)),
  };
}

/** Tells of an evaluation of another card, and of a period that it does not have. */
function checkScored(
  card: Scorecard,
  { evaluation, at }: Partial<InspectOptions>,
  problems: OptionProblems,
): void {
  if (evaluation === undefined) return;
  if (evaluation.card !== card)
    problems.unfit(['evaluation'], 'the evaluation is of another card', {
      hint: 'evaluate the card that is inspected',
    });
  if (at !== undefined) problems.check(['at'], at, evaluatedForm(evaluation));
}

function scoredOf({ evaluation, at }: InspectOptions): ScoredCard | undefined {
  if (evaluation === undefined) return undefined;
  const period = at ?? shownPeriod(evaluation);
  return {
    evaluation: wholeOf(evaluation),
    shown: evaluation,
    period,
    lane: laneOf(evaluation, period),
    scores: evaluation.at(period),
  };
}

/** The period that the evaluation shows, unless nothing is known there. */
function shownPeriod(evaluation: Evaluation): string {
  const anything = Object.values(evaluation.indicators).some(({ ok }) => ok);
  return anything ? evaluation.period : latestPeriod(evaluation);
}

const familyOf = (id: string): string => id.split('.', 1)[0] ?? '';

function chosenRules(wanted: readonly string[] | undefined): (rule: Rule) => boolean {
  if (wanted === undefined) return () => true;
  const chosen = new Set(wanted);
  return ({ id }) => chosen.has(id) || chosen.has(familyOf(id));
}

const RULE: OptionForm = {
  ...wordForm([...new Set(rules.flatMap(({ id }) => [familyOf(id), id]))], 'rule'),
  expected: 'an id or a family of `inspectionRules`',
};

const FORMS: OptionForms<InspectOptions> = {
  evaluation: evaluationForm,
  at: textForm(periodForm.expected),
  today: dayForm,
  locale: localeForm,
  locate: functionForm('`locate` of a parse result'),
  severity: wordForm(Object.keys(RANKS), 'severity'),
  rules: listForm('a list of rules', RULE),
};
