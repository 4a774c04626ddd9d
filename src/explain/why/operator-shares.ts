/** A child that is present: its points and its weight, above 0. */
export interface Present {
  readonly points: number;
  readonly weight: number;
}

/** What an operator needs beside its present children. */
export interface OperatorFacts {
  /** Its result. */
  readonly result: number;
  /** The number that belongs to it. */
  readonly parameter: number;
  /** Largest weight of all children, present or not. */
  readonly largest: number;
}

/** Points per point of each child: a child contributes that times its own points, and all contributions sum to the result (S9). */
export type SharesOf = (children: readonly Present[], facts: OperatorFacts) => readonly number[];

const weightsOf = (children: readonly Present[]): number =>
  children.reduce((sum, { weight }) => sum + weight, 0);

const mean: SharesOf = (children) => {
  const all = weightsOf(children);
  return children.map(({ weight }) => weight / all);
};

const power: SharesOf = (children, { result, parameter: p }) => {
  const all = weightsOf(children);
  return children.map(({ points, weight }) =>
    result > 0 && points > 0 ? (weight / all) * (points / result) ** (p - 1) : 0,
  );
};

const geometric: SharesOf = (children, { result }) => {
  const all = weightsOf(children);
  return children.map(({ points, weight }) =>
    points > 0 ? ((weight / all) * result) / points : 0,
  );
};

/**
 * Those that stand at the extreme share it. It is looked for among the children, for in a solved loop (S7.1) the result settles a
 * last bit away from them.
 */
const extreme =
  (pick: (...points: number[]) => number): SharesOf =>
  (children) => {
    const most = children.reduce((so, { points }) => pick(so, points), children[0]?.points ?? 0);
    const tied = children.filter(({ points }) => points === most).length;
    return children.map(({ points }) => (points === most ? 1 / tied : 0));
  };

/** Each place has its own share of the weight; those that tie divide theirs by weight. */
const ordered: SharesOf = (children, { parameter: alpha }) => {
  const all = weightsOf(children);
  const falling = [...children.entries()].toSorted(([, a], [, b]) => b.points - a.points);
  const factors = children.map(() => 0);
  let [before, start] = [0, 0];
  while (start < falling.length) {
    const { points } = (falling[start] as [number, Present])[1];
    let end = start;
    let weight = 0;
    while (end < falling.length && falling[end]?.[1].points === points)
      weight += falling[end++]?.[1].weight ?? 0;
    const taken = falling.slice(0, end).reduce((sum, [, one]) => sum + one.weight, 0);
    const until = end === falling.length ? 1 : (taken / all) ** alpha;
    for (const [i, one] of falling.slice(start, end))
      factors[i] = ((until - before) * one.weight) / weight;
    [before, start] = [until, end];
  }
  return factors;
};

const exponent = ({ weight }: Present, { largest }: OperatorFacts): number => weight / largest;

/** Along the ray from 0 a product of powers gives each factor its exponent's share of the result. */
const product: SharesOf = (children, facts) => {
  const all = children.reduce((sum, one) => sum + exponent(one, facts), 0);
  return children.map((one) =>
    one.points > 0 ? (exponent(one, facts) / all) * (facts.result / one.points) : 0,
  );
};

/** Integral along the ray from 0 of what each child adds; a polynomial, which the rule integrates exactly. */
const noisyOr: SharesOf = (children, facts) => {
  const chances = children.map((one) => exponent(one, facts) * (Math.min(one.points, 100) / 100));
  const sums = chances.map(() => 0);
  // A rule of 16 points is exact up to degree 31.
  const pieces = Math.max(1, Math.ceil(children.length / 24));
  for (let piece = 0; piece < pieces; piece++)
    for (const [place, weight] of GAUSS_16) {
      const along = (piece + place) / pieces;
      const rest = chances.reduce((so, chance) => so * (1 - chance * along), 1);
      for (const [i, chance] of chances.entries())
        sums[i] = (sums[i] as number) + ((weight / pieces) * chance * rest) / (1 - chance * along);
    }
  const all = sums.reduce((sum, one) => sum + one, 0);
  return children.map(({ points }, i) =>
    points > 0 && all > 0 ? ((sums[i] as number) / all) * (facts.result / points) : 0,
  );
};

const exactlyOne: SharesOf = (children, { parameter: cut }) => {
  const reaching = children.map(({ points }) => (points >= cut - 1e-9 ? 1 : 0));
  return reaching;
};

/** How every operator divides its result, by kernel. */
export const OPERATOR_SHARES: Readonly<Record<string, SharesOf>> = {
  mean,
  meanOfBlocks: mean,
  powerMean: power,
  geometricMean: geometric,
  smallest: extreme(Math.min),
  largest: extreme(Math.max),
  orderedMean: ordered,
  product,
  noisyOr,
  exactlyOne,
};

/** Gauss and Legendre's rule of 16 points on 0 to 1: places and weights. */
export const GAUSS_16: readonly (readonly [place: number, weight: number])[] = (
  [
    [0.09501250983763744, 0.1894506104550685],
    [0.2816035507792589, 0.1826034150449236],
    [0.45801677765722737, 0.16915651939500254],
    [0.6178762444026438, 0.14959598881657674],
    [0.755404408355003, 0.12462897125553388],
    [0.8656312023878318, 0.09515851168249279],
    [0.9445750230732326, 0.062253523938647894],
    [0.9894009349916499, 0.027152459411754096],
  ] as const
).flatMap(([x, w]): [number, number][] => [
  [(1 - x) / 2, w / 2],
  [(1 + x) / 2, w / 2],
]);
