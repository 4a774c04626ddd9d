/** Wanted places of items in a line, the space they must keep, and the bounds each must keep to. */
export interface Line {
  /** Least distance of item k + 1 from item k. */
  readonly gaps: readonly number[];
  /** Least place of each item. */
  readonly low: readonly number[];
  /** Greatest place of each item. */
  readonly high: readonly number[];
}

/** A place that an item is drawn to. */
export interface Pull {
  readonly to: number;
  readonly weight: number;
}

/**
 * Places in order that are nearest to the targets by weighted squares (pool adjacent violators): exactly if bounds are the
 * edges of a page, nearly if items have bounds of their own. Bounds that contradict the gaps give way to them.
 */
export function placeByMean(
  targets: readonly number[],
  weights: readonly number[],
  line: Line,
): number[] {
  const shift = shifts(line.gaps, targets.length);
  const blocks: { value: number; weight: number; count: number }[] = [];
  for (let k = 0; k < targets.length; k++) {
    let weight = weights[k] as number;
    let value = (targets[k] as number) - (shift[k] as number);
    let count = 1;
    for (
      let last = blocks.at(-1);
      last !== undefined && last.value >= value;
      last = blocks.at(-1)
    ) {
      value = (last.value * last.weight + value * weight) / (last.weight + weight);
      weight += last.weight;
      count += last.count;
      blocks.pop();
    }
    blocks.push({ value, weight, count });
  }
  return bounded(spread(blocks), shift, line);
}

/**
 * Places in order that are nearest to the pulls by weighted distances. Unlike squares, distances
 * leave an item exactly on the target of its heaviest pull, which makes links straight.
 *
 * @param now - present places; kept where every place in reach is equally near
 */
export function placeByMedian(
  pulls: readonly (readonly Pull[])[],
  now: readonly number[],
  line: Line,
): number[] {
  const shift = shifts(line.gaps, pulls.length);
  const blocks: { value: number; now: number; pulls: Pull[]; count: number }[] = [];
  for (let k = 0; k < pulls.length; k++) {
    const by = shift[k] as number;
    let here = (now[k] as number) - by;
    let own = (pulls[k] as readonly Pull[]).map(({ to, weight }) => ({ to: to - by, weight }));
    let value = median(own, here);
    let count = 1;
    for (
      let last = blocks.at(-1);
      last !== undefined && last.value >= value;
      last = blocks.at(-1)
    ) {
      own = [...last.pulls, ...own];
      here = (last.now * last.count + here * count) / (last.count + count);
      count += last.count;
      value = median(own, here);
      blocks.pop();
    }
    blocks.push({ value, now: here, pulls: own, count });
  }
  return bounded(spread(blocks), shift, line);
}

/** The weighted median nearest to `now`. */
function median(pulls: Pull[], now: number): number {
  if (pulls.length === 0) return now;
  pulls.sort((a, b) => a.to - b.to);
  const half = pulls.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (let k = 0; k < pulls.length; k++) {
    const { to, weight } = pulls[k] as Pull;
    below += weight;
    if (below < half - 1e-9) continue;
    const next = pulls[k + 1];
    // Any place between the two middle targets is as near as another.
    return below <= half + 1e-9 && next !== undefined ? Math.min(next.to, Math.max(to, now)) : to;
  }
  return now;
}

function shifts(gaps: readonly number[], count: number): number[] {
  const sums = [0];
  for (let k = 1; k < count; k++) sums.push((sums[k - 1] as number) + (gaps[k - 1] as number));
  return sums;
}

function spread(blocks: readonly { readonly value: number; readonly count: number }[]): number[] {
  const places: number[] = [];
  for (const { value, count } of blocks) for (let k = 0; k < count; k++) places.push(value);
  return places;
}

/** Places in order cut to bounds that are made to rise in order, which keeps them in order. */
function bounded(places: number[], shift: readonly number[], { low, high }: Line): number[] {
  const ceilings: number[] = [];
  let ceiling = Number.POSITIVE_INFINITY;
  for (let k = places.length - 1; k >= 0; k--) {
    ceiling = Math.min(ceiling, (high[k] as number) - (shift[k] as number));
    ceilings[k] = ceiling;
  }
  let floor = Number.NEGATIVE_INFINITY;
  return places.map((place, k) => {
    floor = Math.max(floor, (low[k] as number) - (shift[k] as number));
    return Math.max(floor, Math.min(ceilings[k] as number, place)) + (shift[k] as number);
  });
}
