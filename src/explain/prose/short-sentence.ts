import type { Explanation } from '../why/explanation.js';
import { valueText } from './indicator-sentences.js';
import { valueIn } from './numbers.js';
import { toldParts } from './parts-sentences.js';
import { reasonText } from './reason-text.js';
import { shortStatus } from './rule-sentences.js';
import { nameOf, partsOf, type Told, wordOf } from './told.js';

/** Most parts that one sentence names with what each gives. */
const MOST_NAMED = 3;

/** The one sentence that says most: how it stands, and by what. */
export function sentenceOf(node: Explanation, told: Told): string {
  const { tell, points, title, when, end } = told;
  const name = title(node.title);
  const { measured = {} } = node;
  if (node.kind === 'metric') {
    const value = valueText(measured, told);
    if (value !== undefined) return end(tell.metricIs(name, value, when(node.period)));
  }
  if (node.points === undefined)
    return end(tell.hasNone(name, when(node.period), reasonText(measured, told)));
  const value = measured.scale?.kind === 'checklist' ? undefined : valueText(measured, told);
  const head =
    value === undefined
      ? tell.has(name, points(node.points), when(node.period))
      : tell.measuredAt(name, value, points(node.points), when(node.period));
  const said = shortStatus(node, told);
  const band = said === undefined ? '' : ` (${said})`;
  const why = reasonOf(node, told);
  return end(`${head}${band}${why === undefined ? '' : why}`);
}

/** What follows the points: a colon and what makes them, or what holds them down. */
function reasonOf(node: Explanation, told: Told): string | undefined {
  const { tell, points, language } = told;
  const { measured } = node;
  if (measured !== undefined && node.parts.length === 0) {
    const { target, unit } = measured;
    if (target === undefined) return undefined;
    return typeof target === 'number'
      ? `: ${tell.target(valueIn(target, unit, language))}`
      : `: ${tell.targetRange(valueIn(target[0], unit, language), valueIn(target[1], unit, language))}`;
  }
  const held = node.parts.find(
    ({ kind, share }) => (kind === 'guard' || kind === 'gate') && share < 0,
  );
  if (held?.before !== undefined)
    return `, ${tell.heldDown(points(held.before), nameOf(held, told))}`;
  const own = node.parts.find(({ kind }) => kind === 'direct');
  const implied = node.parts.find(({ kind }) => kind === 'driver' || kind === 'inferred');
  if (implied?.kind === 'inferred') return tell.shortInferred;
  if (own !== undefined && implied?.points !== undefined)
    return `: ${tell.shortMixed(points(own.share), points(implied.share))}`;
  return partsReason(own?.node ?? node, told);
}

function partsReason(own: Explanation, told: Told): string | undefined {
  const { tell, points } = told;
  const list = toldParts(own, told);
  const parts = partsOf(own);
  if (list === undefined || parts.length < 2) return undefined;
  if (parts.length <= MOST_NAMED) {
    if (list.parts.every(({ gives }) => gives === undefined)) return undefined;
    return `: ${tell.gives(list.parts, list.more)}`;
  }
  const ranked = parts.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best?.points === undefined || worst?.points === undefined) return undefined;
  const word = wordOf(own, parts);
  return `; ${tell.strongestAndWeakest(word, nameOf(best, told), points(best.points), nameOf(worst, told), points(worst.points))}`;
}
