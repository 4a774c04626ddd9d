import { newEffort } from './effort.js';
import { assignRows, type RowLimits, type RowPlan } from './assign-rows.js';
import { type Finished, finish } from './finish.js';
import { frameRows, type OpenFrame } from './frame-rows.js';
import { buildLayers, type Layers } from './layers.js';
import type { Locks } from './locks.js';
import type { MapGraph } from './map-graph.js';
import type { MapLayout } from './map-layout.js';
import { type LayoutOptions, layoutOptions, type Settings, settingsOf } from './options.js';
import { placeRows, sidewaysLength } from './place-rows.js';
import { seededRandom } from './random.js';
import { type IndexedGraph, readGraph } from './read-graph.js';
import { type RankedOrder, refineOrder, searchOrder } from './search-order.js';
import { rowLimits } from './row-limits.js';
import { settleFrom } from './warm-start.js';

/** How many ways to split bands into rows are tried. */
const VARIANTS = 6;

/** Work of a search in compared pairs: the first look at a split, and the long look at the best. */
const FIRST_LOOK = 15_000_000;
const LONG_LOOK = 20_000_000;

/** How many candidates are drawn before one is chosen. */
const DRAWN = 4;

/** From so many items on, a map is a wall of links: one candidate is enough, and drawing more would take seconds. */
const MANY_ITEMS = 4000;

/** From so many items on, the looks are shorter and one candidate is drawn: a reader waits no second. */
const SOME_ITEMS = 700;

/** Maps of more links are wider than any page anyway, and are laid out once. */
const MOST_LINKS_TWICE = 100;

/** How many boxes fewer in a row are tried where links need the room beside them. */
const FEWER_BOXES = 2;

/** An order of the items of one split into rows. */
interface Candidate {
  readonly layers: Layers;
  readonly found: RankedOrder;
}

/**
 * Lays out a strategy map: bands one above the other, boxes in rows, causes below their effects wherever links
 * allow it, and links with right angles in lanes of their own.
 *
 * The result depends on its arguments alone, to the last byte. Scores are no argument, so a map does not move
 * from one period to the next.
 *
 * @param graph - bands, boxes with their sizes in pixels, and links
 * @param given - page width and wishes; see {@link LayoutOptions}
 * @throws ScorecardError `unknown-id` if a box or link names what is not there; `invalid-option` for sizes that are no
 * lengths, ids used twice, and maps of more than 150 bands or boxes or 600 links
 */
export function layoutMap(graph: MapGraph, given: LayoutOptions | null = {}): MapLayout {
  const options = layoutOptions(given);
  const settings = settingsOf(options);
  const indexed = readGraph(graph, settings.columns);
  const limits = rowLimits(indexed, settings, options);
  const warm =
    options.previous === undefined
      ? undefined
      : settleFrom(indexed, limits, settings, options.previous);
  if (warm !== undefined)
    return finishFrom(
      indexed,
      settings,
      [{ layers: warm.layers, found: warm.found }],
      warm.anchors,
    );
  const locks: Locks = { column: indexed.column, kept: [], pinned: limits.pinned };
  const laid = (perRow: number): MapLayout => {
    const own = perRow === limits.perRow ? limits : { ...limits, perRow, perColumn: [perRow] };
    return finishFrom(indexed, settings, candidates(indexed, own, locks, settings), new Map());
  };
  let best = laid(limits.perRow);
  // Links that pass beside boxes need room too: rows of fewer boxes may leave it.
  if (settings.columns || graph.links.length > MOST_LINKS_TWICE) return best;
  const least = Math.max(1, limits.perRow - FEWER_BOXES);
  for (let perRow = limits.perRow - 1; perRow >= least && best.quality.overflow > 0; perRow--) {
    const next = laid(perRow);
    if (next.quality.overflow < best.quality.overflow) best = next;
  }
  return best;
}

/** Searches several splits briefly and the most promising ones at length. */
function candidates(
  graph: IndexedGraph,
  limits: RowLimits,
  locks: Locks,
  settings: Settings,
): Candidate[] {
  const all: (Candidate & { promise: number })[] = [];
  for (const plan of distinctPlans(graph, limits)) {
    const layers = buildLayers(graph, plan);
    if (all.length > 0 && layers.rowOf.length > MANY_ITEMS) break;
    const random = seededRandom(settings.seed);
    const look = layers.rowOf.length > SOME_ITEMS ? FIRST_LOOK / 3 : FIRST_LOOK;
    for (const found of searchOrder(layers, locks, random, 6, newEffort(look))) {
      all.push({ layers, found, promise: found.crossings + 2 * layers.rowCount });
    }
  }
  all.sort((a, b) => a.promise - b.promise);
  const best = all
    .filter((one, k) => all.findIndex(({ layers }) => layers === one.layers) === k)
    .slice(0, 3);
  const refined = best
    .filter(({ found }) => found.crossings > 0)
    .map(({ layers, found }) => {
      const look = layers.rowOf.length > SOME_ITEMS ? LONG_LOOK / 3 : LONG_LOOK;
      const effort = newEffort(look / best.length);
      return {
        layers,
        found: refineOrder(layers, locks, seededRandom(settings.seed + 1), found, effort),
      };
    });
  return [...refined, ...all];
}

function distinctPlans(graph: IndexedGraph, limits: RowLimits): RowPlan[] {
  const plans = new Map<string, RowPlan>();
  for (let variant = 0; variant < VARIANTS; variant++) {
    const plan = assignRows(graph, limits, variant);
    const key = plan.row.join();
    if (!plans.has(key)) plans.set(key, plan);
  }
  return [...plans.values()];
}

/** Places candidates, draws the best of them and takes the one that looks best. */
function finishFrom(
  graph: IndexedGraph,
  settings: Settings,
  found: readonly Candidate[],
  anchors: ReadonlyMap<number, number>,
): MapLayout {
  const items = found[0]?.layers.rowOf.length ?? 0;
  const placed = found
    .slice(0, items > SOME_ITEMS ? 1 : 3 * DRAWN)
    .map(({ layers, found: { order, crossings } }) => {
      const open: OpenFrame = frameRows(graph, layers, order, settings);
      placeRows(open.frame, anchors);
      const overflow = Math.max(0, open.frame.width + 2 * settings.margin - settings.maxWidth);
      const cost =
        crossings + sidewaysLength(open.frame) / 260 + overflow / 60 + 2 * layers.rowCount;
      return { open, cost };
    });
  placed.sort((a, b) => a.cost - b.cost);
  let best: Finished | undefined;
  for (const { open } of placed.slice(0, items > SOME_ITEMS ? 1 : DRAWN)) {
    const drawn = finish(graph, open, settings, anchors);
    if (best === undefined || drawn.cost < best.cost) best = drawn;
  }
  return (best as Finished).layout;
}
