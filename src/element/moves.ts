import type { MapLayout, MapView, PlacedBox } from '../render/index.js';

/** Keys that move the focus on a map. */
type Move = (from: PlacedBox, scene: Scene) => PlacedBox | undefined;

interface Scene {
  readonly links: MapView['links'];
  /** In the order people read them: band by band, row by row, from the left. */
  readonly boxes: readonly PlacedBox[];
}

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', (box, scene) => nearest(box, scene, 'from', 'to')],
  ['ArrowDown', (box, scene) => nearest(box, scene, 'to', 'from')],
  ['ArrowLeft', (box, { boxes }) => boxes[boxes.indexOf(box) - 1]],
  ['ArrowRight', (box, { boxes }) => boxes[boxes.indexOf(box) + 1]],
  ['Home', (_, { boxes }) => boxes[0]],
  ['End', (_, { boxes }) => boxes.at(-1)],
]);

/**
 * The objective that a key leads to: up to the nearest effect, down to the nearest cause, left and right to the neighbour in reading
 * order, Home and End to the first and the last.
 *
 * @returns its id; undefined for a key that does not move, or leads nowhere
 */
export function moveOn(
  key: string,
  id: string,
  view: MapView,
  layout: MapLayout,
): string | undefined {
  const boxes = readingOrder(view, layout);
  const box = boxes.find((one) => one.id === id);
  if (box === undefined) return undefined;
  return MOVES.get(key)?.(box, { links: view.links, boxes })?.id;
}

/** Whether a key belongs to the map, even where it leads nowhere. */
export const isMove = (key: string): boolean => MOVES.has(key);

function nearest(
  box: PlacedBox,
  { links, boxes }: Scene,
  here: 'from' | 'to',
  there: 'from' | 'to',
): PlacedBox | undefined {
  const ids = new Set(links.filter((link) => link[here] === box.id).map((link) => link[there]));
  const away = (other: PlacedBox): number =>
    Math.hypot(
      other.x + other.width / 2 - box.x - box.width / 2,
      other.y + other.height / 2 - box.y - box.height / 2,
    );
  return boxes
    .filter((other) => ids.has(other.id) && other !== box)
    .toSorted((a, b) => away(a) - away(b))[0];
}

function readingOrder({ bands }: MapView, { boxes }: MapLayout): readonly PlacedBox[] {
  const band = new Map(bands.map(({ id }, i) => [id, i]));
  return boxes.toSorted(
    (a, b) => (band.get(a.band) ?? 0) - (band.get(b.band) ?? 0) || a.y - b.y || a.x - b.x,
  );
}

/** The objectives on a path with one: those that drive it, itself, and those it drives. */
export function pathOf(id: string, { links }: MapView): ReadonlySet<string> {
  const path = new Set([id]);
  for (const [here, there] of [
    ['to', 'from'],
    ['from', 'to'],
  ] as const) {
    const seen = new Set([id]);
    // A set grows while it is walked, and what is added is walked too.
    for (const one of seen) for (const link of links) if (link[here] === one) seen.add(link[there]);
    for (const one of seen) path.add(one);
  }
  return path;
}
