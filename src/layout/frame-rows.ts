import type { Layers } from './layers.js';
import type { Settings } from './options.js';
import type { Order } from './order.js';
import { type Frame, rowWidth, type Spacing } from './place-rows.js';
import type { IndexedGraph } from './read-graph.js';

/** A column across the map: its left edge and width. */
export interface ColumnSpan {
  readonly x: number;
  readonly width: number;
}

/** A frame with everything still at 0, and its columns, if there are any. */
export interface OpenFrame {
  readonly frame: Frame;
  readonly columns: readonly ColumnSpan[];
}

/** Chooses distances and bounds: airy if the page is wide enough, tight if not, wider than the page if it must. */
export function frameRows(
  graph: IndexedGraph,
  layers: Layers,
  order: Order,
  settings: Settings,
): OpenFrame {
  const inner = Math.max(0, settings.maxWidth - 2 * settings.margin);
  const airy = { boxes: settings.boxGap, beside: 16, lanes: settings.lanePitch + 2 };
  const tight = { boxes: Math.min(settings.boxGap, 18), beside: 11, lanes: settings.lanePitch };
  const spacing = needs(layers, order, airy) <= inner ? airy : tight;
  const columns = settings.columns ? columnSpans(graph, layers, order, spacing, inner) : [];
  const last = columns.at(-1);
  const width =
    last === undefined ? Math.max(inner, needs(layers, order, spacing)) : last.x + last.width;
  const low = layers.width.map((own) => own / 2);
  const high = layers.width.map((own) => width - own / 2);
  for (let box = 0; box < layers.boxCount; box++) {
    const span = columns[graph.column[box] as number];
    if (span === undefined) continue;
    const reach = ((layers.width[box] as number) + spacing.boxes) / 2;
    low[box] = span.x + reach;
    high[box] = span.x + span.width - reach;
  }
  const x = new Float64Array(layers.rowOf.length);
  return { frame: { layers, order, spacing, x, low, high, width }, columns };
}

const needs = (layers: Layers, { rows }: Order, spacing: Spacing): number =>
  Math.max(0, ...rows.map((items) => rowWidth(layers, spacing, items)));

/** Columns wide enough for their boxes and the links between them, in every row. */
function columnSpans(
  { column, themes }: IndexedGraph,
  layers: Layers,
  { rows }: Order,
  spacing: Spacing,
  inner: number,
): ColumnSpan[] {
  const widths = themes.map(() => 2 * spacing.boxes);
  for (const items of rows) {
    let from = 0;
    for (let of = 0; of < themes.length; of++) {
      const upTo =
        items.findLastIndex((item) => item < layers.boxCount && (column[item] as number) <= of) + 1;
      const end = of === themes.length - 1 ? items.length : upTo;
      const members = items.slice(from, end);
      from = Math.max(from, end);
      if (members.length === 0) continue;
      const need = rowWidth(layers, spacing, members) + 2 * spacing.boxes;
      widths[of] = Math.max(widths[of] as number, need);
    }
  }
  const spare = Math.max(0, inner - widths.reduce((sum, width) => sum + width, 0)) / themes.length;
  let x = 0;
  return widths.map((width) => {
    const span = { x, width: width + spare };
    x += span.width;
    return span;
  });
}
