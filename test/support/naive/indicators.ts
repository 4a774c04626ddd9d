import type {
  HistoryBaselineInput,
  PeriodUnit,
  ScaleInput,
  ScalingInput,
  WrittenValue,
} from '../../../src/document/input/index.js';
import type { Indicator, Metric, NormalScorecard } from '../../../src/document/normal/index.js';
import { inAmounts, partsOf, timesIn } from './amounts.js';
import { durationIn, firstDay, laneOfDate, readPeriod } from './calendar.js';
import { runFormula } from './formula.js';
import { baselineFrom } from './history.js';
import type { Leaves, LeafScore } from './leaf.js';
import { overrideAt } from './overrides.js';
import { inForce, labelled, type NaiveScale, scaled } from './scale.js';
import { overridden, scaleOf } from './scale-of.js';
import {
  notApplicable,
  type Observation,
  observationsOf,
  type Rolled,
  rollUp,
  type Series,
  type TimeRules,
  type Value,
} from './series.js';
import { anchorsOf, clockAt, measuresAt } from './status-rules.js';
import {
  across,
  type Fixed,
  membersOf,
  nameOf,
  sharedWith,
  slicesOf,
  weighingOf,
  weightedOr,
  whole,
} from './slices.js';
import type { NaiveData } from './types.js';
import { answerOf, plain } from './written.js';

const checklistOf = (of: Metric | Indicator): Indicator['checklist'] =>
  'checklist' in of ? of.checklist : undefined;

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
  const lanes = { unit: view, yearStart, calendar: card.calendar.period };
  const memo = new Map<string, Rolled>();

  const node = (id: string): Metric | Indicator | undefined =>
    card.metrics.get(id) ?? card.indicators.get(id);
  const rowsOf = (key: string): { readonly [period: string]: WrittenValue } | undefined =>
    Object.hasOwn(data, key) ? data[key] : undefined;

  // A table wins over a value written in the card, period by period; a value without period stands alone.
  const observations = (key: string, written: Metric | Indicator | undefined): Observation[] => {
    const inline = (written?.values ?? []).filter(({ period }) => period !== '');
    const merged = new Map(inline.map(({ period, value }) => [period, plain(value)]));
    for (const [period, value] of Object.entries(rowsOf(key) ?? {}))
      merged.set(period, plain(value));
    const isItem = key.includes('.') && checklistOf(node(key.split('.')[0] as string) as Metric);
    return observationsOf(Object.fromEntries(merged), yearStart, isItem ? answerOf : undefined);
  };

  const seriesKnown = new Map<string, Series>();
  const seriesOf = (of: Metric | Indicator, name: string): Series => {
    const known = seriesKnown.get(`${of.id}.${name}`) ?? findSeries(of, name);
    seriesKnown.set(`${of.id}.${name}`, known);
    return known;
  };

  const findSeries = (of: Metric | Indicator, name: string): Series => {
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
      over: of.over,
      versions: versionDays(of),
    };
  };

  const versionDays = (of: Metric | Indicator): number[] =>
    'versions' in of ? of.versions.map((from) => firstDay(readPeriod(from), yearStart)) : [];

  const series = (of: Metric | Indicator, name: string, lane: number): Rolled => {
    const always = of.values.find(({ period }) => period === '')?.value;
    const anyTime = always === undefined ? undefined : plain(always);
    const found = seriesOf(of, name);
    if (name === '' && found.observations.length === 0 && anyTime !== undefined)
      return anyTime === null
        ? { reason: 'blank' }
        : anyTime === notApplicable
          ? { na: true }
          : { value: anyTime, age: 0 };
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
      if (stated !== undefined && checklistOf(of) === undefined) return { value: stated, age: 0 };
      const found = computed(of, fixed, lane);
      // A whole is only out of place where nothing of it was observed.
      const observed = (): boolean =>
        slicesOf(of.by).some((one) => slice(of, one, lane).value !== undefined);
      return name === '' && found.na === true && observed() ? { reason: 'incomplete' } : found;
    });
  };

  const computed = (of: Metric | Indicator, fixed: Fixed, lane: number): Rolled => {
    if (of.formula !== undefined) {
      let silenced = false;
      const result = runFormula(of.formula, (named) => {
        const [, figure, whose] = /^(\w+)\((\w+)\)$/.exec(named) ?? [];
        if (figure !== undefined && whose !== undefined) {
          if (value(whose, lane).na === true || leaf(whose, lane).na === true) silenced = true;
          return figureOf(figure, card.indicators.get(whose) as Indicator, lane) ?? Number.NaN;
        }
        const read = node(named);
        if (read === undefined) throw new Error(`unknown name ${named}`);
        const { value: own, na } = slice(read, sharedWith(read, fixed), lane);
        if (na === true) silenced = true;
        return typeof own === 'number' ? own : Number.NaN;
      });
      if (!Number.isNaN(result)) return { value: result };
      return silenced ? { na: true } : { reason: 'formula' };
    }
    if (checklistOf(of) !== undefined) {
      const { value, age = 0, reason = 'no-value', na } = checklistLeaf(of, lane);
      if (na === true) return { na };
      return value === undefined ? { reason } : { value, age };
    }
    const given = series(of, nameOf(of.by, fixed), lane);
    if (given.value !== undefined || !isBroken(of)) return given;
    const rolled = card.metrics.has(of.id)
      ? metricOver(of, fixed, lane, given)
      : indicatorOver(of, fixed, lane, given);
    return rolled.value === undefined && given.na === true ? given : rolled;
  };

  const weightAt = (of: Metric | Indicator, fixed: Fixed, lane: number): number | undefined => {
    const weighing = weighingOf(card, of);
    if (weighing === undefined) return undefined;
    // Weights may be there by member though the card does not break the metric down.
    const { value } =
      weighing.by === undefined
        ? series(weighing, nameOf(of.by, fixed), lane)
        : slice(weighing, sharedWith(weighing, fixed), lane);
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

  const partsIn = (of: Indicator, scaling: ScalingInput, lane: number) =>
    partsOf(card, of, scaling, { unit: view, index: lane });
  const amountsIn = (spec: NaiveScale, of: Indicator, scaling: ScalingInput, lane: number) =>
    inAmounts(spec, partsIn(of, scaling, lane), { unit: card.calendar.period, yearStart });

  /** Own values of the lanes before a lane that lie in a window, earliest first, brought to as many periods as the lane covers. */
  const pastOf =
    (of: Indicator, fixed: Fixed, lane: number, scaling: ScalingInput) =>
    (window: string): number[] => {
      const length = Math.round(durationIn(window, view));
      const n = timesIn(partsIn(of, scaling, lane));
      return numbersIn(of, fixed, lane, lane - length, lane - 1, scaling).map((one) => one * n);
    };

  /** Own values, for one period each, of the lanes from one to another that lie before a lane and in its definition. */
  const numbersIn = (
    of: Indicator,
    fixed: Fixed,
    lane: number,
    from: number,
    to: number,
    scaling: ScalingInput,
  ): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
      .filter((earlier) => earlier >= firstLane && earlier < lane)
      .filter((earlier) => earlier >= definitionStart(of, lane))
      .flatMap((earlier) => {
        const { value: found } = slice(of, fixed, earlier);
        return typeof found === 'number' ? [found / timesIn(partsIn(of, scaling, earlier))] : [];
      });

  /** First lane of the definition that is in force in a lane. */
  const definitionStart = (of: Indicator, lane: number): number =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...of.versions
        .map((from) => laneOfDate(from, view, yearStart, 'first'))
        .filter((start) => start <= lane),
    );

  /** A baseline that the own history makes, with the target that goes with it. */
  const withHistory = (
    of: Indicator,
    fixed: Fixed,
    lane: number,
    scaling: ScalingInput,
  ): ScalingInput | 'no-history' => {
    const { baseline, scale, target, scoreBy, range } = scaling;
    const other =
      scale !== undefined ||
      (typeof target === 'object' && 'min' in target) ||
      (scoreBy === 'performance' && range !== undefined);
    if (other || typeof baseline !== 'object' || !('history' in baseline)) return scaling;
    const { history, by = 'mean', until } = baseline as HistoryBaselineInput;
    const length = Math.max(1, Math.round(durationIn(history, view)));
    const last = until === undefined ? lane - 1 : laneOfDate(until, view, yearStart, 'last');
    const past = numbersIn(of, fixed, lane, last - length + 1, last, scaling);
    if (past.length < 3) return 'no-history';
    const lower = scaling.better === 'lower';
    return {
      ...scaling,
      better: lower ? 'lower' : 'higher',
      baseline: baselineFrom(past, by, lower),
    };
  };

  const checklistLeaf = (of: Metric | Indicator, lane: number): LeafScore => {
    const all = [...(checklistOf(of)?.keys() ?? [])];
    const items = all.filter((item) => series(of, item, lane).na !== true);
    if (items.length === 0) return { coverage: 0, low: 0, high: 100, na: true };
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
    const parts = membersOf(of.by).map((fixed): Part => {
      const name = nameOf(of.by, fixed);
      const { value: own } = slice(of, fixed, lane);
      const based = withHistory(of, fixed, lane, scaling);
      const stated =
        based === 'no-history' ? undefined : scaleOf(inLane(based, lane), false, of.by, name);
      const spec = stated && amountsIn(stated, of, scaling, lane);
      // What has no scale has no cap either.
      const cap = spec === undefined && based !== 'no-history' ? 100 : (scaling.cap ?? of.cap);
      const points =
        own === undefined || spec === undefined
          ? undefined
          : scaled(spec, own, cap, lane, lanes, pastOf(of, fixed, lane, scaling)).points;
      return { name, value: own, points, cap, weight: weightAt(of, fixed, lane) };
    });
    const present = parts.filter((part) => part.points !== undefined);
    const coverage = present.length / parts.length;
    const join = (some: readonly Part[], end: (part: Part) => number): number =>
      of.byView === 'worst'
        ? Math.min(...some.map((part) => part.points ?? end(part)))
        : weightedOr(
            some.map((part) => part.points ?? end(part)),
            some.map((part) => part.weight),
          );
    const { value: all, age = 0, na } = value(of.id, lane);
    const enough = present.length > 0 && coverage >= minCoverage - 1e-9;
    const worst = present.toSorted(
      (a, b) => (a.points as number) - (b.points as number) || (a.name < b.name ? -1 : 1),
    )[0];
    return {
      ...(enough ? { points: join(present, () => 0) } : { reason: 'incomplete' }),
      ...(all === undefined ? {} : { value: all, age }),
      coverage,
      low: join(parts, () => 0),
      high: join(parts, ({ cap }) => cap),
      ...(worst === undefined ? {} : { worstMember: worst.name }),
      ...(na === true ? { na } : {}),
    };
  };

  /** Points, progress or performance of an indicator as its record shows them (S3.2). */
  const figureOf = (figure: string, of: Indicator, lane: number): number | undefined => {
    if (figure === 'points') return leaf(of.id, lane).points;
    const { value: found } = value(of.id, lane);
    if (typeof found !== 'number') return undefined;
    const { scale: _, ...scaling } = of.scaling;
    const { target } = scaling;
    // Of a target with a promise or a stretch the target itself.
    const aim = typeof target === 'object' && 'target' in target ? target.target : target;
    const line = scaleOf(
      {
        ...scaling,
        ...(aim === undefined ? {} : { target: aim as ScalingInput['target'] & {} }),
        scoreBy: figure as 'progress' | 'performance',
      },
      false,
    );
    if (line === undefined) return undefined;
    const spec = amountsIn(line, of, of.scaling, lane);
    return scaled(spec, found, Number.POSITIVE_INFINITY, lane, lanes, () => []).unclamped;
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
    if (of.checklist !== undefined && scaling.scale === undefined) return checklistLeaf(of, lane);
    if (isBroken(of) && of.byView !== 'total' && again === undefined)
      return membersLeaf(of, lane, scaling);
    const bare = wholeLeaf(of, scaling, lane);
    const found = of.checklist === undefined ? bare : answeredIn(of, bare, scaling, lane);
    // The members are told apart in the record, whatever makes the points.
    const { worstMember = undefined } =
      isBroken(of) && again === undefined ? membersLeaf(of, lane, scaling) : {};
    return worstMember === undefined ? found : { ...found, worstMember };
  };

  const wholeLeaf = (of: Indicator, scaling: ScalingInput, lane: number): LeafScore => {
    const { value: found, age, reason, na } = value(of.id, lane);
    const ages = age === undefined ? {} : { age };
    const based = withHistory(of, whole, lane, scaling);
    const stated =
      based === 'no-history' ? undefined : scaleOf(inLane(based, lane), of.checklist !== undefined);
    const spec = stated && amountsIn(stated, of, scaling, lane);
    const high = spec === undefined && based !== 'no-history' ? 100 : (scaling.cap ?? of.cap);
    if (na === true) return { coverage: 0, low: 0, high, na };
    if (found !== undefined && based === 'no-history')
      return { value: found, ...ages, coverage: 0, low: 0, high, reason: based };
    if (found === undefined) return { coverage: 0, low: 0, high, reason: reason ?? 'no-value' };
    if (spec === undefined)
      return { value: found, ...ages, coverage: 0, low: 0, high: 100, reason: 'no-scale' };
    const cap = scaling.cap ?? of.cap;
    const shown = spec.kind === 'labels' ? labelled(spec.labels, found)?.[0] : undefined;
    const points = scaled(spec, found, cap, lane, lanes, pastOf(of, whole, lane, scaling));
    if (points.points === undefined)
      return { value: found, ...ages, coverage: 0, low: 0, high, ...points };
    return {
      value: shown ?? found,
      ...ages,
      ...points,
      coverage: 1,
      low: points.points,
      high: points.points,
      spec,
    };
  };

  /** A checklist by another scale is covered as far as it is answered, and open until all of it is. */
  const answeredIn = (
    of: Indicator,
    found: LeafScore,
    scaling: ScalingInput,
    lane: number,
  ): LeafScore => {
    const { coverage } = checklistLeaf(of, lane);
    if (found.na === true || (found.points === undefined && found.value !== undefined))
      return found;
    return coverage === 1 ? found : { ...found, coverage, low: 0, high: scaling.cap ?? of.cap };
  };

  /** The scale in force where scales are dated. */
  const inLane = (scaling: ScalingInput, lane: number): ScalingInput => {
    const { scale } = scaling;
    if (scale === undefined || 'kind' in scale) return scaling;
    const steps = Object.entries(scale as { readonly [period: string]: ScaleInput })
      .map(([at, value]) => ({ at, value }))
      .toSorted(
        (a, b) => firstDay(readPeriod(a.at), yearStart) - firstDay(readPeriod(b.at), yearStart),
      );
    return { ...scaling, scale: inForce(steps, lane, lanes) };
  };

  const isScored = (id: string): boolean => {
    const of = card.indicators.get(id) as Indicator;
    const [member] = membersOf(of.by);
    const name = member === undefined ? undefined : nameOf(of.by, member);
    const scaling = inLane(of.scaling, firstLane);
    return (
      (typeof scaling.baseline === 'object' &&
        'history' in scaling.baseline &&
        scaling.target !== undefined) ||
      scaleOf(scaling, of.checklist !== undefined) !== undefined ||
      scaleOf(scaling, of.checklist !== undefined, of.by, name) !== undefined
    );
  };

  const asked = (id: string, lane: number) => {
    const of = card.indicators.get(id) as Indicator;
    const { points, coverage, value: now, spec } = leaf(id, lane);
    const earlier = lane > firstLane && definitionStart(of, lane) < lane;
    const before = earlier ? value(id, lane - 1).value : undefined;
    const previous = typeof before === 'number' ? before : undefined;
    // A whole may have points of its members without a value of its own.
    if (typeof now !== 'number') return { points, coverage, previous, ...clockAt(lane, lanes) };
    const times = timesIn(partsIn(of, of.scaling, lane));
    // What performance scores by, the progress goes beside.
    const { scale, scoreBy, range, ...rest } = of.scaling;
    const aside = scoreBy === 'performance' && scale === undefined && range !== undefined;
    const found = range === undefined ? undefined : scaleOf({ ...rest, range }, false);
    const beside = found && amountsIn(found, of, of.scaling, lane);
    const shown = aside ? beside : spec;
    return {
      ...{ points, coverage, value: now, previous },
      change: previous === undefined ? undefined : now - previous,
      ...clockAt(lane, lanes),
      ...(shown === undefined ? {} : anchorsOf(shown, lane, lanes)),
      ...measuresAt(of, beside, now, times, lane, lanes),
    };
  };

  return {
    value,
    leaf,
    asked,
    times: (id, lane) => {
      const of = card.indicators.get(id) as Indicator;
      return timesIn(partsIn(of, of.scaling, lane));
    },
    isScored,
    definitionStart: (id, lane) => definitionStart(card.indicators.get(id) as Indicator, lane),
  };
}
