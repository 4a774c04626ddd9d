import { cleared, type Effort } from './effort.js';
import type { Chain, Layers } from './layers.js';
import { type Order, renumber } from './order.js';

/** How much less a tie weighs than a crossing: among equal ways the straighter one is taken. */
const TIE = 1e-3;

/** What a row costs beside its slots. */
const OVERHEAD = 300;

/**
 * Takes a link out of the rows it passes and puts it back on a way of fewest crossings, everything else standing
 * still: the cheapest path over the slots of the rows (dynamic programming), so it is exact.
 */
export function rerouteLink(layers: Layers, order: Order, chain: Chain, effort: Effort): void {
  const { items } = chain;
  const steps = items.length - 1;
  if (steps < 2) return;
  const first = layers.rowOf[items[0] as number] as number;
  for (let step = 1; step < steps; step++) {
    const item = items[step] as number;
    (order.rows[first + step] as number[]).splice(order.place[item] as number, 1);
    renumber(order, first + step);
  }
  const start = order.place[items[0] as number] as number;
  const end = order.place[items[steps] as number] as number;
  const choices: Int32Array[] = [];
  let costs: Float64Array = new Float64Array(1);
  for (let step = 0; step < steps; step++) {
    const lower = order.rows[first + step]?.length ?? 0;
    const upper = order.rows[first + step + 1]?.length ?? 0;
    effort.left -= lower * upper * 2 + OVERHEAD;
    countLinks(layers, order, first + step, items[1] as number, effort);
    const choice = new Int32Array(upper + 1);
    costs = cheapestSlots(
      { sums: effort.sums, lower, upper },
      costs,
      choice,
      step === 0 ? start : undefined,
      step === steps - 1 ? end : undefined,
    );
    choices.push(choice);
  }
  let slot = choices.at(-1)?.[0] as number;
  for (let step = steps - 1; step > 0; step--) {
    (order.rows[first + step] as number[]).splice(slot, 0, items[step] as number);
    renumber(order, first + step);
    slot = choices[step - 1]?.[slot] as number;
  }
}

/** Links between two rows: at `i * (upper + 1) + j` how many start left of i below and end left of j above. */
interface LinkTable {
  readonly sums: Int32Array;
  readonly lower: number;
  readonly upper: number;
}

/** Fills the table of links above a row; the first passing item of the link in hand does not count. */
function countLinks(
  { up }: Layers,
  { rows, place }: Order,
  row: number,
  dropped: number,
  effort: Effort,
): void {
  const items = rows[row] as number[];
  const width = (rows[row + 1]?.length ?? 0) + 1;
  effort.sums = cleared(effort.sums, (items.length + 1) * width);
  const { sums } = effort;
  for (let i = 0; i < items.length; i++) {
    const base = (i + 1) * width;
    for (const target of up[items[i] as number] as readonly number[]) {
      if (target === dropped) continue;
      const at = base + (place[target] as number) + 1;
      sums[at] = (sums[at] as number) + 1;
    }
    let inRow = 0;
    for (let j = 0; j < width; j++) {
      inRow += sums[base + j] as number;
      sums[base + j] = inRow + (sums[base - width + j] as number);
    }
  }
}

/**
 * The cost of the cheapest way to each slot above, and the slot below it comes from. A way that starts or ends at a box
 * does not cross the other links of that box: they leave beside it.
 */
function cheapestSlots(
  { sums, lower, upper }: LinkTable,
  costs: Float64Array,
  choice: Int32Array,
  start: number | undefined,
  end: number | undefined,
): Float64Array {
  const width = upper + 1;
  const firstI = start ?? 0;
  const lastI = start ?? lower;
  const skipI = start === undefined ? 0 : width;
  const skipJ = end === undefined ? 0 : 1;
  const firstJ = end ?? 0;
  const lastJ = end ?? upper;
  const next = new Float64Array(lastJ - firstJ + 1);
  for (let j = firstJ; j <= lastJ; j++) {
    let cost = Number.POSITIVE_INFINITY;
    let index = 0;
    const endLeft = sums[lower * width + j] as number;
    for (let i = firstI; i <= lastI; i++) {
      const base = i * width;
      const startLeft = (sums[base + upper] as number) - (sums[base + j + skipJ] as number);
      const crossings = startLeft + endLeft - (sums[base + skipI + j] as number);
      const slant = Math.abs(i / (lower + 1) - j / width);
      const total = (costs[i - firstI] as number) + crossings + TIE * slant;
      if (total >= cost) continue;
      cost = total;
      index = i - firstI;
    }
    next[j - firstJ] = cost;
    choice[j - firstJ] = index;
  }
  return next;
}
