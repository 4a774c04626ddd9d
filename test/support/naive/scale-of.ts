import type { Dated, DatedPath } from '../../../src/core/index.js';
import type { DatedInput, ScaleInput, ScalingInput } from '../../../src/document/input/index.js';
import type { Breakdown } from '../../../src/document/normal/index.js';
import type { NaiveScale } from './scale.js';
import { membersOf, nameOf } from './slices.js';

/** A number that may be dated, as steps in order of time. */
export function stepsOf(input: DatedInput<number>): Dated<number> {
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

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** The scale that a piece of scaling means; undefined when it does not make one. */
export function scaleOf(
  scaling: ScalingInput,
  checklist: boolean,
  by?: Breakdown,
  member?: string,
): NaiveScale | undefined {
  const stated = scaling.scale as ScaleInput | undefined;
  const members = membersOf(by).map((fixed) => nameOf(by, fixed));
  const baseline = ofMember(scaling.baseline, members, member);
  const target = ofMember(scaling.target, members, member);
  const { range, better, path = 'linear' } = scaling;
  if (stated !== undefined) return statedScale(stated, { baseline, target, range, better, path });
  if (checklist) return { kind: 'checklist' };
  if (scaling.scoreBy === 'performance' && range !== undefined)
    return {
      kind: 'linear',
      baseline: [{ value: range.worst }],
      target: [{ value: range.best }],
      path,
    };
  if (has(target, 'min')) {
    const full = target as { readonly min: number; readonly max: number };
    const { limits } = scaling;
    if (limits === undefined) return undefined;
    return { kind: 'band', zero: [limits.min, limits.max], full: [full.min, full.max] };
  }
  if (baseline === undefined || target === undefined || has(baseline, 'history')) return undefined;
  const from = stepsOf(baseline as DatedInput<number>);
  if (has(target, 'improve')) {
    const to = improved(from, target, better);
    return leading({ kind: 'linear', baseline: from, target: to, path: 'stepped' }, better);
  }
  if (has(target, 'target')) {
    const zones = target as { commit?: number; target: number; stretch?: number };
    if (isNumber(baseline) && isNumber(zones.commit) && isNumber(zones.stretch))
      return {
        kind: 'commitTarget',
        baseline,
        commit: zones.commit,
        target: zones.target,
        stretch: zones.stretch,
      };
    const to = [{ value: zones.target }];
    return leading({ kind: 'linear', baseline: from, target: to, path }, better);
  }
  const to = stepsOf(target as DatedInput<number>);
  return leading({ kind: 'linear', baseline: from, target: to, path }, better);
}

/** A line that is told which way is better. */
const leading = (scale: NaiveScale, better: ScalingInput['better']): NaiveScale =>
  scale.kind === 'linear' && (better === 'higher' || better === 'lower')
    ? { ...scale, better }
    : scale;

/** What improves on every number of a baseline. */
function improved(from: Dated<number>, target: unknown, better: ScalingInput['better']) {
  const share = (target as { readonly improve: number }).improve / 100;
  const sign = better === 'lower' ? -1 : 1;
  return from.map((step) => ({ ...step, value: step.value + sign * Math.abs(step.value) * share }));
}

interface Beside {
  readonly baseline: unknown;
  readonly target: unknown;
  readonly range: ScalingInput['range'];
  readonly better: ScalingInput['better'];
  readonly path: DatedPath;
}

/** The numbers of a target that a stated scale reads beside it. */
function besideTarget({ target, baseline, better }: Beside): Dated<number> {
  if (has(target, 'improve'))
    return improved(stepsOf(baseline as DatedInput<number>), target, better);
  return stepsOf(
    has(target, 'target')
      ? (target as { readonly target: number }).target
      : (target as DatedInput<number>),
  );
}

/** A scale that is stated as such; what it leaves out may stand beside it. */
function statedScale(stated: ScaleInput, beside: Beside): NaiveScale | undefined {
  const direction = beside.better === 'lower' ? 'lower' : 'higher';
  switch (stated.kind) {
    case 'linear':
      return {
        kind: 'linear',
        baseline: stepsOf(stated.baseline),
        target: stepsOf(stated.target),
        path: stated.path ?? 'linear',
      };
    case 'threshold3':
      return { ...stated, points: stated.points ?? [0, 50, 100] };
    case 'piecewise':
      return { ...stated, ends: stated.ends ?? 'clamp' };
    case 'step':
      return {
        ...stated,
        op: stated.op ?? '>=',
        pass: stated.pass ?? 100,
        fail: stated.fail ?? 0,
      };
    case 'labels': {
      const { labels } = stated;
      const last = Object.keys(labels).length - 1;
      return {
        kind: 'labels',
        labels: Array.isArray(labels)
          ? (labels as readonly string[]).map((label, i) => [label, (100 * i) / last] as const)
          : Object.entries(labels as { readonly [label: string]: number }),
      };
    }
    case 'ratio':
      return {
        kind: 'ratio',
        target: stated.target === undefined ? besideTarget(beside) : stepsOf(stated.target),
        path: stated.path ?? beside.path,
        better: stated.better ?? direction,
      };
    case 'history':
      return { ...stated, by: stated.by ?? 'z', better: stated.better ?? direction };
    case 'formula': {
      const { baseline, target, range } = beside;
      // What improves on a baseline is held as that is.
      const path = has(target, 'improve') ? 'stepped' : beside.path;
      return {
        kind: 'formula',
        formula: stated.formula,
        path,
        ...(baseline === undefined ? {} : { baseline: stepsOf(baseline as DatedInput<number>) }),
        ...(target === undefined ? {} : { target: besideTarget(beside) }),
        ...range,
      };
    }
    case 'stayBelow':
    case 'stayAbove':
      return { ...stated, strict: stated.strict ?? false };
    case 'commitTarget':
      return { ...stated, baseline: stated.baseline ?? 0 };
    default:
      return stated;
  }
}

/** Scaling stated again for one use: what it says wins, and anchors of its own replace a stated scale. */
export function overridden(own: ScalingInput, again: ScalingInput | undefined): ScalingInput {
  if (again === undefined) return own;
  const { scale, ...rest } = own;
  // Some scales read what stands beside them, and are moved by that; anything else replaces a scale.
  const kind = (scale as ScaleInput | undefined)?.kind ?? '';
  const read = new Map<string, readonly string[]>([
    ['ratio', ['better', 'target', 'path']],
    ['history', ['better']],
    ['formula', ['baseline', 'target', 'path']],
  ]).get(kind);
  const anchors = (['better', 'baseline', 'target', 'limits', 'path', 'scoreBy'] as const).filter(
    (key) => read?.includes(key) !== true,
  );
  const replaces = anchors.some((key) => again[key] !== undefined);
  return { ...rest, ...(replaces || scale === undefined ? {} : { scale }), ...again };
}
