/** Entries this small are rounding. */
const ROUNDING = 1e-12;

/**
 * Numbers x ≥ 0 with the largest sum such that every row of the matrix times x is at most 1, by the simplex method with Bland's rule,
 * which always ends. The origin satisfies all rows, so no first phase is needed.
 *
 * @returns the numbers, or undefined if their sum has no bound
 */
export function largestSum(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const count = rows[0]?.length ?? 0;
  // One row a constraint: coefficients, slacks, right side; the last row is the aim.
  const width = count + rows.length + 1;
  const table = rows.map((row, i) => {
    const line = new Float64Array(width);
    line.set(row);
    line[count + i] = 1;
    line[width - 1] = 1;
    return line;
  });
  const aim = new Float64Array(width).fill(-1, 0, count);
  const basis = rows.map((_, i) => count + i);
  for (;;) {
    const column = aim.findIndex((one, i) => i < width - 1 && one < -ROUNDING);
    if (column < 0) break;
    const leaving = leavingRow(table, basis, column);
    if (leaving < 0) return undefined;
    pivot([...table, aim], leaving, column);
    basis[leaving] = column;
  }
  const x = Array.from({ length: count }, () => 0);
  for (const [i, variable] of basis.entries())
    if (variable < count) x[variable] = (table[i] as Float64Array)[width - 1] as number;
  return x;
}

function leavingRow(
  table: readonly Float64Array[],
  basis: readonly number[],
  column: number,
): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [i, line] of table.entries()) {
    const step = line[column] as number;
    if (step <= ROUNDING) continue;
    const ratio = (line.at(-1) as number) / step;
    const tied = Math.abs(ratio - least) <= ROUNDING;
    if (ratio < least - ROUNDING || (tied && (basis[i] as number) < (basis[best] as number))) {
      best = i;
      least = ratio;
    }
  }
  return best;
}

function pivot(lines: readonly Float64Array[], row: number, column: number): void {
  const own = lines[row] as Float64Array;
  const divisor = own[column] as number;
  for (let k = 0; k < own.length; k++) own[k] = (own[k] as number) / divisor;
  for (const [i, line] of lines.entries()) {
    const factor = line[column] as number;
    if (i === row || factor === 0) continue;
    for (let k = 0; k < line.length; k++)
      line[k] = (line[k] as number) - factor * (own[k] as number);
  }
}
