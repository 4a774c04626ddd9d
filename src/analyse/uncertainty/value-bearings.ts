import { erlangShares } from '../../runtime/index.js';
import {
  arg,
  atMostOne,
  type Bearing,
  either,
  falling,
  isThere,
  mayVanish,
  type OpView,
  product,
  rising,
  type Slope,
  varies,
} from './slope.js';
import { waves } from './wave-bearings.js';

// How the kernels of formulas, members and history bear on what they make.

type Rows = readonly [a: number, b: number, c: number];
type Rule = (view: OpView, rows: Rows) => readonly Slope[];

const value = (rule: Rule, more: Partial<Bearing> = {}): Bearing => ({
  makes: 'value',
  slopes: (view) => rule(view, [arg(view, 0), arg(view, 1), arg(view, 2)]),
  ...more,
});

const ends = (view: OpView, row: number): readonly [number, number] => [
  view.low(row),
  view.high(row),
];
const unary =
  (slope: (row: number) => Slope): Rule =>
  (_, [a]) => [slope(a)];
const both =
  (first: (row: number) => Slope, second: (row: number) => Slope): Rule =>
  (_, [a, b]) => [first(a), second(b)];
const truth = (): readonly [number, number] => [0, 1];

/** Slope with respect to the base and the exponent of a power, where the base is not negative. */
const power: Rule = (view, [a, b]) => {
  const [base, exponent] = [ends(view, a), ends(view, b)];
  const byBase = exponent[0] >= 0 ? rising(a) : exponent[1] <= 0 ? falling(a) : either(a);
  const byExponent = base[0] >= 1 ? rising(b) : base[1] <= 1 ? falling(b) : either(b);
  if (base[0] >= 0) return [byBase, byExponent];
  // Whole exponents alone have negative bases.
  const even = exponent[0] % 2 === 0;
  const sign = exponent[0] >= 0 ? 1 : -1;
  if (!even) return [sign > 0 ? rising(a) : falling(a)];
  return [base[1] <= 0 ? (sign > 0 ? falling(a) : rising(a)) : either(a)];
};

const powerHazard = (view: OpView): boolean => {
  const [a, b] = [arg(view, 0), arg(view, 1)];
  const whole = !varies(view, b) && Number.isInteger(view.low(b));
  if (view.low(a) < 0 && !whole) return true;
  return view.low(b) < 0 && mayVanish(view, a);
};

/** A load or agents that may leave what formulas compute. */
const queueHazard = (view: OpView): boolean =>
  [arg(view, 0), arg(view, 1)].some(
    (row) =>
      isThere(view, row) &&
      (view.low(row) < 0 || Number.isNaN(erlangShares.erlangB.of(view.high(row), 0))),
  );

const chosen = (view: OpView, condition: number): boolean | undefined => {
  if (!mayVanish(view, condition)) return true;
  return varies(view, condition) ? undefined : false;
};

const select: Bearing = value(
  (view, [condition, a, b]) => {
    const which = chosen(view, condition);
    if (which === undefined) return [either(condition), atMostOne(a), atMostOne(b)];
    return [[which ? a : b, 1, 1]];
  },
  {
    range: (view) => {
      if (chosen(view, arg(view, 0)) !== undefined) return undefined;
      const [a, b] = [arg(view, 1), arg(view, 2)];
      return [Math.min(view.low(a), view.low(b)), Math.max(view.high(a), view.high(b))];
    },
    hazard: (view) =>
      chosen(view, arg(view, 0)) === undefined &&
      isThere(view, arg(view, 1)) !== isThere(view, arg(view, 2)),
  },
);

/** Of operands that only count as 0 or not: where neither can change from one to the other, nothing moves. */
const logical = (sign: 1 | -1, count: 1 | 2): Bearing =>
  value(
    (view, rows) =>
      rows.slice(0, count).flatMap((row): Slope[] => {
        if (!mayVanish(view, row)) return [];
        const up = view.low(row) >= 0 ? sign : view.high(row) <= 0 ? -sign : 0;
        return [up > 0 ? rising(row) : up < 0 ? falling(row) : either(row)];
      }),
    { range: truth },
  );

const pairs = (view: OpView): readonly (readonly [row: number, weight: number])[] => {
  const list = arg(view, 0);
  return Array.from({ length: arg(view, 2) }, (_, i) => [
    view.plan.lists[list + 2 * i] as number,
    view.plan.lists[list + 2 * i + 1] as number,
  ]);
};

/** Members and, where values weigh them, their weights: a mean moves one way with each of these while the others stand still. */
export const pairSlopes = (view: OpView): readonly Slope[] =>
  pairs(view).flatMap(([row, weight]) => [
    atMostOne(row),
    ...(weight >= 0 && varies(view, weight) ? [either(weight)] : []),
  ]);

/** A weight that may sink to 0 can leave nothing to weigh by. */
export const pairHazard = (view: OpView): boolean =>
  pairs(view).some(([, weight]) => weight >= 0 && varies(view, weight) && view.low(weight) <= 0);

const acrossMembers: Bearing = {
  makes: 'value',
  slopes: (view) =>
    arg(view, 3) === 0 ? pairs(view).map(([row]): Slope => [row, 1, 1]) : pairSlopes(view),
  hazard: (view) => arg(view, 3) === 1 && pairHazard(view),
};

/** The first row of a list that is there. */
export function firstThere(view: OpView, count: number, step: 1 | 2): readonly Slope[] {
  const list = arg(view, 0);
  for (let i = 0; i < count; i++) {
    const row = view.plan.lists[list + step * i] as number;
    if (isThere(view, row)) return view.everyLane ? [atMostOne(row)] : [[row, 1, 1]];
  }
  return [];
}

const nothing: Bearing = { makes: 'value', slopes: () => [] };

/** By name of kernel. */
export const valueBearings: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  [
    'add',
    value((_, [a, b]) => [
      [a, 1, 1],
      [b, 1, 1],
    ]),
  ],
  [
    'sub',
    value((_, [a, b]) => [
      [a, 1, 1],
      [b, -1, -1],
    ]),
  ],
  [
    'mul',
    value((view, [a, b]) => [
      [a, ...ends(view, b)],
      [b, ...ends(view, a)],
    ]),
  ],
  [
    'div',
    value(
      (view, [a, b]) => {
        if (mayVanish(view, b)) return [either(a), either(b)];
        const [low, high] = ends(view, b);
        const inverse = [1 / high, 1 / low] as const;
        const square = [
          Math.min(inverse[0] ** 2, inverse[1] ** 2),
          Math.max(inverse[0] ** 2, inverse[1] ** 2),
        ] as const;
        const [from, to] = ends(view, a);
        return [
          [a, ...inverse],
          [b, ...product([-to, -from], square)],
        ];
      },
      { hazard: (view) => mayVanish(view, arg(view, 1)) },
    ),
  ],
  ['pow', value(power, { hazard: powerHazard, turns: () => [0] })],
  ['neg', value(unary((a) => [a, -1, -1]))],
  [
    'abs',
    value(
      (view, [a]) => [view.low(a) >= 0 ? [a, 1, 1] : view.high(a) <= 0 ? [a, -1, -1] : [a, -1, 1]],
      { turns: () => [0] },
    ),
  ],
  ['min', value(both(atMostOne, atMostOne))],
  ['max', value(both(atMostOne, atMostOne))],
  ['sqrt', value(unary(rising), { hazard: (view) => view.low(arg(view, 0)) < 0 })],
  ['exp', value(unary(rising))],
  ['log', value(unary(rising), { hazard: (view) => view.low(arg(view, 0)) <= 0 })],
  ['log10', value(unary(rising), { hazard: (view) => view.low(arg(view, 0)) <= 0 })],
  ...waves,
  ['erlangB', value(both(rising, falling), { hazard: queueHazard })],
  ['erlangC', value(both(rising, falling), { hazard: queueHazard })],
  ['floor', value(unary(rising))],
  ['ceil', value(unary(rising))],
  ['round', value(unary(rising))],
  ['lt', value(both(falling, rising))],
  ['le', value(both(falling, rising))],
  ['gt', value(both(rising, falling))],
  ['ge', value(both(rising, falling))],
  ['eq', value(both(either, either), { range: truth })],
  ['ne', value(both(either, either), { range: truth })],
  ['and', logical(1, 2)],
  ['or', logical(1, 2)],
  ['not', logical(-1, 1)],
  ['select', select],
  [
    'ifMissing',
    value((view, [a, b]) =>
      view.everyLane ? [atMostOne(a), atMostOne(b)] : [[isThere(view, a) ? a : b, 1, 1]],
    ),
  ],
  [
    'selectDated',
    value((view, [index, list, count]) => {
      if (view.everyLane)
        return Array.from({ length: count }, (_, i) =>
          atMostOne(view.plan.lists[list + i] as number),
        );
      const which = Math.trunc(view.low(index));
      return which >= 0 && which < count ? [[view.plan.lists[list + which] as number, 1, 1]] : [];
    }),
  ],
  // These look at earlier periods alone, which stay as they are.
  [
    'historyBaseline',
    { makes: 'value', slopes: (view) => (view.everyLane ? [either(arg(view, 0))] : []) },
  ],
  [
    'historyBaselineUntil',
    { makes: 'value', slopes: (view) => (view.everyLane ? [either(arg(view, 0))] : []) },
  ],
  [
    'improve',
    value(
      (view, [a, n]) => {
        const share = view.plan.numbers[n] as number;
        const [low, high] = [Math.min(1 - share, 1 + share), Math.max(1 - share, 1 + share)];
        return [[a, view.low(a) >= 0 ? 1 + share : low, view.low(a) >= 0 ? 1 + share : high]];
      },
      { turns: () => [0] },
    ),
  ],
  ['applies', nothing],
  [
    'overrideValue',
    value((view, [computed, stated]) => (isThere(view, stated) ? [] : [[computed, 1, 1]])),
  ],
  ['figure', value((_, [row]) => [[row, 1, 1]])],
  ['acrossMembers', acrossMembers],
  ['firstOf', { makes: 'value', slopes: (view) => firstThere(view, arg(view, 1), 1) }],
  [
    'exposure',
    {
      makes: 'value',
      slopes: (view) => [
        rising(arg(view, 0)),
        falling(arg(view, 1)),
        ...(arg(view, 2) < 0 ? [] : [falling(arg(view, 2))]),
      ],
    },
  ],
]);
