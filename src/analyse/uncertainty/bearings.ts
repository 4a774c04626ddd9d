import { kernels, type Plan } from '../../runtime/index.js';
import { meanBearings } from './mean-bearings.js';
import { pointBearings } from './point-bearings.js';
import { type Bearing, either, type OpView } from './slope.js';
import { valueBearings } from './value-bearings.js';

/** A kernel nothing is known of: it may do anything. */
const unknown: Bearing = {
  makes: 'value',
  slopes: ({ plan, at }) =>
    (kernels[plan.code[at] as number] as (typeof kernels)[number]).reads(plan, at).map(either),
  hazard: () => true,
};

/** How every kernel bears on what it makes, by name; undefined for one that has no entry. */
export function bearingOf(name: string): Bearing | undefined {
  return valueBearings.get(name) ?? pointBearings.get(name) ?? meanBearings.get(name);
}

const byIndex: readonly Bearing[] = kernels.map(({ name }) => bearingOf(name) ?? unknown);

/** The bearing of the operation at a place of the code. */
export const bearingAt = (plan: Plan, at: number): Bearing =>
  byIndex[plan.code[at] as number] as Bearing;

/** The view of an operation over ends of rows. */
export function viewOf(
  plan: Plan,
  at: number,
  low: Float64Array,
  high: Float64Array,
  everyLane = false,
): OpView {
  return {
    plan,
    at,
    everyLane,
    low: (row) => low[row] as number,
    high: (row) => high[row] as number,
  };
}
