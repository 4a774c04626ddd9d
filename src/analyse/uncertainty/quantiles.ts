import { normalCdf } from '../../runtime/index.js';

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, one) => sum * x + one, 0);

// Numerators and denominators for the middle, the tails and the far tails, lowest power first.
const MIDDLE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
] as const;
const TAIL = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * The value below which the standard normal lies with a probability p, 0 < p < 1, to about 1e-15.
 *
 * @source M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, 1988
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(MIDDLE[0], r)) / horner(MIDDLE[1], r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const [over, under] = r <= 5 ? TAIL : FAR;
  const x = r <= 5 ? r - 1.6 : r - 5;
  const z = horner(over, x) / horner(under, x);
  return q < 0 ? -z : z;
}

/** The same of a normal law cut off at both ends. */
export function cutNormalQuantile(
  p: number,
  { mean, sd, low, high }: { mean: number; sd: number; low: number; high: number },
): number {
  const from = normalCdf((low - mean) / sd);
  const to = normalCdf((high - mean) / sd);
  const share = from + p * (to - from);
  // Cut far from the mean, nothing but the ends is left.
  if (!(share > 0)) return low;
  if (!(share < 1)) return high;
  return Math.min(Math.max(mean + sd * normalQuantile(share), low), high);
}

/** The same of a triangular law. */
export function triangularQuantile(p: number, low: number, mode: number, high: number): number {
  const width = high - low;
  const turn = (mode - low) / width;
  return p < turn
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}

/**
 * Quantiles of a PERT law: a beta law with shapes 1 + 4 (mode - low) / width and 1 + 4 (high - mode) / width. Its distribution is
 * integrated once on a grid; between two places of the grid Newton's method finds the quantile.
 *
 * @source D. G. Malcolm and others, Application of a technique for research and development program evaluation, 1959
 */
export function pertQuantiles(low: number, mode: number, high: number): (p: number) => number {
  const turn = (mode - low) / (high - low);
  const [a, b] = [4 * turn, 4 * (1 - turn)];
  const density = (x: number): number => x ** a * (1 - x) ** b;
  const sums = new Float64Array(CELLS + 1);
  for (let i = 0; i < CELLS; i++)
    sums[i + 1] = (sums[i] as number) + area(density, i / CELLS, (i + 1) / CELLS);
  const all = sums[CELLS] as number;
  return (p) => {
    const wanted = p * all;
    let [left, right] = [0, CELLS];
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      if ((sums[middle] as number) <= wanted) left = middle;
      else right = middle;
    }
    const from = left / CELLS;
    const rest = wanted - (sums[left] as number);
    let x = from + rest / ((sums[left + 1] as number) - (sums[left] as number)) / CELLS;
    for (let step = 0; step < 3; step++) {
      const slope = density(x);
      const next = slope > 0 ? x - (area(density, from, x) - rest) / slope : x;
      x = Math.min(Math.max(next, from), (left + 1) / CELLS);
    }
    return low + x * (high - low);
  };
}

const CELLS = 256;

// Gauss-Legendre of five places.
const PLACES = [0, 0.5384693101056831, 0.906179845938664] as const;
const SHARES = [0.5688888888888889, 0.47862867049936647, 0.23692688505618908] as const;

function area(density: (x: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = SHARES[0] * density(middle);
  for (const i of [1, 2] as const)
    sum += SHARES[i] * (density(middle + half * PLACES[i]) + density(middle - half * PLACES[i]));
  return half * sum;
}
