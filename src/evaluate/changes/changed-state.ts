import { beside } from '../../core/index.js';
import { type Lanes, lastWithin, type RolledUp, touchedLanes } from '../../period/index.js';
import type { RowChange } from '../../runtime/index.js';
import type { CompiledScorecard, InputRow } from '../compiled.js';
import { intakeOf } from '../load/intake.js';
import { type InputData, rolledInput, rolledPart } from '../load/load.js';
import { type EvaluationState, evaluationState } from '../state.js';
import { notApplicable, type ReadChanges } from './read-changes.js';

/**
 * Whether every change lies in a lane that the evaluation has, and says nothing of what does not apply: that takes rows which a plan
 * has only for keys that say so.
 */
export function fits({ lanes, model, compiled }: EvaluationState, changes: ReadChanges): boolean {
  const { series, moment } = changes;
  if (notApplicable(changes).next().done !== true) return false;
  if (compiled.masks.some(({ key }) => series.has(key) || moment.has(key))) return false;
  const { calendar } = model.card;
  for (const observations of series.values()) {
    for (const { period } of observations) {
      const lane = lastWithin(period, lanes.unit, calendar).ordinal - lanes.first;
      if (lane < 0 || lane >= lanes.count) return false;
    }
  }
  return true;
}

/** The state with values changed, sharing everything else. */
export function changedState(state: EvaluationState, changes: ReadChanges): EvaluationState {
  const { model, compiled, lanes, facts, version, acrossVersions = false } = state;
  const touched = touchedInputs(state, changes);
  const data = {
    series: state.data.series.change([...changes.series]),
    moment: state.data.moment.change(
      Array.from(changes.moment, ([key, { value }]) => [key, value]),
    ),
    momentNotes: state.data.momentNotes.change([...changes.moment]),
    acrossVersions,
  };
  const rows: RowChange[] = [];
  const ages: [number, Int32Array | undefined][] = [];
  const reasons: [number, ReadonlyMap<number, string> | undefined][] = [];
  let { held } = facts;
  for (const [{ key, row }, part] of touched) {
    const lane = part.first - lanes.first;
    const rolled = part === lanes ? wholeRow(state, data, key) : rolledPart(model, data, key, part);
    rows.push({ row, lane, values: rolled.values });
    // What is held touches all lanes, so that of a part there are no ages.
    if (rolled.ages !== facts.ages.get(row)) ages.push([row, rolled.ages]);
    held ||= rolled.ages !== undefined;
    const known = facts.reasons.get(row);
    const told = withPart(known, rolled.reasons, lane, part.count);
    if (told !== known) reasons.push([row, told]);
  }
  return evaluationState({
    model,
    compiled,
    lanes,
    data,
    acrossVersions,
    version: version.change(rows),
    facts: { ages: facts.ages.change(ages), reasons: facts.reasons.change(reasons), held },
  });
}

/** The inputs that changed keys fill or weigh, each with the lanes that may change; `lanes` itself for all. */
function touchedInputs(
  { model, compiled, lanes, data }: EvaluationState,
  changes: ReadChanges,
): ReadonlyMap<InputRow, Lanes> {
  const index = inputIndex(compiled, model);
  const touched = new Map<InputRow, Lanes>();
  for (const [key, observations] of changes.series) {
    const before = data.series.get(key);
    for (const input of index.get(key) ?? []) {
      const part =
        input.key === key && before !== undefined && !touched.has(input)
          ? touchedLanes(before, observations, intakeOf(model, key), lanes, model.card.calendar)
          : lanes;
      touched.set(input, part);
    }
  }
  for (const key of changes.moment.keys())
    for (const input of index.get(key) ?? []) touched.set(input, lanes);
  return touched;
}

type Rolled = Pick<RolledUp, 'values' | 'ages' | 'reasons'>;

function wholeRow({ model, lanes }: EvaluationState, data: InputData, key: string): Rolled {
  const rolled = rolledInput(model, data, key, lanes);
  return rolled ?? { values: new Float64Array(lanes.count).fill(Number.NaN) };
}

/** Why lanes are missing, with what is known now of some of them. */
function withPart(
  known: ReadonlyMap<number, string> | undefined,
  part: ReadonlyMap<number, string> | undefined,
  first: number,
  count: number,
): ReadonlyMap<number, string> | undefined {
  if (known === undefined && part === undefined) return undefined;
  const all = new Map(known);
  for (let lane = 0; lane < count; lane++) {
    const reason = part?.get(lane);
    if (reason === undefined) all.delete(first + lane);
    else all.set(first + lane, reason);
  }
  return all.size === 0 ? undefined : all;
}

const indices = beside<CompiledScorecard, ReadonlyMap<string, readonly InputRow[]>>();

/** Inputs by the keys that fill or weigh them. */
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
