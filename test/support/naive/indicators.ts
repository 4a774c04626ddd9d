import type { PeriodUnit, ScalingInput } from '../../../src/document/input.js';
import type { Indicator, Metric, NormalScorecard } from '../../../src/document/normal.js';
import { durationIn } from './calendar.js';
import { runFormula } from './formula.js';
import { overrideAt } from './overrides.js';
import { scaled } from './scale.js';
import { overridden, scaleOf } from './scale-of.js';
import {
  type Observation,
  observationsOf,
  type Rolled,
  rollUp,
  type Series,
  type TimeRules,
  type Value,
} from './series.js';
import { across, type Fixed, membersOf, nameOf, sharedWith, weighingOf, weightedOr, whole } from './slices.js';
import type { NaiveData } from './types.js';

/** Points of an indicator in one use, before status and trend; low and high complete what is missing. */
export interface LeafScore {
  readonly points?: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly value?: Value;
  readonly age?: number;
  readonly reason?: string;
  readonly unclamped?: number;
  readonly clamped?: 'low' | 'high';
  readonly worstMember?: string;
}

const answers = new Map<Value, number>([
  ['yes', 1],
  ['partly', 0.5],
  ['no', 0],
]);

const answerOf = (value: Value): Value => answers.get(value) ?? value;

const checklistOf = (of: Metric | Indicator): Indicator['checklist'] =>
  'checklist' in of ? of.checklist : undefined;

/** Values and leaf scores by lane. */
export interface Leaves {
  readonly value: (id: string, lane: number) => Rolled;
  readonly leaf: (id: string, lane: number, again?: ScalingInput) => LeafScore;
  /** Whether the indicator has a scale of its own. */
  readonly isScored: (id: string) => boolean;
}

interface Part {
  readonly name: string;
  readonly value?: Value | undefined;
  readonly points?: number | undefined;
  readonly cap: number;
  readonly weight: number | undefined;
}

export function leavesOf(
  card: NormalScorecard,
  data: NaiveData,
  view: PeriodUnit,
  firstLane: number,
): Leaves {
  const { yearStart } = card.calendar;
  const { minCoverage } = card.scoring;
  const rules: TimeRules = { calendar: card.calendar.period, yearStart, minCoverage };
  const lanes = { unit: view, yearStart };
  const memo = new Map<string, Rolled>();

  const node = (id: string): Metric | Indicator | undefined =>
    card.metrics.get(id) ?? card.indicators.get(id);
  const rowsOf = (key: string): { readonly [period: string]: Value | null } | undefined =>
    Object.hasOwn(data, key) ? data[key] : undefined;

  // A table wins over a value written in the card, period by period; a value without period stands alone.
  const observations = (key: string, written: Metric | Indicator | undefined): Observation[] => {
    const inline = (written?.values ?? []).filter(({ period }) => period !== '');
    const merged = new Map(inline.map(({ period, value }) => [period, value as Value | null]));
    for (const [period, value] of Object.entries(rowsOf(key) ?? {})) merged.set(period, value);
    const isItem = key.includes('.') && checklistOf(node(key.split('.')[0] as string) as Metric);
    return observationsOf(Object.fromEntries(merged), yearStart, isItem ? answerOf : undefined);
  };

  const seriesOf = (of: Metric | Indicator, name: string): Series => {
    const weighing = weighingOf(card, of);
    const key = (id: string): string => (name === '' ? id : `${id}.${name}`);
    return {
      observations: observations(key(of.id), name === '' ? of : undefined),
      rollup: of.rollup,
      weights:
        weighing === undefined
          ? undefined
          : {
              ...seriesOf(weighing, ''),
              observations: observations(key(weighing.id), name === '' ? weighing : undefined),
            },
      every: of.every,
      staleAfter: of.staleAfter,
    };
  };

  const series = (of: Metric | Indicator, name: string, lane: number): Rolled => {
    const anyTime = of.values.find(({ period }) => period === '')?.value as Value | null | undefined;
    const found = seriesOf(of, name);
    if (name === '' && found.observations.length === 0 && anyTime !== undefined)
      return anyTime === null ? { reason: 'blank' } : { value: anyTime, age: 0 };
    return rollUp(found, { unit: view, index: lane }, rules);
  };

  const memoised = (key: string, lane: number, find: () => Rolled): Rolled => {
    const name = `${key}@${lane}`;
    const known = memo.get(name) ?? find();
    memo.set(name, known);
    return known;
  };

  const isBroken = (of: Metric | Indicator): boolean => membersOf(of.by).length > 0;

  /** The value of an element, or of one of its slices. */
  const slice = (of: Metric | Indicator, fixed: Fixed, lane: number): Rolled => {
    const name = nameOf(of.by, fixed);
    return memoised(name === '' ? of.id : `${of.id}.${name}`, lane, () => {
      const stated =
        name === '' ? overrideAt(card, 'value', of.id, lane, lanes)?.stated : undefined;
      if (stated !== undefined && checklistOf(of) === undefined) return { value: stated };
      return computed(of, fixed, lane);
    });
  };

  const computed = (of: Metric | Indicator, fixed: Fixed, lane: number): Rolled => {
    if (of.formula !== undefined) {
      const result = runFormula(of.formula, (named) => {
        const read = node(named);
        if (read === undefined) throw new Error(`unknown name ${named}`);
        const { value } = slice(read, sharedWith(read, fixed), lane);
        return typeof value === 'number' ? value : Number.NaN;
      });
      return Number.isNaN(result) ? { reason: 'formula' } : { value: result };
    }
    if (checklistOf(of) !== undefined) {
      const { value, age = 0, reason = 'no-value' } = leaf(of.id, lane);
      return value === undefined ? { reason } : { value, age };
    }
    const given = series(of, nameOf(of.by, fixed), lane);
    if (given.value !== undefined || !isBroken(of)) return given;
    return card.metrics.has(of.id)
      ? metricOver(of, fixed, lane, given)
      : indicatorOver(of, fixed, lane, given);
  };

  const weightAt = (of: Metric | Indicator, fixed: Fixed, lane: number): number | undefined => {
    const weighing = weighingOf(card, of);
    if (weighing === undefined) return undefined;
    const { value } = slice(weighing, sharedWith(weighing, fixed), lane);
    return typeof value === 'number' ? value : undefined;
  };

  const metricOver = (of: Metric, fixed: Fixed, lane: number, given: Rolled): Rolled => {
    let last = given;
    for (const [dimension, members] of Object.entries(of.by ?? {})) {
      if (fixed.has(dimension)) continue;
      const finer = members.map((one) => new Map([...fixed, [dimension, one]]));
      last = across(
        of,
        finer.map((one) => slice(of, one, lane)),
        finer.map((one) => weightAt(of, one, lane)),
        minCoverage,
      );
      if (last.value !== undefined) return last;
    }
    return last;
  };

  const indicatorOver = (
    of: Metric | Indicator,
    fixed: Fixed,
    lane: number,
    given: Rolled,
  ): Rolled => {
    if (fixed.size > 0) return given;
    const members = membersOf(of.by);
    const found = members.map((one) => slice(of, one, lane).value);
    const present = found.filter((value) => typeof value === 'number');
    if (present.length === 0 || present.length / members.length < minCoverage - 1e-9)
      return { reason: 'incomplete' };
    const weights = members.map((one) => weightAt(of, one, lane));
    return {
      value: weightedOr(
        present,
        weights.filter((_, i) => typeof found[i] === 'number'),
      ),
    };
  };

  const value = (id: string, lane: number): Rolled => {
    const of = node(id);
    if (of === undefined) throw new Error(`unknown name ${id}`);
    return slice(of, whole, lane);
  };

  /** Own values of the lanes before a lane that lie in a window, earliest first. */
  const pastOf =
    (of: Indicator, fixed: Fixed, lane: number) =>
    (window: string): number[] => {
      const length = Math.round(durationIn(window, view));
      return Array.from({ length }, (_, i) => lane - length + i)
        .filter((earlier) => earlier >= firstLane)
        .map((earlier) => slice(of, fixed, earlier).value)
        .filter((found) => typeof found === 'number');
    };

  const checklistLeaf = (of: Indicator, items: readonly string[], lane: number): LeafScore => {
    const given = items.map((item) => series(of, item, lane).value);
    const answered = given.filter((answer) => typeof answer === 'number');
    const sum = answered.reduce((before, answer) => before + answer, 0);
    const coverage = answered.length / items.length;
    const low = (100 * sum) / items.length;
    const high = (100 * (sum + items.length - answered.length)) / items.length;
    if (answered.length === 0 || coverage < minCoverage - 1e-9)
      return { coverage, low, high, reason: answered.length === 0 ? 'no-value' : 'incomplete' };
    const mean = (100 * sum) / answered.length;
    return { points: mean, unclamped: mean, value: mean, coverage, low, high, age: 0 };
  };

  const membersLeaf = (of: Indicator, lane: number, scaling: ScalingInput): LeafScore => {
    const cap = scaling.cap ?? of.cap;
    const parts = membersOf(of.by).map((fixed): Part => {
      const name = nameOf(of.by, fixed);
      const { value: own } = slice(of, fixed, lane);
      const spec = scaleOf(scaling, false, of.by, name);
      const points =
        own === undefined || spec === undefined
          ? undefined
          : scaled(spec, own, cap, lane, lanes, pastOf(of, fixed, lane)).points;
      return { name, value: own, points, cap, weight: weightAt(of, fixed, lane) };
    });
    const present = parts.filter((part) => part.points !== undefined);
    const coverage = present.length / parts.length;
    const join = (some: readonly Part[], end: number): number =>
      of.byView === 'worst'
        ? Math.min(...some.map((part) => part.points ?? end))
        : weightedOr(
            some.map((part) => part.points ?? end),
            some.map((part) => part.weight),
          );
    const enough = present.length > 0 && coverage >= minCoverage - 1e-9;
    const { value: all, age = 0 } = value(of.id, lane);
    const worst = present.toSorted(
      (a, b) => (a.points as number) - (b.points as number) || (a.name < b.name ? -1 : 1),
    )[0];
    return {
      ...(enough ? { points: join(present, 0) } : { reason: 'incomplete' }),
      ...(all === undefined ? {} : { value: all, age }),
      coverage,
      low: join(parts, 0),
      high: join(parts, cap),
      ...(worst === undefined ? {} : { worstMember: worst.name }),
    };
  };

  const leafMemo = new Map<ScalingInput | undefined, Map<string, LeafScore>>();
  const leaf = (id: string, lane: number, again?: ScalingInput): LeafScore => {
    const known = leafMemo.get(again) ?? new Map<string, LeafScore>();
    leafMemo.set(again, known);
    const found = known.get(`${id}@${lane}`) ?? leafOf(id, lane, again);
    known.set(`${id}@${lane}`, found);
    return found;
  };

  const leafOf = (id: string, lane: number, again?: ScalingInput): LeafScore => {
    const of = card.indicators.get(id);
    if (of === undefined) throw new Error(`unknown indicator ${id}`);
    const scaling = overridden(of.scaling, again);
    if (of.checklist !== undefined && scaling.scale === undefined)
      return checklistLeaf(of, [...of.checklist.keys()], lane);
    if (isBroken(of) && of.byView !== 'total' && again === undefined)
      return membersLeaf(of, lane, scaling);
    const { value: found, age, reason } = value(id, lane);
    const ages = age === undefined ? {} : { age };
    const spec = scaleOf(scaling, of.checklist !== undefined);
    const high = spec === undefined ? 100 : (scaling.cap ?? of.cap);
    if (found === undefined) return { coverage: 0, low: 0, high, reason: reason ?? 'no-value' };
    if (spec === undefined)
      return { value: found, ...ages, coverage: 0, low: 0, high: 100, reason: 'no-scale' };
    const cap = scaling.cap ?? of.cap;
    const points = scaled(spec, found, cap, lane, lanes, pastOf(of, whole, lane));
    if (points.points === undefined)
      return { value: found, ...ages, coverage: 0, low: 0, high, ...points };
    return {
      value: found,
      ...ages,
      ...points,
      coverage: 1,
      low: points.points,
      high: points.points,
    };
  };

  const isScored = (id: string): boolean => {
    const of = card.indicators.get(id) as Indicator;
    const [member] = membersOf(of.by);
    const name = member === undefined ? undefined : nameOf(of.by, member);
    return (
      scaleOf(of.scaling, of.checklist !== undefined) !== undefined ||
      scaleOf(of.scaling, of.checklist !== undefined, of.by, name) !== undefined
    );
  };

  return { value, leaf, isScored };
}
