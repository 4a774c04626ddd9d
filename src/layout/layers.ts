import type { RowPlan } from './assign-rows.js';
import type { IndexedGraph } from './read-graph.js';

// Rows count from the bottom here, as causes do. An item is a box, or the place where a link passes through a row.

/** A link that climbs: its items from the lower box to the upper box. */
export interface Chain {
  readonly link: number;
  readonly items: readonly number[];
  /** Whether the arrow points down. */
  readonly down: boolean;
}

/** A link between boxes of one row, or from a box to itself. */
export interface LevelLink {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** A map cut into rows, where every link runs between neighbouring rows. The first items are the boxes. */
export interface Layers {
  readonly rowCount: number;
  readonly boxCount: number;
  readonly bandOfRow: readonly number[];
  readonly rowOf: readonly number[];
  /** Width of each item; 0 for a passing link. */
  readonly width: readonly number[];
  /** Link of each item that passes, -1 for boxes. */
  readonly linkOf: readonly number[];
  readonly up: readonly (readonly number[])[];
  readonly down: readonly (readonly number[])[];
  /** Items of each row in the order in which they arose. */
  readonly rows: readonly (readonly number[])[];
  readonly chains: readonly Chain[];
  readonly level: readonly LevelLink[];
}

export function buildLayers(graph: IndexedGraph, { row, bandOfRow }: RowPlan): Layers {
  const rowOf = [...row];
  const width = [...graph.width];
  const linkOf = row.map(() => -1);
  const up: number[][] = row.map(() => []);
  const down: number[][] = row.map(() => []);
  const rows: number[][] = bandOfRow.map(() => []);
  for (const [box, at] of row.entries()) rows[at]?.push(box);
  const chains: Chain[] = [];
  const level: LevelLink[] = [];
  for (const [link, { from, to }] of graph.links.entries()) {
    const start = row[from] as number;
    const end = row[to] as number;
    if (start === end) {
      level.push({ link, from, to });
      continue;
    }
    const [lower, upper] = start < end ? [from, to] : [to, from];
    const items = [lower];
    for (let at = Math.min(start, end) + 1; at < Math.max(start, end); at++) {
      const item = rowOf.length;
      rowOf.push(at);
      width.push(0);
      linkOf.push(link);
      up.push([]);
      down.push([]);
      rows[at]?.push(item);
      items.push(item);
    }
    items.push(upper);
    for (let k = 0; k + 1 < items.length; k++) {
      up[items[k] as number]?.push(items[k + 1] as number);
      down[items[k + 1] as number]?.push(items[k] as number);
    }
    chains.push({ link, items, down: start > end });
  }
  return {
    rowCount: rows.length,
    boxCount: row.length,
    bandOfRow,
    rowOf,
    width,
    linkOf,
    up,
    down,
    rows,
    chains,
    level,
  };
}
