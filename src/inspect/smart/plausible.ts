import type { BenchmarkInput, IndicatorInput } from '../../document/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { neededState, timesAt, wholeOf } from '../../evaluate/inner-index.js';
import type { AmountSpan } from '../../period/index.js';
import type { InspectedIndicator } from '../card-facts.js';
import { lastNumber } from '../nature.js';
import type { Look } from './look.js';

/** Fewest values from which a spread is told. */
const FEWEST = 6;

/** How many standard deviations beyond everything seen a target may lie and still look reachable. */
const REACH = 3;

/**
 * Whether a target asks for something and lies within reach: against published figures, and against the own values so far. Says
 * nothing where there is nothing to compare with.
 */
export function plausibilityOf(
  { id, input, resolved }: InspectedIndicator,
  evaluation: Evaluation | undefined,
): readonly Look[] {
  const baseline = lastNumber(input.baseline);
  const target = lastNumber(input.target);
  if (resolved.scale?.kind !== 'linear' || baseline === undefined || target === undefined)
    return [];
  const upward = target > baseline;
  const beyond = (a: number, b: number): boolean => (upward ? a > b : a < b);
  const looks: Look[] = [];
  const figures = (input.benchmarks ?? [])
    .filter(inUnitOf(input))
    .flatMap(({ value, min, max }) =>
      [value, min, max].filter((figure): figure is number => figure !== undefined),
    );
  if (figures.length > 0) {
    const best = upward ? Math.max(...figures) : Math.min(...figures);
    looks.push({
      holds: !beyond(target, best),
      text: {
        en: `the target of \`${id}\` lies within what others reach`,
        es: `la meta de \`${id}\` está dentro de lo que otros logran`,
      },
      otherwise: {
        en: `the target of \`${id}\` (${target}) lies beyond every benchmark (${best})`,
        es: `la meta de \`${id}\` (${target}) supera todas las referencias (${best})`,
      },
    });
  }
  const values = evaluation === undefined ? [] : presentValues(id, resolved.amounts, evaluation);
  if (values.length < FEWEST) return looks;
  const best = upward ? Math.max(...values) : Math.min(...values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
  const easy = values.every((value) => !beyond(target, value));
  const far = beyond(target, best + (upward ? REACH : -REACH) * spread);
  looks.push({
    holds: !easy && !far,
    text: {
      en: `the target of \`${id}\` asks for more than before and lies within reach of it`,
      es: `la meta de \`${id}\` pide más que hasta ahora y está a su alcance`,
    },
    otherwise: easy
      ? {
          en: `every value so far meets the target of \`${id}\`: it asks for nothing`,
          es: `todos los valores hasta ahora cumplen la meta de \`${id}\`: no pide nada`,
        }
      : {
          en: `the target of \`${id}\` lies far beyond every value so far`,
          es: `la meta de \`${id}\` queda muy lejos de todo valor hasta ahora`,
        },
  });
  return looks;
}

/** A figure in another unit says nothing of a target. */
const inUnitOf =
  ({ unit: own }: IndicatorInput) =>
  ({ unit = own }: BenchmarkInput): boolean =>
    unit === own;

/** The values so far; of sums that are stated for one period what they are for such a one (S3.1). */
function presentValues(
  id: string,
  amounts: AmountSpan | undefined,
  evaluation: Evaluation,
): readonly number[] {
  const values = [...(wholeOf(evaluation).series(id).values ?? [])];
  const state = neededState(evaluation);
  return values
    .map((value, lane) => (amounts === undefined ? value : value / timesAt(state, amounts, lane)))
    .filter((value) => !Number.isNaN(value));
}
