import { inForce } from '../../evaluate/inner-index.js';
import { everWeighs, type ResolvedLink } from '../../model/index.js';
import type { ChildShare } from './child-lines.js';
import { objectiveOf, spotOf, type WhyContext } from './context.js';
import type { ExplainedLink } from './explanation.js';
import { constantLine, known, type LocalLine, scaled, sumOf } from './local-line.js';
import { type Operation, type PlanChild, planChildren } from './plan-view.js';
import type { Spot } from './spots.js';

/** The links of a driver score in the order of its children. */
export function driverLinks(
  context: WhyContext,
  { id }: Spot,
  count: number,
): readonly ResolvedLink[] {
  const links = objectiveOf(context, id)?.drivers ?? [];
  return links.length === count ? links : links.filter(everWeighs);
}

/** The line of one link into a driver score. */
export function linkLine(
  context: WhyContext,
  { lane }: Spot,
  link: ResolvedLink,
  { row, weight }: PlanChild,
  { factor, normalised }: ChildShare,
): LocalLine {
  const points = context.at(row, lane);
  const spot: Spot = { kind: 'link', id: link.from, of: link.to, row, lane, isNode: true };
  const [only, ...others] = linkLines(context, spot);
  // A link that passes on what its cause has, now or earlier, needs no level of its own.
  const passes = only?.child !== undefined && only.factor === 1 && others.length === 0;
  const base = {
    id: link.from,
    weight,
    ...known(points),
    link: explainedLink(context, link, row, lane),
    ...(passes ? { child: only.child as Spot } : { child: spot }),
    ...(passes && only.lane !== undefined ? { lane: only.lane } : {}),
  };
  if (Number.isNaN(points)) return constantLine('pending', 0, base);
  return {
    ...base,
    kind: 'link',
    ...(normalised === undefined ? {} : { normalised }),
    factor,
    share: factor * points,
  };
}

function explainedLink(
  { state, view }: WhyContext,
  { from, to, link }: ResolvedLink,
  row: number,
  lane: number,
): ExplainedLink {
  const { effect, kind, strength, confidence, confidenceSteps, delay } = link;
  const lags = lagsOf(view, row);
  return {
    from,
    to,
    effect: effect === 'lowers' ? 'lowers' : 'raises',
    kind,
    strength: inForce(state, strength, 'stepped', lane),
    confidence:
      confidenceSteps === undefined ? confidence : inForce(state, confidenceSteps, 'stepped', lane),
    ...(delay === undefined ? {} : { delay }),
    ...(lags === undefined ? {} : { lags }),
  };
}

/** Periods back and their weights, of the shift in the chain of a link. */
function lagsOf({ plan, writes }: WhyContext['view'], start: number): ExplainedLink['lags'] {
  let row = start;
  // A chain has a shift, a curve and a reflection at most.
  for (let step = 0; step < 3; step++) {
    const op = writes(row);
    if (op === undefined) return undefined;
    const [a, numbers, list, count] = op.args;
    if (op.kernel === 'shift')
      return Array.from({ length: count }, (_, i) => [
        plan.lists[list + 1 + i] as number,
        plan.numbers[numbers + 1 + i] as number,
      ]);
    if (op.kernel !== 'reflect' && op.kernel !== 'curve') return undefined;
    row = a;
  }
  return undefined;
}

/** What a link makes of its cause, backwards along its chain: reflection, curve, delay, cause. */
export function linkLines(context: WhyContext, spot: Spot): LocalLine[] {
  const { view, at, named } = context;
  const { row, lane } = spot;
  const name = named(row);
  if (name !== undefined) return [causeLine(spotOf(name, row, lane), at(row, lane))];
  const op = view.writes(row);
  if (op === undefined) return [];
  return CHAIN[op.kernel]?.(context, spot, op) ?? [];
}

const causeLine = (child: Spot, points: number): LocalLine =>
  Number.isNaN(points)
    ? constantLine('missing', 0, { id: child.id, child })
    : { kind: 'cause', id: child.id, points, factor: 1, share: points, child };

type ChainStep = (context: WhyContext, spot: Spot, op: Operation) => LocalLine[];

const CHAIN: Readonly<Record<string, ChainStep>> = {
  reflect: (context, spot, { args: [row] }) => {
    const inner = linkLines(context, { ...spot, row });
    const points = context.at(row, spot.lane);
    if (Number.isNaN(points)) return inner;
    const below = 100 - points;
    return [
      constantLine('reflection', 100),
      ...scaled(inner, -1),
      ...(below < 0 ? [constantLine('clamp', -below, { before: below })] : []),
    ];
  },
  curve: (context, spot, { args: [row], destination }) => {
    const { lane } = spot;
    const inner = linkLines(context, { ...spot, row });
    const points = context.at(row, lane);
    const result = context.at(destination, lane);
    if (Number.isNaN(points)) return inner;
    const start = curveAtZero(context, destination);
    const factor = points === 0 ? 0 : (result - start) / points;
    return [...(start === 0 ? [] : [constantLine('base', start)]), ...scaled(inner, factor)];
  },
  shift: (context, spot, { args: [row, numbers, list, count], destination }) => {
    const { view, at, state } = context;
    const { lists, numbers: values } = view.plan;
    const { lane } = spot;
    const period = lane % state.space.span;
    const lags = Array.from({ length: count }, (_, i) => ({
      lag: lists[list + 1 + i] as number,
      weight: values[numbers + 1 + i] as number,
    }));
    const there = ({ lag }: { lag: number }): boolean =>
      period >= lag && !Number.isNaN(at(row, lane - lag));
    // Too little of it is there: the link is pending, and what is there gives nothing yet.
    const pending = Number.isNaN(at(destination, lane));
    const mass = lags.filter(there).reduce((sum, { weight }) => sum + weight, 0);
    return lags.flatMap((one) => {
      const { lag, weight } = one;
      // Before the first period there is nothing, not even a period to name.
      if (period < lag) return [constantLine('missing', 0, { id: spot.id, weight })];
      const inner = linkLines(context, { ...spot, row, lane: lane - lag });
      return scaled(inner, there(one) && !pending ? weight / mass : 0).map((line) => ({
        ...line,
        weight,
        ...(lag > 0 ? { lane: lane - lag } : {}),
      }));
    });
  },
  carry: (context, spot, { args: [row] }) => linkLines(context, { ...spot, row }),
  // A curve over the raw value of an indicator: its points on this link.
  piecewise: ({ at }, spot) => {
    const { id, row, lane, of } = spot;
    const child: Spot = {
      kind: 'indicator',
      id,
      row,
      lane,
      isNode: false,
      ...(of === undefined ? {} : { of }),
    };
    return [causeLine(child, at(row, lane))];
  },
};

/** Where the curve of a link starts, clamped as its points are. */
function curveAtZero({ view: { plan, writes } }: WhyContext, row: number): number {
  const op = writes(row);
  if (op === undefined) return 0;
  const [, start, count] = op.args;
  const knots = Array.from({ length: count }, (_, i): [number, number] => [
    plan.numbers[start + 2 * i] as number,
    plan.numbers[start + 2 * i + 1] as number,
  ]);
  const clamped = (points: number): number => Math.min(Math.max(points, 0), 100);
  let before = knots[0] as [number, number];
  for (const knot of knots) {
    if (knot[0] >= 0)
      return clamped(
        knot[0] === before[0] || before[0] > 0
          ? knot[1]
          : before[1] + ((knot[1] - before[1]) * -before[0]) / (knot[0] - before[0]),
      );
    before = knot;
  }
  return clamped(before[1]);
}

/** Drivers that add instead of averaging: their base, each by its size, and what is cut off. */
export function impactLines(
  context: WhyContext,
  node: Spot,
  { args, destination }: Operation,
): LocalLine[] {
  const { view, at } = context;
  const { plan } = view;
  const { lane } = node;
  const [list, numbers, count] = args;
  const [base, reference] = [
    plan.numbers[numbers + 1] as number,
    plan.numbers[numbers + 2] as number,
  ];
  const result = at(destination, lane);
  const links = driverLinks(context, node, count);
  const children = planChildren(plan, list, numbers + 3, count, (row) => at(row, lane));
  const lines = children.map((child, i): LocalLine => {
    const dated = (plan.lists[list + 3 * i + 2] as number) >= 0;
    const size = dated ? (plan.numbers[numbers + 3 + i] as number) * child.weight : child.weight;
    const link = links[i] as ResolvedLink;
    return linkLine(
      context,
      node,
      link,
      { ...child, weight: size },
      { factor: Number.isNaN(result) ? 0 : size },
    );
  });
  if (Number.isNaN(result)) return lines;
  const there = lines.filter(({ kind }) => kind === 'link');
  const start = base - there.reduce((sum, { weight = 0 }) => sum + weight * reference, 0);
  const raw = start + sumOf(there);
  return [
    constantLine('base', start),
    ...lines,
    ...(raw < 0 || raw > 100 ? [constantLine('clamp', result - raw, { before: raw })] : []),
  ];
}
