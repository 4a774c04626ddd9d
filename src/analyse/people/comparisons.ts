import { isPlain, nameOf, type Problems } from '../../core/index.js';

/**
 * Comparisons of pairs: how many times as important the first is as the second. By name (`{ csat: { cost: 3 } }`), or as a matrix with the
 * names of its rows. Each pair needs to be said once; a pair nobody compared is left out, or null in a matrix.
 */
export type Comparisons =
  | { readonly [name: string]: { readonly [other: string]: number | null } }
  | {
      /** Names of rows and columns. */
      readonly names: readonly string[];
      /** Row over column. */
      readonly matrix: readonly (readonly (number | null)[])[];
    };

/** Comparisons that have been read. */
export interface Ratios {
  readonly names: readonly string[];
  /** Row over column; NaN where nobody compared; 1 on the diagonal. */
  readonly matrix: readonly (readonly number[])[];
  /** Pairs that were compared. */
  readonly compared: number;
}

/** Most things that can be compared with each other. */
export const MOST_NAMES = 50;

/** Two comparisons of one pair agree if their product is 1 within this: people write 0.33 for a third. */
const CONTRADICTION = 0.02;

/**
 * Reads comparisons and tells all problems at once; undefined if there are any.
 *
 * @param connected - whether they must connect everything
 */
export function readComparisons(
  input: unknown,
  path: readonly (string | number)[],
  problems: Problems,
  connected = true,
): Ratios | undefined {
  if (!isPlain(input)) {
    const expected = 'comparisons by name, or `{ names, matrix }`';
    problems.add('analysis.option', path, {
      what: '`comparisons`',
      found: nameOf(input),
      expected,
    });
    return undefined;
  }
  const asMatrix = Array.isArray(input['matrix']) && Array.isArray(input['names']);
  const named = asMatrix ? (input['names'] as unknown[]).length : 0;
  if (named > MOST_NAMES) {
    problems.add('judgement.count', path, { found: named, least: 2, most: MOST_NAMES });
    return undefined;
  }
  const said = asMatrix
    ? pairsOfMatrix(input['names'] as unknown[], input['matrix'] as unknown[], path, problems)
    : pairsOfNames(input, path, problems);
  if (said === undefined) return undefined;
  const { names, pairs } = said;
  if (names.length < 2 || names.length > MOST_NAMES) {
    problems.add('judgement.count', path, { found: names.length, least: 2, most: MOST_NAMES });
    return undefined;
  }
  const matrix = names.map((_, i) => names.map((__, j) => (i === j ? 1 : Number.NaN)));
  let [compared, sound] = [0, true];
  for (const { i, j, value, at } of pairs) {
    const [a, b] = [names[i] as string, names[j] as string];
    if (typeof value !== 'number' || !(value >= 0.001 && value <= 1000)) {
      problems.add('judgement.ratio', at, { a, b, found: nameOf(value) });
      sound = false;
    } else if (i === j) {
      if (value === 1) continue;
      problems.add('judgement.self', at, { name: a, found: value });
      sound = false;
    } else {
      const back = (matrix[j] as number[])[i] as number;
      const known = (matrix[i] as number[])[j] as number;
      if (Number.isNaN(known)) {
        compared++;
        (matrix[i] as number[])[j] = value;
        (matrix[j] as number[])[i] = 1 / value;
      } else if (Math.abs(value * back - 1) > CONTRADICTION) {
        problems.add('judgement.contradiction', at, { a, b, forth: value, back });
        sound = false;
      }
    }
  }
  if (!sound) return undefined;
  const groups = connected ? connectedGroups(names, matrix) : [];
  if (groups.length > 1) {
    problems.add('judgement.unconnected', path, { groups });
    return undefined;
  }
  return { names, matrix, compared };
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly value: unknown;
  readonly at: readonly (string | number)[];
}

interface Said {
  readonly names: readonly string[];
  readonly pairs: readonly Pair[];
}

function pairsOfNames(
  input: { readonly [key: string]: unknown },
  path: readonly (string | number)[],
  problems: Problems,
): Said | undefined {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const pairs: Pair[] = [];
  let sound = true;
  for (const [name, row] of Object.entries(input)) {
    const i = placeOf(name);
    if (!isPlain(row)) {
      const what = `what is said of \`${name}\``;
      const expected = 'a map from other names to how many times as important it is';
      problems.add('analysis.option', [...path, name], { what, found: nameOf(row), expected });
      sound = false;
      continue;
    }
    for (const [other, value] of Object.entries(row)) {
      const j = placeOf(other);
      if (value !== null && value !== undefined)
        pairs.push({ i, j, value, at: [...path, name, other] });
    }
  }
  return sound ? { names: [...places.keys()], pairs } : undefined;
}

function pairsOfMatrix(
  names: readonly unknown[],
  rows: readonly unknown[],
  path: readonly (string | number)[],
  problems: Problems,
): Said | undefined {
  let sound = true;
  const refuse = (
    what: string,
    found: string,
    expected: string,
    at: readonly (string | number)[],
  ) => {
    problems.add('analysis.option', [...path, ...at], { what, found, expected });
    sound = false;
  };
  const seen = new Set<unknown>();
  for (const [i, name] of names.entries()) {
    if (typeof name !== 'string' || name === '')
      refuse('a name', nameOf(name), 'a text', ['names', i]);
    else if (seen.has(name)) {
      problems.add('judgement.twice', [...path, 'names', i], { name });
      sound = false;
    }
    seen.add(name);
  }
  const count = names.length;
  if (rows.length !== count)
    refuse('the matrix', `of ${rows.length} rows`, `${count} rows, one for each name`, ['matrix']);
  const pairs: Pair[] = [];
  for (const [i, row] of rows.slice(0, MOST_NAMES + 1).entries()) {
    if (!Array.isArray(row) || row.length !== count) {
      const found = Array.isArray(row) ? `a list of ${row.length}` : nameOf(row);
      refuse('a row', found, `${count} numbers, one for each name`, ['matrix', i]);
      continue;
    }
    for (const [j, value] of row.entries())
      if (value !== null && value !== undefined)
        pairs.push({ i, j, value, at: [...path, 'matrix', i, j] });
  }
  return sound ? { names: names as string[], pairs } : undefined;
}

/** Names in groups that comparisons connect. */
function connectedGroups(
  names: readonly string[],
  matrix: readonly (readonly number[])[],
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const seen = new Set<number>();
  for (const start of names.keys()) {
    if (seen.has(start)) continue;
    const group: string[] = [];
    const waiting = [start];
    seen.add(start);
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      group.push(names[i] as string);
      for (const [j, ratio] of (matrix[i] as readonly number[]).entries()) {
        if (Number.isNaN(ratio) || seen.has(j)) continue;
        seen.add(j);
        waiting.push(j);
      }
    }
    groups.push(group);
  }
  return groups;
}
