import { withObservations } from '../../period/index.js';
import type { ReadData } from '../data/read-data.js';
import type { EvaluationState } from '../state.js';
import { notApplicable, type ReadChanges } from './read-changes.js';

/** No changes at all. */
export const NO_CHANGES: ReadChanges = {
  series: new Map(),
  moment: new Map(),
  diagnostics: [],
};

/** All values of a state with changes on top, for a fresh evaluation. */
export function mergedData({ data, compiled }: EvaluationState, changes: ReadChanges): ReadData {
  const series = new Map(data.series.entries());
  for (const [key, observations] of changes.series)
    series.set(key, withObservations(series.get(key), observations));
  const moment = new Map(data.moment.entries());
  for (const [key, { value }] of changes.moment) moment.set(key, value);
  return {
    series,
    moment,
    momentNotes: new Map([...data.momentNotes.entries(), ...changes.moment]),
    notApplicable: new Set([...compiled.masks.map(({ key }) => key), ...notApplicable(changes)]),
    acrossVersions: data.acrossVersions === true,
    diagnostics: changes.diagnostics,
  };
}
