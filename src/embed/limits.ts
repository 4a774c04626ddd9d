import { type Plan, stepsOf } from '../runtime/index.js';
import type { PackedNumbers } from './form.js';
import { intakeSteps } from './intake-steps.js';

/** Most languages of a pack. */
export const MOST_LOCALES = 12;

/** Most periods of a pack. */
export const MOST_PERIODS = 200_000;

/** Most weights of weights: rolling one up asks for the next. */
const MOST_WEIGHERS = 8;

/** Most numbers that the rows of a pack take: 128 MB. */
const MOST_CELLS = 2 ** 24;

/** Most steps that running a pack takes, whatever its values are: some seconds. */
const MOST_STEPS = 2 ** 31;

type Sized = Pick<PackedNumbers, 'count' | 'unit' | 'calendar' | 'keys'>;

/** Why numbers are too much for a page; undefined where they are not. What is packed can be opened. */
export function tooMuch(numbers: Sized, plan: Plan): string | undefined {
  const { count } = numbers;
  if (count > MOST_PERIODS) return `it has ${count} periods, and ${MOST_PERIODS} are taken`;
  if (numbers.keys.some(({ intake }) => (intake.weighers ?? []).length > MOST_WEIGHERS))
    return `a value is weighed by more than ${MOST_WEIGHERS} others in a row`;
  if (plan.rows * count > MOST_CELLS)
    return `${plan.rows} rows by ${count} periods are more than ${MOST_CELLS} numbers`;
  if (stepsOf(plan, count) > MOST_STEPS) return 'running its plan may take too long';
  return intakeSteps(numbers) > MOST_STEPS
    ? 'its values are held or summed up over too many periods'
    : undefined;
}
