import {
  deepFreeze,
  nameOf,
  type OptionNames,
  type Problems,
  problemsOf,
} from '../../core/index.js';
import { type AhpOptions, ahpOf, type AhpResult, readMethod } from './ahp.js';
import { type Comparisons, MOST_NAMES, type Ratios, readComparisons } from './comparisons.js';

/** How the judgements of a group are put together. */
export interface GroupOptions extends AhpOptions {
  /** How much each person counts, in the order of the judgements; equally by default. */
  readonly importance?: readonly number[] | undefined;
}

/** A pair on which people differ. */
export interface Disagreement {
  /** The two things, as they were first compared. */
  readonly names: readonly [a: string, b: string];
  /** The lowest comparison of them. */
  readonly from: number;
  /** The highest. */
  readonly to: number;
  /** The comparison that the group has. */
  readonly together: number;
}

/** Weights of a group. */
export interface GroupResult extends AhpResult {
  /** Pairs on which people differ, those with the largest ratio between highest and lowest first; at most ten. */
  readonly disagreements: readonly Disagreement[];
}

/** Most people of one group. */
const MOST_PEOPLE = 10_000;

const NAMES: OptionNames<GroupOptions> = { method: true, importance: true };

/**
 * Weights from the comparisons of several people: the geometric mean of what they said of each pair, which alone keeps "b over a" the
 * reciprocal of "a over b". Who did not compare a pair has no say in it.
 *
 * @param people - the comparisons of each person, as `ahp` takes them
 * @param options - `method`, and `importance` of each person
 * @throws ScorecardError `invalid-option` with every problem, by person
 * @source J. Aczél and T. L. Saaty, Procedures for synthesizing ratio judgements, 1983
 */
export function groupJudgements(
  people: readonly Comparisons[],
  options: GroupOptions = {},
): GroupResult {
  const problems = problemsOf('groupJudgements');
  const method = readMethod(options, problems, NAMES);
  const read = Array.isArray(people) ? people : [];
  if (read.length === 0 || read.length > MOST_PEOPLE) {
    const found = Array.isArray(people) ? `a list of ${people.length}` : nameOf(people);
    const expected = `a list of the comparisons of 1 to ${MOST_PEOPLE} people`;
    problems.add('analysis.option', [], { what: '`people`', found, expected });
  }
  const importance = readImportance(options?.importance, read.length, problems);
  problems.refuse();
  // A person may have compared too little to connect everything; the group together must have.
  const said = read.map((one, i) => readComparisons(one, [i], problems, false) ?? NOBODY);
  problems.refuse();
  const merged = mergedOf(said, importance);
  const { pairs, names } = merged;
  const ratios = readComparisons({ names, matrix: merged.matrix }, [], problems);
  problems.refuse();
  const result = ahpOf(ratios as Ratios, method);
  const judgements = said.reduce((sum, one) => sum + one.compared, 0);
  return deepFreeze({
    ...result,
    disagreements: disagreementsOf(pairs, names),
    provenance: { ...result.provenance, judgements, people: read.length },
  });
}

const NOBODY: Ratios = { names: [], matrix: [], compared: 0 };

function readImportance(
  importance: readonly number[] | undefined,
  count: number,
  problems: Problems,
): readonly number[] {
  const each = importance ?? Array.from({ length: count }, () => 1);
  const sound =
    Array.isArray(each) &&
    each.length === count &&
    each.every((one) => typeof one === 'number' && one >= 0 && Number.isFinite(one)) &&
    (count === 0 || each.some((one) => one > 0));
  if (!sound) {
    const expected = `${count} numbers from 0, one for each person, not all of them 0`;
    problems.add('analysis.option', ['importance'], {
      what: '`importance`',
      found: nameOf(importance),
      expected,
    });
  }
  return each;
}

interface MergedPair {
  readonly i: number;
  readonly j: number;
  log: number;
  weight: number;
  from: number;
  to: number;
}

function mergedOf(said: readonly Ratios[], importance: readonly number[]) {
  const places = new Map<string, number>();
  for (const { names } of said)
    for (const name of names) if (!places.has(name)) places.set(name, places.size);
  const pairs = new Map<number, MergedPair>();
  for (const [person, { names, matrix }] of said.entries()) {
    const weight = importance[person] as number;
    if (weight === 0) continue;
    const own = names.map((name) => places.get(name) as number);
    for (const [r, row] of matrix.entries()) {
      for (const [c, ratio] of row.entries()) {
        const [i, j] = [own[r] as number, own[c] as number];
        if (i >= j || Number.isNaN(ratio)) continue;
        const key = i * places.size + j;
        const pair = pairs.get(key) ?? { i, j, log: 0, weight: 0, from: ratio, to: ratio };
        pairs.set(key, pair);
        pair.log += weight * Math.log(ratio);
        pair.weight += weight;
        pair.from = Math.min(pair.from, ratio);
        pair.to = Math.max(pair.to, ratio);
      }
    }
  }
  const names = [...places.keys()].slice(0, MOST_NAMES + 1);
  const matrix = names.map((): (number | null)[] => names.map(() => null));
  for (const { i, j, log, weight } of pairs.values()) {
    const row = matrix[i];
    if (row !== undefined && j < names.length) row[j] = Math.exp(log / weight);
  }
  return { names, matrix, pairs: [...pairs.values()] };
}

function disagreementsOf(
  pairs: readonly MergedPair[],
  names: readonly string[],
): readonly Disagreement[] {
  return pairs
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => b.to / b.from - a.to / a.from)
    .slice(0, 10)
    .map(({ i, j, from, to, log, weight }) => ({
      names: [names[i], names[j]] as [string, string],
      from,
      to,
      together: Math.exp(log / weight),
    }));
}
