import type { Dated, ScaleSpec } from '../../../src/core/index.js';
import type { DatedInput, PeriodUnit, ScalingInput } from '../../../src/document/input.js';
import { laneOfDate } from './calendar.js';
import type { Value } from './series.js';

export interface Lanes {
  readonly unit: PeriodUnit;
  readonly yearStart: number;
}

export interface Scaled {
  readonly points?: number;
  readonly reason?: string;
  readonly unclamped?: number;
  readonly clamped?: 'low' | 'high';
}

type Pair = readonly [number, number];

/** The value of a dated number that is in force in a lane; before the first date what is in force there. */
export function inForce<T>(dated: Dated<T>, lane: number, lanes: Lanes): T {
  const laneOf = ({ at }: { readonly at?: string }): number =>
    at === undefined ? Number.NEGATIVE_INFINITY : laneOfDate(at, lanes.unit, lanes.yearStart, 'first');
  const first = laneOf(dated[0] as { readonly at?: string });
  let found = dated[0]?.value as T;
  for (const step of dated) if (laneOf(step) <= Math.max(lane, first)) found = step.value;
  return found;
}

function interpolated(dated: Dated<number>, lane: number, lanes: Lanes): number {
  const knots = new Map<number, number>();
  for (const step of dated) {
    if (step.at === undefined) return step.value;
    knots.set(laneOfDate(step.at, lanes.unit, lanes.yearStart, 'last'), step.value);
  }
  return piecewise([...knots], lane, 'clamp');
}

/** Straight lines through the knots; outside the end values, or the lines of the end pieces. */
export function piecewise(knots: readonly Pair[], x: number, ends: 'clamp' | 'extend'): number {
  const first = knots[0] as Pair;
  const last = knots.at(-1) as Pair;
  if (knots.length === 1) return first[1];
  if (ends === 'clamp' && x <= first[0]) return first[1];
  if (ends === 'clamp' && x >= last[0]) return last[1];
  let i = 0;
  while (i < knots.length - 2 && x > (knots[i + 1] as Pair)[0]) i++;
  const [x0, y0] = knots[i] as Pair;
  const [x1, y1] = knots[i + 1] as Pair;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Least and greatest value of the straight lines between two abscissas. */
export function piecewiseRange(knots: readonly Pair[], from: number, to: number): Pair {
  const inside = knots.filter(([x]) => x > from && x < to).map(([, y]) => y);
  const all = [piecewise(knots, from, 'clamp'), piecewise(knots, to, 'clamp'), ...inside];
  return [Math.min(...all), Math.max(...all)];
}

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
};

/** Points before the clamp; a text is the reason why there are none. */
function raw(spec: ScaleSpec, value: Value, lane: number, lanes: Lanes): number | string {
  if (spec.kind === 'labels')
    return spec.labels.find(([label]) => label === value)?.[1] ?? 'unknown-label';
  const x = Number(value);
  if (Number.isNaN(x)) return 'not-a-number';
  switch (spec.kind) {
    case 'linear': {
      const b = inForce(spec.baseline, lane, lanes);
      const t =
        spec.path === 'linear'
          ? interpolated(spec.target, lane, lanes)
          : inForce(spec.target, lane, lanes);
      return b === t ? 'zero-width' : (100 * (x - b)) / (t - b);
    }
    case 'threshold3': {
      const knots = [spec.worst, spec.middle, spec.target].map(
        (at, i) => [at, spec.points[i] as number] as const,
      );
      return piecewise(
        knots.toSorted((a, b) => a[0] - b[0]),
        x,
        'clamp',
      );
    }
    case 'piecewise':
      return piecewise(spec.knots, x, spec.ends);
    case 'band': {
      if (x >= spec.full[0] && x <= spec.full[1]) return 100;
      if (x < spec.full[0])
        return Math.max(0, (100 * (x - spec.zero[0])) / (spec.full[0] - spec.zero[0]));
      return Math.max(0, (100 * (spec.zero[1] - x)) / (spec.zero[1] - spec.full[1]));
    }
    case 'step':
      return compare[spec.op]?.(x, spec.at) ? spec.pass : spec.fail;
    case 'checklist':
      return x;
    default:
      return 'no-scale';
  }
}

/** Points of a value in a lane. */
export function scaled(
  spec: ScaleSpec,
  value: Value,
  cap: number,
  lane: number,
  lanes: Lanes,
): Scaled {
  const unclamped = raw(spec, value, lane, lanes);
  if (typeof unclamped === 'string') return { reason: unclamped };
  if (unclamped < 0) return { points: 0, unclamped, clamped: 'low' };
  if (unclamped > cap) return { points: cap, unclamped, clamped: 'high' };
  return { points: unclamped, unclamped };
}

function datedOf(input: DatedInput<number>): Dated<number> {
  if (typeof input === 'number') return [{ value: input }];
  return Object.entries(input)
    .map(([at, value]) => ({ at, value }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

/** The number of a member where the input goes by member, else the input as it is. */
function ofMember(input: unknown, members: readonly string[], member: string | undefined): unknown {
  if (typeof input !== 'object' || input === null) return input;
  if (!Object.keys(input).every((key) => members.includes(key))) return input;
  return member === undefined || !Object.hasOwn(input, member)
    ? undefined
    : (input as { readonly [key: string]: unknown })[member];
}

/** The scale that a piece of scaling means; undefined when it does not make one. */
export function scaleOf(
  scaling: ScalingInput,
  checklist: boolean,
  members: readonly string[] = [],
  member?: string,
): ScaleSpec | undefined {
  const stated = scaling.scale;
  if (stated === undefined && checklist) return { kind: 'checklist' };
  if (stated?.kind === 'linear')
    return {
      kind: 'linear',
      baseline: datedOf(stated.baseline),
      target: datedOf(stated.target),
      path: stated.path ?? 'linear',
    };
  if (stated?.kind === 'threshold3') return { ...stated, points: stated.points ?? [0, 50, 100] };
  if (stated?.kind === 'piecewise') return { ...stated, ends: stated.ends ?? 'clamp' };
  if (stated?.kind === 'band') return stated;
  if (stated?.kind === 'step')
    return { ...stated, op: stated.op ?? '>=', pass: stated.pass ?? 100, fail: stated.fail ?? 0 };
  if (stated?.kind === 'labels') return { kind: 'labels', labels: Object.entries(stated.labels) };
  const target = ofMember(scaling.target, members, member);
  if (has(target, 'min')) {
    const full = target as { readonly min: number; readonly max: number };
    const { limits } = scaling;
    if (limits === undefined) return undefined;
    return { kind: 'band', zero: [limits.min, limits.max], full: [full.min, full.max] };
  }
  const baseline = ofMember(scaling.baseline, members, member);
  if (baseline === undefined || target === undefined || has(baseline, 'history')) return undefined;
  const from = datedOf(baseline as DatedInput<number>);
  const path = scaling.path ?? 'linear';
  if (has(target, 'improve')) {
    const share = (target as { readonly improve: number }).improve / 100;
    const factor = scaling.better === 'lower' ? 1 - share : 1 + share;
    const to = from.map((step) => ({ ...step, value: step.value * factor }));
    return { kind: 'linear', baseline: from, target: to, path: 'stepped' };
  }
  const aim = has(target, 'target') ? (target as { readonly target: number }).target : target;
  return { kind: 'linear', baseline: from, target: datedOf(aim as DatedInput<number>), path };
}

/** Scaling stated again for one use: what it says wins, and anchors of its own replace a stated scale. */
export function overridden(own: ScalingInput, again: ScalingInput | undefined): ScalingInput {
  if (again === undefined) return own;
  const { scale, ...rest } = own;
  const anchors = ['better', 'baseline', 'target', 'limits', 'path'] as const;
  const replaces = anchors.some((key) => again[key] !== undefined);
  return { ...rest, ...(replaces || scale === undefined ? {} : { scale }), ...again };
}
