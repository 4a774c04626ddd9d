import type { Combine, NormalScorecard, Objective } from '../../../src/document/normal/index.js';
import { endsOf, operate } from './combine.js';
import type { Leaves } from './leaf.js';
import { type Influence, kernelOf } from './links.js';
import { nothing, type Outcome } from './mean.js';
import { inForce, type Lanes, piecewise, piecewiseRange } from './scale.js';

export interface Drivers {
  readonly of: (objective: Objective, lane: number) => Outcome | undefined;
  readonly evidence: (objective: Objective, lane: number) => number | undefined;
}

const slack = 1e-9;
const innerOf = (combine: Combine): string =>
  combine.kind === 'gate' ? combine.inner.kind : combine.kind;
const clamp100 = (x: number): number => Math.min(Math.max(x, 0), 100);

/** What the incoming links of objectives imply (S5). */
export function driversOf(
  card: NormalScorecard,
  influences: ReadonlyMap<string, readonly Influence[]>,
  leaves: Leaves,
  lanes: Lanes,
  firstLane: number,
  reported: (id: string, lane: number) => Outcome,
  off?: number,
): Drivers {
  // What a cause looks like through a link: its points, or its raw value on a curve.
  const causeAt = (influence: Influence, lane: number): Outcome => {
    if (lane < firstLane) return nothing;
    if (!influence.fromIndicator) return reported(influence.from, lane);
    const { curve } = influence.link;
    if (curve === undefined) return leaves.leaf(influence.from, lane);
    const { value } = leaves.value(influence.from, lane);
    if (typeof value !== 'number') return nothing;
    const points = piecewise(curve, value / leaves.times(influence.from, lane), 'clamp');
    return { points, coverage: 1, low: points, high: points };
  };

  const kernels = new Map<Influence, ReadonlyMap<number, number>>();
  const kernel = (influence: Influence): ReadonlyMap<number, number> => {
    const found = kernels.get(influence) ?? kernelOf(influence, card.calendar.period, lanes.unit);
    kernels.set(influence, found);
    return found;
  };

  const contribution = (influence: Influence, of: Objective, lane: number): Outcome => {
    let sum = 0;
    let mass = 0;
    let coverage = 0;
    let low = 0;
    let high = 0;
    for (const [lag, part] of kernel(influence)) {
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

  const strengthOf = ({ link }: Influence, lane: number): number =>
    inForce(link.strength, lane, lanes);
  const confidenceOf = ({ link }: Influence, lane: number): number =>
    link.confidenceSteps === undefined
      ? link.confidence
      : inForce(link.confidenceSteps, lane, lanes);

  const of = (objective: Objective, lane: number): Outcome | undefined => {
    const links = (influences.get(objective.id) ?? [])
      .map((influence) => ({
        id: influence.from,
        weight: strengthOf(influence, lane) * confidenceOf(influence, lane),
        lowers: influence.link.effect === 'lowers',
        influence,
      }))
      .filter(({ weight }) => weight > 0)
      .map((link) => ({ ...link, cause: contribution(link.influence, objective, lane) }));
    const all = links.reduce((sum, { weight }) => sum + weight, 0);
    if (all === 0) return undefined;
    const coverage = links.reduce((sum, l) => sum + l.weight * l.cause.coverage, 0) / all;
    const acting = links.filter(({ cause }) => cause.points !== undefined);
    const mass = acting.reduce((sum, { weight }) => sum + weight, 0);
    const { drivers } = objective;
    // A formula may say what it makes of links that are all pending.
    const isFormula = drivers.kind === 'combine' && innerOf(drivers.combine) === 'formula';
    const missing = (mass === 0 && !isFormula) || coverage < objective.minCoverage - slack;
    if (drivers.kind === 'impact') {
      const added = (some: typeof links, end: (link: (typeof links)[number]) => number): number =>
        clamp100(
          some.reduce(
            (sum, l) => sum + (l.lowers ? -l.weight : l.weight) * (end(l) - drivers.reference),
            drivers.base,
          ),
        );
      return {
        ...(missing ? {} : { points: added(acting, ({ cause }) => cause.points as number) }),
        coverage,
        low: added(links, ({ lowers, cause }) => (lowers ? cause.high : cause.low)),
        high: added(links, ({ lowers, cause }) => (lowers ? cause.low : cause.high)),
      };
    }
    // Each end of a cause goes in upright, or turned over where the link lowers.
    const combine: Combine = drivers.kind === 'combine' ? drivers.combine : { kind: 'mean' };
    const turned = (lowers: boolean, points: number): number =>
      lowers ? Math.max(0, 100 - points) : points;
    const around = { largest: Math.max(...links.map((l) => l.weight)), cap: card.scoring.cap, off };
    const [low, high] = endsOf(
      combine,
      links.map(({ id, weight, lowers, cause }) => ({
        id,
        weight,
        low: turned(lowers, lowers ? cause.high : cause.low),
        high: turned(lowers, lowers ? cause.low : cause.high),
      })),
      around,
    );
    const points = missing
      ? undefined
      : operate(
          combine,
          acting.map(({ id, weight, lowers, cause }) => ({
            id,
            weight,
            points: turned(lowers, cause.points as number),
          })),
          around,
        );
    return { ...(points === undefined ? {} : { points }), coverage, low, high };
  };

  const evidence = (objective: Objective, lane: number): number | undefined => {
    const links = influences.get(objective.id) ?? [];
    const all = links.reduce((sum, one) => sum + strengthOf(one, lane), 0);
    if (all === 0) return undefined;
    const sure = links.reduce(
      (sum, one) => sum + strengthOf(one, lane) * confidenceOf(one, lane),
      0,
    );
    return sure / all;
  };

  return { of, evidence };
}
