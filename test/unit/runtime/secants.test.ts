import { describe, expect, it } from 'vitest';
import {
  createWorkspace,
  kernels,
  type Plan,
  planBuilder,
  run,
  type Workspace,
} from '../../../src/runtime/index.js';
import { type Pair, type Seed, sweep, tangentOf } from '../../../src/runtime/sweep-index.js';
import { type Random, randomFrom } from '../../support/random-card/random.js';
import { type RowKind, type SecantCase, secantCases } from './secant-cases.js';

// Every kernel by itself, over cells that no card need produce: missing at one end or both, on edges, tied.

const LANES = 9;
const ROUNDS = 60;

const draw: Readonly<Record<RowKind, (random: Random) => number>> = {
  points: (r) => (r.chance(0.15) ? r.pick([0, 50, 100]) : r.number(0, 100)),
  value: (r) => (r.chance(0.1) ? r.pick([0, 10, 80]) : r.number(-20, 110)),
  positive: (r) => r.number(1, 90),
  truth: (r) => r.pick([0, 1]),
  share: (r) => r.number(0.05, 0.95),
  weight: (r) => (r.chance(0.2) ? 0 : r.number(0.1, 4)),
  label: (r) => r.pick([0, 1, 2]),
  mark: (r) => r.pick([0, 1, 1]),
  load: (r) => r.number(15, 30),
  agents: (r) => r.number(18, 36),
};

interface Tried {
  readonly plan: Plan;
  /** First row of the result. */
  readonly result: number;
}

function built(one: SecantCase): Tried {
  const builder = planBuilder();
  for (const _ of one.rows) builder.input();
  const result = one.emit(builder);
  return { plan: builder.build(), result };
}

const ran = (plan: Plan, cells: Float64Array): Workspace => {
  const space = createWorkspace(plan, LANES);
  space.cells.set(cells);
  run(plan, space);
  return space;
};

function inputs({ rows }: SecantCase, random: Random): Float64Array {
  return Float64Array.from({ length: rows.length * LANES }, (_, i) =>
    random.chance(0.12) ? Number.NaN : draw[rows[Math.floor(i / LANES)] as RowKind](random),
  );
}

/** Another end: some cells moved, some come or gone. */
function another({ rows }: SecantCase, cells: Float64Array, random: Random): Float64Array {
  return cells.map((x, i) => {
    if (random.chance(0.1)) return Number.NaN;
    return random.chance(0.5) ? x : draw[rows[Math.floor(i / LANES)] as RowKind](random);
  });
}

/** Numbers that mean something still: each moved by a few percent at most. */
const nudged = (numbers: Float64Array, random: Random): Float64Array =>
  numbers.map((x) => (random.chance(0.5) ? x : x * random.number(0.97, 1.03)));

/** What a sweep says that a difference comes to. */
function explained(
  plan: Plan,
  { rows }: SecantCase,
  pair: Pair & { readonly toNumbers: Float64Array },
  seeds: readonly Seed[],
): number {
  const { cells, arrived, numbers, first, stride } = sweep(plan, pair, seeds);
  let sum = 0;
  for (const amount of arrived) sum += amount;
  for (const [i, worth] of numbers.entries())
    if (worth !== 0) sum += worth * ((pair.toNumbers[i] as number) - (plan.numbers[i] as number));
  for (let input = 0; input < rows.length; input++)
    for (let t = 0; t < stride; t++) {
      const worth = cells[input * stride + t] as number;
      const cell = input * LANES + first + t;
      if (worth !== 0)
        sum += worth * ((pair.to.cells[cell] as number) - (pair.from.cells[cell] as number));
    }
  return sum;
}

/** Differences that are not explained; counts those that there are. */
function lawBroken(name: string, one: SecantCase): { moved: number; wrong: string[] } {
  const { plan, result } = built(one);
  const random = randomFrom(11);
  const wrong: string[] = [];
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = inputs(one, random);
    const after = another(one, before, random);
    const toNumbers = round % 2 === 0 ? plan.numbers : nudged(plan.numbers, random);
    const from = ran(plan, before);
    const to = ran({ ...plan, numbers: toNumbers }, after);
    for (const output of one.outputs ?? [0]) {
      const row = result + output;
      const movement = (lane: number): number =>
        (to.cells[row * LANES + lane] as number) - (from.cells[row * LANES + lane] as number);
      const there = [...Array(LANES).keys()].filter((lane) => !Number.isNaN(movement(lane)));
      // One lane after the other; in every third round several at once, each counting for something else.
      const asked =
        round % 3 === 0
          ? [there.map((lane) => ({ row, lane, value: random.pick([0, 1, -0.7]) }))]
          : there.map((lane) => [{ row, lane, value: 1 }]);
      for (const seeds of asked) {
        const wanted = seeds.reduce((sum, { lane, value }) => sum + value * movement(lane), 0);
        if (wanted !== 0) moved++;
        const sum = explained(plan, one, { from, to, toNumbers }, seeds);
        const size = Math.max(1, ...there.map((lane) => Math.abs(movement(lane))));
        if (!(Math.abs(sum - wanted) <= 1e-9 * size))
          wrong.push(
            `${name}+${output} round ${round} lane ${seeds[0]?.lane}: ${sum} for ${wanted}`,
          );
      }
    }
  }
  return { moved, wrong };
}

/** Derivatives that small steps do not show, away from kinks and jumps; counts those that are not 0. */
function slopesWrong(name: string, one: SecantCase): { steep: number; wrong: string[] } {
  const { plan, result } = built(one);
  const random = randomFrom(12);
  const wrong: string[] = [];
  let steep = 0;
  for (let round = 0; round < ROUNDS / 2; round++) {
    const cells = inputs(one, random);
    const space = ran(plan, cells);
    const lane = random.int(0, LANES - 1);
    for (const output of one.outputs ?? [0]) {
      const row = result + output;
      const here = space.cells[row * LANES + lane] as number;
      if (Number.isNaN(here)) continue;
      const swept = sweep(plan, { from: space, to: space }, [{ row, lane, value: 1 }]);
      const compare = (x: number, slope: number, at: (by: number) => number, what: string) => {
        const h = 1e-5 * Math.max(1, Math.abs(x));
        const [far, low, high, farther] = [-2 * h, -h, h, 2 * h].map(at) as [
          number,
          number,
          number,
          number,
        ];
        const [left, right] = [(here - low) / h, (high - here) / h];
        const size = Math.max(1, Math.abs(left), Math.abs(right));
        const bends = [left - right, left - (low - far) / h, right - (farther - high) / h];
        if (bends.some((bend) => !(Math.abs(bend) < 1e-2 * size))) return;
        const central = (high - low) / (2 * h);
        if (Math.abs(central) > 1e-6) steep++;
        if (!(Math.abs(slope - central) < 2e-6 * size))
          wrong.push(`${name}+${output} round ${round} ${what}: ${slope} for ${central}`);
      };
      for (let i = 0; i < cells.length; i++) {
        const [input, t] = [Math.floor(i / LANES), (i % LANES) - swept.first];
        if (Number.isNaN(cells[i] as number) || t < 0 || t >= swept.stride) continue;
        const at = (by: number): number =>
          ran(plan, cells.with(i, (cells[i] as number) + by)).cells[row * LANES + lane] as number;
        compare(
          cells[i] as number,
          swept.cells[input * swept.stride + t] as number,
          at,
          `cell ${i}`,
        );
      }
      for (const [i, x] of plan.numbers.entries()) {
        if (one.settings?.includes(i) === true) continue;
        const at = (by: number): number =>
          ran({ ...plan, numbers: plan.numbers.with(i, x + by) }, cells).cells[
            row * LANES + lane
          ] as number;
        compare(x, swept.numbers[i] as number, at, `number ${i}`);
      }
    }
  }
  return { steep, wrong };
}

/** Sides of a step that small steps show, many of them at kinks; counts the kinks. */
function sidesWrong(name: string, one: SecantCase): { kinks: number; wrong: string[] } {
  const { plan, result } = built(one);
  const random = randomFrom(13);
  const wrong: string[] = [];
  let kinks = 0;
  for (let round = 0; round < ROUNDS / 2; round++) {
    // Few values, so that edges and ties are common.
    const cells = inputs(one, random).map((x, i) =>
      one.rows[Math.floor(i / LANES)] === 'points' && random.chance(0.7)
        ? random.pick([0, 0, 50, 100])
        : x,
    );
    const space = ran(plan, cells);
    const lane = random.int(0, LANES - 1);
    for (const output of one.outputs ?? [0]) {
      const row = result + output;
      const here = space.cells[row * LANES + lane] as number;
      if (Number.isNaN(here)) continue;
      const along = tangentOf(plan, space, { row, lane });
      for (let i = 0; i < cells.length; i++) {
        const x = cells[i] as number;
        if (Number.isNaN(x)) continue;
        const found = ([-1, 1] as const).map((by) => {
          // Nothing weighs less than nothing.
          if (x === 0 && by < 0 && one.rows[Math.floor(i / LANES)] === 'weight') return 0;
          const h = 1e-6;
          const [near, far] = [h, 2 * h].map(
            (step) =>
              (ran(plan, cells.with(i, x + by * step)).cells[row * LANES + lane] as number) - here,
          ) as [number, number];
          const shown = (by * near) / h;
          // A jump, or a slope without bound, is none.
          if (!(Math.abs(near - far / 2) < 1e-4 * h * Math.max(1, Math.abs(shown)))) return 0;
          const input = { row: Math.floor(i / LANES), lane: i % LANES, by };
          const slope = by * along({ cells: [input], numbers: [] });
          if (!(Math.abs(slope - shown) < 1e-4 * Math.max(1, Math.abs(shown))))
            wrong.push(
              `${name}+${output} round ${round} cell ${i} = ${x} by ${by}: ${slope} for ${shown}`,
            );
          return shown;
        }) as [number, number];
        if (Math.abs(found[0] - found[1]) > 1e-3) kinks++;
      }
    }
  }
  return { kinks, wrong };
}

const met = { kinks: 0 };

describe('the secant', () => {
  it('of every kernel is tried', () => {
    const names = kernels.map(({ name }) => name);
    expect(Object.keys(secantCases).toSorted()).toEqual(names.toSorted());
  });

  const all = Object.entries(secantCases).flatMap(([name, cases]) =>
    cases.map((one, i) => ({ name: cases.length === 1 ? name : `${name} (${i + 1})`, one })),
  );

  it.each(all)(
    'of $name adds up to what the result moves, whatever comes or goes',
    ({ name, one }) => {
      const { moved, wrong } = lawBroken(name, one);
      expect(wrong.slice(0, 5)).toEqual([]);
      if (one.still === undefined) expect(moved).toBeGreaterThan(20);
      else expect(moved).toBe(0);
    },
  );

  it.each(all)('of $name is its derivative where nothing moved', ({ name, one }) => {
    const { steep, wrong } = slopesWrong(name, one);
    expect(wrong.slice(0, 5)).toEqual([]);
    if (one.still === undefined && one.level === undefined) expect(steep).toBeGreaterThan(3);
    else expect(steep).toBe(0);
  });

  it.each(all)('of $name tells the two sides of a kink apart', ({ name, one }) => {
    const { kinks, wrong } = sidesWrong(name, one);
    expect(wrong.slice(0, 5)).toEqual([]);
    met.kinks += kinks;
  });

  it('was tried at many kinks', () => {
    expect(met.kinks).toBeGreaterThan(200);
  });
});
