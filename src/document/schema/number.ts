import type { DatedInput } from '../input/index.js';
import { branch, choice, keyKinds, leaf, map, type Shape, when } from '../shape/index.js';

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && value - value === 0;

function between(
  low: number,
  high: number,
  expected: string,
  rangeHint?: (value: number) => string | undefined,
): Shape<number> {
  return leaf({ type: 'number', minimum: low, maximum: high }, expected, {
    plainly: (value) => isFiniteNumber(value) && value >= low && value <= high,
    ...(rangeHint === undefined ? {} : { rangeHint }),
  });
}

/** Any finite number. */
export const number = leaf<number>({ type: 'number' }, 'a number', { plainly: isFiniteNumber });

/** Largest weight: sums of weights stay far inside the numbers. */
const MOST_WEIGHT = 1e9;

/** A relative weight: normalised at use, never negative. */
export const weight = leaf<number>(
  { type: 'number', minimum: 0, maximum: MOST_WEIGHT },
  'a number from 0 to 1000000000',
  {
    plainly: (value) => isFiniteNumber(value) && value >= 0 && value <= MOST_WEIGHT,
    explain: (value, report) => {
      if (!isFiniteNumber(value) || value > MOST_WEIGHT) return false;
      report.add('weight.negative', { value });
      return true;
    },
  },
);

/** A finite number that cannot be negative, such as money spent. */
export const amount = leaf<number>({ type: 'number', minimum: 0 }, 'a number, 0 or more', {
  plainly: (value) => isFiniteNumber(value) && value >= 0,
});

/** A part of a whole, 0 to 1. */
export const share = between(0, 1, 'a share from 0 to 1', (value) =>
  value > 1 && value <= 100 ? `write \`${value / 100}\` for ${value} percent` : undefined,
);

/** Points on the scale of a card without raised caps. */
export const points = between(0, 100, 'points from 0 to 100');

/** Percent complete. */
export const percent = between(0, 100, 'percent from 0 to 100');

/** Lower edge of a status band; bands above 100 make sense where the cap is raised. */
export const edge = between(0, 200, 'points from 0 to 200');

/** Highest points of one indicator. */
export const cap = between(100, 200, 'points from 100 to 200');

/** A whole number of periods. */
export const periodCount = whole(1, 1000, 'a whole number of periods, 1 or more');

/** A month by number. */
export const monthNumber = whole(1, 12, 'a whole number from 1 to 12');

function whole(low: number, high: number, expected: string): Shape<number> {
  return leaf({ type: 'integer', minimum: low, maximum: high }, expected, {
    plainly: (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high,
    explain: (value, report) => {
      if (!isFiniteNumber(value)) return false;
      report.add('number.range', { value, expected });
      return true;
    },
  });
}

/** True or false. */
export const flag = leaf<boolean>({ type: 'boolean' }, 'true or false', {
  plainly: (value) => typeof value === 'boolean',
});

/** One of some words. */
export function oneOf<const W extends readonly [string, ...string[]]>(
  ...known: W
): Shape<W[number]> {
  const words: ReadonlySet<unknown> = new Set(known);
  return leaf(
    { type: 'string', enum: known },
    known.length > 1
      ? `${known.slice(0, -1).join(', ')} or ${known[known.length - 1]}`
      : `\`${known[0]}\``,
    { plainly: (value) => words.has(value) },
  );
}

/** A value for always, or values by period. */
export function dated(values: Shape<number>): Shape<DatedInput<number>> {
  const expected = `${values.expected}, or such numbers by period`;
  return choice(expected, [
    branch(when.number, values),
    branch(when.map, map(expected, keyKinds.periods, values)),
  ]);
}

/** A share that may change. */
export const datedShare = dated(share);

/** A relative weight that may change. */
export const datedWeight = dated(weight);
