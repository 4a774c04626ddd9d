import {
  checkOptions,
  deepFreeze,
  nameOf,
  type OptionNames,
  type Problems,
  problemsOf,
} from '../../core/index.js';
import { type Comparisons, type Ratios, readComparisons } from './comparisons.js';
import { type ConsistencyRatio, consistencyRatio, type Triad, worstTriads } from './consistency.js';
import { principalOf } from './eigenvector.js';
import { leastContradicting, logWeights } from './fill-in.js';
import { namedWeights, type PeopleWeights } from './weights.js';

/** How weights are worked out from comparisons. */
export interface AhpOptions {
  /** The principal eigenvector (default, Saaty 1980), or geometric means of rows (Crawford and Williams 1985). */
  readonly method?: 'eigenvector' | 'geometricMean' | undefined;
}

/** Weights from comparisons of pairs, and how well the comparisons agree with each other. */
export interface AhpResult extends PeopleWeights {
  /** Largest eigenvalue of the matrix; the number of things if nothing contradicts anything. Gaps are filled so that it is least. */
  readonly lambdaMax: number;
  /** (lambdaMax − n) / (n − 1), 0 if nothing contradicts anything. */
  readonly consistencyIndex: number;
  /** The index against that of random matrices, by the tables of Saaty and of Donegan and Dodd. */
  readonly consistencyRatio: ConsistencyRatio;
  /** Up to three triads that contradict themselves most, with what would be consistent; worst first. */
  readonly worstTriads: readonly Triad[];
  /** Pairs that nobody compared. */
  readonly gaps: number;
}

/**
 * Weights from comparisons of pairs, by the analytic hierarchy process. Not every pair must have been compared, as long as the
 * comparisons connect everything: gaps are filled with what contradicts the rest least (with `geometricMean`, weights fit what there is by
 * least squares of logarithms).
 *
 * @param comparisons - by name, `{ csat: { cost: 3 } }` says that csat is three times as important; or `{ names, matrix }`
 * @param options - `method`
 * @throws ScorecardError `invalid-option` with every problem of the comparisons
 * @source T. L. Saaty, The Analytic Hierarchy Process, 1980
 */
export function ahp(comparisons: Comparisons, options: AhpOptions = {}): AhpResult {
  const problems = problemsOf('ahp');
  const method = readMethod(options, problems);
  const ratios = readComparisons(comparisons, [], problems);
  problems.refuse();
  return deepFreeze(ahpOf(ratios as Ratios, method));
}

/** The method asked for; a problem if there is no such one. */
export function readMethod(
  options: AhpOptions,
  problems: Problems,
  names: OptionNames<AhpOptions> = { method: true },
): 'eigenvector' | 'geometricMean' {
  const { method = 'eigenvector' } = checkOptions<AhpOptions>(options, names, problems);
  if (method === 'eigenvector' || method === 'geometricMean') return method;
  const expected = '`eigenvector` or `geometricMean`';
  problems.add('analysis.option', ['method'], {
    what: '`method`',
    found: nameOf(method),
    expected,
  });
  return 'eigenvector';
}

/** Weights of comparisons that have been read. */
export function ahpOf(
  { names, matrix, compared }: Ratios,
  method: 'eigenvector' | 'geometricMean',
): AhpResult {
  const count = names.length;
  const gaps = (count * (count - 1)) / 2 - compared;
  const principal = gaps > 0 ? leastContradicting(matrix).best : principalOf(matrix);
  // Rounding can bring the eigenvalue of a consistent matrix below its least.
  const lambdaMax = Math.max(count, principal.lambda);
  const index = (lambdaMax - count) / (count - 1);
  const consistencyIndex = index < ROUNDING ? 0 : index;
  const raw = method === 'eigenvector' ? principal.right : logWeights(matrix).map(Math.exp);
  return {
    weights: namedWeights(names, raw),
    lambdaMax,
    consistencyIndex,
    consistencyRatio: consistencyRatio(consistencyIndex, count),
    worstTriads: worstTriads(names, matrix, 3),
    gaps,
    provenance: {
      method: 'ahp',
      variant: method,
      source:
        method === 'eigenvector'
          ? 'T. L. Saaty, The Analytic Hierarchy Process, 1980'
          : 'G. Crawford and C. Williams, A note on the analysis of subjective judgment matrices, 1985',
      judgements: compared,
    },
  };
}

/** An index below this is the rounding of comparisons such as 1/3. */
const ROUNDING = 1e-12;
