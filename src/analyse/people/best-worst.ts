import {
  checkOptions,
  deepFreeze,
  isPlain,
  nameOf,
  type Problems,
  problemsOf,
} from '../../core/index.js';
import { MOST_NAMES } from './comparisons.js';
import { largestSum } from './linear-program.js';
import { namedWeights, type PeopleWeights } from './weights.js';

/** What is said of the best and of the worst. */
export interface BestWorstJudgement {
  /** The most important. */
  readonly best: string;
  /** The least important. */
  readonly worst: string;
  /** How many times as important the best is as each other, from 1; the worst among them. */
  readonly bestToOthers: { readonly [name: string]: number };
  /** How many times as important each other is as the worst, from 1. */
  readonly othersToWorst: { readonly [name: string]: number };
}

/** How weights are worked out. */
export interface BestWorstOptions {
  /**
   * `linear` (default, Rezaei 2016): least largest |wB − a wj| and |wj − a wW|. `minMax` (Rezaei 2015): least largest difference
   * between a ratio of weights and what was said; where several weights do it, the middle of them.
   */
  readonly form?: 'linear' | 'minMax' | undefined;
}

/** Weights from comparisons with the best and the worst. */
export interface BestWorstResult extends PeopleWeights {
  /** The largest difference left, in the terms of the form; 0 if nothing contradicts anything. */
  readonly epsilon: number;
  /** With `minMax`: epsilon against the largest there can be for the comparison of best and worst, 0 to 1. */
  readonly consistencyRatio?: number;
  /** What was said alone, before any weights: the largest |aBj ajW − aBW| / (aBW² − aBW), 0 to 1 (Liang, Brunelli and Rezaei 2020). */
  readonly inputRatio: number;
  /** The name whose two comparisons fit worst; absent if all fit. */
  readonly worstFit?: string;
}

/**
 * Weights by the best-worst method: everything is compared only with the best and with the worst.
 *
 * @param judgement - best, worst, and the comparisons with them
 * @param options - `form`
 * @throws ScorecardError `invalid-option` with every problem
 * @source J. Rezaei, Best-worst multi-criteria decision-making method, Omega 53, 2015; the linear form: Omega 64, 2016
 */
export function bestWorst(
  judgement: BestWorstJudgement,
  options: BestWorstOptions = {},
): BestWorstResult {
  const problems = problemsOf('bestWorst');
  const { form = 'linear' } = checkOptions<BestWorstOptions>(options, { form: true }, problems);
  if (form !== 'linear' && form !== 'minMax') {
    const expected = '`linear` or `minMax`';
    problems.add('analysis.option', ['form'], { what: '`form`', found: nameOf(form), expected });
  }
  const said = readJudgement(judgement, problems);
  problems.refuse();
  const { names, toOthers, toWorst } = said as Said;
  const solved = (form === 'minMax' ? byRatios : byDifferences)(said as Said);
  const ratio =
    form === 'minMax' ? { consistencyRatio: ratioOf(solved.epsilon, said as Said) } : {};
  return deepFreeze({
    weights: namedWeights(names, solved.weights),
    epsilon: solved.epsilon,
    ...ratio,
    ...inputFacts(said as Said),
    provenance: {
      method: 'bestWorst',
      variant: form,
      source:
        form === 'minMax'
          ? 'J. Rezaei, Best-worst multi-criteria decision-making method, Omega 53, 2015'
          : 'J. Rezaei, Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64, 2016',
      judgements: toOthers.length + toWorst.length - 3,
    },
  } as const);
}

/** Names with the best first and the worst last, and by place what the best is over each, and each over the worst. */
interface Said {
  readonly names: readonly string[];
  readonly toOthers: readonly number[];
  readonly toWorst: readonly number[];
}

function readJudgement(judgement: BestWorstJudgement, problems: Problems): Said | undefined {
  const refuse = (what: string, found: unknown, expected: string): void =>
    problems.add('analysis.option', [what], {
      what: `\`${what}\``,
      found: nameOf(found),
      expected,
    });
  if (!isPlain(judgement)) {
    refuse('judgement', judgement, '`{ best, worst, bestToOthers, othersToWorst }`');
    return undefined;
  }
  const { best, worst } = judgement;
  for (const [what, name] of Object.entries({ best, worst }))
    if (typeof name !== 'string' || name === '') refuse(what, name, 'a name');
  if (best === worst) refuse('worst', worst, 'another name than `best`');
  const toOthers = readSide(judgement.bestToOthers, 'bestToOthers', best, problems);
  const toWorst = readSide(judgement.othersToWorst, 'othersToWorst', worst, problems);
  if (toOthers === undefined || toWorst === undefined || problems.any()) return undefined;
  const span = toOthers.get(worst) ?? toWorst.get(best);
  const back = toWorst.get(best);
  if (span === undefined)
    problems.add('judgement.missing', ['bestToOthers'], { name: worst, where: 'bestToOthers' });
  else if (back !== undefined && back !== span)
    problems.add('judgement.contradiction', ['othersToWorst', best], {
      a: best,
      b: worst,
      forth: span,
      back: 1 / back,
    });
  const middle = new Set(
    [...toOthers.keys(), ...toWorst.keys()].filter((one) => one !== best && one !== worst),
  );
  for (const name of middle) {
    for (const [where, side] of Object.entries({ bestToOthers: toOthers, othersToWorst: toWorst }))
      if (!side.has(name)) problems.add('judgement.missing', [where], { name, where });
  }
  const names = [best, ...middle, worst];
  if (names.length > MOST_NAMES)
    problems.add('judgement.count', [], { found: names.length, least: 2, most: MOST_NAMES });
  if (span === undefined) return undefined;
  return {
    names,
    toOthers: names.map((name) =>
      name === best ? 1 : name === worst ? span : (toOthers.get(name) ?? 1),
    ),
    toWorst: names.map((name) =>
      name === worst ? 1 : name === best ? span : (toWorst.get(name) ?? 1),
    ),
  };
}

function readSide(
  side: unknown,
  where: string,
  self: string,
  problems: Problems,
): ReadonlyMap<string, number> | undefined {
  if (!isPlain(side)) {
    const expected = 'a map from names to numbers from 1';
    problems.add('analysis.option', [where], {
      what: `\`${where}\``,
      found: nameOf(side),
      expected,
    });
    return undefined;
  }
  const read = new Map<string, number>();
  for (const [name, value] of Object.entries(side)) {
    if (typeof value !== 'number' || !(value >= 1 && value <= 1000)) {
      const expected = 'a number from 1 to 1000: nothing is above the best or below the worst';
      problems.add('analysis.option', [where, name], {
        what: `\`${name}\``,
        found: nameOf(value),
        expected,
      });
    } else if (name !== self) read.set(name, value);
    else if (value !== 1) problems.add('judgement.self', [where, name], { name, found: value });
  }
  return read;
}

interface Solved {
  readonly weights: readonly number[];
  readonly epsilon: number;
}

/** Comparisons that fit this well fit: 1/3 has no last digit. */
const FITS = 1e-9;

/** Differences of weights: with epsilon set to 1 the weights with the largest sum, which is 1 by epsilon. */
function byDifferences({ names, toOthers, toWorst }: Said): Solved {
  const last = names.length - 1;
  const rows: number[][] = [];
  const both = (row: number[]): void => {
    rows.push(
      row,
      row.map((one) => -one),
    );
  };
  for (let j = 1; j <= last; j++) {
    const row = names.map(() => 0);
    row[0] = 1;
    row[j] = -(toOthers[j] as number);
    both(row);
    if (j === last) continue;
    const other = names.map(() => 0);
    other[j] = 1;
    other[last] = -(toWorst[j] as number);
    both(other);
  }
  const consistent = misfits({ names, toOthers, toWorst }).every((misfit) => misfit <= FITS);
  const found = consistent ? undefined : largestSum(rows);
  if (found === undefined) return { weights: toOthers.map((one) => 1 / one), epsilon: 0 };
  return { weights: found, epsilon: 1 / found.reduce((sum, one) => sum + one, 0) };
}

/**
 * Ratios of weights: with the worst set to 1 and the best to b, each other weight has an interval that is not empty for all b between two
 * bounds; epsilon is the least for which there is such a b.
 */
function byRatios(said: Said): Solved {
  const { toOthers, toWorst, names } = said;
  const last = names.length - 1;
  const span = toOthers[last] as number;
  const bounds = (epsilon: number): readonly [number, number] => {
    let [from, to] = [span - epsilon, span + epsilon];
    for (let j = 1; j < last; j++) {
      const [a, c] = [toOthers[j] as number, toWorst[j] as number];
      to = Math.min(to, (a + epsilon) * (c + epsilon));
      from = Math.max(from, Math.max(0, a - epsilon) * Math.max(0, c - epsilon));
    }
    return [from, to];
  };
  const fits = (epsilon: number): boolean => bounds(epsilon)[0] <= bounds(epsilon)[1];
  let [low, high] = [0, Math.max(...toOthers, ...toWorst) ** 2];
  if (misfits(said).every((misfit) => misfit <= FITS)) high = 0;
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  const best = bounds(high).reduce((sum, one) => sum + one, 0) / 2;
  const weights = names.map((_, j) => {
    if (j === 0) return best;
    if (j === last) return 1;
    const [a, c] = [toOthers[j] as number, toWorst[j] as number];
    const from = Math.max(best / (a + high), c - high);
    const to = Math.min(a > high ? best / (a - high) : Number.POSITIVE_INFINITY, c + high);
    return Math.sqrt(from * to);
  });
  return { weights, epsilon: high };
}

/** By place |aBj ajW − aBW|. */
function misfits({ toOthers, toWorst }: Said): readonly number[] {
  const span = toOthers.at(-1) as number;
  return toOthers.map((a, j) =>
    j === 0 || j === toOthers.length - 1 ? 0 : Math.abs(a * (toWorst[j] as number) - span),
  );
}

/** Epsilon against its largest value, which solves (a − e)² = a + e. */
function ratioOf(epsilon: number, { toOthers }: Said): number {
  const a = toOthers.at(-1) as number;
  const largest = (1 + 2 * a - Math.sqrt(1 + 8 * a)) / 2;
  return largest > 0 ? epsilon / largest : 0;
}

function inputFacts(said: Said): { readonly inputRatio: number; readonly worstFit?: string } {
  const all = misfits(said);
  const most = Math.max(...all);
  if (most <= FITS) return { inputRatio: 0 };
  const span = said.toOthers.at(-1) as number;
  const inputRatio = span > 1 ? most / (span * span - span) : 1;
  return { inputRatio, worstFit: said.names[all.indexOf(most)] as string };
}
