import { channelSpan, drawLinks, round, stackRows } from './draw.js';
import type { OpenFrame } from './frame-rows.js';
import type { Layers } from './layers.js';
import type { MapLayout, MapPoint, PlacedLink } from './map-layout.js';
import type { Settings } from './options.js';
import { sidewaysLength } from './place-rows.js';
import { alignPorts, makePorts } from './ports.js';
import { drawnQuality } from './quality.js';
import type { IndexedGraph } from './read-graph.js';
import { laneChannels } from './separate.js';
import { pointsOfChains, straighten } from './straighten.js';

/** A finished layout and what it costs: the smaller, the better it looks. */
export interface Finished {
  readonly layout: MapLayout;
  readonly cost: number;
}

/** From placed rows to a drawing: ends of links, straightening, lanes, heights and paths. */
export function finish(
  graph: IndexedGraph,
  { frame, columns }: OpenFrame,
  settings: Settings,
  anchors: ReadonlyMap<number, number>,
): Finished {
  const { layers } = frame;
  const ports = makePorts(frame);
  alignPorts(frame, ports, anchors, 10);
  straighten(pointsOfChains(frame, ports));
  // A map that is narrower than the page starts at its margin, unless something holds it where it is.
  const left = Math.min(
    ...frame.x.map((at, item) => at - (layers.width[item] as number) / 2),
    frame.width,
  );
  const shift =
    settings.margin - (columns.length > 0 || anchors.size > 0 || frame.x.length === 0 ? 0 : left);
  for (const list of [frame.x, ports.x])
    for (let k = 0; k < list.length; k++) list[k] = round((list[k] as number) + shift);
  const channels = laneChannels(frame, ports, settings.margin / 2);
  const heights = stackRows(graph, layers, channels, settings);
  const paths = drawLinks(channels, heights, settings);
  const links = placedLinks(graph, layers, paths, settings);
  const width = mapWidth(frame.x, layers, links, settings, columns.at(-1));
  const rowAt = (row: number): number => layers.rowCount - 1 - row;
  const topDown = [...heights.top.keys()].toReversed();
  const band = (row: number): string =>
    graph.graph.bands[layers.bandOfRow[row] as number]?.id as string;
  const quality = { ...drawnQuality(links), overflow: Math.max(0, width - settings.maxWidth) };
  const layout: MapLayout = {
    width,
    height: round(heights.height),
    bands: graph.graph.bands.map(({ id }, k) => ({
      id,
      y: round(heights.bandTop[k] as number),
      height:
        round((heights.bandTop[k] as number) + (heights.bandHeight[k] as number)) -
        round(heights.bandTop[k] as number),
    })),
    rows: topDown.map((row) => ({
      band: band(row),
      y: heights.top[row] as number,
      height: heights.rowHeight[row] as number,
    })),
    columns: columns.map((span, k) => {
      const theme = graph.themes[k];
      const x = round(span.x + settings.margin);
      const end = round(span.x + span.width + settings.margin);
      return { ...(theme === undefined ? {} : { theme }), x, width: end - x };
    }),
    boxes: graph.graph.nodes.map(({ id, band: of, width: own }, box) => {
      const row = layers.rowOf[box] as number;
      const order =
        frame.order.rows[row]?.filter((item) => item < layers.boxCount).indexOf(box) ?? 0;
      return {
        id,
        band: of,
        row: rowAt(row),
        order,
        x: (frame.x[box] as number) - own / 2,
        y: heights.top[row] as number,
        width: own,
        height: heights.rowHeight[row] as number,
      };
    }),
    links,
    channels: topDown.map((row) => {
      const { upper, lower } = channelSpan(heights, row);
      return {
        above: rowAt(row),
        y: upper,
        height: lower - upper,
        lanes: channels[row]?.lanes ?? 0,
      };
    }),
    quality,
  };
  const { crossings, bends, overflow } = quality;
  const cost =
    crossings + sidewaysLength(frame) / 260 + bends / 8 + overflow / 60 + 2 * layers.rowCount;
  return { layout, cost };
}

function placedLinks(
  { graph, links }: IndexedGraph,
  layers: Layers,
  paths: ReadonlyMap<number, MapPoint[]>,
  { curve }: Settings,
): PlacedLink[] {
  const down = new Set(layers.chains.filter((chain) => chain.down).map(({ link }) => link));
  const level = new Set(layers.level.map(({ link }) => link));
  return graph.links.map(({ id, from, to }, link) => {
    const path = paths.get(link) ?? [];
    const isLevel = level.has(link);
    const self = links[link]?.from === links[link]?.to;
    const direction = self ? 'self' : isLevel ? 'level' : down.has(link) ? 'down' : 'up';
    return {
      id,
      from,
      to,
      direction,
      shape: curve ? 'curve' : 'orthogonal',
      points: direction === 'down' ? path.toReversed() : path,
      start: direction === 'down' ? 'bottom' : 'top',
      end: direction === 'up' ? 'bottom' : 'top',
    };
  });
}

function mapWidth(
  x: Float64Array,
  layers: Layers,
  links: readonly PlacedLink[],
  { margin }: Settings,
  lastColumn: { readonly x: number; readonly width: number } | undefined,
): number {
  let right = margin + (lastColumn === undefined ? 0 : lastColumn.x + lastColumn.width);
  for (const [item, at] of x.entries())
    right = Math.max(right, at + (layers.width[item] as number) / 2);
  // Links may use the inner half of the margin.
  for (const { points } of links) {
    for (const { x: at } of points) right = Math.max(right, at - margin / 2);
  }
  return round(right + margin);
}
