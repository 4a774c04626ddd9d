import {
  arg,
  atMostOne,
  type Bearing,
  either,
  isThere,
  type OpView,
  rising,
  type Slope,
} from './slope.js';

// How the kernels that combine children bear on what they make. Weights are not negative, and do not vary.

interface Child {
  readonly row: number;
  readonly weight: number;
}

/** The children of a list that are there and weigh something. */
function childrenOf(view: OpView, list: number, numbers: number, count: number): readonly Child[] {
  const { lists } = view.plan;
  const all = Array.from({ length: count }, (_, i): Child => {
    const weightRow = lists[list + 3 * i + 2] as number;
    const weight = weightRow < 0 ? (view.plan.numbers[numbers + i] as number) : view.low(weightRow);
    return { row: lists[list + 3 * i] as number, weight };
  });
  return all.filter(({ row, weight }) => weight !== 0 && isThere(view, row));
}

/** The slopes of a weighted mean of some children. */
function meanSlopes(view: OpView, children: readonly Child[]): readonly Slope[] {
  if (view.everyLane) return children.map(({ row }) => atMostOne(row));
  const all = children.reduce((sum, { weight }) => sum + weight, 0);
  return children.map(({ row, weight }): Slope => [row, weight / all, weight / all]);
}

const nodeChildren = (view: OpView, list: 0 | 1, numbers: number): readonly Child[] =>
  childrenOf(view, arg(view, 0) + list, arg(view, 1) + numbers, arg(view, 2));

const mean: Bearing = {
  makes: 'points',
  slopes: (view, offset) => (offset === 0 ? meanSlopes(view, nodeChildren(view, 1, 1)) : []),
};

const block: Bearing = {
  makes: 'points',
  slopes: (view, offset) =>
    offset === 0
      ? nodeChildren(view, 0, 0).map(({ row, weight }): Slope => [row, weight, weight])
      : [],
};

const meanOfBlocks: Bearing = {
  makes: 'points',
  slopes: (view, offset) => {
    if (offset !== 0) return [];
    const list = arg(view, 0) + 1;
    const rows = [...view.plan.lists.subarray(list, list + arg(view, 2))];
    if (view.everyLane) return rows.map(rising);
    const present = rows.reduce((sum, row) => sum + view.low(row + 1), 0);
    return rows.map((row): Slope => [row, 1 / present, 1 / present]);
  },
};

/** Lead, lag and direct points, in this order, then coverage. */
const measures: Bearing = {
  makes: 'points',
  slopes: (view, offset) => {
    if (offset === 3) return [];
    const [list, numbers] = [arg(view, 0), arg(view, 1)];
    const [count, leads] = [arg(view, 2), arg(view, 3)];
    const lead = childrenOf(view, list + 2, numbers + 2, leads);
    const lag = childrenOf(view, list + 2 + 3 * leads, numbers + 2 + leads, count - leads);
    if (offset === 0) return meanSlopes(view, lead);
    const policy = view.plan.lists[list + 1];
    if (offset === 1 || policy === 1) return meanSlopes(view, lag);
    if (policy !== 2 || lead.length === 0 || lag.length === 0)
      return meanSlopes(view, [...lead, ...lag]);
    if (view.everyLane) return [...lead, ...lag].map(({ row }) => atMostOne(row));
    // A role that is missing though some of it is there leaves all to the other: its share is at least stated.
    const share = view.plan.numbers[numbers + 1] as number;
    const least = (slopes: readonly Slope[], own: number): readonly Slope[] =>
      slopes.map(([row, slope]): Slope => [row, Math.min(own * slope, 0), slope]);
    return [...least(meanSlopes(view, lead), share), ...least(meanSlopes(view, lag), 1 - share)];
  },
};

const impact: Bearing = {
  makes: 'points',
  slopes: (view, offset) => {
    if (offset !== 0) return [];
    const [list, numbers] = [arg(view, 0), arg(view, 1)];
    return Array.from({ length: arg(view, 2) }, (_, i): Slope => {
      const weightRow = view.plan.lists[list + 3 * i + 2] as number;
      const sized = view.plan.numbers[numbers + 3 + i] as number;
      const a =
        weightRow < 0
          ? sized
          : sized * (view.everyLane ? view.high(weightRow) : view.low(weightRow));
      return [view.plan.lists[list + 3 * i] as number, Math.min(0, a), Math.max(0, a)];
    });
  },
};

/** An operator that never falls when a child rises. */
const operator: Bearing = {
  makes: 'points',
  slopes: (view, offset) =>
    offset === 0 ? nodeChildren(view, 1, 2).map(({ row }) => rising(row)) : [],
};

/** The one child that reaches a cut, as long as there is no doubt which: else it may be missing. */
const exactlyOne: Bearing = {
  makes: 'points',
  slopes: (view, offset) => {
    if (offset !== 0) return [];
    const cut = cutOf(view);
    const children = nodeChildren(view, 1, 2);
    const doubtful = children.filter(({ row }) => view.low(row) < cut && view.high(row) >= cut);
    const reaching = children.filter(({ row }) => view.low(row) >= cut);
    const one = reaching.length === 1 ? reaching : [];
    return [...doubtful.map(({ row }) => either(row)), ...one.map(({ row }): Slope => [row, 1, 1])];
  },
  hazard: (view) => {
    const cut = cutOf(view);
    return nodeChildren(view, 1, 2).some(({ row }) => view.low(row) < cut && view.high(row) >= cut);
  },
};

const cutOf = (view: OpView): number => (view.plan.numbers[arg(view, 1) + 1] as number) - 1e-9;

/** By name of kernel. */
export const meanBearings: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  ['mean', mean],
  ['block', block],
  ['meanOfBlocks', meanOfBlocks],
  ['measures', measures],
  ['impact', impact],
  ...(
    [
      'powerMean',
      'geometricMean',
      'smallest',
      'largest',
      'orderedMean',
      'product',
      'noisyOr',
    ] as const
  ).map((name) => [name, operator] as const),
  ['exactlyOne', exactlyOne],
]);
