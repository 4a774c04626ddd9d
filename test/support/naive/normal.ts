/** The area below the normal curve up to z. */
export function normalBelow(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI);
  // A series near the middle, a continued fraction in the tail, where one less almost one has no digits.
  if (size >= 3) {
    let fraction = size;
    for (let k = 200; k > 0; k--) fraction = size + k / fraction;
    const tail = density / fraction;
    return z < 0 ? tail : 1 - tail;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < 200; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + sum * density;
}
