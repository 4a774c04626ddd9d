import type { Dated } from '../../core/index.js';
import type { Model, ResolvedLink } from '../../model/index.js';
import { durationInPeriods, parseDuration } from '../../period/index.js';
import { durationText, shareText, valueText } from '../numbers.js';
import { linkText } from './link-text.js';
import type { Sources } from './sources.js';
import type { ClaimStatus, LinkView } from './view.js';

type Link = ResolvedLink['link'];

/** Confidence below which a link is dotted. */
const WEAK = 0.6;

/** From more links on, weak ones are drawn in focus alone, unless a map is told otherwise. */
const MANY = 40;
const DENSE = 0.25;

/** Weight of links that are all equally strong. */
const MIDDLING = 0.5;

/** The links between objectives; `lit` are the objectives of the path in focus. */
export function linkViews(
  sources: Sources,
  lit: ReadonlySet<string> | undefined,
  least?: number,
): readonly LinkView[] {
  const { model, titles, words, wording, scores } = sources;
  const period = scores?.period ?? '';
  const links = model.map.links.filter(({ fromKind }) => fromKind === 'objective');
  const minWeight = least ?? (links.length > MANY ? DENSE : 0);
  const strengthOf = (series: Dated<number>): number => Math.abs(inForce(series, period));
  const strengths = links.map(({ link }) => strengthOf(link.strength));
  const strongest = Math.max(1e-9, ...strengths);
  // Width tells differences; where there are none, links are of middling width.
  const alike = strengths.every((one) => one === strengths[0]);
  return links.map(({ from, to, link }) => {
    const strength = strengthOf(link.strength);
    const confidence = inForce(link.confidenceSteps ?? [{ value: link.confidence }], period);
    const delay = delayOf(link, sources);
    const claim = claimOf(link, model);
    const lowers = link.effect === 'lowers';
    const facts = [
      ...(link.kind === 'definition' ? [words.definition] : []),
      ...(delay === undefined ? [] : [`${words.after} ${delay}`]),
      ...(strength === 1 ? [] : [`${words.strength} ${valueText(strength, undefined, wording)}`]),
      ...(confidence < 1 ? [`${words.confidence} ${shareText(confidence, wording)}`] : []),
      ...(claim === undefined ? [] : [words.claims[claim]]),
    ];
    const on = lit?.has(from) === true && lit.has(to);
    const weight = alike ? MIDDLING : strength / strongest;
    const hidden = !alike && !on && weight < minWeight;
    const view: Omit<LinkView, 'text'> = {
      id: `${from}->${to}`,
      from,
      to,
      weight,
      ...(hidden ? { hidden } : {}),
      lowers,
      ...(delay === undefined ? {} : { delay, ...periodsOf(link, model) }),
      weak: confidence < WEAK,
      ...(claim === undefined ? {} : { claim }),
      facts: [...(lowers ? [wording.words.lowers] : []), ...facts],
      focus: lit === undefined ? 'none' : on ? 'on' : 'off',
    };
    return { ...view, text: linkText(view, titles.of, sources) };
  });
}

/** When a link starts to act, in words; undefined where it acts at once. */
function delayOf({ delay, lags }: Link, { words, wording }: Sources): string | undefined {
  if (delay !== undefined) return /[1-9]/.test(delay) ? durationText(delay, wording) : undefined;
  const first = lags?.findIndex((share) => share > 0) ?? 0;
  return first > 0 ? words.periods(first) : undefined;
}

/** The delay as a whole number of periods of the card, where it is one. */
function periodsOf({ delay, lags }: Link, { card }: Model): Pick<LinkView, 'periods'> {
  const read = delay === undefined ? undefined : parseDuration(delay);
  const periods =
    read === undefined
      ? (lags?.findIndex((share) => share > 0) ?? 0)
      : durationInPeriods(read, card.calendar.period);
  return Number.isInteger(periods) && periods > 0 ? { periods } : {};
}

/** What is known of the hypothesis of a link; one without a verdict is untested. */
function claimOf({ hypothesis }: Link, { card }: Model): ClaimStatus | undefined {
  const claim = hypothesis === undefined ? undefined : card.hypotheses.get(hypothesis);
  return claim === undefined ? undefined : (claim.input.status ?? 'untested');
}

/** The step in force in a period. Periods of a year and of its months compare as texts; without a period the last counts. */
function inForce(series: Dated<number>, period: string): number {
  const started = series.filter(({ at }) => at === undefined || period === '' || at <= period);
  return (started.at(-1) ?? series[0])?.value ?? 0;
}
