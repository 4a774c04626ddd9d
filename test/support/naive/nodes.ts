import type { Measure, NormalScorecard, Objective } from '../../../src/document/normal.js';
import type { PeriodUnit } from '../../../src/document/input.js';
import type { Leaves } from './indicators.js';
import { type Influence, influencesOf, kernelOf } from './links.js';
import { type Child, meanOf, nothing, type Outcome, worstOf } from './mean.js';
import { inForce, piecewise, piecewiseRange } from './scale.js';

/** The scores of an objective that S6 keeps apart. */
export interface ObjectiveOutcome extends Outcome {
  readonly inferred: boolean;
  readonly lead?: Outcome;
  readonly lag?: Outcome;
  readonly direct?: Outcome;
  readonly driver?: Outcome;
  readonly evidence?: number;
}

export interface Nodes {
  readonly objective: (id: string, lane: number) => ObjectiveOutcome;
  readonly perspective: (id: string, lane: number) => Outcome;
  readonly theme: (id: string, lane: number) => Outcome;
  readonly total: (lane: number) => Outcome;
}

const slack = 1e-9;
const clamp100 = (x: number): number => Math.min(Math.max(x, 0), 100);

/** Direct and driver score put together (S6). */
const report = (of: Objective, d: Outcome | undefined, i: Outcome | undefined) => {
  const inferred = d?.points === undefined && i?.points !== undefined && of.infer;
  if (d === undefined && (i === undefined || !of.infer)) return { ...nothing, inferred: false };
  const share = d === undefined ? 1 : i === undefined ? 0 : of.driverShare;
  const mix = (a: number, b: number): number => (1 - share) * a + share * b;
  const dd = d ?? nothing;
  const ii = i ?? nothing;
  const points =
    dd.points !== undefined && ii.points !== undefined
      ? mix(dd.points, ii.points)
      : (dd.points ?? (of.infer ? ii.points : undefined));
  return {
    ...(points === undefined ? {} : { points }),
    coverage: mix(dd.coverage, ii.coverage),
    low: mix(dd.low, ii.low),
    high: mix(dd.high, ii.high),
    ...(d?.points === undefined || d.worst === undefined ? {} : { worst: d.worst }),
    inferred,
  };
};

/** The same with the node itself at the head of the path. */
const under = (head: string, outcome: Outcome): Outcome =>
  outcome.worst === undefined
    ? outcome
    : { ...outcome, worst: { ...outcome.worst, path: [head, ...outcome.worst.path] } };

export function nodesOf(
  card: NormalScorecard,
  leaves: Leaves,
  view: PeriodUnit,
  firstLane: number,
): Nodes {
  const lanes = { unit: view, yearStart: card.calendar.yearStart };
  const influences = influencesOf(card);
  const memo = new Map<string, ObjectiveOutcome>();
  const objectives = [...card.objectives.values()];

  const before =
    (lane: number, points: (lane: number) => number | undefined) => (periods: number) =>
      Array.from({ length: periods }, (_, i) => lane - 1 - i)
        .filter((earlier) => earlier >= firstLane)
        .map(points);

  // The measures of one role, as children of the objective.
  const measureChild = (of: Objective, measure: Measure, lane: number): Child => {
    const id = measure.indicator;
    const { points, coverage, low, high } = leaves.leaf(id, lane, measure.scaling);
    const worst =
      points === undefined ? {} : { worst: { indicator: id, points, path: [of.id, id] } };
    return {
      id,
      weight: inForce(measure.weight, lane, lanes),
      outcome: { ...(points === undefined ? {} : { points }), coverage, low, high, ...worst },
      before: before(lane, (earlier) => leaves.leaf(id, earlier, measure.scaling).points),
    };
  };

  const direct = (of: Objective, lane: number) => {
    const mean = (measures: readonly Measure[]): Outcome | undefined =>
      meanOf(
        measures.map((one) => measureChild(of, one, lane)),
        of.missing,
        of.minCoverage,
      );
    const lead = mean(of.measures.filter(({ role }) => role === 'lead'));
    const lag = mean(of.measures.filter(({ role }) => role === 'lag'));
    const roles = { ...(lead && { lead }), ...(lag && { lag }) };
    const policy = of.measurePolicy;
    if (policy.kind === 'all') return { ...roles, direct: mean(of.measures) };
    if (policy.kind === 'lagOnly') return { ...roles, direct: lag };
    if (lead === undefined || lag === undefined) return { ...roles, direct: lead ?? lag };
    const split = (a: number, b: number): number => policy.lead * a + (1 - policy.lead) * b;
    const points =
      lead.points !== undefined && lag.points !== undefined
        ? split(lead.points, lag.points)
        : (lead.points ?? lag.points);
    const children = [lead, lag].map((outcome) => ({
      id: '',
      weight: 1,
      outcome,
      before: () => [],
    }));
    const worst = worstOf(children);
    const both: Outcome = {
      ...(points === undefined ? {} : { points }),
      coverage: split(lead.coverage, lag.coverage),
      low: split(lead.low, lag.low),
      high: split(lead.high, lag.high),
      ...(worst === undefined ? {} : { worst }),
    };
    return { ...roles, direct: both };
  };

  // What a cause looks like through a link: its points, or its raw value on a curve.
  const causeAt = (influence: Influence, lane: number): Outcome => {
    if (lane < firstLane) return nothing;
    if (!influence.fromIndicator) return objective(influence.from, lane);
    const { curve } = influence.link;
    if (curve === undefined) return leaves.leaf(influence.from, lane);
    const { value } = leaves.value(influence.from, lane);
    if (typeof value !== 'number') return nothing;
    const points = piecewise(curve, value, 'clamp');
    return { points, coverage: 1, low: points, high: points };
  };

  const contribution = (influence: Influence, of: Objective, lane: number): Outcome => {
    let sum = 0;
    let mass = 0;
    let coverage = 0;
    let low = 0;
    let high = 0;
    for (const [lag, part] of kernelOf(influence, card.calendar.period, view)) {
      const cause = causeAt(influence, lane - lag);
      coverage += part * cause.coverage;
      low += part * cause.low;
      high += part * cause.high;
      if (cause.points === undefined) continue;
      sum += part * cause.points;
      mass += part;
    }
    const pending = mass === 0 || mass < of.minCoverage - slack;
    const curve = influence.fromIndicator ? undefined : influence.link.curve;
    const [least, greatest] = curve === undefined ? [low, high] : piecewiseRange(curve, low, high);
    const bent = (points: number): number =>
      curve === undefined ? points : piecewise(curve, points, 'clamp');
    return {
      ...(pending ? {} : { points: bent(sum / mass) }),
      coverage,
      low: least,
      high: greatest,
    };
  };

  const driver = (of: Objective, lane: number): Outcome | undefined => {
    const links = (influences.get(of.id) ?? [])
      .map((influence) => ({
        weight: inForce(influence.link.strength, lane, lanes) * influence.link.confidence,
        lowers: influence.link.effect === 'lowers',
        influence,
      }))
      .filter(({ weight }) => weight > 0)
      .map((link) => ({ ...link, cause: contribution(link.influence, of, lane) }));
    const all = links.reduce((sum, { weight }) => sum + weight, 0);
    if (all === 0) return undefined;
    const coverage = links.reduce((sum, l) => sum + l.weight * l.cause.coverage, 0) / all;
    const acting = links.filter(({ cause }) => cause.points !== undefined);
    const mass = acting.reduce((sum, { weight }) => sum + weight, 0);
    const missing = mass === 0 || coverage < of.minCoverage - slack;
    const { drivers } = of;
    // One run over the links: each end of a cause goes in upright, or turned over where the link lowers.
    const run = (some: typeof links, end: (link: (typeof links)[number]) => number): number => {
      if (drivers.kind === 'impact') {
        const effect = some.reduce(
          (sum, l) => sum + (l.lowers ? -l.weight : l.weight) * (end(l) - drivers.reference),
          0,
        );
        return clamp100(drivers.base + effect);
      }
      const weight = some.reduce((sum, l) => sum + l.weight, 0);
      const turned = (l: (typeof links)[number]): number =>
        l.lowers ? Math.max(0, 100 - end(l)) : end(l);
      return some.reduce((sum, l) => sum + l.weight * turned(l), 0) / weight;
    };
    return {
      ...(missing ? {} : { points: run(acting, ({ cause }) => cause.points as number) }),
      coverage,
      low: run(links, ({ lowers, cause }) => (lowers ? cause.high : cause.low)),
      high: run(links, ({ lowers, cause }) => (lowers ? cause.low : cause.high)),
    };
  };

  const evidenceOf = (of: Objective, lane: number): number | undefined => {
    const links = influences.get(of.id) ?? [];
    const strength = ({ link }: Influence): number => inForce(link.strength, lane, lanes);
    const all = links.reduce((sum, one) => sum + strength(one), 0);
    if (all === 0) return undefined;
    return links.reduce((sum, one) => sum + strength(one) * one.link.confidence, 0) / all;
  };

  const objective = (id: string, lane: number): ObjectiveOutcome => {
    const name = `${id}@${lane}`;
    const known = memo.get(name);
    if (known !== undefined) return known;
    const of = card.objectives.get(id);
    if (of === undefined) throw new Error(`unknown objective ${id}`);
    const own = direct(of, lane);
    const implied = driver(of, lane);
    const evidence = evidenceOf(of, lane);
    const found: ObjectiveOutcome = {
      ...report(of, own.direct, implied),
      ...(own.lead && { lead: own.lead }),
      ...(own.lag && { lag: own.lag }),
      ...(own.direct && { direct: own.direct }),
      ...(implied && { driver: implied }),
      ...(evidence === undefined ? {} : { evidence }),
    };
    memo.set(name, found);
    return found;
  };

  const group = (
    id: string,
    of: readonly Objective[],
    policy: Objective['missing'],
    lane: number,
  ) => {
    const children = of.map(
      (one): Child => ({
        id: one.id,
        weight: inForce(one.weight, lane, lanes),
        outcome: objective(one.id, lane),
        before: before(lane, (earlier) => objective(one.id, earlier).points),
      }),
    );
    return under(id, meanOf(children, policy, card.scoring.minCoverage) ?? nothing);
  };

  const perspective = (id: string, lane: number): Outcome =>
    group(
      id,
      objectives.filter((one) => one.perspective === id),
      card.perspectives.get(id)?.missing ?? card.scoring.missing,
      lane,
    );

  const theme = (id: string, lane: number): Outcome =>
    group(
      id,
      objectives.filter((one) => one.themes.includes(id)),
      card.themes.get(id)?.missing ?? card.scoring.missing,
      lane,
    );

  const operational = (lane: number): Child[] =>
    [...card.indicators.values()]
      .filter((one) => leaves.isScored(one.id))
      .map(({ id, weight }) => {
        const { points, coverage, low, high } = leaves.leaf(id, lane);
        return {
          id,
          weight,
          outcome: {
            coverage,
            low,
            high,
            ...(points === undefined
              ? {}
              : { points, worst: { indicator: id, points, path: [id] } }),
          },
          before: before(lane, (earlier) => leaves.leaf(id, earlier).points),
        };
      });

  const total = (lane: number): Outcome => {
    const children =
      objectives.length === 0
        ? operational(lane)
        : [...card.perspectives.values()]
            .filter(({ id }) => objectives.some((one) => one.perspective === id))
            .map(
              ({ id, weight }): Child => ({
                id,
                weight,
                outcome: perspective(id, lane),
                before: before(lane, (earlier) => perspective(id, earlier).points),
              }),
            );
    const { missing, minCoverage } = card.scoring;
    return under('total', meanOf(children, missing, minCoverage) ?? nothing);
  };

  return { objective, perspective, theme, total };
}
