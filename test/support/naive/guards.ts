import type { Guard, NormalScorecard, Objective } from '../../../src/document/normal/index.js';
import type { Leaves } from './leaf.js';
import { inForce, type Lanes } from './scale.js';

/** The caps of the guards that trip in a lane (S6.2), and at both ends. */
export interface Tripped {
  readonly by: readonly string[];
  readonly cap: number;
  readonly lowCap: number;
  readonly highCap: number;
}

const slack = 1e-9;

/** The guards of an objective: its own, and those of its measures for counters that it does not state itself. */
export function guardsOf(card: NormalScorecard, of: Objective): Guard[] {
  const own = new Set(of.guard.map(({ counter }) => counter));
  const inherited = of.measures
    .filter(({ weight }) => weight.some(({ value }) => value > 0))
    .flatMap(({ indicator }) => card.indicators.get(indicator)?.guard ?? [])
    .filter(({ counter }) => !own.has(counter));
  return [...of.guard, ...inherited];
}

export function trippedOf(
  card: NormalScorecard,
  leaves: Leaves,
  lanes: Lanes,
  firstLane: number,
): (of: Objective, lane: number) => Tripped {
  return (of, lane) => {
    const good = edgesAt(of, lane, lanes).good;
    const rules = guardsOf(card, of)
      .filter(({ counter }) => card.indicators.has(counter))
      .map((guard) => {
        const counter = card.indicators.get(guard.counter);
        const watch = counter === undefined ? 0 : edgesAt(counter, lane, lanes).watch;
        const now = leaves.leaf(guard.counter, lane);
        const same = lane > firstLane && leaves.definitionStart(guard.counter, lane) !== lane;
        const before = same ? leaves.leaf(guard.counter, lane - 1) : undefined;
        const trips = (points: number | undefined, then: number | undefined): boolean => {
          if (points === undefined) return false;
          const poor = points < watch - slack;
          const worse = then !== undefined && points < then - guard.tolerance - slack;
          return (guard.when !== 'worsens' && poor) || (guard.when !== 'poor' && worse);
        };
        return {
          counter: guard.counter,
          cap: guard.cap ?? good - 1,
          trips: trips(now.points, before?.points),
          can: trips(now.low, before?.high),
          must: trips(now.high, before?.low),
        };
      });
    const lowest = (which: 'trips' | 'can' | 'must'): number =>
      Math.min(
        Number.POSITIVE_INFINITY,
        ...rules.filter((rule) => rule[which]).map(({ cap }) => cap),
      );
    const by = rules.filter(({ trips }) => trips).map(({ counter }) => counter);
    return {
      by: [...new Set(by)].toSorted(),
      cap: lowest('trips'),
      lowCap: lowest('can'),
      highCap: lowest('must'),
    };
  };
}

type Rules = Pick<Objective, 'status' | 'statusSteps'>;

/** The status edges in force in a lane. */
export const edgesAt = ({ status, statusSteps }: Rules, lane: number, lanes: Lanes) =>
  statusSteps === undefined ? status : inForce(statusSteps, lane, lanes);
