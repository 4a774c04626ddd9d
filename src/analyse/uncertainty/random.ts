/** A stream of random numbers that its seed and name determine. */
export interface RandomStream {
  /** A number from 0 to 1, 1 excluded, of 53 random bits. */
  readonly next: () => number;
  /** A whole number of 32 random bits. */
  readonly bits: () => number;
}

/**
 * Random numbers by xoshiro128**. Its state is filled by splitmix32 from the low 32 bits of the seed, mixed with the bits above them and with the
 * FNV-1a hash of the name, so that streams of different names do not depend on each other.
 *
 * @param seed - a whole number from 0 to 2^53 - 1
 * @param name - name of the stream
 * @source D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, 2021
 */
export function randomStream(seed: number, name: string): RandomStream {
  let x = (seed >>> 0) ^ hashOf(name) ^ mixed(Math.floor(seed / 2 ** 32) >>> 0);
  const word = (): number => {
    x = (x + 0x9e3779b9) | 0;
    return mixed(x);
  };
  return xoshiro([word(), word(), word(), word()]);
}

/** The generator from a state of four words, not all of them 0. */
export function xoshiro(state: readonly [number, number, number, number]): RandomStream {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  const bits = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  const next = (): number => {
    const high = bits() >>> 5;
    return (high * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  };
  return { bits, next };
}

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The finaliser of MurmurHash3, as splitmix32 uses it. */
function mixed(x: number): number {
  let z = x ^ (x >>> 16);
  z = Math.imul(z, 0x85ebca6b);
  z ^= z >>> 13;
  z = Math.imul(z, 0xc2b2ae35);
  return (z ^ (z >>> 16)) | 0;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * Numbers from 0 to 1, both excluded, one from each of as many equal parts, in random order (Latin hypercube).
 *
 * @source M. D. McKay, R. J. Beckman and W. J. Conover, 1979
 */
export function stratified(stream: RandomStream, count: number): Float64Array {
  const drawn = new Float64Array(count);
  // A part may begin at 0, which no quantile should be asked for.
  for (let i = 0; i < count; i++) drawn[i] = (i + stream.next()) / count || 2 ** -53 / count;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(stream.next() * (i + 1));
    const held = drawn[i] as number;
    drawn[i] = drawn[j] as number;
    drawn[j] = held;
  }
  return drawn;
}

/** A draw of the standard normal (Box and Muller). */
function normalDraw(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - stream.next()));
  return radius * Math.cos(2 * Math.PI * stream.next());
}

/**
 * A draw of a gamma law with scale 1.
 *
 * @source G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, 2000
 */
export function gammaDraw(stream: RandomStream, shape: number): number {
  if (shape < 1) return gammaDraw(stream, shape + 1) * (1 - stream.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(stream);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - stream.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
