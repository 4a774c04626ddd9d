/** The slope of the line nearest to points `[t, y]` of different t. */
export function leastSquares(points: readonly (readonly [t: number, y: number])[]): number {
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [middle, level] = [mean(([t]) => t), mean(([, y]) => y)];
  let [above, below] = [0, 0];
  for (const [t, y] of points) {
    above += (t - middle) * (y - level);
    below += (t - middle) ** 2;
  }
  return above / below;
}
