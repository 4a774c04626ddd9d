import type { Channel, Piece } from './lanes.js';
import type { IndexedGraph } from './read-graph.js';
import type { Layers } from './layers.js';
import type { MapPoint } from './map-layout.js';
import type { Settings } from './options.js';

/** Space between the boxes of a band and its edge. */
const BAND_PAD = 14;

/** Space between the outermost lane and a box: room for an arrow. */
const LANE_PAD = 17;

/** Least space between rows that curves need to swing. */
const CURVE_GAP = 64;

/** Where rows, channels and bands stand down the map; by row from the bottom, bands in the order of the graph. */
export interface Heights {
  /** Upper edge of each row. */
  readonly top: readonly number[];
  readonly rowHeight: readonly number[];
  readonly bandTop: readonly number[];
  readonly bandHeight: readonly number[];
  readonly height: number;
}

/** Stacks rows from the top of the map down, with room for the lanes between them. */
export function stackRows(
  { graph, height }: IndexedGraph,
  layers: Layers,
  channels: readonly Channel[],
  settings: Settings,
): Heights {
  const last = layers.rowCount - 1;
  const rowHeight = layers.rows.map((items) => {
    const boxes = items.filter((item) => item < layers.boxCount);
    return boxes.length === 0
      ? Math.max(0, settings.emptyBand - 2 * BAND_PAD)
      : Math.max(...boxes.map((box) => height[box] as number));
  });
  const top: number[] = [];
  const bandTop: number[] = graph.bands.map(() => 0);
  const least = settings.curve ? Math.max(CURVE_GAP, settings.rowGap) : settings.rowGap;
  let y = 0;
  for (let row = last; row >= 0; row--) {
    const lanes = channels[row]?.lanes ?? 0;
    const room = lanes > 0 ? 2 * LANE_PAD + (lanes - 1) * settings.lanePitch : 0;
    const band = layers.bandOfRow[row] as number;
    if (row === last) {
      y = Math.max(BAND_PAD, room);
    } else {
      const edge = layers.bandOfRow[row + 1] !== band;
      const gap = Math.max(room, least) + (edge ? BAND_PAD : 0);
      if (edge) bandTop[band] = y + gap / 2;
      y += gap;
    }
    top[row] = y;
    y += rowHeight[row] as number;
  }
  const bottom = y + (layers.rowCount > 0 ? BAND_PAD : 0);
  const bandHeight = bandTop.map((from, band) => (bandTop[band + 1] ?? bottom) - from);
  return { top, rowHeight, bandTop, bandHeight, height: bottom };
}

/** Lower edge of a channel: the top of the row below it; and the upper edge: the bottom of the row above. */
export function channelSpan(
  { top, rowHeight }: Heights,
  row: number,
): { upper: number; lower: number } {
  const above = top[row + 1];
  return {
    upper: above === undefined ? 0 : above + (rowHeight[row + 1] as number),
    lower: top[row] as number,
  };
}

/** The path of each link, from its lower end up (level links: from cause to effect). */
export function drawLinks(
  channels: readonly Channel[],
  heights: Heights,
  settings: Settings,
): Map<number, MapPoint[]> {
  const paths = new Map<number, MapPoint[]>();
  // Rows from the bottom, so the pieces of a link come in order.
  for (const [row, channel] of channels.entries()) {
    const { upper, lower } = channelSpan(heights, row);
    const stack = (channel.lanes - 1) * settings.lanePitch;
    for (const piece of channel.pieces) {
      const lane = (channel.laneOf.get(piece) ?? 0) * settings.lanePitch;
      const y = round((upper + lower + stack) / 2 - lane);
      const path = paths.get(piece.link) ?? [];
      path.push(
        ...(settings.curve ? curve(piece, path, upper, lower, y) : corners(piece, upper, lower, y)),
      );
      paths.set(piece.link, path);
    }
  }
  if (!settings.curve) for (const [link, path] of paths) paths.set(link, simplified(path));
  return paths;
}

function corners(piece: Piece, upper: number, lower: number, y: number): MapPoint[] {
  const { below, above, back } = piece;
  const isLevel = Number.isNaN(above);
  const to = isLevel ? back : above;
  const last = isLevel ? lower : upper;
  return [
    { x: below, y: lower },
    { x: below, y },
    { x: to, y },
    { x: to, y: last },
  ];
}

/** One cubic piece, after a straight one from where the link stands so far. */
function curve(
  { below, above, back }: Piece,
  path: readonly MapPoint[],
  upper: number,
  lower: number,
  y: number,
): MapPoint[] {
  const start = { x: below, y: lower };
  const before = path.at(-1);
  const lead = before === undefined ? [start] : [before, start, start];
  const isLevel = Number.isNaN(above);
  const high = isLevel ? round(lower - (lower - y) * 1.3) : round((upper + lower) / 2);
  const end = isLevel ? { x: back, y: lower } : { x: above, y: upper };
  return [...lead, { x: below, y: high }, { x: end.x, y: high }, end];
}

/** A path without points that change nothing. */
function simplified(path: readonly MapPoint[]): MapPoint[] {
  const kept: MapPoint[] = [];
  for (const point of path) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const inLine =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Half pixels: enough for sharp lines, and equal places stay equal. */
export const round = (value: number): number => Math.round(value * 2) / 2;
