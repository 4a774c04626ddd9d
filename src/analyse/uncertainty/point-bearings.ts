import { GUARD_WIDTH, stepTests } from '../../runtime/index.js';
import {
  arg,
  atMostOne,
  type Bearing,
  clampedSlope,
  either,
  falling,
  isThere,
  knotPlaces,
  knotSlope,
  type OpView,
  rising,
  type Slope,
  varies,
} from './slope.js';
import { firstThere, pairHazard, pairSlopes } from './value-bearings.js';

// How the kernels that make points bear on them: scales, links, and whatever stands on single nodes.

const points = (slopes: Bearing['slopes'], more: Partial<Bearing> = {}): Bearing => ({
  makes: 'points',
  // Coverage stands behind the points of a node, and says only what is there.
  slopes: (view, offset) => (offset === 0 ? slopes(view, 0) : []),
  ...more,
});

const number = (view: OpView, at: number): number => view.plan.numbers[at] as number;
const full = (cap: number): readonly [number, number] => [0, cap];

const linear = points((view) => {
  const n = arg(view, 1);
  const row = arg(view, 0);
  const [baseline, target, cap] = [number(view, n), number(view, n + 1), number(view, n + 2)];
  const slope = 100 / (target - baseline);
  const height = (x: number): number => (x - baseline) * slope;
  return [clampedSlope(row, slope, [height(view.low(row)), height(view.high(row))], [0, cap])];
});

/** Whether baseline and target of a view may meet. */
const mayMeet = (view: OpView, baseline: number, target: number): boolean =>
  view.low(target) <= view.high(baseline) && view.high(target) >= view.low(baseline);

const linearDated = points(
  (view) => {
    const [row, baseline, target] = [arg(view, 0), arg(view, 1), arg(view, 2)];
    const cap = number(view, arg(view, 3));
    const way = number(view, arg(view, 3) + 1);
    const leads = view.low(target) > view.high(baseline);
    const meet = mayMeet(view, baseline, target) || (way !== 0 && leads !== way > 0);
    // A line that knows its way keeps to it, also where its ends meet.
    if (meet && (way === 0 || cap > 100)) return [either(row), either(baseline), either(target)];
    const up = meet ? way > 0 : leads;
    if (meet || varies(view, baseline) || varies(view, target)) {
      const way = up ? falling : rising;
      // Above its target a value earns more, the farther the baseline lies.
      return [
        up ? rising(row) : falling(row),
        cap > 100 ? either(baseline) : way(baseline),
        way(target),
      ];
    }
    const slope = 100 / (view.low(target) - view.low(baseline));
    const height = (x: number): number => (x - view.low(baseline)) * slope;
    return [clampedSlope(row, slope, [height(view.low(row)), height(view.high(row))], [0, cap])];
  },
  {
    range: (view) => {
      const moved = varies(view, arg(view, 1)) || varies(view, arg(view, 2));
      const cap = number(view, arg(view, 3));
      return moved && cap > 100 ? full(cap) : undefined;
    },
    hazard: (view) =>
      number(view, arg(view, 3) + 1) === 0 &&
      (varies(view, arg(view, 1)) || varies(view, arg(view, 2))) &&
      mayMeet(view, arg(view, 1), arg(view, 2)),
  },
);

const piecewise = points(
  (view) => {
    const n = arg(view, 1);
    const band = full(number(view, n));
    return [knotSlope(view, arg(view, 0), n + 1, arg(view, 2), arg(view, 3) === 1, band)];
  },
  { turns: (view) => knotPlaces(view.plan, arg(view, 1) + 1, arg(view, 2)) },
);

const step = points(
  (view) => {
    const [row, n] = [arg(view, 0), arg(view, 1)];
    const test = stepTests[arg(view, 2)];
    const gain = number(view, n + 2) - number(view, n + 3);
    if (test === '=') return [either(row)];
    const up = test === '>=' || test === '>' ? gain : -gain;
    return up === 0 ? [] : [up > 0 ? rising(row) : falling(row)];
  },
  { turns: (view) => [number(view, arg(view, 1) + 1)] },
);

const lookup = points((view) => [either(arg(view, 0))], {
  range: (view) => {
    const n = arg(view, 1);
    const row = arg(view, 0);
    const found: number[] = [];
    for (
      let i = Math.max(0, Math.ceil(view.low(row)));
      i < arg(view, 2) && i <= view.high(row);
      i++
    )
      found.push(number(view, n + 1 + i));
    return found.length === 0 ? undefined : [Math.min(...found), Math.max(...found)];
  },
  // Between two labels there is none.
  hazard: (view) =>
    !Number.isInteger(view.low(arg(view, 0))) || !Number.isInteger(view.high(arg(view, 0))),
});

const ratio = points(
  (view) => {
    const [row, target] = [arg(view, 0), arg(view, 1)];
    if (varies(view, target) || !(view.low(target) > 0)) return [either(row), either(target)];
    return [arg(view, 3) === 1 ? falling(row) : rising(row)];
  },
  {
    range: (view) => {
      const target = arg(view, 1);
      return varies(view, target) || !(view.low(target) > 0)
        ? full(number(view, arg(view, 2)))
        : undefined;
    },
    hazard: (view) =>
      (arg(view, 3) === 1 && view.low(arg(view, 0)) <= 0) ||
      (view.low(arg(view, 1)) <= 0 && view.high(arg(view, 1)) >= 0),
  },
);

const along = (way: (view: OpView) => number): Bearing =>
  points((view) => {
    const up = way(view);
    return up === 0 ? [] : [up > 0 ? rising(arg(view, 0)) : falling(arg(view, 0))];
  });

const history = (way: (view: OpView) => number): Bearing =>
  points((view) => {
    const row = arg(view, 0);
    if (view.everyLane) return [either(row)];
    return [way(view) % 2 === 0 ? rising(row) : falling(row)];
  });

/** A node passed on. */
const through = (view: OpView): readonly Slope[] => [[arg(view, 0), 1, 1]];

const shift = points((view) => {
  const row = arg(view, 0);
  if (view.everyLane) return [atMostOne(row)];
  const list = arg(view, 2);
  let [now, all] = [0, 0];
  for (let i = 0; i < arg(view, 3); i++) {
    const weight = number(view, arg(view, 1) + 1 + i);
    all += weight;
    if (view.plan.lists[list + 1 + i] === 0) now += weight;
  }
  // What else is there of earlier periods only adds weight, so that this is the least.
  return now > 0 ? [[row, now / all, 1]] : [];
});

const reflect = points((view) => {
  const row = arg(view, 0);
  return [[row, -1, view.high(row) > 100 ? 0 : -1]];
});

const curve = points(
  (view) => [knotSlope(view, arg(view, 0), arg(view, 1), arg(view, 2), false, [0, 100])],
  { turns: (view) => knotPlaces(view.plan, arg(view, 1), arg(view, 2)) },
);

const blendBy = (share: (view: OpView) => readonly [number, number]): Bearing =>
  points((view) => {
    const [direct, driver] = [arg(view, 0), arg(view, 1)];
    if (view.everyLane) return [atMostOne(direct), atMostOne(driver)];
    if (!isThere(view, direct)) return [[driver, 1, 1]];
    if (!isThere(view, driver)) return [[direct, 1, 1]];
    const [low, high] = share(view);
    return [
      [direct, 1 - high, 1 - low],
      [driver, low, high],
    ];
  });

const splitNode = points((view) => {
  const [lead, lag] = [arg(view, 0), arg(view, 1)];
  const weight = (i: 0 | 1): number => view.plan.lists[arg(view, 2) + i] as number;
  const share = number(view, arg(view, 3));
  if (view.everyLane) return [atMostOne(lead), atMostOne(lag)];
  const leads = isThere(view, lead) && view.low(weight(0)) > 0;
  const lags = isThere(view, lag) && view.low(weight(1)) > 0;
  if (leads && lags)
    return [
      [lead, share, share],
      [lag, 1 - share, 1 - share],
    ];
  return leads ? [[lead, 1, 1]] : lags ? [[lag, 1, 1]] : [];
});

const gate = points((view) => {
  const list = arg(view, 1);
  return [
    atMostOne(arg(view, 0)),
    ...Array.from({ length: arg(view, 3) }, (_, i) =>
      rising(view.plan.lists[list + 2 * i] as number),
    ),
  ];
});

const guard = points((view) => {
  const list = arg(view, 1);
  const row = (i: number, place: number): number =>
    view.plan.lists[list + GUARD_WIDTH * i + place] as number;
  return [
    atMostOne(arg(view, 0)),
    ...Array.from({ length: arg(view, 3) }, (_, i) => [
      // Over several periods an earlier level counts against a later one.
      view.everyLane && row(i, 3) !== 0 ? either(row(i, 0)) : rising(row(i, 0)),
      falling(row(i, 1)),
      atMostOne(row(i, 2)),
    ]).flat(),
  ];
});

const lessRisks = points((view) => [
  atMostOne(arg(view, 0)),
  ...Array.from(
    { length: arg(view, 3) },
    (_, i): Slope => [
      view.plan.lists[arg(view, 1) + i] as number,
      -number(view, arg(view, 2) + i),
      0,
    ],
  ),
]);

const listed = (count: (view: OpView) => number): Bearing =>
  points((view) =>
    Array.from({ length: count(view) }, (_, i) =>
      atMostOne(view.plan.lists[arg(view, 0) + i] as number),
    ),
  );

/** By name of kernel. */
export const pointBearings: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  ['linear', linear],
  ['linearDated', linearDated],
  ['piecewise', piecewise],
  ['step', step],
  ['lookup', lookup],
  ['ratio', ratio],
  ['halfLife', along((view) => -number(view, arg(view, 1) + 1))],
  ['logistic', along((view) => number(view, arg(view, 1) + 1))],
  ['history', history((view) => arg(view, 3))],
  ['historyOfDefinition', history((view) => view.plan.lists[arg(view, 3) + 1] as number)],
  ['slo', along(() => 1)],
  [
    'clamp',
    points((view) => [
      clampedSlope(
        arg(view, 0),
        1,
        [view.low(arg(view, 0)), view.high(arg(view, 0))],
        full(number(view, arg(view, 2))),
      ),
    ]),
  ],
  ['shift', shift],
  ['reflect', reflect],
  ['curve', curve],
  [
    'blend',
    blendBy((view) => {
      const share = number(view, arg(view, 2));
      return [share, share];
    }),
  ],
  ['blendDated', blendBy((view) => [view.low(arg(view, 2)), view.high(arg(view, 2))])],
  ['empty', points(() => [])],
  [
    'substitute',
    points((view) =>
      view.everyLane ? [atMostOne(arg(view, 0))] : isThere(view, arg(view, 0)) ? through(view) : [],
    ),
  ],
  [
    'carry',
    points((view) =>
      view.everyLane ? [atMostOne(arg(view, 0))] : isThere(view, arg(view, 0)) ? through(view) : [],
    ),
  ],
  ['gate', gate],
  ['formulaNode', points((view) => [atMostOne(arg(view, 3))])],
  ['firstPresent', points((view) => firstThere(view, arg(view, 1), 2))],
  ['splitNode', splitNode],
  ['guard', guard],
  ['settle', points(() => [])],
  ['overrideNode', points((view) => (isThere(view, arg(view, 1)) ? [] : through(view)))],
  ['lessRisks', lessRisks],
  ['worstMember', listed((view) => arg(view, 2))],
  ['members', points((view) => pairSlopes(view), { hazard: pairHazard })],
]);
