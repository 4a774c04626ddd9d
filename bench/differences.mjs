/** How a program without derivatives gets them: each value is moved up and down, and the period worked out again. */

/** The values lie between 20 and 110: this step is far from rounding, and close enough to a slope. */
const STEP = 1e-3;

/**
 * Central differences of the total of a period.
 *
 * @param valueOf - the value of a key in the period, not a number where there is none
 * @param totalWith - the total with a value set for that time alone
 * @returns one number a key, points a unit; 0 for a key without a value
 */
export function centralDifferences(keys, valueOf, totalWith) {
  return Float64Array.from(keys, (key) => {
    const value = valueOf(key);
    if (!Number.isFinite(value)) return 0;
    const above = totalWith(key, value + STEP);
    const below = totalWith(key, value - STEP);
    return (above - below) / (2 * STEP);
  });
}
