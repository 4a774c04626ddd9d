import { didYouMean, type OptionNames, ScorecardError } from '../core/index.js';

/** Which numbers an option takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** The ends do not count: more than `min`, less than `max`. */
  readonly open?: 'min' | 'both';
  readonly unit?: string;
}

/** Times from a millisecond to three decades, so that no ratio of two of them can overflow. */
export const TIME: NumberRange = { min: 1e-3, max: 1e9, unit: 'seconds' };

/** More than any service has; numbers near the limits of doubles would only produce nonsense. */
export const MOST_AGENTS = 1e9;

export const AGENTS: NumberRange = { min: 1, max: MOST_AGENTS, whole: true, unit: 'agents' };

/** @throws ScorecardError `invalid-option` unless the value is a number of the range */
export function checkNumber(name: string, value: unknown, range: NumberRange): number {
  const { min, max, whole = false, open } = range;
  if (
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (open === undefined || value > min) &&
    (open !== 'both' || value < max) &&
    (!whole || Number.isInteger(value))
  )
    return value;
  const found = typeof value === 'number' ? `${value}` : `not a number but ${typeof value}`;
  throw new ScorecardError('invalid-option', `\`${name}\` is ${found}: give ${describe(range)}`);
}

/** The same for an option that may be left out. */
export function checkOptional(
  name: string,
  value: unknown,
  range: NumberRange,
): number | undefined {
  return value === undefined ? undefined : checkNumber(name, value, range);
}

function describe({ min, max, whole, open, unit }: NumberRange): string {
  const kind = whole === true ? 'a whole number' : 'a number';
  const from = open === undefined ? `from ${min}` : `above ${min}`;
  const to = open === 'both' ? `and below ${max}` : `up to ${max}`;
  return `${kind}${unit === undefined ? '' : ` of ${unit}`} ${from} ${to}`;
}

/** @throws ScorecardError `invalid-option` if an option has a name that does not exist: it would be without effect */
export function checkNames<T extends object>(options: T, names: OptionNames<T>): void {
  const known = Object.keys(names);
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(names, name)) continue;
    const advice = didYouMean(name, known) ?? `give ${known.map((one) => `\`${one}\``).join(', ')}`;
    throw new ScorecardError('invalid-option', `\`${name.slice(0, 80)}\` is no option: ${advice}`);
  }
}
