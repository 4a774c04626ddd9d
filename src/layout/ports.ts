import { type Pull, placeByMedian } from './isotonic.js';
import type { Layers } from './layers.js';
import { type Frame, HOLD, lineOf, strength } from './place-rows.js';

// An end of a link has the number 2 * link at its lower box (or at the cause, for level links) and 2 * link + 1 at the other.

/** The ends of links on one side of a box, from left to right. */
export interface Side {
  readonly box: number;
  readonly ends: readonly number[];
  /** Least distance of two ends. */
  readonly gap: number;
  /** How far from the centre of the box ends may stand. */
  readonly reach: number;
}

/** Where links leave and enter boxes. */
export interface Ports {
  /** Place of each end across the map. */
  readonly x: Float64Array;
  readonly sides: readonly Side[];
  /** Sides of each box. */
  readonly ofBox: readonly (readonly Side[])[];
  /** Side of each end. */
  readonly sideOf: ReadonlyMap<number, Side>;
}

const WANTED_GAP = 13;
const CORNER = 16;

interface EndOnSide {
  readonly end: number;
  /** Level links leave outermost: -1 to the left, 1 to the right, 2 to the box itself. */
  readonly group: number;
  readonly rank: number;
  readonly link: number;
}

/** Ends of all links, ordered so that links of one side do not cross beside it. */
export function makePorts({ layers, order, x }: Frame): Ports {
  const top: EndOnSide[][] = Array.from({ length: layers.boxCount }, () => []);
  const bottom: EndOnSide[][] = Array.from({ length: layers.boxCount }, () => []);
  const place = (item: number): number => order.place[item] as number;
  for (const { link, items } of layers.chains) {
    const [lower, next] = items as [number, number];
    top[lower]?.push({ end: 2 * link, group: 0, rank: place(next), link });
    bottom[items.at(-1) as number]?.push({
      end: 2 * link + 1,
      group: 0,
      rank: place(items.at(-2) as number),
      link,
    });
  }
  for (const { link, from, to } of layers.level) {
    const self = from === to;
    const group = Math.sign(place(to) - place(from));
    // The nearer the other box, the further out: such links nest.
    top[from]?.push({ end: 2 * link, group: self ? 2 : group, rank: -place(to), link });
    top[to]?.push({ end: 2 * link + 1, group: self ? 2 : -group, rank: -place(from), link });
  }
  const sides = [...top.entries(), ...bottom.entries()]
    .filter(([, ends]) => ends.length > 0)
    .map(([box, ends]) => sideOf(layers, box, ends));
  const ports: Ports = {
    x: new Float64Array(2 * (layers.chains.length + layers.level.length)),
    sides,
    ofBox: top.map((_, box) => sides.filter((side) => side.box === box)),
    sideOf: new Map(sides.flatMap((side) => side.ends.map((end) => [end, side] as const))),
  };
  for (const { box, ends, gap } of sides) {
    const first = (x[box] as number) - ((ends.length - 1) * gap) / 2;
    for (const [k, end] of ends.entries()) ports.x[end] = first + k * gap;
  }
  return ports;
}

function sideOf({ width }: Layers, box: number, ends: EndOnSide[]): Side {
  ends.sort((a, b) => a.group - b.group || a.rank - b.rank || a.link - b.link || a.end - b.end);
  const half = (width[box] as number) / 2;
  const reach = Math.max(half - CORNER, half * 0.6);
  const gap = Math.min(WANTED_GAP, (2 * reach) / Math.max(1, ends.length - 1));
  return { box, ends: ends.map(({ end }) => end), gap, reach };
}

/** The other end of each piece that touches an end or item. */
interface Contacts {
  readonly ofEnd: ReadonlyMap<number, () => number>;
  readonly ofItem: ReadonlyMap<number, readonly (() => number)[]>;
}

/**
 * Straightens links: rows and ends of links go in turn to the weighted median of what they are linked to, which never makes
 * the sum of sideways pieces longer and leaves many of them without any.
 *
 * @param anchors - earlier places of boxes, which hold them back
 */
export function alignPorts(
  frame: Frame,
  ports: Ports,
  anchors: ReadonlyMap<number, number>,
  rounds: number,
): void {
  const contacts = contactsOf(frame, ports);
  const rows = [...frame.order.rows.keys()];
  const lines = rows.map((row) => lineOf(frame, row));
  alignEnds(frame, ports, contacts);
  for (let round = 0; round < rounds; round++) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const items = frame.order.rows[row] as readonly number[];
      const pulls = items.map((item) => pullsOn(frame, ports, contacts, anchors, item));
      const now = items.map((item) => frame.x[item] as number);
      const line = lines[row];
      if (line === undefined) continue;
      for (const [k, at] of placeByMedian(pulls, now, line).entries())
        moveItem(frame, ports, items[k] as number, at);
    }
    alignEnds(frame, ports, contacts);
  }
}

function contactsOf({ layers, x }: Frame, ports: Ports): Contacts {
  const ofEnd = new Map<number, () => number>();
  const ofItem = new Map<number, (() => number)[]>();
  for (const { link, items } of layers.chains) {
    const at = items.map((item, k) =>
      k === 0
        ? () => ports.x[2 * link] as number
        : k === items.length - 1
          ? () => ports.x[2 * link + 1] as number
          : () => x[item] as number,
    );
    ofEnd.set(2 * link, at[1] as () => number);
    ofEnd.set(2 * link + 1, at.at(-2) as () => number);
    for (let k = 1; k + 1 < items.length; k++)
      ofItem.set(items[k] as number, [at[k - 1] as () => number, at[k + 1] as () => number]);
  }
  for (const { link } of layers.level) {
    ofEnd.set(2 * link, () => ports.x[2 * link + 1] as number);
    ofEnd.set(2 * link + 1, () => ports.x[2 * link] as number);
  }
  return { ofEnd, ofItem };
}

function pullsOn(
  { layers, x }: Frame,
  ports: Ports,
  { ofEnd, ofItem }: Contacts,
  anchors: ReadonlyMap<number, number>,
  item: number,
): Pull[] {
  if (item >= layers.boxCount) {
    const neighbours = [
      ...(layers.down[item] as readonly number[]),
      ...(layers.up[item] as readonly number[]),
    ];
    return (ofItem.get(item) ?? []).map((at, k) => ({
      to: at(),
      weight: strength(layers.boxCount, item, neighbours[k] as number),
    }));
  }
  const pulls: Pull[] = [];
  const anchor = anchors.get(item);
  if (anchor !== undefined) pulls.push({ to: anchor, weight: HOLD });
  for (const side of ports.ofBox[item] ?? []) {
    for (const end of side.ends) {
      const offset = (ports.x[end] as number) - (x[item] as number);
      pulls.push({ to: (ofEnd.get(end)?.() ?? 0) - offset, weight: 1 });
    }
  }
  return pulls;
}

/** Moves an item, and with a box the ends of its links. */
function moveItem({ layers, x }: Frame, ports: Ports, item: number, to: number): void {
  const by = to - (x[item] as number);
  x[item] = to;
  if (item >= layers.boxCount || by === 0) return;
  for (const { ends } of ports.ofBox[item] ?? []) {
    for (const end of ends) ports.x[end] = (ports.x[end] as number) + by;
  }
}

/** Sets the ends on each side opposite to what they are linked to, or towards it near the middle of the side. */
function alignEnds({ x }: Frame, ports: Ports, { ofEnd }: Contacts): void {
  for (const { box, ends, gap, reach } of ports.sides) {
    const centre = x[box] as number;
    const lean = Math.min(reach, 10 * ends.length);
    const pulls = ends.map((end) => {
      const away = (ofEnd.get(end)?.() ?? centre) - centre;
      return Math.abs(away) <= reach
        ? [{ to: centre + away, weight: 4 }]
        : [{ to: centre + Math.sign(away) * lean, weight: 1 }];
    });
    const line = {
      gaps: ends.slice(1).map(() => gap),
      low: ends.map(() => centre - reach),
      high: ends.map(() => centre + reach),
    };
    const now = ends.map((end) => ports.x[end] as number);
    for (const [k, at] of placeByMedian(pulls, now, line).entries())
      ports.x[ends[k] as number] = at;
  }
}
