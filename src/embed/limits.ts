import { type Plan, stepsOf } from '../runtime/index.js';

/** Most languages of a pack. */
export const MOST_LOCALES = 12;

/** Most periods of a pack. */
export const MOST_PERIODS = 200_000;

/** Most numbers that the rows of a pack take: 128 MB. */
const MOST_CELLS = 2 ** 24;

/** Most steps that running a pack takes, whatever its values are: some seconds. */
export const MOST_STEPS = 2 ** 31;

/** Why a plan is too much for a page over so many periods; undefined where it is not. */
export function tooMuch(plan: Plan, periods: number): string | undefined {
  if (plan.rows * periods > MOST_CELLS)
    return `${plan.rows} rows by ${periods} periods are more than ${MOST_CELLS} numbers`;
  const steps = stepsOf(plan, periods);
  return steps > MOST_STEPS
    ? `a run may take ${steps} steps, at most ${MOST_STEPS} are taken`
    : undefined;
}
