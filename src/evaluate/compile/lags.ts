import type { Link } from '../../model/index.js';
import { actsAtOnce, type ResolvedLink } from '../../model/index.js';
import {
  type Calendar,
  type Duration,
  durationInPeriods,
  parseDuration,
  type PeriodUnit,
  unitDuration,
} from '../../period/index.js';

/** Weights of earlier periods by lag in lanes, in ascending order of lag; they sum to 1. */
export type LagKernel = readonly (readonly [lag: number, weight: number])[];

const AT_ONCE: LagKernel = [[0, 1]];

/**
 * The kernel of a link in a view (S5): its declared lags counted in lanes. A lag between two lanes is split linearly.
 *
 * @param unit - period of the view
 */
export function lagKernel(
  { link, inLoop }: ResolvedLink,
  unit: PeriodUnit,
  calendar: Calendar,
): LagKernel {
  // Most links say nothing of delays.
  if (link.delay === undefined && link.lags === undefined && link.spread === undefined)
    return AT_ONCE;
  const ratio = durationInPeriods(unitDuration(calendar.period), unit);
  const kernel = new Map<number, number>();
  const add = (lag: number, weight: number): void =>
    void kernel.set(lag, (kernel.get(lag) ?? 0) + weight);
  const delayedLoop = inLoop && !actsAtOnce(link);
  for (const [lag, weight] of declaredLags(link, calendar.period)) {
    const exact = snapped(lag * ratio);
    const floor = Math.floor(exact);
    const part = exact - floor;
    // A loop that is legal by its declared delays must stay so in every view.
    if (part < 1) add(delayedLoop ? Math.max(floor, 1) : floor, weight * (1 - part));
    if (part > 0) add(floor + 1, weight * part);
  }
  const total = [...kernel.values()].reduce((sum, weight) => sum + weight, 0);
  return [...kernel]
    .map(([lag, weight]) => [lag, weight / total] as const)
    .filter(([, weight]) => weight > 0)
    .toSorted(([a], [b]) => a - b);
}

/** Lags in periods of the card's calendar. */
function declaredLags({ lags, delay, spread }: Link, unit: PeriodUnit): [number, number][] {
  if (lags !== undefined)
    return lags
      .map((weight, lag): [number, number] => [lag, weight])
      .filter(([, weight]) => weight > 0);
  const first = inPeriods(delay, unit);
  const steps = Math.round(inPeriods(spread, unit));
  return Array.from({ length: steps + 1 }, (_, i) => [first + i, 1 / (steps + 1)]);
}

function inPeriods(text: string | undefined, unit: PeriodUnit): number {
  return text === undefined ? 0 : snapped(durationInPeriods(parseDuration(text) as Duration, unit));
}

// 3 months in quarters must be 1, whatever the division leaves.
function snapped(value: number): number {
  const near = Math.round(value);
  return Math.abs(value - near) < 1e-9 ? near : value;
}
