import {
  ANY_LANGUAGE,
  type Dated,
  type DatedPath,
  type LocalizedText,
  type ScaleSpec,
} from '../../core/index.js';
import {
  inAmounts,
  inForce,
  resolvedAt,
  resolverAt,
  smallMembersOf,
  timesAt,
} from '../../evaluate/inner-index.js';
import type { IndicatorScore, MetricValue } from '../../evaluate/index.js';
import { observedOf, type ResolvedIndicator, sliceTitle } from '../../model/index.js';
import { type AmountSpan, firstDay, lastDay, observationsOf } from '../../period/index.js';
import { scaleAnchors, scaleBetter, scalePoints } from '../../scale/index.js';
import type { WhyContext } from './context.js';
import type { ExplainedScale, Measured, RolledUpFrom } from './explanation.js';
import { formulaSteps, type FormulaSteps } from './formula-steps.js';
import type { Spot } from './spots.js';

const FLAGS = ['smallSample', 'stale', 'repeated', 'outOfRange', 'definitionChanged'] as const;

/** What an indicator was measured at, and how its value became points on the scale of this use. */
export function measuredIndicator(
  context: WhyContext,
  spot: Spot,
  record: IndicatorScore,
): Measured {
  const { state } = context;
  const { id, lane } = spot;
  const { value, label, unit, n, reason, lacks, override } = record;
  const flags = FLAGS.filter((flag) => record[flag] === true);
  const smallMembers = smallMembersIn(context, id, record);
  const age = record.ok ? record.age : 0;
  return {
    ...(value === undefined ? {} : { value }),
    ...(label === undefined ? {} : { label }),
    ...(unit === undefined ? {} : { unit }),
    ...scaledBy(context, spot, record),
    ...(age === 0 ? {} : { age }),
    ...(n === undefined ? {} : { n }),
    ...(flags.length === 0 ? {} : { flags }),
    ...(smallMembers.length === 0 ? {} : { smallMembers }),
    ...(reason === undefined ? {} : { reason }),
    ...(lacks === undefined ? {} : { lacks }),
    ...workedOut(context, id, lane),
    ...(state.model.indicators.get(id)?.members.length === 0 ? rolledUp(context, id, lane) : {}),
    ...(override === undefined ? {} : { override }),
  };
}

/** What a metric was measured at. */
export function measuredMetric(
  context: WhyContext,
  { id, lane }: Spot,
  record: MetricValue,
): Measured {
  const { value, unit, age, reason, override } = record;
  return {
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(age === undefined ? {} : { age }),
    ...(reason === undefined ? {} : { reason }),
    ...workedOut(context, id, lane),
    ...rolledUp(context, id, lane),
    ...(override === undefined ? {} : { override }),
  };
}

/** The scale of the use in force: its own of the edge, the curve of a link, or that of the indicator. */
function scaledBy(context: WhyContext, spot: Spot, record: IndicatorScore): Partial<Measured> {
  const { state, at } = context;
  const { id, of, lane, row } = spot;
  const resolved = state.model.indicators.get(id);
  const rows = state.compiled.rows.indicators.get(id);
  if (resolved === undefined || rows === undefined) return {};
  const resolve = resolverAt(state, id, rows, lane);
  const objective = of === undefined ? undefined : state.model.objectives.get(of);
  const measure = objective?.measures.find((one) => one.measure.indicator === id);
  const curve = objective?.drivers.find(({ from }) => from === id)?.link.curve;
  const own = rows.points === row;
  if (own) {
    const inUse = resolvedAt(state, resolved, rows, lane);
    const { baseline, target, unclamped, clamped } = record;
    return {
      ...betterOf(resolved, inUse.scale, { baseline, target }),
      ...(baseline === undefined ? {} : { baseline }),
      ...(target === undefined ? {} : { target }),
      ...(inUse.scale === undefined ? {} : { scale: inNumbers(context, inUse.scale, lane) }),
      ...amountsOf(context, resolved.amounts, lane),
      cap: resolved.indicator.cap,
      ...(unclamped === undefined ? {} : { unclamped }),
      ...(clamped === undefined ? {} : { clamped }),
    };
  }
  const isUse = measure !== undefined && !measure.ownScale;
  const stated: ScaleSpec | undefined = isUse
    ? scaleOfUse(context, measure, lane)
    : curve === undefined
      ? undefined
      : { kind: 'piecewise', knots: curve, ends: 'clamp' };
  if (stated === undefined) return {};
  const span = isUse ? measure.amounts : resolved.amounts;
  const spec = inAmounts(state, stated, span, lane);
  const anchors = scaleAnchors(spec, resolve);
  const cap = measure?.measure.scaling?.cap ?? resolved.indicator.cap;
  const value = at(rows.value, lane);
  const unclamped = Number.isNaN(value) ? Number.NaN : scalePoints(spec, value, resolve);
  return {
    ...betterOf(resolved, spec, anchors),
    ...anchors,
    scale: inNumbers(context, spec, lane),
    ...amountsOf(context, span, lane),
    cap,
    ...(Number.isFinite(unclamped) ? { unclamped } : {}),
    ...(unclamped < 0
      ? { clamped: 'low' as const }
      : unclamped > cap
        ? { clamped: 'high' as const }
        : {}),
  };
}

const amountsOf = (
  { state }: WhyContext,
  span: AmountSpan | undefined,
  lane: number,
): Pick<Measured, 'amounts'> =>
  span === undefined ? {} : { amounts: { per: span.unit, times: timesAt(state, span, lane) } };

function scaleOfUse(
  { state }: WhyContext,
  { scale, scaleSteps }: { readonly scale?: ScaleSpec; readonly scaleSteps?: Dated<ScaleSpec> },
  lane: number,
): ScaleSpec | undefined {
  if (scaleSteps === undefined) return scale;
  const steps = scaleSteps.map((step, i) => ({ ...step, value: i }));
  return scaleSteps[inForce(state, steps, 'stepped', lane)]?.value ?? scale;
}

/** The two ends of a line, where it has them. */
interface Ends {
  readonly baseline?: number | undefined;
  readonly target?: Measured['target'] | undefined;
}

function betterOf(
  { indicator }: ResolvedIndicator,
  scale: ScaleSpec | undefined,
  { baseline, target }: Ends,
): { readonly better?: 'higher' | 'lower' | 'inside' } {
  // A line says it, or its two ends in force do.
  if (scale?.kind === 'linear' && baseline !== undefined && typeof target === 'number')
    return { better: scale.better ?? (baseline < target ? 'higher' : 'lower') };
  const better = scale === undefined ? undefined : (scaleBetter(scale) ?? indicator.scaling.better);
  return better === undefined ? {} : { better };
}

/** A scale with every dated number as the one in force. */
function inNumbers({ state }: WhyContext, scale: ScaleSpec, lane: number): ExplainedScale {
  const { kind, ...parameters } = scale;
  const path = ('path' in scale ? scale.path : 'linear') as DatedPath;
  const shown = Object.entries(parameters).flatMap(([name, value]): [string, unknown][] => {
    // What is better stands beside the scale of a line.
    if (name === 'path' || name === 'program' || (kind === 'linear' && name === 'better'))
      return [];
    if (!isDated(value)) return [[name, value]];
    const held = inForce(state, value, name === 'baseline' ? 'stepped' : path, lane);
    return Number.isNaN(held) ? [] : [[name, held]];
  });
  return { kind, ...Object.fromEntries(shown) };
}

const isDated = (value: unknown): value is Dated<number> =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'object' && one !== null && 'value' in one);

/** The formula of an element, step by step. */
function workedOut(
  context: WhyContext,
  id: string,
  lane: number,
): { readonly formula?: FormulaSteps } {
  const { state, at } = context;
  const { model, compiled } = state;
  const formula = (model.metrics.get(id) ?? model.indicators.get(id))?.formula;
  if (formula === undefined) return {};
  const read = (name: string): number => {
    const row = compiled.rows.figures.get(name) ?? compiled.rows.values.get(name);
    return row === undefined ? Number.NaN : at(row, lane);
  };
  return {
    formula: formulaSteps(formula, read, (name) => {
      const element = observedOf(model.card, name);
      return {
        title: element?.title ?? ({ [ANY_LANGUAGE]: name } as LocalizedText),
        ...(element?.unit === undefined ? {} : { unit: element.unit }),
        ...rolledUp(context, name, lane),
      };
    }),
  };
}

/** How an observed value was rolled up; nothing for what is worked out. */
function rolledUp(
  { state }: WhyContext,
  id: string,
  lane: number,
): { readonly rollup?: RolledUpFrom } {
  const { model, data, lanes } = state;
  const element = observedOf(model.card, id);
  if (element === undefined || element.formula !== undefined) return {};
  const { rollup, over } = element;
  const series = data.series.get(id);
  if (series === undefined) return {};
  const lanePeriod = { unit: lanes.unit, ordinal: lanes.first + lane };
  const { calendar } = model.card;
  const [start, end] = [firstDay(lanePeriod, calendar), lastDay(lanePeriod, calendar)];
  const inside = observationsOf(series).filter(({ period, value }) => {
    if (value === null || Number.isNaN(value)) return false;
    return firstDay(period, calendar) >= start && lastDay(period, calendar) <= end;
  });
  return {
    rollup: {
      kind: rollup.kind,
      ...(rollup.kind === 'weightedMean' ? { weight: rollup.weight } : {}),
      ...(over === undefined
        ? { observations: inside.length }
        : { over: typeof over === 'string' ? over : over.rolling }),
    },
  };
}

/** Members whose values rest on few cases, with their titles. */
function smallMembersIn(
  { state }: WhyContext,
  id: string,
  record: IndicatorScore,
): NonNullable<Measured['smallMembers']> {
  return smallMembersOf(record).map((one) => {
    const title = sliceTitle(state.model.card, id, one.member);
    return title === undefined ? one : { ...one, title };
  });
}
