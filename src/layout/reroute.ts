import type { Chain, Layers } from './layers.js';
import { type Order, renumber } from './order.js';
import type { Budget } from './settle-row.js';

/** How much less a tie weighs than a crossing: among equal ways the straighter one is taken. */
const TIE = 1e-3;

/** What a row costs beside its slots. */
const OVERHEAD = 300;

/**
 * Takes a link out of the rows it passes and puts it back on a way of fewest crossings, everything else standing
 * still: the cheapest path over the slots of the rows (dynamic programming), so it is exact.
 */
export function rerouteLink(layers: Layers, order: Order, chain: Chain, budget: Budget): void {
  const passing = chain.items.slice(1, -1);
  if (passing.length === 0) return;
  for (const item of passing) {
    const row = order.rows[layers.rowOf[item] as number] as number[];
    row.splice(order.place[item] as number, 1);
    renumber(order, layers.rowOf[item] as number);
  }
  const first = layers.rowOf[chain.items[0] as number] as number;
  const start = order.place[chain.items[0] as number] as number;
  const end = order.place[chain.items.at(-1) as number] as number;
  const dropped = new Set(passing);
  const choices: Int32Array[] = [];
  let costs: Float64Array = new Float64Array(1);
  for (let step = 0; step <= passing.length; step++) {
    const table = tableAbove(layers, order, first + step, dropped);
    budget.left -= table.lower * table.upper * 2 + OVERHEAD;
    const from = step === 0 ? [start] : slots(table.lower);
    const to = step === passing.length ? [end] : slots(table.upper);
    const next = new Float64Array(to.length);
    const choice = new Int32Array(to.length);
    for (let j = 0; j < to.length; j++) {
      const { cost, index } = cheapest(
        table,
        from,
        costs,
        to[j] as number,
        step === 0,
        step === passing.length,
      );
      next[j] = cost;
      choice[j] = index;
    }
    choices.push(choice);
    costs = next;
  }
  let slot = 0;
  for (let step = passing.length; step > 0; step--) {
    slot = choices[step]?.[slot] as number;
    const row = first + step;
    (order.rows[row] as number[]).splice(slot, 0, passing[step - 1] as number);
    renumber(order, row);
  }
}

const slots = (count: number): number[] => Array.from({ length: count + 1 }, (_, k) => k);

/** Links between two rows: at `i * (upper + 1) + j` how many start left of i below and end left of j above. */
interface Table {
  readonly lower: number;
  readonly upper: number;
  readonly sums: Int32Array;
}

function tableAbove(
  layers: Layers,
  { rows, place }: Order,
  row: number,
  dropped: ReadonlySet<number>,
): Table {
  const items = rows[row] as number[];
  const lower = items.length;
  const upper = rows[row + 1]?.length ?? 0;
  const width = upper + 1;
  const sums = new Int32Array((lower + 1) * width);
  for (let i = 0; i < lower; i++) {
    const base = (i + 1) * width;
    for (const target of layers.up[items[i] as number] as readonly number[]) {
      if (dropped.has(target)) continue;
      const at = base + (place[target] as number) + 1;
      sums[at] = (sums[at] as number) + 1;
    }
    let inRow = 0;
    for (let j = 0; j < width; j++) {
      inRow += sums[base + j] as number;
      sums[base + j] = inRow + (sums[base - width + j] as number);
    }
  }
  return { lower, upper, sums };
}

/** The best slot below for a slot above. At a box its own other links do not count: they leave beside the new one. */
function cheapest(
  { lower, upper, sums }: Table,
  from: readonly number[],
  costs: Float64Array,
  j: number,
  fromBox: boolean,
  toBox: boolean,
): { cost: number; index: number } {
  const width = upper + 1;
  const right = toBox ? j + 1 : j;
  let cost = Number.POSITIVE_INFINITY;
  let index = 0;
  for (let k = 0; k < from.length; k++) {
    const i = from[k] as number;
    const after = fromBox ? i + 1 : i;
    const startLeft = sums[i * width + upper] as number;
    const crossLeft = startLeft - (sums[i * width + right] as number);
    const endLeft = sums[lower * width + j] as number;
    const crossRight = endLeft - (sums[after * width + j] as number);
    const slant = Math.abs(i / (lower + 1) - j / (upper + 1));
    const total = (costs[k] as number) + crossLeft + crossRight + TIE * slant;
    if (total >= cost) continue;
    cost = total;
    index = k;
  }
  return { cost, index };
}
