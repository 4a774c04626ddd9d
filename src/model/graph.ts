/** An edge of a dependency graph. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A directed graph over places: a place has edges to `to[starts[place]]` up to `to[starts[place + 1]]`, each once. */
export interface Graph {
  readonly starts: readonly number[];
  readonly to: readonly number[];
}

/** So many equal numbers. A plain array: most cards are small, and memory of its own costs more to get than such an array to fill. */
export function equal(count: number, value: number): number[] {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all[i] = value;
  return all;
}

/** The graph of nodes by their places; edges of other nodes are left out. */
export function graphOf(nodes: readonly string[], edges: readonly Edge[]): Graph {
  const places = new Map<string, number>();
  for (let i = 0; i < nodes.length; i++) places.set(nodes[i] as string, i);
  const ends: number[] = [];
  for (const edge of edges) {
    const from = places.get(edge.from);
    const to = from === undefined ? undefined : places.get(edge.to);
    if (from !== undefined && to !== undefined) ends.push(from, to);
  }
  return graphOfPlaces(nodes.length, ends);
}

/**
 * The graph of edges between places.
 *
 * @param count - how many places there are
 * @param ends - for each edge the place it leaves and the place it leads to; edges that are told again are left out
 */
export function graphOfPlaces(count: number, ends: readonly number[]) {
  const starts = startsOf(count, ends);
  const all = equal(ends.length / 2, 0);
  const next = starts.slice();
  for (let i = 0; i < ends.length; i += 2) {
    const from = ends[i] as number;
    all[(next[from] as number)++] = ends[i + 1] as number;
  }
  return withoutRepeats(count, starts, all);
}

/** Where the edges of each place begin when they stand in the order of the places they leave. */
function startsOf(count: number, ends: readonly number[]): number[] {
  const starts = equal(count + 1, 0);
  for (let i = 0; i < ends.length; i += 2) (starts[(ends[i] as number) + 1] as number)++;
  for (let place = 0; place < count; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  return starts;
}

/** Keeps the first of equal edges, moving the others up in place. */
function withoutRepeats(count: number, starts: number[], all: number[]) {
  const leftBy = equal(count, -1);
  let kept = 0;
  for (let place = 0, i = 0; place < count; place++) {
    const end = starts[place + 1] as number;
    starts[place] = kept;
    for (; i < end; i++) {
      const to = all[i] as number;
      if (leftBy[to] === place) continue;
      leftBy[to] = place;
      all[kept++] = to;
    }
  }
  starts[count] = kept;
  return { starts, to: all };
}

/** Stretches up to this length are put in order by hand, which takes less than to set up a sort. */
const FEW = 16;

/** Puts a stretch of an array in ascending order. */
export function sortStretch(all: number[], first: number, end: number): void {
  if (end - first > FEW) {
    const sorted = all.slice(first, end).toSorted((a, b) => a - b);
    for (let i = first; i < end; i++) all[i] = sorted[i - first] as number;
    return;
  }
  for (let i = first + 1; i < end; i++) {
    const one = all[i] as number;
    let at = i;
    for (; at > first && one < (all[at - 1] as number); at--) all[at] = all[at - 1] as number;
    all[at] = one;
  }
}
