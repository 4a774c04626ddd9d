import type { IndexedGraph } from './read-graph.js';
import { seededRandom } from './random.js';

/** Which row each box stands in; rows count from the bottom of the map. */
export interface RowPlan {
  /** Row of each box. */
  readonly row: readonly number[];
  /** Band of each row. */
  readonly bandOfRow: readonly number[];
}

/** What rows must keep to. */
export interface RowLimits {
  /** Most boxes in a row. */
  readonly perRow: number;
  /** Most boxes of each column in a row. */
  readonly perColumn: readonly number[];
  /** Row of a box within its band, 0 at the top, or `undefined` where it is free. */
  readonly fixed: readonly (number | undefined)[];
  /** Row counts of bands that must not shrink. */
  readonly leastRows: readonly number[];
}

/** How many rows more than needed are tried before boxes are queued. */
const MORE_ROWS = 2;

/** Rows of boxes in a band, and how often a limit was broken. */
interface Filled {
  readonly faults: number;
  readonly rows: Map<number, number>;
}

type Pair = readonly [from: number, to: number];

/**
 * Splits bands into rows so that inside a band causes stand below their effects and no row is overfull.
 *
 * @param variant - 0 decides ties by the drawing of links; others add a little chance, for a search to choose from
 */
export function assignRows(graph: IndexedGraph, limits: RowLimits, variant: number): RowPlan {
  const row: number[] = graph.bandOf.map(() => 0);
  const bandOfRow: number[] = [];
  const random = seededRandom(variant * 977 + 5);
  for (let band = graph.graph.bands.length - 1; band >= 0; band--) {
    const members = graph.bandOf.flatMap((of, node) => (of === band ? [node] : []));
    const pull = new Map(
      members.map((node) => [
        node,
        upwardPull(graph, node, band) + (variant > 0 ? (random() - 0.5) * 3 : 0),
      ]),
    );
    const placed = assignBand(graph, members, pull, limits, limits.leastRows[band] ?? 1);
    // Rows that stayed empty close up.
    const used = [...new Set(placed.values())].toSorted((a, b) => a - b);
    for (const [node, at] of placed) row[node] = bandOfRow.length + used.indexOf(at);
    for (let k = 0; k < Math.max(1, used.length); k++) bandOfRow.push(band);
  }
  return { row, bandOfRow };
}

/** Links to bands above minus links to bands below. */
function upwardPull({ links, bandOf }: IndexedGraph, node: number, band: number): number {
  let pull = 0;
  for (const { from, to } of links) {
    if (from !== node && to !== node) continue;
    pull += Math.sign(band - (bandOf[from === node ? to : from] as number));
  }
  return pull;
}

/** Rows of one band, 0 at its bottom: with the fewest rows for which all limits hold. */
function assignBand(
  graph: IndexedGraph,
  members: readonly number[],
  pull: ReadonlyMap<number, number>,
  limits: RowLimits,
  leastRows: number,
): Map<number, number> {
  const links = forwardLinks(graph, members);
  const fixed = members.flatMap((node) => limits.fixed[node] ?? []);
  const lowest = fixed.length > 0 ? new Map<number, number>() : levels(members, links);
  const fewest = Math.max(
    1,
    leastRows,
    Math.ceil(members.length / limits.perRow),
    ...[...lowest.values()].map((level) => level + 1),
    ...fixed.map((at) => at + 1),
  );
  let best: Filled | undefined;
  for (let count = fewest; count <= fewest + MORE_ROWS; count++) {
    const tried = fillRows(graph, members, links, pull, limits, count);
    if (best === undefined || tried.faults < best.faults) best = tried;
    if (tried.faults === 0) break;
  }
  if (best?.faults === 0 || fixed.length > 0) return best?.rows ?? new Map();
  return queueRows(graph, members, links, pull, limits);
}

/** Links inside a band without those that close a loop. */
function forwardLinks({ links }: IndexedGraph, members: readonly number[]): Pair[] {
  const effects = new Map<number, number[]>(members.map((node) => [node, []]));
  for (const { from, to } of links) if (effects.has(to) && from !== to) effects.get(from)?.push(to);
  const kept: Pair[] = [];
  const open = new Set<number>();
  const done = new Set<number>();
  const visit = (node: number): void => {
    open.add(node);
    for (const to of effects.get(node) ?? []) {
      if (open.has(to)) continue;
      kept.push([node, to]);
      if (!done.has(to)) visit(to);
    }
    open.delete(node);
    done.add(node);
  };
  for (const node of members) if (!done.has(node)) visit(node);
  return kept;
}

/** The lowest row of each box: one above its highest cause. */
function levels(members: readonly number[], links: readonly Pair[]): Map<number, number> {
  const level = new Map(members.map((node) => [node, 0]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const [from, to] of links) {
      const least = (level.get(from) as number) + 1;
      if (least <= (level.get(to) as number)) continue;
      level.set(to, least);
      moved = true;
    }
  }
  return level;
}

/** Puts boxes into a number of rows, the least free ones first. */
function fillRows(
  { column }: IndexedGraph,
  members: readonly number[],
  links: readonly Pair[],
  pull: ReadonlyMap<number, number>,
  { perRow, perColumn, fixed }: RowLimits,
  count: number,
): Filled {
  const rows = new Map<number, number>();
  const filled = Array.from({ length: count }, () => 0);
  const filledColumn = Array.from({ length: count }, () => perColumn.map(() => 0));
  let faults = 0;
  const put = (node: number, at: number): void => {
    rows.set(node, at);
    filled[at] = (filled[at] as number) + 1;
    const inRow = filledColumn[at] as number[];
    inRow[column[node] as number] = (inRow[column[node] as number] as number) + 1;
  };
  for (const node of members) {
    const fromTop = fixed[node];
    if (fromTop !== undefined) put(node, Math.max(0, count - 1 - fromTop));
  }
  const floor = levels(members, links);
  const ceiling = levels(
    members,
    links.map(([from, to]) => [to, from] as const),
  );
  const top = (node: number): number => count - 1 - (ceiling.get(node) as number);
  const slack = (node: number): number => top(node) - (floor.get(node) as number);
  const drawn = (node: number): number => pull.get(node) as number;
  const free = members
    .filter((node) => !rows.has(node))
    .toSorted((a, b) => slack(a) - slack(b) || Math.abs(drawn(b)) - Math.abs(drawn(a)));
  const even = Math.ceil(members.length / count);
  const soft = Math.min(perRow, even + (members.length > perRow ? 0 : 1));
  const full = (node: number, at: number): boolean =>
    (filled[at] as number) >= perRow ||
    (filledColumn[at]?.[column[node] as number] ?? 0) >= (perColumn[column[node] as number] ?? 1);
  for (const node of free) {
    let least = Math.min(count - 1, floor.get(node) as number);
    let most = Math.max(0, top(node));
    for (const [from, to] of links) {
      if (to === node && rows.has(from)) least = Math.max(least, (rows.get(from) as number) + 1);
      if (from === node && rows.has(to)) most = Math.min(most, (rows.get(to) as number) - 1);
    }
    if (least > most || least >= count) faults += 1;
    let best = Math.max(0, Math.min(count - 1, least));
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = Math.max(0, least); at <= Math.min(count - 1, most); at++) {
      const taken = filled[at] as number;
      const crowd = (full(node, at) ? 500 : 0) + (taken >= soft ? 50 : 0) + taken * 0.6;
      const cost = crowd - drawn(node) * at * 0.5;
      if (cost >= lowest) continue;
      lowest = cost;
      best = at;
    }
    if (full(node, best)) faults += 1;
    put(node, best);
  }
  return { faults, rows };
}

/**
 * Fills rows from the bottom with the boxes whose causes all stand lower, those with the longest way up first. No row is
 * overfull, at the price of more rows where links are many.
 */
function queueRows(
  { column }: IndexedGraph,
  members: readonly number[],
  links: readonly Pair[],
  pull: ReadonlyMap<number, number>,
  { perRow, perColumn }: RowLimits,
): Map<number, number> {
  const wayUp = levels(
    members,
    links.map(([from, to]) => [to, from] as const),
  );
  const drawn = (node: number): number => pull.get(node) as number;
  const waiting = new Set(
    members.toSorted(
      (a, b) => (wayUp.get(b) as number) - (wayUp.get(a) as number) || drawn(a) - drawn(b),
    ),
  );
  const rows = new Map<number, number>();
  for (let row = 0; waiting.size > 0; row++) {
    const ready = [...waiting].filter((node) =>
      links.every(([from, to]) => to !== node || !waiting.has(from)),
    );
    const inColumn = perColumn.map(() => 0);
    let count = 0;
    for (const node of ready) {
      const of = column[node] as number;
      const full = (inColumn[of] as number) >= (perColumn[of] as number);
      if (count === perRow || (full && count > 0)) continue;
      inColumn[of] = (inColumn[of] as number) + 1;
      count += 1;
      rows.set(node, row);
      waiting.delete(node);
    }
  }
  return rows;
}
