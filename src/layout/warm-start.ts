import { newEffort } from './effort.js';
import { assignRows } from './assign-rows.js';
import { buildLayers, type Layers } from './layers.js';
import type { MapLayout } from './map-layout.js';
import type { Settings } from './options.js';
import { seededRandom } from './random.js';
import type { IndexedGraph } from './read-graph.js';
import type { PinnedLimits } from './row-limits.js';
import { type RankedOrder, settleOrder } from './search-order.js';

/** An order that keeps to an earlier layout, and the earlier places of boxes. */
export interface WarmStart {
  readonly layers: Layers;
  readonly found: RankedOrder;
  /** Earlier centre of each box, from the left margin. */
  readonly anchors: ReadonlyMap<number, number>;
}

const WORK = 3_000_000;

/**
 * Takes rows and orders from an earlier layout: boxes that were there keep both, links find their ways anew, and new
 * boxes go where they cost least. Pins go before the earlier layout. Returns undefined if no box was there.
 */
export function settleFrom(
  graph: IndexedGraph,
  limits: PinnedLimits,
  settings: Settings,
  previous: MapLayout,
): WarmStart | undefined {
  const known = new Map(previous.boxes.map((box) => [box.id, box]));
  const firstRow = new Map<string, number>();
  for (const [row, { band }] of previous.rows.entries())
    if (!firstRow.has(band)) firstRow.set(band, row);
  const before = graph.graph.nodes.map(({ id, band }) => {
    const box = known.get(id);
    return box !== undefined && box.band === band ? box : undefined;
  });
  if (before.every((box) => box === undefined)) return undefined;
  const kept = before.map((box) => (box === undefined ? undefined : box.x + box.width / 2));
  const fixed = before.map(
    (box, k) =>
      limits.fixed[k] ?? (box === undefined ? undefined : box.row - (firstRow.get(box.band) ?? 0)),
  );
  const plan = assignRows(graph, { ...limits, fixed }, 0);
  const layers = buildLayers(graph, plan);
  const lane = earlierLanes(graph, layers, firstRow, previous);
  const fresh = new Set(
    layers.chains
      .filter(({ items }) => items.slice(1, -1).some((item) => lane(item) === undefined))
      .map(({ link }) => link),
  );
  const rows = layers.rows.map((items) => inEarlierOrder(items, layers, kept, lane));
  const locks = { column: graph.column, kept, pinned: limits.pinned };
  const random = seededRandom(settings.seed);
  const found = settleOrder(layers, locks, random, rows, fresh, newEffort(WORK));
  const anchors = new Map(
    kept.flatMap((x, box) => (x === undefined ? [] : [[box, x - settings.margin] as const])),
  );
  return { layers, found, anchors };
}

/** Where the link of a passing item ran through its row before; undefined where it did not. */
function earlierLanes(
  { graph }: IndexedGraph,
  { bandOfRow, rowOf, linkOf }: Layers,
  firstRow: ReadonlyMap<string, number>,
  previous: MapLayout,
): (item: number) => number | undefined {
  const known = new Map(previous.links.map((link) => [link.id, link]));
  return (item) => {
    const row = rowOf[item] as number;
    const band = bandOfRow[row] as number;
    const fromTop = bandOfRow.lastIndexOf(band) - row;
    const id = graph.bands[band]?.id ?? '';
    const before = previous.rows[(firstRow.get(id) ?? 0) + fromTop];
    const {
      id: link,
      from,
      to,
    } = graph.links[linkOf[item] as number] ?? { id: '', from: '', to: '' };
    const path = known.get(link);
    if (before?.band !== id || path?.from !== from || path.to !== to) return undefined;
    const middle = before.y + before.height / 2;
    return path.points.find(({ x, y }, k) => {
      const next = path.points[k + 1];
      return next?.x === x && (y - middle) * (next.y - middle) <= 0;
    })?.x;
  };
}

/** Items of a row by earlier place; a new link stands where a straight line between its boxes would. */
function inEarlierOrder(
  items: readonly number[],
  layers: Layers,
  kept: readonly (number | undefined)[],
  lane: (item: number) => number | undefined,
): number[] {
  const middle = (box: number | undefined): number => (box === undefined ? 0 : (kept[box] ?? 0));
  const ends = new Map(
    layers.chains.map(({ link, items: way }) => [link, [way[0], way.at(-1)] as const]),
  );
  const place = (item: number): number => {
    if (item < layers.boxCount) return middle(item);
    const [lower, upper] = ends.get(layers.linkOf[item] as number) ?? [];
    return lane(item) ?? (middle(lower) + middle(upper)) / 2;
  };
  return items.toSorted((a, b) => place(a) - place(b));
}
