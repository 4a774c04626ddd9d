import type { LayoutOptions, MapGraph, MapLayout, PlacedLink } from '../../../src/layout/index.js';

// What every layout must keep to, whatever the graph; each fault is one sentence.

type Box = MapLayout['boxes'][number];
type Stretch = {
  readonly link: string;
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** Every breach of the rules that hold for all maps. */
export function faultsOf(
  graph: MapGraph,
  layout: MapLayout,
  options: LayoutOptions = {},
): string[] {
  const square = options.links !== 'curve';
  return [
    ...bandFaults(graph, layout),
    ...boxFaults(graph, layout),
    ...linkFaults(graph, layout),
    ...widthFaults(layout, options),
    ...(square ? [...passFaults(layout), ...shareFaults(layout)] : []),
    ...(options.pins === undefined && options.previous === undefined
      ? causeFaults(graph, layout)
      : []),
  ];
}

function bandFaults({ bands }: MapGraph, layout: MapLayout): string[] {
  const faults: string[] = [];
  if (layout.bands.map(({ id }) => id).join() !== bands.map(({ id }) => id).join())
    faults.push('bands are not those of the graph');
  let y = 0;
  for (const band of layout.bands) {
    if (Math.abs(band.y - y) > 1e-6) faults.push(`band ${band.id} starts at ${band.y}, not ${y}`);
    if (band.height < 20) faults.push(`band ${band.id} is only ${band.height} high`);
    y = band.y + band.height;
  }
  if (bands.length > 0 && Math.abs(y - layout.height) > 1e-6)
    faults.push('bands do not fill the map');
  return faults;
}

function boxFaults({ nodes }: MapGraph, layout: MapLayout): string[] {
  const faults: string[] = [];
  for (const [k, box] of layout.boxes.entries()) {
    const node = nodes[k];
    const band = layout.bands.find(({ id }) => id === box.band);
    const row = layout.rows[box.row];
    if (
      node?.id !== box.id ||
      node.band !== box.band ||
      node.width !== box.width ||
      node.height > box.height
    )
      faults.push(`box ${box.id} is not its node`);
    if (band === undefined || box.y < band.y + 5 || box.y + box.height > band.y + band.height - 5)
      faults.push(`box ${box.id} leaves its band`);
    if (row === undefined || row.y !== box.y || row.height !== box.height || row.band !== box.band)
      faults.push(`box ${box.id} is not in its row`);
    if (box.x < 0 || box.x + box.width > layout.width) faults.push(`box ${box.id} leaves the map`);
    for (const other of layout.boxes.slice(k + 1)) {
      const apart = Math.max(
        box.x - other.x - other.width,
        other.x - box.x - box.width,
        box.y - other.y - other.height,
        other.y - box.y - box.height,
      );
      if (apart < 10) faults.push(`boxes ${box.id} and ${other.id} are ${apart} apart`);
      if (box.row === other.row && box.order < other.order !== box.x < other.x)
        faults.push(`boxes ${box.id} and ${other.id} are numbered against their places`);
    }
  }
  return faults;
}

function linkFaults({ links }: MapGraph, { boxes, links: placed }: MapLayout): string[] {
  const faults: string[] = [];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  if (placed.length !== links.length) faults.push('a link is missing');
  for (const [k, link] of placed.entries()) {
    const wanted = links[k];
    if (wanted?.id !== link.id || wanted.from !== link.from || wanted.to !== link.to)
      faults.push(`link ${link.id} is another one`);
    const ends = [
      [link.points[0], byId.get(link.from), link.start],
      [link.points.at(-1), byId.get(link.to), link.end],
    ] as const;
    for (const [point, box, side] of ends) {
      const y = box === undefined ? Number.NaN : side === 'top' ? box.y : box.y + box.height;
      const on =
        point !== undefined &&
        box !== undefined &&
        point.y === y &&
        point.x > box.x &&
        point.x < box.x + box.width;
      if (!on) faults.push(`link ${link.id} does not end on the ${side} of its box`);
    }
    const from = byId.get(link.from) as Box;
    const to = byId.get(link.to) as Box;
    const direction =
      link.from === link.to
        ? 'self'
        : from.row === to.row
          ? 'level'
          : from.row > to.row
            ? 'up'
            : 'down';
    if (link.direction !== direction)
      faults.push(`link ${link.id} is said to go ${link.direction}`);
  }
  return faults;
}

/** The page is kept to if boxes and passing links leave room; narrow pages are never wide enough for many links. */
function widthFaults(
  layout: MapLayout,
  { maxWidth = 1110, margin = 12, narrow, columns }: LayoutOptions,
): string[] {
  if (columns === 'theme') return [];
  const page = narrow === true ? 480 : maxWidth;
  const need = layout.rows.map((row, k) => {
    const boxes = layout.boxes.filter((box) => box.row === k);
    const passing = stretches(layout.links).filter(
      ({ upright, from, to }) =>
        upright && from < row.y + row.height / 2 && to > row.y + row.height / 2,
    );
    return boxes.reduce((sum, box) => sum + box.width + 18, 0) + 22 * passing.length + 2 * margin;
  });
  return Math.max(0, ...need) <= page && layout.width > page
    ? [`the map is ${layout.width} wide, the page ${page}`]
    : [];
}

/** Straight pieces of links with right angles. */
export function stretches(links: readonly PlacedLink[]): Stretch[] {
  return links.flatMap(({ id, points }) =>
    points.slice(1).map((b, k) => {
      const a = points[k] as typeof b;
      const upright = a.x === b.x;
      const [from, to] = upright ? [a.y, b.y] : [a.x, b.x];
      return {
        link: id,
        upright,
        at: upright ? a.x : a.y,
        from: Math.min(from, to),
        to: Math.max(from, to),
      };
    }),
  );
}

function passFaults({ boxes, links, height }: MapLayout): string[] {
  const faults: string[] = [];
  for (const { id, points } of links) {
    for (const [k, b] of points.entries()) {
      const a = points[k - 1];
      if (b.y < 0 || b.y > height || b.x < 0) faults.push(`link ${id} leaves the map`);
      if (a === undefined) continue;
      if (a.x !== b.x && a.y !== b.y) faults.push(`link ${id} has a slanting piece`);
      for (const box of boxes) {
        const across = Math.max(a.x, b.x) > box.x && Math.min(a.x, b.x) < box.x + box.width;
        const along = Math.max(a.y, b.y) > box.y && Math.min(a.y, b.y) < box.y + box.height;
        if (across && along) faults.push(`link ${id} enters box ${box.id}`);
      }
    }
  }
  return faults;
}

function shareFaults({ links }: MapLayout): string[] {
  const faults: string[] = [];
  const all = stretches(links);
  for (const [k, one] of all.entries()) {
    for (const other of all.slice(k + 1)) {
      if (
        one.link === other.link ||
        one.upright !== other.upright ||
        Math.abs(one.at - other.at) > 0.4
      )
        continue;
      if (Math.min(one.to, other.to) - Math.max(one.from, other.from) > 0.1)
        faults.push(`links ${one.link} and ${other.link} share a stretch`);
    }
  }
  return faults;
}

/** Inside a band causes stand lower than their effects, unless a loop inside the band forbids it. */
function causeFaults({ nodes, links }: MapGraph, { boxes }: MapLayout): string[] {
  const band = new Map(nodes.map((node) => [node.id, node.band]));
  const row = new Map(boxes.map((box) => [box.id, box.row]));
  const inside = links.filter(({ from, to }) => band.get(from) === band.get(to) && from !== to);
  const reaches = (start: string, goal: string): boolean => {
    const seen = new Set([start]);
    for (const id of seen) for (const { from, to } of inside) if (from === id) seen.add(to);
    return seen.has(goal);
  };
  return inside
    .filter(
      ({ from, to }) => !reaches(to, from) && (row.get(from) as number) <= (row.get(to) as number),
    )
    .map(({ id }) => `link ${id} does not climb inside its band`);
}
