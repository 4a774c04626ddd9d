import type { Dated, DatedPath } from '../core/index.js';
import type { Model } from '../model/index.js';
import { datedValueAt, type Lanes } from '../period/index.js';
import { type Completed, runCompleted, type Version, type Workspace } from '../runtime/index.js';
import type { CompiledScorecard } from './compiled.js';
import type { StoredData } from './load/stored-data.js';
import type { LoadedFacts } from './load/load.js';

/** Everything the views of one evaluation read. */
export interface EvaluationState {
  readonly model: Model;
  readonly compiled: CompiledScorecard;
  readonly lanes: Lanes;
  /** The numbers of this evaluation; ask anew after looking at another one, since they may share their workspace. */
  readonly space: Workspace;
  readonly version: Version;
  readonly facts: LoadedFacts;
  /** Whether trends and the like reach across changes of a definition. */
  readonly acrossVersions?: boolean;
  /** The values it was made from. */
  readonly data: StoredData;
  /** The two ends of everything missing; run when first asked for. */
  readonly completed: () => Completed;
}

/** A state whose completed run happens at most once. */
export function evaluationState(
  parts: Omit<EvaluationState, 'completed' | 'space'>,
): EvaluationState {
  const { compiled, version } = parts;
  let completed: Completed | undefined;
  // Written out: this runs for every value that changes, and spreading costs more than running it.
  const state: Omit<EvaluationState, 'space'> = {
    model: parts.model,
    compiled,
    lanes: parts.lanes,
    version,
    facts: parts.facts,
    acrossVersions: parts.acrossVersions === true,
    data: parts.data,
    completed: () => (completed ??= runCompleted(compiled.plan, version.space())),
  };
  return Object.defineProperty(state, 'space', SPACE) as EvaluationState;
}

/** One for all states: objects with getters of their own would each be a kind of their own to an engine. */
const SPACE: PropertyDescriptor = {
  enumerable: true,
  get(this: EvaluationState) {
    return this.version.space();
  },
};

/** The number in a row at a lane. */
export function cell({ space }: EvaluationState, row: number, lane: number): number {
  return space.cells[row * space.lanes + lane] as number;
}

/** Coverage of a leaf or a node. */
export function coverageOf(
  state: EvaluationState,
  row: number,
  isNode: boolean,
  lane: number,
): number {
  if (isNode) return cell(state, row + 1, lane);
  return Number.isNaN(cell(state, row, lane)) ? 0 : 1;
}

/** Whether an element applies in a lane; what does not leaves roll-ups and weights (S2). */
export function appliesAt(state: EvaluationState, id: string, lane: number): boolean {
  const row = state.compiled.rows.applies.get(id);
  return row === undefined || cell(state, row, lane) !== 0;
}

/** A number that changes over time, at a lane. */
export function inForce(
  state: EvaluationState,
  series: Dated<number>,
  path: DatedPath,
  lane: number,
): number {
  if (series.length === 0) return Number.NaN;
  const { lanes, model } = state;
  const period = { unit: lanes.unit, ordinal: lanes.first + lane };
  return datedValueAt(series, path, period, model.card.calendar);
}
