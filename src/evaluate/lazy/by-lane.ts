import { beside } from '../../core/index.js';
import type { EvaluationState } from '../state.js';

/**
 * What is found out about elements of an evaluation, by id and for each lane apart, so that nodes with parts of parts are gone through once.
 * An evaluation never changes, so it holds as long as that lives.
 */
export function byLane<T>(): (state: EvaluationState, lane: number) => Map<string, T> {
  const known = beside<EvaluationState, Map<number, Map<string, T>>>();
  return (state, lane) => {
    const lanes = known.get(state) ?? new Map<number, Map<string, T>>();
    known.set(state, lanes);
    const found = lanes.get(lane) ?? new Map<string, T>();
    lanes.set(lane, found);
    return found;
  };
}
