/**
 * Consistency index of random matrices of 3 to 15 things.
 *
 * @source T. L. Saaty, The Analytic Hierarchy Process, 1980
 */
const SAATY: readonly number[] = [
  0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

/**
 * The same of 3 to 15 things, from larger simulations.
 *
 * @source H. A. Donegan and F. J. Dodd, A note on Saaty's random indexes, Mathematical and Computer Modelling 15, 1991
 */
const DONEGAN_DODD: readonly number[] = [
  0.4887, 0.8045, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
  1.4969,
];

/** The consistency index divided by that of random matrices, by two tables; absent for more than 15 things. */
export interface ConsistencyRatio {
  /** By the table of Saaty 1980. Up to 0.1 is customarily accepted. */
  readonly saaty?: number;
  /** By the table of Donegan and Dodd 1991. */
  readonly doneganDodd?: number;
}

/** Ratios of an index; 0 for two things, which cannot contradict each other. */
export function consistencyRatio(index: number, count: number): ConsistencyRatio {
  if (count < 3) return { saaty: 0, doneganDodd: 0 };
  const saaty = SAATY[count - 3];
  const doneganDodd = DONEGAN_DODD[count - 3];
  if (saaty === undefined || doneganDodd === undefined) return {};
  return { saaty: index / saaty, doneganDodd: index / doneganDodd };
}

/** Three comparisons that contradict each other. */
export interface Triad {
  /** The three things. */
  readonly names: readonly [a: string, b: string, c: string];
  /** What was said: a over b, b over c, a over c. */
  readonly said: readonly [ab: number, bc: number, ac: number];
  /** What a over c would be by the other two. */
  readonly consistent: number;
  /** How far the three are apart, from 0 (not at all) towards 1: 1 minus the smaller of both ratios between said and consistent. */
  readonly contradiction: number;
}

/** Products within this share of each other are the same: 1/3 has no last digit. */
const SAME = 1e-9;

/**
 * The triads that contradict themselves most, worst first.
 *
 * @param matrix - ratios, NaN where nobody compared
 * @source W. W. Koczkodaj, A new definition of consistency of pairwise comparisons, 1993
 */
export function worstTriads(
  names: readonly string[],
  matrix: readonly (readonly number[])[],
  most: number,
): readonly Triad[] {
  const found: Triad[] = [];
  const at = (i: number, j: number): number => matrix[i]?.[j] as number;
  for (let i = 0; i < names.length; i++) {
    for (let j = i + 1; j < names.length; j++) {
      for (let k = j + 1; k < names.length; k++) {
        const consistent = at(i, j) * at(j, k);
        const contradiction = 1 - Math.min(at(i, k) / consistent, consistent / at(i, k));
        if (!(contradiction > SAME)) continue;
        const three = [names[i], names[j], names[k]] as [string, string, string];
        found.push({
          names: three,
          said: [at(i, j), at(j, k), at(i, k)],
          consistent,
          contradiction,
        });
      }
    }
  }
  return found.toSorted((a, b) => b.contradiction - a.contradiction).slice(0, most);
}
