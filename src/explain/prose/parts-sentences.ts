import type { Explanation, ExplanationLine } from '../why/explanation.js';
import { listIn } from './language.js';
import { countIn, isShown, percentIn } from './numbers.js';
import { reasonText } from './reason-text.js';
import { nameOf, partsOf, type Told, toldPart, wordOf } from './told.js';
import type { PartWord, ToldParts } from './telling.js';

/** Most parts that are listed by name. */
const MOST_LISTED = 6;

/** What a node is made of: its parts with what they give, the weakest, and what is missing. */
export function partsSentences(node: Explanation, told: Told): string[] {
  const { tell, points, language } = told;
  const own = node.parts.find(({ kind }) => kind === 'direct');
  if (own?.node !== undefined) {
    const implied = node.parts.find(({ kind }) => kind === 'driver');
    const mixed =
      implied?.points === undefined
        ? []
        : [
            tell.mixed(
              points(own.points ?? 0),
              percentIn(own.normalised ?? 1, language),
              points(implied.points),
              percentIn(implied.normalised ?? 0, language),
            ),
          ];
    return [...mixed, ...partsSentences(own.node, told)];
  }
  return [...madeOf(node, told), ...absentSentences(node, told)];
}

/** Parts of a node as a list with what each gives. */
export function toldParts(node: Explanation, told: Told): ToldParts | undefined {
  const parts = partsOf(node);
  if (parts.length === 0) return undefined;
  const { language } = told;
  const weights = parts.map(({ normalised = 0 }) => normalised);
  const equal = weights.every((weight) => Math.abs(weight - (weights[0] ?? 0)) < 1e-9);
  const listed = parts.slice(0, MOST_LISTED);
  const rest = parts.length - listed.length;
  return {
    combine: node.combine ?? 'mean',
    count: countIn(parts.length, language),
    many: parts.length > 1,
    word: wordOf(node, parts),
    equal,
    parts: listed.map((line) => {
      const { normalised } = line;
      const weight =
        equal || normalised === undefined ? undefined : percentIn(normalised, language);
      return toldPart(line, weight, told);
    }),
    more: rest > 0 ? countIn(rest, language) : undefined,
  };
}

function madeOf(node: Explanation, told: Told): string[] {
  const { tell, points } = told;
  const list = toldParts(node, told);
  if (list === undefined) {
    const fixed = node.parts.find(({ kind }) => kind === 'override')?.override;
    if (fixed === undefined || node.points === undefined) return [];
    const { computed, author, reason } = fixed;
    const shown = computed.points === undefined ? undefined : points(computed.points);
    return [tell.override(points(node.points), author, reason, shown)];
  }
  const parts = partsOf(node);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) {
    const [told1] = list.parts;
    const held = [first].every(({ kind }) => kind !== 'substitute' && kind !== 'carried');
    return held && told1 !== undefined && node.points !== undefined
      ? [tell.only(told1, list.word)]
      : [];
  }
  if (node.points === undefined) return [];
  if (parts.every(({ share }) => !isShown(share))) return [tell.allNothing(list)];
  return [
    tell.madeOf(list),
    ...(node.parts.some(({ undivided }) => undivided === true) ? [tell.undivided] : []),
    ...weakest(node, parts, list.word, told),
  ];
}

/** The part with the fewest points, where that is one and not all stand alike. */
function weakest(
  { combine = 'mean' }: Explanation,
  parts: readonly ExplanationLine[],
  word: PartWord,
  told: Told,
): string[] {
  const [low, next] = parts
    .filter(({ points }) => points !== undefined)
    .toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0));
  if (low?.points === undefined || next?.points === undefined || parts.length < 3) return [];
  const apart = next.points - low.points >= 0.05;
  if (!apart || combine === 'min' || !isShown(low.share)) return [];
  return [told.tell.weakest(word, nameOf(low, told), told.points(low.points))];
}

/** Parts that are not there, and what stands in for them. */
export function absentSentences(node: Explanation, told: Told): string[] {
  const { tell, points, period, language } = told;
  const of = (kind: ExplanationLine['kind']): readonly ExplanationLine[] =>
    node.parts.filter((line) => line.kind === kind);
  const missing = of('missing');
  const reasonOf = ({ node: below }: ExplanationLine): string | undefined =>
    reasonText(below?.measured, told);
  const without = missing
    .filter((line) => reasonOf(line) === undefined)
    .map((line) => nameOf(line, told));
  const out = of('not-applicable').map((line) => nameOf(line, told));
  const waiting = of('pending').map((line) => nameOf(line, told));
  return [
    ...missing.flatMap((line) => {
      const text = reasonOf(line);
      return text === undefined ? [] : [tell.missing(nameOf(line, told), text)];
    }),
    ...(without.length === 0
      ? []
      : [tell.withoutPoints(listIn(without, language), without.length === 1)]),
    ...of('substitute').map((line) =>
      tell.substitute(nameOf(line, told), points(line.points ?? 0)),
    ),
    ...of('carried').map((line) => {
      const { period: _, ...now } = line;
      return tell.carried(nameOf(now, told), points(line.points ?? 0), period(line.period ?? ''));
    }),
    ...of('twin').map((line) => {
      const other = node.parts.find(({ kind, id }) => kind !== 'twin' && id === line.twinOf);
      const named = other?.title ?? { [language.locale]: line.twinOf ?? '' };
      return tell.twin(nameOf(line, told), told.title(named));
    }),
    ...(out.length === 0 ? [] : [tell.notApplicable(listIn(out, language), out.length === 1)]),
    ...(waiting.length === 0
      ? []
      : [tell.pending(listIn(waiting, language), waiting.length === 1)]),
  ];
}
