import type { Dated } from '../../core/index.js';
import { durationText, shareText, valueText } from '../numbers.js';
import type { Sources } from './sources.js';
import type { LinkView } from './view.js';

/** Confidence below which a link is dotted. */
const WEAK = 0.6;

/** Weight of links that are all equally strong. */
const MIDDLING = 0.5;

/** The links between objectives; `lit` are the objectives of the path in focus. */
export function linkViews(
  { model, titles, words, wording, scores }: Sources,
  lit: ReadonlySet<string> | undefined,
): readonly LinkView[] {
  const period = scores?.period ?? '';
  const links = model.map.links.filter(({ fromKind }) => fromKind === 'objective');
  const strengthOf = (series: Dated<number>): number => Math.abs(inForce(series, period));
  const strengths = links.map(({ link }) => strengthOf(link.strength));
  const strongest = Math.max(1e-9, ...strengths);
  // Width tells differences; where there are none, links are of middling width.
  const alike = strengths.every((one) => one === strengths[0]);
  return links.map(({ from, to, link }) => {
    const strength = strengthOf(link.strength);
    const confidence = inForce(link.confidenceSteps ?? [{ value: link.confidence }], period);
    const delay =
      link.delay !== undefined && /[1-9]/.test(link.delay)
        ? durationText(link.delay, wording)
        : undefined;
    const lowers = link.effect === 'lowers';
    const facts = [
      ...(delay === undefined ? [] : [`${words.after} ${delay}`]),
      ...(strength === 1 ? [] : [`${words.strength} ${valueText(strength, undefined, wording)}`]),
      ...(confidence < 1 ? [`${words.confidence} ${shareText(confidence, wording)}`] : []),
    ];
    const verb = lowers ? wording.words.lowers : words.raises;
    const sentence = `${titles.of(from)} ${verb} ${titles.of(to)}`;
    const on = lit?.has(from) === true && lit.has(to);
    return {
      id: `${from}->${to}`,
      from,
      to,
      weight: alike ? MIDDLING : strength / strongest,
      lowers,
      ...(delay === undefined ? {} : { delay }),
      weak: confidence < WEAK,
      facts: [...(lowers ? [wording.words.lowers] : []), ...facts],
      text: [sentence, ...facts].join(', '),
      focus: lit === undefined ? 'none' : on ? 'on' : 'off',
    };
  });
}

/** The step in force in a period. Periods of a year and of its months compare as texts; without a period the last counts. */
function inForce(series: Dated<number>, period: string): number {
  const started = series.filter(({ at }) => at === undefined || period === '' || at <= period);
  return (started.at(-1) ?? series[0])?.value ?? 0;
}
