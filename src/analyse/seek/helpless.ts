import type { Evaluation } from '../../evaluate/index.js';
import { answerOf } from './answers.js';
import type { Curve } from './curve.js';
import type { Driver } from './driver.js';
import { type Cast, castFor } from './find-drivers.js';
import type { SeekOptions } from './seek-options.js';
import type { CannotHelp } from './seek-result.js';
import { standing, type Trial, trialOf, withValue } from './trial.js';

/** How many periods beyond the horizon are looked at for what arrives late. */
const LATEST = 24;

/** What was found of the drivers. */
interface Found {
  readonly trial: Trial;
  readonly curves: readonly Curve[];
  readonly best: readonly number[];
  /** Drivers that were left out before. */
  readonly left: readonly Driver[];
}

/** Drivers that gain nothing: because their effect comes after the horizon, because they have none, or because all of it is loss. */
export function idleDrivers(
  evaluation: Evaluation,
  id: string,
  options: SeekOptions,
  { drivers }: Cast,
  { trial: now, curves, best, left }: Found,
): CannotHelp[] {
  const idle = [
    ...left,
    ...drivers.filter(({ from }, i) => (curves[i] as Curve).gain.length === 1 && best[i] === from),
  ];
  if (idle.length === 0) return [];
  const horizon = options.horizon ?? 0;
  const { scene, drivers: later } = castFor(evaluation, id, {
    ...options,
    horizon: horizon + LATEST,
  });
  const trial = trialOf(scene, later);
  const start = standing(later);
  const row = scene.target * scene.space.lanes;
  const points = (stand: readonly number[]): Float64Array =>
    trial.space(stand).cells.slice(row + scene.lane, row + scene.end + 1);
  const before = points(start);
  const moves = (key: string): boolean => {
    const i = drivers.findIndex((one) => one.key === key);
    if (i < 0) return false;
    return [standing(drivers), best].some((stand) => {
      const there = now.points(stand);
      return answerOf(now, stand, i).points.some((x) => Math.abs(x - there) > 1e-9);
    });
  };
  return idle.map(({ key }): CannotHelp => {
    const i = later.findIndex((one) => one.key === key);
    const own = later[i];
    // One that has no room over the longer time comes no later.
    if (own === undefined)
      return Object.freeze({ key, reason: moves(key) ? 'no-gain' : 'no-effect' });
    const { min, max } = own;
    const arrivals = [min, max].map((value) => {
      const after = points(withValue(start, i, value));
      return after.findIndex((x, t) => Math.abs(x - (before[t] as number)) > 1e-9);
    });
    const first = Math.min(...arrivals.map((t) => (t < 0 ? Number.POSITIVE_INFINITY : t)));
    return first > horizon && Number.isFinite(first)
      ? Object.freeze({ key, reason: 'late', after: first })
      : Object.freeze({ key, reason: moves(key) ? 'no-gain' : 'no-effect' });
  });
}
