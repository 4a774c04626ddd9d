import type { Model } from '../../model/index.js';
import {
  type Intake,
  isTakenAsIs,
  type Lanes,
  type Observation,
  placeAligned,
  type RolledUp,
  type Series,
  seriesWithin,
  takeIn,
  takenFrom,
  type ValueNote,
} from '../../period/index.js';
import type { Workspace } from '../../runtime/index.js';
import type { CompiledScorecard, DatedRow } from '../compiled.js';
import { inputOf } from '../compile/input-of.js';
import { type Lookup, type VersionedMap, versionedMap } from './versioned-map.js';
import { datedInLanes } from './dated-in-lanes.js';
import { intakeOf, rulesOf } from './intake.js';
import { loadOverrides } from './override-lanes.js';

/** What is known of the loaded rows beside their numbers; by row, only where there is something to know. */
export interface LoadedFacts {
  /** Lanes since a held value was observed, by lane. */
  readonly ages: VersionedMap<number, Int32Array>;
  /** Whether any value is held at all. */
  readonly held: boolean;
  /** Why an input is missing, by lane. */
  readonly reasons: VersionedMap<number, ReadonlyMap<number, string>>;
}

/** Values by key. */
export interface InputData {
  readonly series: Lookup<string, Series>;
  readonly moment: Lookup<string, number | null>;
  /** What is known of values of the moment beside their number. */
  readonly momentNotes?: Lookup<string, ValueNote>;
  /** Whether windows reach across changes of a definition. */
  readonly acrossVersions?: boolean;
}

/** Fills the input rows of a workspace from data and the dated rows from the card. */
export function load(
  compiled: CompiledScorecard,
  model: Model,
  data: InputData,
  lanes: Lanes,
  space: Workspace,
): LoadedFacts {
  const ages = new Map<number, Int32Array>();
  const reasons = new Map<number, ReadonlyMap<number, string>>();
  for (const { key, row } of compiled.inputs) {
    const series = data.series.get(key);
    if (series !== undefined && isTakenAsIs(series, intakeOf(model, key), lanes)) {
      placeAligned(series, lanes, space.cells, row * space.lanes);
      continue;
    }
    const rolled = rolledInput(model, data, key, lanes);
    if (rolled === undefined) continue;
    space.cells.set(rolled.values, row * space.lanes);
    if (rolled.ages !== undefined) ages.set(row, rolled.ages);
    if (rolled.reasons !== undefined) reasons.set(row, rolled.reasons);
  }
  loadMasks(compiled, reasons, space);
  for (const dated of compiled.dated) loadDated(dated, model, lanes, space);
  loadOverrides(compiled, model, lanes, space);
  return { ages: versionedMap(ages), reasons: versionedMap(reasons), held: ages.size > 0 };
}

/** Fills the rows that say where a value applies. */
function loadMasks(
  compiled: CompiledScorecard,
  reasons: ReadonlyMap<number, ReadonlyMap<number, string>>,
  space: Workspace,
): void {
  for (const { key, row } of compiled.masks) {
    const at = row * space.lanes;
    space.cells.fill(1, at, at + space.lanes);
    const input = inputOf(compiled, key);
    for (const [lane, reason] of reasons.get(input?.row ?? -1) ?? [])
      if (reason === 'not-applicable') space.cells[at + lane] = 0;
  }
}

function everyLane<T>(count: number, reason: T): ReadonlyMap<number, T> {
  return new Map(Array.from({ length: count }, (_, lane) => [lane, reason]));
}

/**
 * The values of a key by lane, rolled up as its metric or indicator says; undefined when data have none.
 *
 * @param ownOnly - leaves its window out: the values of the lanes themselves
 */
export function rolledInput(
  model: Model,
  data: InputData,
  key: string,
  lanes: Lanes,
  ownOnly = false,
): RolledUp | undefined {
  const series = data.series.get(key);
  if (series === undefined) {
    const constant = data.moment.get(key);
    if (constant === undefined) return undefined;
    const out = data.momentNotes?.get(key)?.notApplicable === true;
    return {
      ...(out ? { reasons: everyLane(lanes.count, 'not-applicable') } : {}),
      values: new Float64Array(lanes.count).fill(constant ?? Number.NaN),
      clashes: [],
    };
  }
  return takeIn(series, intakeFor(model, data, key, ownOnly), lanes, rulesOf(model), (weight) =>
    data.series.get(weight),
  );
}

/** The observations that the value of a key in a lane is made of; the lane has one. */
export function observationsOfLane(
  model: Model,
  data: InputData,
  key: string,
  lanes: Lanes,
  lane: number,
): readonly Observation[] {
  const intake = intakeFor(model, data, key);
  const seriesOf = (weight: string): Series | undefined => data.series.get(weight);
  return takenFrom(data.series.get(key) ?? [], intake, lanes, rulesOf(model), seriesOf, lane);
}

/** How the values of a key become a row, with its window as far as that is asked for. */
function intakeFor(model: Model, data: InputData, key: string, ownOnly = false): Intake {
  const intake = intakeOf(model, key);
  const whole = data.acrossVersions !== true && !ownOnly;
  return whole || intake.window === undefined ? intake : lessOf(intake, ownOnly);
}

/** The values of a key in some lanes, where each lane rests on observations within it alone; its own series is there. */
export function rolledPart(model: Model, data: InputData, key: string, part: Lanes): RolledUp {
  const rules = rulesOf(model);
  const series = seriesWithin(data.series.get(key) ?? [], part, rules.calendar);
  return takeIn(series, intakeOf(model, key), part, rules, (weight) => data.series.get(weight));
}

/** Without its window, or without the definitions that break it. */
function lessOf(intake: Intake, ownOnly: boolean): Intake {
  const { window, definitions: _, ...rest } = intake;
  return ownOnly || window === undefined ? rest : { ...rest, window };
}

function loadDated(
  dated: DatedRow,
  { card: { calendar } }: Model,
  lanes: Lanes,
  space: Workspace,
): void {
  const values = datedInLanes(dated, { ...lanes, count: space.span }, calendar);
  for (let lane = 0; lane < space.lanes; lane += space.span)
    space.cells.set(values, dated.row * space.lanes + lane);
}
