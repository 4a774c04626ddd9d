/** What it costs to stand at a value, from 0 where a driver stands; rises, or stays level, on both sides. */
export interface Cost {
  readonly at: (value: number) => number;
  /** Values at which its slope changes, where the driver stands included. */
  readonly bends: readonly number[];
}

/** So much for each unit moved. */
export function costPerUnit(unit: number, from: number): Cost {
  return { at: (value) => unit * Math.abs(value - from), bends: [from] };
}

/** Along a line through points, less the cost of standing where the driver stands. */
export function costAlong(points: readonly (readonly [number, number])[], from: number): Cost {
  const line = points.toSorted(([a], [b]) => a - b);
  const start = heightAt(line, from);
  return {
    at: (value) => Math.max(0, heightAt(line, value) - start),
    bends: [from, ...line.map(([value]) => value)],
  };
}

/** Whether standing somewhere costs less than standing nearer to where a driver stands. */
export function fallsFrom(points: readonly (readonly [number, number])[], from: number): boolean {
  const line = points.toSorted(([a], [b]) => a - b);
  const start = heightAt(line, from);
  const up = [start, ...line.filter(([value]) => value > from).map(([, cost]) => cost)];
  const down = [
    start,
    ...line
      .filter(([value]) => value < from)
      .map(([, cost]) => cost)
      .toReversed(),
  ];
  return [up, down].some((costs) => costs.some((cost, i) => cost < (costs[i - 1] ?? cost)));
}

function heightAt(line: readonly (readonly [number, number])[], x: number): number {
  const right = line.findIndex(([at]) => at >= x);
  const [x1, y1] = (right < 0 ? line.at(-1) : line[right]) as readonly [number, number];
  if (right <= 0) return y1;
  const [x0, y0] = line[right - 1] as readonly [number, number];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
