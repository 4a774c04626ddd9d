import type { Override } from '../../model/index.js';
import { acts } from '../load/override-lanes.js';
import type { EvaluationState } from '../state.js';

/** The override of a kind that acts on an element in a lane; of several the last. */
export function actingOverride(
  { compiled, lanes, model }: EvaluationState,
  kind: Override['kind'],
  id: string,
  lane: number,
): Override | undefined {
  return compiled.overrides.findLast(
    (one) => one.id === id && one.kind === kind && acts(one, lane, lanes, model),
  );
}
