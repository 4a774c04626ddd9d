import {
  checkOptions,
  isPlain,
  nameOf,
  type OptionNames,
  type Problems,
  problemsOf,
} from '../../core/index.js';
import type { DriverSettings, SeekOptions } from './seek-options.js';

/** Most periods that are looked ahead. */
const MOST_HORIZON = 120;

/** Most values of a driver that moves in steps. */
export const MOST_STEPS = 2000;

const NAMES: OptionNames<SeekOptions> = {
  to: true,
  at: true,
  horizon: true,
  level: true,
  drivers: true,
  maxDrivers: true,
  alternatives: true,
};

const SETTINGS: OptionNames<DriverSettings> = {
  min: true,
  max: true,
  cost: true,
  step: true,
};

/**
 * The options, unless some cannot be meant: those are refused all at once.
 *
 * @throws ScorecardError `invalid-option`
 */
export function checkSeekOptions(
  given: Partial<SeekOptions> | null,
  asked: 'seek' | 'seekDrivers',
): Partial<SeekOptions> {
  const problems = problemsOf(asked);
  const options = checkOptions<SeekOptions>(given as SeekOptions | null, NAMES, problems);
  const { to, horizon = 0, maxDrivers = 1, alternatives = 0, level, drivers, at } = options;
  const refuse = (name: string, found: unknown, expected: string): void => {
    problems.add('analysis.option', [name], {
      ...{ what: `\`${name}\``, found: nameOf(found), expected },
    });
  };
  if (asked === 'seek' && !isNumber(to)) refuse('to', to, 'the number of points to reach');
  if (at !== undefined && typeof at !== 'string') refuse('at', at, 'a period such as 2026-01');
  if (!isWhole(horizon, 0, MOST_HORIZON))
    refuse('horizon', horizon, `a whole number of periods, 0 to ${MOST_HORIZON}`);
  if (!isWhole(maxDrivers, 1, Number.MAX_SAFE_INTEGER))
    refuse('maxDrivers', maxDrivers, 'a whole number of drivers, at least 1');
  if (!isWhole(alternatives, 0, 20))
    refuse('alternatives', alternatives, 'a whole number of ways, 0 to 20');
  if (level !== undefined && level !== 'values' && level !== 'indicators')
    refuse('level', level, '`indicators` or `values`');
  if (drivers !== undefined && !isPlain(drivers))
    refuse('drivers', drivers, 'an object with settings by key');
  else
    for (const [key, settings] of Object.entries(drivers ?? {}))
      checkSettings(key, settings as DriverSettings, problems);
  problems.refuse();
  return options;
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown, low: number, high: number): boolean =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;

function checkSettings(key: string, given: DriverSettings, problems: Problems): void {
  const refuse = (name: string, found: unknown, expected: string): void => {
    const what = `\`${name}\` of \`${key.slice(0, 40)}\``;
    problems.add('analysis.option', ['drivers', key, name], {
      ...{ what, found: nameOf(found), expected },
    });
  };
  if (!isPlain(given)) {
    const what = `the settings of \`${key.slice(0, 40)}\``;
    const expected = `an object with ${Object.keys(SETTINGS).join(', ')}`;
    problems.add('analysis.option', ['drivers', key], { what, found: nameOf(given), expected });
    return;
  }
  const { min, max, cost, step } = checkOptions<DriverSettings>(given, SETTINGS, problems);
  for (const [name, value] of Object.entries({ min, max }))
    if (value !== undefined && !isNumber(value)) refuse(name, value, 'a number');
  if (isNumber(min) && isNumber(max) && min > max) refuse('min', min, 'no more than its `max`');
  if (step !== undefined && !(isNumber(step) && step > 0)) refuse('step', step, 'a number above 0');
  if (cost !== undefined && !isCost(cost)) {
    const expected =
      'a number above 0 for each unit, or at least two points [value, cost] of different values';
    refuse('cost', cost, expected);
  }
}

function isCost(cost: unknown): boolean {
  if (!Array.isArray(cost)) return isNumber(cost) && cost > 0;
  const points: readonly unknown[] = cost;
  const sound = points.every(
    (point) => Array.isArray(point) && point.length === 2 && point.every(isNumber),
  );
  const values = new Set(points.map((point) => (point as readonly number[])[0]));
  return sound && points.length >= 2 && values.size === points.length;
}
