import { type LocalizedText, textIn } from '../core/index.js';
import type { Breakdown, NormalScorecard } from '../document/index.js';
import { observedOf } from './observed.js';

/** Most slices of one element: combinations and partial combinations of its members. */
export const MOST_SLICES = 1000;

/** Members by dimension that a slice fixes. */
export type Fixed = ReadonlyMap<string, string>;

/** A part of a broken-down element: one member fixed for some of its dimensions. */
export interface Slice {
  /** Members it fixes in the order of the dimensions, joined by points; empty for the whole. */
  readonly name: string;
  readonly fixed: Fixed;
  /** Dimensions it leaves open. */
  readonly open: readonly string[];
}

/** How many slices a breakdown has, the whole not counted. */
export function countSlices(by: Breakdown | undefined): number {
  return Object.values(by ?? {}).reduce((count, members) => count * (members.length + 1), 1) - 1;
}

/** Members of a breakdown: those of its one dimension, or every combination of several, joined by a point. */
export function memberNames(by: Breakdown | undefined): string[] {
  return slicesOf(by)
    .filter(({ open, name }) => open.length === 0 && name !== '')
    .map(({ name }) => name);
}

/**
 * Every slice of a breakdown, those that fix more before those that fix less, the whole last; none where there are too many, which
 * the model reports.
 */
export function slicesOf(by: Breakdown | undefined): readonly Slice[] {
  const dimensions = Object.entries(by ?? {});
  if (dimensions.length === 0 || countSlices(by) > MOST_SLICES) return [];
  const slices = dimensions.reduce<Slice[]>(
    (known, [dimension, members]) =>
      known.flatMap((slice) => [
        ...members.map((member) => withMember(slice, dimension, member)),
        { ...slice, open: [...slice.open, dimension] },
      ]),
    [{ name: '', fixed: new Map(), open: [] }],
  );
  return slices.toSorted((a, b) => a.open.length - b.open.length);
}

function withMember({ name, fixed, open }: Slice, dimension: string, member: string): Slice {
  return {
    name: name === '' ? member : `${name}.${member}`,
    fixed: new Map([...fixed, [dimension, member]]),
    open,
  };
}

/** The name of the slice of a breakdown that fixes what is given, as far as it has the dimensions; empty for the whole. */
export function sliceName(by: Breakdown | undefined, fixed: Fixed): string {
  return Object.keys(by ?? {})
    .flatMap((dimension) => fixed.get(dimension) ?? [])
    .join('.');
}

/** Between the titles of the members that a slice of several dimensions fixes. */
const JOINT = ' / ';

/**
 * What a slice is called: the titles of the members that it fixes, or their names where they have none; undefined where none of them
 * has a title.
 *
 * @param id - of a metric or indicator
 * @param name - of a slice of it
 */
export function sliceTitle(
  card: NormalScorecard,
  id: string,
  name: string,
): LocalizedText | undefined {
  const memberTitles = observedOf(card, id)?.memberTitles;
  if (memberTitles === undefined) return undefined;
  const parts = name.split('.');
  const titles = parts.map((part) => memberTitles.get(part));
  const known = titles.filter((title) => title !== undefined);
  if (known.length === 0 || parts.length === 1) return known[0];
  const tags = new Set(known.flatMap((title) => Object.keys(title)));
  return Object.fromEntries(
    [...tags].map((tag) => [
      tag,
      // What others have in a language, and this one has not, is told in that of the card.
      parts.map((part, i) => textIn(titles[i] ?? part, tag, card.language)).join(JOINT),
    ]),
  );
}
