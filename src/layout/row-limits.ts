import type { RowLimits } from './assign-rows.js';
import type { LayoutOptions, MapPin, Settings } from './options.js';
import type { IndexedGraph } from './read-graph.js';

/** Limits of rows, with the wishes for places inside rows. */
export interface PinnedLimits extends RowLimits {
  /** Wanted index of each box in its row. */
  readonly pinned: readonly (number | undefined)[];
}

/** How many boxes fit side by side, and where pins want them. */
export function rowLimits(
  graph: IndexedGraph,
  settings: Settings,
  { pins = {} }: LayoutOptions,
): PinnedLimits {
  const wished = new Map<string, MapPin>(Object.entries(pins));
  const widest = Math.max(1, ...graph.width);
  const inner = settings.maxWidth - 2 * settings.margin;
  const fitting = Math.floor((inner + settings.boxGap) / (widest + settings.boxGap));
  const perRow = Math.max(1, Math.min(fitting, settings.narrow ? 2 : fitting));
  const wishes = graph.graph.nodes.map(({ id }) => wished.get(id));
  return {
    perRow: Math.max(perRow, settings.columns ? graph.themes.length : 1),
    perColumn: settings.columns ? columnSlots(graph, perRow) : [perRow],
    fixed: wishes.map((pin) => wholeAtLeastZero(pin?.row)),
    pinned: wishes.map((pin) => wholeAtLeastZero(pin?.order)),
    leastRows: [],
  };
}

/** Shares the places of a row among columns: one each, the rest where most boxes are. */
function columnSlots({ themes, column, bandOf }: IndexedGraph, perRow: number): number[] {
  const most = themes.map((_, of) => {
    const inBand = new Map<number, number>();
    for (const [box, at] of column.entries()) {
      if (at === of)
        inBand.set(bandOf[box] as number, (inBand.get(bandOf[box] as number) ?? 0) + 1);
    }
    return Math.max(0, ...inBand.values());
  });
  const slots = themes.map(() => 1);
  for (let spare = perRow - themes.length; spare > 0; spare--) {
    const load = most.map((count, of) => count / (slots[of] as number));
    const neediest = load.indexOf(Math.max(...load));
    slots[neediest] = (slots[neediest] ?? 0) + 1;
  }
  return slots;
}

/** Rows and orders beyond what a map can hold mean its last one. */
function wholeAtLeastZero(value: number | undefined): number | undefined {
  return value === undefined || !(value >= 0) ? undefined : Math.min(Math.floor(value), 200);
}
