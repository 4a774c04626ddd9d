import { guardTrips, pointsBefore } from '../../runtime/index.js';
import { childLines } from './child-lines.js';
import type { RowLines } from './combining-lines.js';
import type { WhyContext } from './context.js';
import { constantLine, known, type LocalLine, scaled, sumOf } from './local-line.js';
import { type Operation, planChildren } from './plan-view.js';
import type { Spot } from './spots.js';

// What comes between the measures of an objective and its reported points (S6, S13, S2): each adds its own line to those below.

type Step = (context: WhyContext, node: Spot, op: Operation, rowLines: RowLines) => LocalLine[];

/** Measures in one pass: all of them, the lags alone, or a stated split (S6). */
export const measuresLines: Step = (context, node, { args, destination }) => {
  const { view, at } = context;
  const { plan } = view;
  const { lane } = node;
  const [list, numbers, count, leads] = args;
  const policy = plan.lists[list + 1] as number;
  const share = plan.numbers[numbers + 1] as number;
  const children = planChildren(plan, list + 2, numbers + 2, count, (row) => at(row, lane));
  const isThere = (i: number): boolean => {
    const { row, weight } = children[i] as (typeof children)[number];
    return weight > 0 && !Number.isNaN(at(row, lane));
  };
  const [lead, lag] = [at(destination, lane), at(destination + 1, lane)];
  const missing = Number.isNaN(at(destination + 2, lane));
  const weightOf = (from: number, to: number): number =>
    children
      .slice(from, to)
      .reduce((sum, { weight }, i) => sum + (isThere(from + i) ? weight : 0), 0);
  const all = weightOf(0, count);
  const byRole = policy === 2 && leads > 0 && leads < count;
  const factors = children.map(({ weight }, i) => {
    if (missing || !isThere(i)) return 0;
    const leading = i < leads;
    if (policy === 1) return leading ? 0 : weight / weightOf(leads, count);
    if (!byRole) return weight / all;
    const own = leading ? lead : lag;
    const other = leading ? lag : lead;
    if (Number.isNaN(own)) return 0;
    const ofRole = weight / (leading ? weightOf(0, leads) : weightOf(leads, count));
    return Number.isNaN(other) ? ofRole : (leading ? share : 1 - share) * ofRole;
  });
  return children.flatMap((child, i) =>
    childLines(
      context,
      node,
      child,
      missing ? { factor: 0 } : { factor: factors[i] as number, normalised: factors[i] as number },
    ),
  );
};

/** A stated split between two finished roles. */
export const splitLines: Step = (
  context,
  node,
  { args: [lead, lag, list, numbers], destination },
  rowLines,
) => {
  const { view, at } = context;
  const { plan } = view;
  const { lane } = node;
  const share = plan.numbers[numbers] as number;
  const missing = Number.isNaN(at(destination, lane));
  const weighs = (i: number): boolean => at(plan.lists[list + i] as number, lane) > 0;
  const leads = weighs(0) && !Number.isNaN(at(lead, lane));
  const lags = weighs(1) && !Number.isNaN(at(lag, lane));
  const part = (counts: boolean, other: boolean, own: number): number =>
    counts && !missing ? (other ? own : 1) : 0;
  return [
    ...scaled(rowLines(context, node, lead), part(leads, lags, share)),
    ...scaled(rowLines(context, node, lag), part(lags, leads, 1 - share)),
  ];
};

/** A mandatory child below its threshold holds the node down. */
export const gateLines: Step = (context, node, { args, destination }, rowLines) => {
  const { view, at } = context;
  const [inner, list, numbers, count] = args;
  const { lane } = node;
  const lines = rowLines(context, node, inner);
  const before = at(inner, lane);
  const result = at(destination, lane);
  if (!(result < before)) return lines;
  const { lists, numbers: values } = view.plan;
  for (let i = 0; i < count; i++) {
    const [below, cap] = [values[numbers + 2 * i] as number, values[numbers + 2 * i + 1] as number];
    const row = lists[list + 2 * i] as number;
    const weights = lists[list + 2 * i + 1] as number;
    const weighs = weights < 0 || at(weights, lane) > 0;
    const points = at(row, lane);
    if (!weighs || cap !== result || !(points < below - 1e-9)) continue;
    const name = lines.find((line) => line.points === points && line.id !== undefined)?.id;
    return [
      ...lines,
      constantLine('gate', result - before, {
        ...(name === undefined ? {} : { id: name }),
        ...known(points),
        ...{ below, cap, before },
      }),
    ];
  }
  return lines;
};

/** Direct and driver score side by side, or the one that counts. */
export const blendLines: Step = (context, node, { kernel, args, destination }, rowLines) => {
  const { view, at } = context;
  const [direct, driver, where] = args;
  const { lane } = node;
  const share = kernel === 'blend' ? (view.plan.numbers[where] as number) : at(where, lane);
  const [own, implied] = [at(direct, lane), at(driver, lane)];
  const missing = Number.isNaN(at(destination, lane));
  if (!missing && Number.isNaN(own))
    return [...rowLines(context, node, direct), driverLine(context, node, driver, 1, 'inferred')];
  const there = !Number.isNaN(implied);
  if (missing || share === 0)
    return [
      ...rowLines(context, node, direct),
      // What the drivers imply is told although it does not count.
      ...(there ? [driverLine(context, node, driver, 0, 'driver')] : []),
    ];
  return [
    {
      kind: 'direct',
      id: node.id,
      ...known(own),
      normalised: there ? 1 - share : 1,
      factor: there ? 1 - share : 1,
      share: own * (there ? 1 - share : 1),
      child: { kind: 'direct', id: node.id, row: direct, lane, isNode: true },
    },
    driverLine(context, node, driver, there ? share : 0, 'driver'),
  ];
};

function driverLine(
  { at }: WhyContext,
  { id, lane }: Spot,
  row: number,
  factor: number,
  kind: 'driver' | 'inferred',
): LocalLine {
  const points = at(row, lane);
  return {
    kind,
    id,
    ...known(points),
    normalised: factor,
    factor,
    share: Number.isNaN(points) ? 0 : factor * points,
    child: { kind: 'driver', id, row, lane, isNode: true },
  };
}

/** A node passed on: the direct score as it is, or the drivers of an objective that nothing measures. */
export const passLines: Step = (context, node, { args: [row] }, rowLines) => {
  const rows = context.state.compiled.rows.objectives.get(node.id);
  if (node.kind !== 'objective' || rows?.driver !== row) return rowLines(context, node, row);
  return [
    driverLine(context, node, row, Number.isNaN(context.at(row, node.lane)) ? 0 : 1, 'inferred'),
  ];
};

/** What risks take, down to 0 at most (S13). */
export const riskLines: Step = (context, node, { args, destination }, rowLines) => {
  const { view, at, state } = context;
  const [row, list, numbers, count] = args;
  const { lane } = node;
  const lines = rowLines(context, node, row);
  const before = at(row, lane);
  if (Number.isNaN(before)) return lines;
  const risks = state.compiled.rows.riskLosses.get(node.id) ?? [];
  const losses = Array.from({ length: count }, (_, i) => {
    const exposure = at(view.plan.lists[list + i] as number, lane);
    const loss = (view.plan.numbers[numbers + i] as number) * exposure;
    return constantLine('risk', -loss, { id: risks[i]?.risk ?? '', exposure, before });
  }).filter(({ share }) => share !== 0);
  const rest = before + sumOf(losses);
  return [
    ...lines,
    ...losses,
    ...(rest < 0 ? [constantLine('clamp', at(destination, lane) - rest, { before: rest })] : []),
  ];
};

/** What counter-indicators take while they trip (S6.2). */
export const guardLines: Step = (context, node, { args: [row], destination }, rowLines) => {
  const { at, state } = context;
  const { lane } = node;
  const lines = rowLines(context, node, row);
  const before = at(row, lane);
  if (Number.isNaN(before)) return lines;
  const result = at(destination, lane);
  const guards = state.compiled.rows.guarded.get(node.id)?.guards ?? [];
  let taken = false;
  const caps = guards.flatMap(({ counter, points, edge, cap, tolerance, when, era }) => {
    const { space } = state;
    const last = pointsBefore(space.cells, space.cells, [points, era], lane, space);
    const now = at(points, lane);
    if (!guardTrips(now, last, at(edge, lane), tolerance, when)) return [];
    const binds = !taken && result < before && at(cap, lane) === result;
    taken ||= binds;
    return [
      constantLine('guard', binds ? result - before : 0, {
        id: counter,
        ...known(now),
        cap: at(cap, lane),
        before,
      }),
    ];
  });
  return [...lines, ...caps];
};

/** Points that somebody states, instead of everything computed (S2). */
export const overrideLines: Step = (context, node, { args: [row, stated] }, rowLines) => {
  const { at, evaluation } = context;
  const { lane } = node;
  const points = at(stated, lane);
  if (Number.isNaN(points)) return rowLines(context, node, row);
  const record = evaluation.at(evaluation.periods[lane] as string).objectives[node.id];
  return [
    constantLine('override', points, {
      points,
      ...(record?.override === undefined ? {} : { override: record.override }),
    }),
  ];
};
