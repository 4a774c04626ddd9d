import { isRecord, need } from '../core/index.js';
import type { Plan } from './plan.js';

/** The part of a workspace that is looked at. */
type Numbers = { readonly cells: Float64Array; readonly lanes: number };

// What is handed to a run is looked at before each, and in the smallest bundle: there is a test and a sentence, and nothing is made where all is well.

/** Refuses what is no plan. */
export function needPlan(plan: Plan): void {
  need(
    isRecord(plan) && ArrayBuffer.isView(plan.code),
    'as `plan` what `readPlan` returned, or the `plan` of `compile`',
  );
}

/** Refuses what is no plan with its numbers. */
export function needRun(plan: Plan, space: Numbers, name = 'space'): void {
  needPlan(plan);
  if (isRecord(space) && space.cells?.length >= plan.rows * space.lanes) return;
  need(false, `as \`${name}\` what \`createWorkspace\` returned for the plan`);
}
