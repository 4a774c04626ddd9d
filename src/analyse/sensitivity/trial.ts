import type { EvaluationState } from '../../evaluate/inner-index.js';
import { createWorkspace, type Workspace } from '../../runtime/index.js';

export { update } from '../../runtime/index.js';

const copies = new WeakMap<EvaluationState, Workspace>();

/** A copy of the numbers of a state to try values on; whoever changes it puts it back. */
export function workspaceOf(state: EvaluationState): Workspace {
  const known = copies.get(state);
  if (known !== undefined) return known;
  const { space, compiled } = state;
  const copy = createWorkspace(compiled.plan, space.lanes, space.span);
  copy.cells.set(space.cells);
  copies.set(state, copy);
  return copy;
}
