import { didYouMean, ScorecardError } from '../../core/index.js';
import type { DriverSettings, SeekOptions } from './seek-options.js';

/** Most periods that are looked ahead. */
const MOST_HORIZON = 120;

/** Most values of a driver that moves in steps. */
export const MOST_STEPS = 2000;

const NAMES = Object.keys({
  to: true,
  at: true,
  horizon: true,
  level: true,
  drivers: true,
  maxDrivers: true,
  alternatives: true,
} satisfies { readonly [O in keyof Required<SeekOptions>]: true });

const SETTINGS = Object.keys({
  min: true,
  max: true,
  cost: true,
  step: true,
} satisfies { readonly [O in keyof Required<DriverSettings>]: true });

/**
 * Refuses options that cannot be meant, all of them at once.
 *
 * @throws ScorecardError `invalid-option`
 */
export function checkSeekOptions(options: SeekOptions, asked: 'seek' | 'drivers'): void {
  if (!isRecord(options)) throw refused(['options are an object with `to`']);
  const problems = [...unknownNames(options, NAMES, 'option')];
  const { to, horizon = 0, maxDrivers = 1, alternatives = 0, level, drivers } = options;
  if (asked === 'seek' && !isNumber(to)) problems.push('`to` is the number of points to reach');
  if (!isWhole(horizon, 0, MOST_HORIZON))
    problems.push(`\`horizon\` is a whole number of periods, 0 to ${MOST_HORIZON}`);
  if (!isWhole(maxDrivers, 1, Number.MAX_SAFE_INTEGER))
    problems.push('`maxDrivers` is a whole number of drivers, at least 1');
  if (!isWhole(alternatives, 0, 20))
    problems.push('`alternatives` is a whole number of ways, 0 to 20');
  if (level !== undefined && level !== 'values' && level !== 'indicators')
    problems.push('`level` is `values` or `indicators`');
  if (drivers !== undefined && !isRecord(drivers))
    problems.push('`drivers` is an object with settings by key');
  else
    for (const [key, settings] of Object.entries(drivers ?? {}))
      problems.push(...settingProblems(key, settings));
  if (problems.length > 0) throw refused(problems);
}

function refused(problems: readonly string[]): ScorecardError {
  return new ScorecardError('invalid-option', problems.join('\n'));
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown, low: number, high: number): boolean =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownNames(value: object, known: readonly string[], what: string): string[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = didYouMean(name, known) ?? `use one of ${known.join(', ')}`;
      return `there is no ${what} \`${name.slice(0, 40)}\`; ${near}`;
    });
}

function settingProblems(key: string, settings: DriverSettings): string[] {
  if (!isRecord(settings))
    return [`the settings of \`${key}\` are an object with ${SETTINGS.join(', ')}`];
  const problems = unknownNames(settings, SETTINGS, `setting of \`${key}\` named`);
  const { min, max, cost, step } = settings;
  for (const [name, value] of Object.entries({ min, max }))
    if (value !== undefined && !isNumber(value))
      problems.push(`\`${name}\` of \`${key}\` is a number`);
  if (isNumber(min) && isNumber(max) && min > max)
    problems.push(`\`min\` of \`${key}\` lies above its \`max\``);
  if (step !== undefined && !(isNumber(step) && step > 0))
    problems.push(`\`step\` of \`${key}\` is a number above 0`);
  if (cost !== undefined && !isCost(cost))
    problems.push(
      `\`cost\` of \`${key}\` is a number above 0 for each unit, or at least two points [value, cost] of different values`,
    );
  return problems;
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
