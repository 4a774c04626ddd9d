import { periodFound } from '../period-found.js';
import { type Diagnostic, didYouMean, knownToFew, ScorecardError } from '../../core/index.js';
import { newReport, type Report } from '../../model/index.js';
import {
  compareUnits,
  convert,
  type Lanes,
  lastWithin,
  type Observation,
  parsePeriod,
  type Period,
  type Series,
  type ValueNote,
  withObservations,
} from '../../period/index.js';
import type { RowChange } from '../../runtime/index.js';
import type { CompiledScorecard, InputRow } from '../compiled.js';
import { describe } from '../describe.js';
import type { ReadData, Value } from '../data.js';
import { type MeasuredValue, isMeasured, readNoted } from '../noted.js';
import { dataKeys, isKeyOf } from '../data-keys.js';
import { isPlain } from '../plain.js';
import { intakeOf } from '../intake.js';
import { rolledInput } from '../load.js';
import { type EvaluationState, evaluationState } from '../state.js';
import { flattened, overlay } from './overlay.js';

/** New values by key: one for the period shown, or values by period; null takes a value away. */
export type ValueChanges<Key extends string = string> = {
  readonly [K in Key]?:
    | Value
    | MeasuredValue
    | { readonly [period: string]: Value | MeasuredValue }
    | undefined;
};

/** Changes that have been read. */
export interface ReadChanges {
  readonly series: ReadonlyMap<string, readonly Observation[]>;
  readonly moment: ReadonlyMap<string, number | null>;
  readonly momentNotes: ReadonlyMap<string, ValueNote>;
  /** Keys that say somewhere that a value does not apply. */
  readonly notApplicable: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads changes for an evaluation.
 *
 * @param current - the period that values without one belong to; empty when the evaluation has no periods
 * @throws ScorecardError `invalid-data` if the changes are no values by key
 */
export function readChanges(
  { model }: EvaluationState,
  changes: ValueChanges,
  current: string,
): ReadChanges {
  if (!isPlain(changes))
    throw new ScorecardError(
      'invalid-data',
      `changes are values by key; found ${describe(changes)}`,
    );
  const keys = dataKeys(model);
  const series = new Map<string, Observation[]>();
  const moment = new Map<string, number | null>();
  const momentNotes = new Map<string, ValueNote>();
  const notApplicable = new Set<string>();
  const report = newReport();
  const known = knownToFew(() => [...keys.keys()]);
  for (const [key, change] of Object.entries(changes)) {
    if (change === undefined) continue;
    const reader = keys.get(key);
    if (reader === undefined) {
      if (!isKeyOf(model.editions ?? [], key))
        report.add('data.unknown-key', [key], { key, known: known() });
      continue;
    }
    if (!isChange(change)) {
      report.add('data.value', [key], {
        found: isPlain(change) ? 'an object without values' : describe(change),
        expected: 'one value, null, or values by period',
      });
      continue;
    }
    const isByPeriod = typeof change === 'object' && change !== null && !isMeasured(change);
    const byPeriod = isByPeriod ? change : { [current]: change };
    const observations: Observation[] = [];
    for (const [text, value] of Object.entries(byPeriod)) {
      refuseUnknownNotes(value, [key, text], report);
      const noted = readNoted(reader, value, [key, text], report);
      const period = parsePeriod(text);
      if (noted.notApplicable === true) notApplicable.add(key);
      if (text === '' && !isByPeriod) {
        moment.set(key, noted.value);
        momentNotes.set(key, noted);
      } else if (period === undefined) report.add('data.period', [key, text], periodFound(text));
      else observations.push({ period, ...noted });
    }
    if (observations.length > 0) series.set(key, observations);
  }
  return { series, moment, momentNotes, notApplicable, diagnostics: report.found };
}

/** Whether something is one value, or an object with something in it. */
const isChange = (change: unknown): boolean =>
  typeof change !== 'object' ||
  change === null ||
  (isPlain(change) && Object.keys(change).length > 0);

const NOTES: ReadonlySet<string> = new Set(['value', 'n', 'low', 'high']);

function refuseUnknownNotes(value: unknown, path: readonly string[], report: Report): void {
  if (!isMeasured(value)) return;
  for (const name of Object.keys(value)) {
    if (!NOTES.has(name))
      report.add('data.value', [...path, name], {
        found: `the key \`${name.slice(0, 40)}\``,
        expected: `only ${[...NOTES].join(', ')}`,
        hint: didYouMean(name, NOTES),
      });
  }
}

/**
 * Whether every change lies in a lane that the evaluation has, and says nothing of what does not apply: that takes rows which a plan
 * has only for keys that say so.
 */
export function fits(
  { lanes, model, compiled }: EvaluationState,
  { series, moment, notApplicable }: ReadChanges,
): boolean {
  if (notApplicable.size > 0) return false;
  if (compiled.masks.some(({ key }) => series.has(key) || moment.has(key))) return false;
  const { calendar } = model.card;
  for (const observations of series.values()) {
    for (const { period } of observations) {
      const lane = laneOf(period, lanes, calendar);
      if (lane < 0 || lane >= lanes.count) return false;
    }
  }
  return true;
}

function laneOf(
  period: Period,
  { unit, first }: Lanes,
  calendar: Parameters<typeof convert>[2],
): number {
  const within = compareUnits(period.unit, unit) > 0 ? lastWithin : convert;
  return within(period, unit, calendar).ordinal - first;
}

/** The state with values changed, sharing everything else. */
export function changedState(state: EvaluationState, changes: ReadChanges): EvaluationState {
  const { model, compiled, lanes, facts, version } = state;
  const series = new Map<string, Series>();
  for (const [key, observations] of changes.series)
    series.set(key, withObservations(state.data.series.get(key), observations));
  const data = {
    series: overlay(state.data.series, series),
    moment: overlay(state.data.moment, changes.moment),
    momentNotes: mergedNotes(state, changes),
    acrossVersions: state.acrossVersions === true,
  };
  const rows: RowChange[] = [];
  const ages = new Map<number, Int32Array | undefined>();
  const reasons = new Map<number, ReadonlyMap<number, string> | undefined>();
  for (const { key, row } of affectedInputs(compiled, model, [
    ...series.keys(),
    ...changes.moment.keys(),
  ])) {
    const rolled = rolledInput(model, data, key, lanes);
    rows.push({
      row,
      lane: 0,
      values: rolled?.values ?? new Float64Array(lanes.count).fill(Number.NaN),
    });
    ages.set(row, rolled?.ages);
    reasons.set(row, rolled?.reasons);
  }
  const held = facts.held || [...ages.values()].some((one) => one !== undefined);
  return evaluationState({
    model,
    compiled,
    lanes,
    data,
    version: version.change(rows),
    acrossVersions: state.acrossVersions === true,
    facts: { ages: overlay(facts.ages, ages), reasons: overlay(facts.reasons, reasons), held },
  });
}

function mergedNotes({ data }: EvaluationState, changes: ReadChanges): Map<string, ValueNote> {
  return new Map([...(data.momentNotes ?? []), ...changes.momentNotes]);
}

/** Inputs that changed keys fill or weigh. */
function affectedInputs(
  compiled: CompiledScorecard,
  model: EvaluationState['model'],
  keys: readonly string[],
): Iterable<InputRow> {
  const index = inputIndex(compiled, model);
  return new Set(keys.flatMap((key) => index.get(key) ?? []));
}

const indices = new WeakMap<CompiledScorecard, ReadonlyMap<string, readonly InputRow[]>>();

function inputIndex(
  compiled: CompiledScorecard,
  model: EvaluationState['model'],
): ReadonlyMap<string, readonly InputRow[]> {
  const known = indices.get(compiled);
  if (known !== undefined) return known;
  const index = new Map<string, InputRow[]>();
  const add = (key: string, input: InputRow): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [input]);
    else list.push(input);
  };
  for (const input of compiled.inputs) {
    add(input.key, input);
    for (const { key } of intakeOf(model, input.key).weighers ?? []) add(key, input);
  }
  indices.set(compiled, index);
  return index;
}

/** All values of a state with changes on top, for a fresh evaluation. */
export function mergedData(state: EvaluationState, changes: ReadChanges): ReadData {
  const series = new Map<string, Series>();
  const { bottom, all } = flattened(state.data.series);
  for (const [key, one] of bottom as ReadonlyMap<string, Series>) series.set(key, one);
  for (const [key, one] of all) if (one !== undefined) series.set(key, one);
  for (const [key, observations] of changes.series)
    series.set(key, withObservations(series.get(key), observations));
  const moment = flattened(state.data.moment);
  const values = new Map([...(moment.bottom as ReadonlyMap<string, number | null>)]);
  for (const [key, value] of moment.all) if (value !== undefined) values.set(key, value);
  for (const [key, value] of changes.moment) values.set(key, value);
  const keys = state.compiled.masks.map(({ key }) => key);
  return {
    series,
    moment: values,
    momentNotes: mergedNotes(state, changes),
    notApplicable: new Set([...keys, ...changes.notApplicable]),
    acrossVersions: state.acrossVersions === true,
    diagnostics: changes.diagnostics,
  };
}
