import type { Override } from '../../model/index.js';
import type { Model } from '../../model/index.js';
import type { Lanes, Series } from '../../period/index.js';
import { createWorkspace, firstVersion, run } from '../../runtime/index.js';
import { compileModel } from '../compile/index.js';
import type { CompiledScorecard } from '../compiled.js';
import { type EvaluationState, evaluationState } from '../state.js';
import { type StoredData, storedData } from '../load/stored-data.js';
import { load } from '../load/load.js';

/** What a state is made from beside the model. */
export interface StageParts {
  readonly data: StoredData;
  readonly lanes: Lanes;
  /** Keys whose data say somewhere that a value does not apply. */
  readonly masks: Iterable<string>;
  /** Overrides beside those of the card that there is room for. */
  readonly overrides: readonly Override[];
  /** Overrides that act; all by default. */
  readonly acting?: readonly Override[];
  readonly acrossVersions: boolean;
}

/** What a state was made from, to make others beside it. */
export function partsOf(state: EvaluationState): StageParts {
  const { compiled, model, lanes, data } = state;
  return {
    data,
    lanes,
    masks: compiled.masks.map(({ key }) => key),
    overrides: compiled.overrides.slice(model.card.overrides.length),
    acrossVersions: state.acrossVersions === true,
  };
}

/**
 * A model evaluated on values, with a row of its own for every constant, so that models which differ in numbers alone have plans that
 * differ in numbers alone.
 */
export function stage(model: Model, parts: StageParts): EvaluationState {
  const { data, lanes, acrossVersions, acting } = parts;
  const compiled = compiledApart(model, parts);
  const space = createWorkspace(compiled.plan, lanes.count);
  const loaded = acting === undefined ? compiled : { ...compiled, overrides: acting };
  const facts = load(loaded, model, data, lanes, space);
  run(compiled.plan, space);
  const version = firstVersion(compiled.plan, space);
  return evaluationState({ model, compiled, lanes, version, facts, acrossVersions, data });
}

/** The plan of such a state. */
export function compiledApart(
  model: Model,
  { lanes, masks, overrides, acrossVersions }: StageParts,
): CompiledScorecard {
  return compileModel(model, lanes.unit, {
    notApplicable: new Set(masks),
    overrides,
    acrossVersions,
    apart: true,
  });
}

/** Values of several states: of a key that more than one has, those of the first. */
export function joinedData(states: readonly EvaluationState[]): StoredData {
  const series = new Map<string, Series>();
  const moment = new Map<string, number | null>();
  const momentNotes = new Map();
  for (const { data } of states.toReversed()) {
    for (const [key, one] of data.series.entries()) {
      moment.delete(key);
      series.set(key, one);
    }
    for (const [key, one] of data.moment.entries()) moment.set(key, one);
    for (const [key, note] of data.momentNotes.entries()) momentNotes.set(key, note);
  }
  return storedData({ series, moment, momentNotes });
}
