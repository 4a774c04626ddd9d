import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_POLICIES, stepTests } from '../../../src/runtime/index.js';
import { near, points, rowsOf, runOp, share } from './rows.js';

// Each kernel against a scalar reference of a few lines.

const fixed = { seed: 31, numRuns: 150 };
const clamp = (x: number, cap: number): number => Math.min(Math.max(x, 0), cap);
const there = (x: number): boolean => !Number.isNaN(x);
const number = fc.double({ min: -100, max: 100, noNaN: true });
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 9, noNaN: true }));

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  const far = found.flatMap((x, t) => (near(x, wanted[t] as number) ? [] : [[t, x, wanted[t]]]));
  expect(far).toEqual([]);
}

describe('the kernels of scales', { timeout: 60_000 }, () => {
  const value = fc.oneof(
    { weight: 4, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, -0, 1e200, -1e200) },
  );

  it('`linear` runs from 0 at the baseline to 100 at the target, clamped', () => {
    fc.assert(
      fc.property(
        rowsOf(1, value),
        number,
        number,
        fc.integer({ min: 100, max: 200 }),
        (rows, b, g, cap) => {
          fc.pre(Math.abs(g - b) > 1e-3);
          const found = runOp(rows, (plan) => plan.op('linear', [0, plan.numbers([b, g, cap])]));
          const wanted = (rows[0] ?? []).map((x) =>
            there(x) ? clamp(((x - b) / (g - b)) * 100, cap) : x,
          );
          expectNear(found.row(), wanted);
        },
      ),
      fixed,
    );
  });

  it('`linearDated` does so with a baseline and a target of each period, and is missing where they meet', () => {
    fc.assert(
      fc.property(rowsOf(3, fc.integer({ min: -9, max: 9 })), (rows) => {
        const [x, b, g] = rows as [number[], number[], number[]];
        const found = runOp(rows, (plan) => plan.op('linearDated', [0, 1, 2, plan.numbers([120])]));
        const wanted = x.map((v, t) => {
          const [from, to] = [b[t] as number, g[t] as number];
          return from === to ? Number.NaN : clamp(((v - from) / (to - from)) * 100, 120);
        });
        expectNear(found.row(), wanted);
      }),
      fixed,
    );
  });

  it('`piecewise` follows its knots, and beyond them stays or goes on', () => {
    const steps = fc.array(
      fc.tuple(
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: -40, max: 160, noNaN: true }),
      ),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        rowsOf(1, fc.oneof(number, fc.constant(Number.NaN))),
        steps,
        fc.boolean(),
        (rows, widths, extend) => {
          let x = -30;
          const knots = widths.map(([width, y]) => [(x += width), y] as const);
          const found = runOp(rows, (plan) =>
            plan.op('piecewise', [
              0,
              plan.numbers([100, ...knots.flat()]),
              knots.length,
              extend ? 1 : 0,
            ]),
          );
          const wanted = (rows[0] ?? []).map((v) =>
            there(v) ? clamp(along(knots, v, extend), 100) : v,
          );
          expectNear(found.row(), wanted);
        },
      ),
      fixed,
    );
  });

  it('`step` passes or fails by its comparison', () => {
    const holds = {
      '>=': (x: number, y: number) => x >= y,
      '>': (x: number, y: number) => x > y,
      '<=': (x: number, y: number) => x <= y,
      '<': (x: number, y: number) => x < y,
      '=': (x: number, y: number) => x === y,
    };
    fc.assert(
      fc.property(
        rowsOf(1, fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(Number.NaN))),
        fc.constantFrom(...stepTests),
        (rows, op) => {
          const found = runOp(rows, (plan) =>
            plan.op('step', [0, plan.numbers([100, 2, 90, 15]), stepTests.indexOf(op)]),
          );
          expect(found.row()).toEqual(
            (rows[0] ?? []).map((x) => (there(x) ? (holds[op](x, 2) ? 90 : 15) : x)),
          );
        },
      ),
      fixed,
    );
  });

  it('`lookup` takes the entry of an index, and is missing for anything else', () => {
    const rows = [[0, 1, 2, 3, -1, 0.5, Number.NaN]];
    const found = runOp(rows, (plan) => plan.op('lookup', [0, plan.numbers([100, 10, 20, 30]), 3]));
    expect(found.row()).toEqual([10, 20, 30, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });
});

function along(knots: readonly (readonly [number, number])[], x: number, extend: boolean): number {
  const inner = knots.findIndex(([at]) => x <= at);
  const i = Math.min(Math.max(inner < 0 ? knots.length - 1 : inner, 1), knots.length - 1);
  const [[x0, y0], [x1, y1]] = [knots[i - 1], knots[i]] as [[number, number], [number, number]];
  const held = extend
    ? x
    : clampTo(x, (knots[0] as [number, number])[0], (knots.at(-1) as [number, number])[0]);
  return y0 + ((held - x0) / (x1 - x0)) * (y1 - y0);
}

const clampTo = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high);

interface Part {
  readonly points: number;
  readonly coverage: number;
  readonly weight: number;
}

/** A weighted mean with coverage in one lane. */
function meanOf(parts: readonly Part[], byPresence: boolean, minimum: number) {
  const sum = (of: (part: Part) => number): number =>
    parts.reduce((all, part) => all + of(part), 0);
  const all = sum((part) => part.weight);
  const present = sum((part) => (there(part.points) ? part.weight : 0));
  const coverage = sum((part) => part.weight * part.coverage) / all;
  const mean = sum((part) => (there(part.points) ? part.weight * part.points : 0)) / present;
  const enough = (byPresence ? present / all : coverage) >= minimum - 1e-9;
  return { points: enough ? mean : Number.NaN, coverage: all > 0 ? coverage : 0 };
}

/** Children of a mean: some leaves, some nodes with a coverage row, some with a weight row. */
const children = fc.array(fc.record({ isNode: fc.boolean(), dated: fc.boolean(), weight }), {
  minLength: 1,
  maxLength: 9,
});

describe('the kernels of means', { timeout: 60_000 }, () => {
  const lanes = 5;
  const drawn = children.chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      points: rowsOf(kinds.length, points, lanes),
      coverage: rowsOf(kinds.length, share, lanes),
      weights: rowsOf(kinds.length, weight, lanes),
      byPresence: fc.boolean(),
      minimum: fc.constantFrom(0, 0.3, 0.5, 1),
    }),
  );
  type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

  /** Rows 3i, 3i + 1 and 3i + 2 are points, coverage and weight of child i. */
  const rowsFor = (one: Drawn): number[][] =>
    one.kinds.flatMap((_, i) => [one.points[i], one.coverage[i], one.weights[i]] as number[][]);
  const listFor = ({ kinds }: Drawn): number[] =>
    kinds.flatMap(({ isNode, dated }, i) => [3 * i, isNode ? 1 : 0, dated ? 3 * i + 2 : -1]);
  const weightsFor = ({ kinds }: Drawn): number[] =>
    kinds.map(({ dated, weight: w }) => (dated ? 0 : w));
  const partsAt = (one: Drawn, t: number): Part[] =>
    one.kinds.map(({ isNode, dated, weight: own }, i) => {
      const p = one.points[i]?.[t] as number;
      return {
        points: p,
        coverage: isNode ? (one.coverage[i]?.[t] as number) : there(p) ? 1 : 0,
        weight: dated ? (one.weights[i]?.[t] as number) : own,
      };
    });
  const wantedOf = (one: Drawn) =>
    Array.from({ length: lanes }, (_, t) => meanOf(partsAt(one, t), one.byPresence, one.minimum));

  it('`mean` is the weighted mean of the present, with the coverage of all', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const found = runOp(rowsFor(one), (plan) =>
          plan.op('mean', [
            plan.list([one.byPresence ? 1 : 0, ...listFor(one)]),
            plan.numbers([one.minimum, ...weightsFor(one)]),
            one.kinds.length,
          ]),
        );
        expectNear(
          found.row(0),
          wantedOf(one).map((wanted) => wanted.points),
        );
        expectNear(
          found.row(1),
          wantedOf(one).map((wanted) => wanted.coverage),
        );
      }),
      fixed,
    );
  });

  it('`block` and `meanOfBlocks` together come to the same', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (one, seed) => {
        const cut = seed % (one.kinds.length + 1);
        const found = runOp(rowsFor(one), (plan) => {
          const blocks = [
            [0, cut],
            [cut, one.kinds.length],
          ].map(([from, to]) =>
            plan.op('block', [
              plan.list(listFor(one).slice(3 * (from as number), 3 * (to as number))),
              plan.numbers(weightsFor(one).slice(from, to)),
              (to as number) - (from as number),
            ]),
          );
          return plan.op('meanOfBlocks', [
            plan.list([one.byPresence ? 1 : 0, ...blocks]),
            plan.numbers([one.minimum]),
            2,
          ]);
        });
        expectNear(
          found.row(0),
          wantedOf(one).map((wanted) => wanted.points),
        );
        expectNear(
          found.row(1),
          wantedOf(one).map((wanted) => wanted.coverage),
        );
      }),
      fixed,
    );
  });

  it('`measures` gives the means of leads, of lags and of what the policy makes of them', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.nat(),
        fc.constantFrom(...MEASURE_POLICIES),
        share,
        (one, seed, policy, split) => {
          const leads = seed % (one.kinds.length + 1);
          const found = runOp(rowsFor(one), (plan) =>
            plan.op('measures', [
              plan.list([
                one.byPresence ? 1 : 0,
                MEASURE_POLICIES.indexOf(policy),
                ...listFor(one),
              ]),
              plan.numbers([one.minimum, split, ...weightsFor(one)]),
              one.kinds.length,
              leads,
            ]),
          );
          const wanted = Array.from({ length: lanes }, (_, t) => {
            const parts = partsAt(one, t);
            const mean = (some: Part[]) => meanOf(some, one.byPresence, one.minimum);
            const [lead, lag] = [mean(parts.slice(0, leads)), mean(parts.slice(leads))];
            return { lead, lag, direct: directOf(policy, split, parts, leads, mean, one) };
          });
          expectNear(
            found.row(0),
            wanted.map(({ lead }) => lead.points),
          );
          expectNear(
            found.row(1),
            wanted.map(({ lag }) => lag.points),
          );
          expectNear(
            found.row(2),
            wanted.map(({ direct }) => direct.points),
          );
          expectNear(
            found.row(3),
            wanted.map(({ direct }) => direct.coverage),
          );
        },
      ),
      fixed,
    );
  });

  it('`members` weighs members by their weights where all of the present have one, else equally', () => {
    fc.assert(
      fc.property(
        rowsOf(6, fc.oneof(points, fc.constant(Number.NaN)), lanes),
        fc.constantFrom(0, 0.5, 1),
        (rows, minimum) => {
          const found = runOp(rows, (plan) =>
            plan.op('members', [plan.list([0, 3, 1, 4, 2, 5]), plan.numbers([minimum]), 3]),
          );
          const wanted = Array.from({ length: lanes }, (_, t) => {
            const at = (row: number): number => rows[row]?.[t] as number;
            const here = [0, 1, 2].filter((i) => there(at(i)));
            const weigh = (of: (i: number) => number): number =>
              here.reduce((sum, i) => sum + of(i) * at(i), 0) /
              here.reduce((sum, i) => sum + of(i), 0);
            const own = here.every((i) => there(at(i + 3))) && here.some((i) => at(i + 3) > 0);
            const value = weigh(own ? (i) => at(i + 3) : () => 1);
            return here.length / 3 >= minimum - 1e-9 ? value : Number.NaN;
          });
          expectNear(found.row(0), wanted);
        },
      ),
      fixed,
    );
  });
});

type Mean = ReturnType<typeof meanOf>;

function directOf(
  policy: (typeof MEASURE_POLICIES)[number],
  split: number,
  parts: Part[],
  leads: number,
  mean: (some: Part[]) => Mean,
  { byPresence, minimum }: { readonly byPresence: boolean; readonly minimum: number },
): Mean {
  const weighs = (some: Part[]): boolean => some.some((part) => part.weight > 0);
  const [leading, lagging] = [parts.slice(0, leads), parts.slice(leads)];
  if (policy === 'lagOnly') return mean(lagging);
  if (policy === 'all' || leads === 0 || leads === parts.length) return mean(parts);
  const [lead, lag] = [mean(leading), mean(lagging)];
  const mix = (a: number, b: number): number => split * a + (1 - split) * b;
  const mixed =
    there(lead.points) && there(lag.points)
      ? mix(lead.points, lag.points)
      : there(lead.points)
        ? lead.points
        : lag.points;
  const coverage =
    weighs(leading) && weighs(lagging)
      ? mix(lead.coverage, lag.coverage)
      : weighs(leading)
        ? lead.coverage
        : lag.coverage;
  // Where both roles weigh anything the split is tested as a mean of two children is.
  const presence = mix(there(lead.points) ? 1 : 0, there(lag.points) ? 1 : 0);
  const enough =
    !(weighs(leading) && weighs(lagging)) || (byPresence ? presence : coverage) >= minimum - 1e-9;
  return { points: enough ? mixed : Number.NaN, coverage };
}

describe('the kernels of links', { timeout: 60_000 }, () => {
  const lanes = 8;

  it('`shift` is the weighted mean of earlier periods of the same history', () => {
    const kernel = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0.1, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        rowsOf(2, points, lanes),
        kernel,
        fc.constantFrom(4, 8),
        fc.constantFrom(0, 0.5, 1),
        (rows, raw, span, minimum) => {
          const sum = raw.reduce((all, [, w]) => all + w, 0);
          const lags = raw.map(([lag, w]) => [lag, w / sum] as const);
          const [p, cover] = rows as [number[], number[]];
          const covers = cover.map((x) => (there(x) ? x / 100 : 0));
          const found = runOp(
            [p, covers],
            (plan) =>
              plan.op('shift', [
                0,
                plan.numbers([minimum, ...lags.map(([, w]) => w)]),
                plan.list([1, ...lags.map(([lag]) => lag)]),
                lags.length,
              ]),
            span,
          );
          const wanted = p.map((_, t) => {
            const known = lags.filter(([lag]) => t % span >= lag);
            const present = known.filter(([lag]) => there(p[t - lag] as number));
            const mass = present.reduce((all, [, w]) => all + w, 0);
            const total = present.reduce((all, [lag, w]) => all + w * (p[t - lag] as number), 0);
            const coverage = known.reduce(
              (all, [lag, w]) => all + w * (covers[t - lag] as number),
              0,
            );
            return { points: mass >= minimum - 1e-9 ? total / mass : Number.NaN, coverage };
          });
          expectNear(
            found.row(0),
            wanted.map((one) => one.points),
          );
          expectNear(
            found.row(1),
            wanted.map((one) => one.coverage),
          );
        },
      ),
      fixed,
    );
  });

  it('`reflect` turns points round 50 and keeps coverage', () => {
    fc.assert(
      fc.property(rowsOf(1, points), (rows) => {
        const found = runOp(rows, (plan) => plan.op('reflect', [0, 0]));
        expect(found.row(0)).toEqual((rows[0] ?? []).map((x) => 100 - x));
        expect(found.row(1)).toEqual((rows[0] ?? []).map((x) => (there(x) ? 1 : 0)));
      }),
      fixed,
    );
  });

  it('`reflect` never goes below 0 for a cause above 100', () => {
    expect(runOp([[150, 120, 100]], (plan) => plan.op('reflect', [0, 0])).row()).toEqual([0, 0, 0]);
  });

  it('`curve` reads a line over points and keeps coverage', () => {
    const found = runOp(
      [
        [0, 25, 50, 75, 100, Number.NaN],
        [1, 0.5, 0, 1, 1, 0],
      ],
      (plan) => plan.op('curve', [0, plan.numbers([0, 100, 50, 20, 100, 60]), 3]),
    );
    expect(found.row(0)).toEqual([100, 60, 20, 40, 60, Number.NaN]);
    expect(found.row(1)).toEqual([1, 0.5, 0, 1, 1, 0]);
  });

  it('`impact` adds to its base what each cause is above or below the reference', () => {
    fc.assert(
      fc.property(
        rowsOf(3, points, lanes),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (rows, sizes) => {
          fc.pre(sizes.some((a) => Math.abs(a) > 0.01));
          const found = runOp(rows, (plan) =>
            plan.op('impact', [
              plan.list([0, 0, -1, 1, 0, -1, 2, 0, -1]),
              plan.numbers([0.5, 40, 60, ...sizes]),
              3,
            ]),
          );
          const wanted = Array.from({ length: lanes }, (_, t) => {
            const here = sizes.flatMap((a, i) =>
              there(rows[i]?.[t] as number) ? [[a, rows[i]?.[t] as number] as const] : [],
            );
            const all = sizes.reduce((sum, a) => sum + Math.abs(a), 0);
            const coverage = here.reduce((sum, [a]) => sum + Math.abs(a), 0) / all;
            const total = here.reduce((sum, [a, x]) => sum + a * (x - 60), 40);
            return {
              points: here.length > 0 && coverage >= 0.5 - 1e-9 ? clamp(total, 100) : Number.NaN,
              coverage,
            };
          });
          expectNear(
            found.row(0),
            wanted.map((one) => one.points),
          );
          expectNear(
            found.row(1),
            wanted.map((one) => one.coverage),
          );
        },
      ),
      fixed,
    );
  });
});

describe('the kernels of nodes', { timeout: 60_000 }, () => {
  const lanes = 6;

  it('`blend` mixes direct and driver points, and takes what is there', () => {
    fc.assert(
      fc.property(
        rowsOf(2, points, lanes),
        rowsOf(2, share, lanes),
        share,
        fc.boolean(),
        (values, covers, lambda, infer) => {
          const [d, i] = values as [number[], number[]];
          const [cd, ci] = covers as [number[], number[]];
          const found = runOp([d, cd, i, ci], (plan) =>
            plan.op('blend', [0, 2, plan.numbers([lambda]), infer ? 1 : 0]),
          );
          expectNear(
            found.row(0),
            d.map((a, t) => {
              const b = i[t] as number;
              return there(a)
                ? there(b)
                  ? (1 - lambda) * a + lambda * b
                  : a
                : infer
                  ? b
                  : Number.NaN;
            }),
          );
          expectNear(
            found.row(1),
            cd.map((a, t) => (1 - lambda) * a + lambda * (ci[t] as number)),
          );
        },
      ),
      fixed,
    );
  });

  it('`empty` is missing with coverage 0', () => {
    const found = runOp([[1, 2]], (plan) => plan.op('empty', []));
    expect([found.row(0), found.row(1)]).toEqual([
      [Number.NaN, Number.NaN],
      [0, 0],
    ]);
  });

  it('`substitute` puts points in without touching coverage', () => {
    const found = runOp([[7, Number.NaN]], (plan) =>
      plan.op('substitute', [0, 0, plan.numbers([50])]),
    );
    expect([found.row(0), found.row(1)]).toEqual([
      [7, 50],
      [1, 0],
    ]);
  });

  it('`carry` takes the last points of some periods, of the same history alone', () => {
    fc.assert(
      fc.property(
        rowsOf(1, fc.oneof(points, fc.constant(Number.NaN)), 12),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom(3, 4, 12),
        (rows, periods, span) => {
          const [row] = rows as [number[]];
          const found = runOp(rows, (plan) => plan.op('carry', [0, 0, periods]), span);
          const wanted = row.map((_, t) => {
            const back = Array.from(
              { length: Math.min(periods, t % span) + 1 },
              (__, k) => row[t - k] as number,
            );
            return back.find(there) ?? Number.NaN;
          });
          expect(found.row(0)).toEqual(wanted);
          expect(found.row(1)).toEqual(row.map((x) => (there(x) ? 1 : 0)));
        },
      ),
      fixed,
    );
  });
});
