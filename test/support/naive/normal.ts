/** The area below the normal curve up to z. */
export function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  // A series near the middle, a continued fraction in the tail.
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 200; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  }
  let fraction = z;
  for (let k = 200; k > 0; k--) fraction = z + k / fraction;
  return 1 - Math.exp((-z * z) / 2) / (Math.sqrt(2 * Math.PI) * fraction);
}
