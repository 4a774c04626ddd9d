import type { PeriodUnit, ScalingInput } from '../../../src/document/input.js';
import type { Indicator, Metric, NormalScorecard } from '../../../src/document/normal.js';
import { runFormula } from './formula.js';
import { overridden, scaled, scaleOf } from './scale.js';
import {
  type Observation,
  observationsOf,
  type Rolled,
  rollUp,
  type Series,
  type TimeRules,
  type Value,
} from './series.js';
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
  readonly value?: Value;
  readonly points?: number;
  readonly reason?: string | undefined;
  readonly weight?: number | undefined;
}

/** The mean of some members, by weight where all of them have one. */
function meanOfParts(some: readonly Part[], numberOf: (part: Part) => number): number | undefined {
  const weighted = some.every((part) => part.weight !== undefined);
  const weights = some.map((part) => (weighted ? (part.weight as number) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return undefined;
  return some.reduce((sum, part, i) => sum + (weights[i] as number) * numberOf(part), 0) / total;
}

export function leavesOf(card: NormalScorecard, data: NaiveData, view: PeriodUnit): Leaves {
  const { yearStart } = card.calendar;
  const { minCoverage } = card.scoring;
  const rules: TimeRules = { calendar: card.calendar.period, yearStart, minCoverage };
  const lanes = { unit: view, yearStart };
  const memo = new Map<string, Rolled>();

  const node = (id: string): Metric | Indicator | undefined =>
    card.metrics.get(id) ?? card.indicators.get(id);
  const membersOf = (of: Metric | Indicator): readonly string[] =>
    card.indicators.has(of.id) ? Object.values(of.by ?? {}).flat() : [];
  const rowsOf = (key: string): { readonly [period: string]: Value | null } | undefined =>
    Object.hasOwn(data, key) ? data[key] : undefined;

  // A table wins over a value written in the card, period by period; a value without period stands alone.
  const observations = (key: string, written: Metric | Indicator | undefined): Observation[] => {
    const inline = (written?.values ?? []).filter(({ period }) => period !== '');
    const merged = new Map(inline.map(({ period, value }) => [period, value]));
    for (const [period, value] of Object.entries(rowsOf(key) ?? {})) merged.set(period, value);
    const isItem = key.includes('.') && checklistOf(node(key.split('.')[0] as string) as Metric);
    return observationsOf(Object.fromEntries(merged), yearStart, isItem ? answerOf : undefined);
  };

  const seriesOf = (of: Metric | Indicator, key: string): Series => {
    const part = key.slice(of.id.length);
    const { rollup } = of;
    const weightKey = rollup.kind === 'weightedMean' ? rollup.weight : undefined;
    const weighing = weightKey === undefined ? undefined : card.metrics.get(weightKey);
    return {
      observations: observations(key, part === '' ? of : undefined),
      rollup,
      weights:
        weighing === undefined || weightKey === undefined
          ? undefined
          : {
              ...seriesOf(weighing, weighing.id),
              observations: observations(`${weightKey}${part}`, part === '' ? weighing : undefined),
            },
      every: of.every,
      staleAfter: of.staleAfter,
    };
  };

  const series = (of: Metric | Indicator, key: string, lane: number): Rolled => {
    const anyTime = of.values.find(({ period }) => period === '')?.value;
    const found = seriesOf(of, key);
    if (key === of.id && found.observations.length === 0 && anyTime !== undefined)
      return anyTime === null ? { reason: 'blank' } : { value: anyTime, age: 0 };
    return rollUp(found, { unit: view, index: lane }, rules);
  };

  const memoised = (key: string, lane: number, find: () => Rolled): Rolled => {
    const name = `${key}@${lane}`;
    const known = memo.get(name) ?? find();
    memo.set(name, known);
    return known;
  };

  const value = (id: string, lane: number): Rolled =>
    memoised(id, lane, () => {
      const of = node(id);
      if (of === undefined) throw new Error(`unknown name ${id}`);
      const { formula } = of;
      if (formula !== undefined) {
        const result = runFormula(formula, (name) => {
          const read = value(name, lane).value;
          return typeof read === 'number' ? read : Number.NaN;
        });
        return Number.isNaN(result) ? { reason: 'formula' } : { value: result };
      }
      if (checklistOf(of) !== undefined || membersOf(of).length > 0) {
        const found = leaf(id, lane);
        if (found.value === undefined) return { reason: found.reason ?? 'no-value' };
        return { value: found.value, age: found.age ?? 0 };
      }
      return series(of, id, lane);
    });

  const checklistLeaf = (of: Indicator, items: readonly string[], lane: number): LeafScore => {
    const given = items.map((item) => series(of, `${of.id}.${item}`, lane).value);
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

  const membersLeaf = (
    of: Indicator,
    members: readonly string[],
    lane: number,
    scaling: ScalingInput,
  ): LeafScore => {
    const weighing =
      of.rollup.kind === 'weightedMean' ? card.metrics.get(of.rollup.weight) : undefined;
    const parts = members.map((name): Part => {
      const rolled = series(of, `${of.id}.${name}`, lane);
      const weight =
        weighing === undefined ? undefined : series(weighing, `${weighing.id}.${name}`, lane).value;
      const spec = scaleOf(scaling, false, members, name);
      const part = { name, ...(typeof weight === 'number' ? { weight } : {}) };
      if (rolled.value === undefined) return { ...part, reason: rolled.reason };
      if (spec === undefined) return { ...part, value: rolled.value, reason: 'no-scale' };
      const points = scaled(spec, rolled.value, scaling.cap ?? of.cap, lane, lanes);
      return points.points === undefined
        ? { ...part, value: rolled.value, reason: points.reason }
        : { ...part, value: rolled.value, points: points.points };
    });
    const valued = parts.filter((part) => part.value !== undefined);
    const present = parts.filter((part) => part.points !== undefined);
    const enough = (some: readonly Part[]): boolean =>
      some.length > 0 && some.length / parts.length >= minCoverage - 1e-9;
    const points = enough(present)
      ? meanOfParts(present, (part) => part.points as number)
      : undefined;
    const whole = enough(valued) ? meanOfParts(valued, (part) => Number(part.value)) : undefined;
    const completed = (end: number): number =>
      meanOfParts(parts, (part) => part.points ?? end) ?? end;
    return {
      ...(points === undefined
        ? { reason: parts.find((part) => part.reason !== undefined)?.reason ?? 'no-weight' }
        : { points }),
      ...(whole === undefined ? {} : { value: whole, age: 0 }),
      coverage: present.length / parts.length,
      low: completed(0),
      high: completed(scaling.cap ?? of.cap),
    };
  };

  const leaf = (id: string, lane: number, again?: ScalingInput): LeafScore => {
    const of = card.indicators.get(id);
    if (of === undefined) throw new Error(`unknown indicator ${id}`);
    const scaling = overridden(of.scaling, again);
    if (of.checklist !== undefined && scaling.scale === undefined)
      return checklistLeaf(of, [...of.checklist.keys()], lane);
    const members = membersOf(of);
    if (members.length > 0 && of.formula === undefined)
      return membersLeaf(of, members, lane, scaling);
    const { value: found, age, reason } = value(id, lane);
    const ages = age === undefined ? {} : { age };
    const spec = scaleOf(scaling, of.checklist !== undefined);
    const high = spec === undefined ? 100 : (scaling.cap ?? of.cap);
    if (found === undefined) return { coverage: 0, low: 0, high, reason: reason ?? 'no-value' };
    if (spec === undefined)
      return { value: found, ...ages, coverage: 0, low: 0, high: 100, reason: 'no-scale' };
    const points = scaled(spec, found, scaling.cap ?? of.cap, lane, lanes);
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
    const members = membersOf(of);
    return scaleOf(of.scaling, of.checklist !== undefined, members, members[0]) !== undefined;
  };

  return { value, leaf, isScored };
}
