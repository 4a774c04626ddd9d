import type { Indicator } from '../model/index.js';
import type { InspectedIndicator } from './card-facts.js';

/** What an indicator is about, as far as cheap and fast answers must not crowd out good ones. */
export type Nature = 'cost' | 'speed' | 'other';

/** Which way is better: up, down, or inside a range; undefined where neither the card nor the scale says. */
export function directionOf({
  scaling,
}: Pick<Indicator, 'scaling'>): 'higher' | 'lower' | 'inside' | undefined {
  if (scaling.better !== undefined) return scaling.better;
  const from = lastNumber(scaling.baseline);
  const to = lastNumber(scaling.target);
  if (from === undefined || to === undefined || from === to) return undefined;
  return to > from ? 'higher' : 'lower';
}

/** A number, or the last of numbers by period. */
export function lastNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const dates = Object.keys(value).toSorted();
  if (dates.length === 0 || !dates.every((date) => /^\d{4}/.test(date))) return undefined;
  const last: unknown = (value as { readonly [date: string]: unknown })[dates.at(-1) as string];
  return typeof last === 'number' ? last : undefined;
}

const TIME_UNIT =
  /^(?:ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|segundos?|minutos?|horas?|días?)$/i;
const CURRENCY = /^(?:[A-Z]{3}|[\u20ac$£¥])(?:\b|$|\/)/;
const TAGS: ReadonlyMap<string, Nature> = new Map([
  ['cost', 'cost'],
  ['costo', 'cost'],
  ['coste', 'cost'],
  ['speed', 'speed'],
  ['velocidad', 'speed'],
]);

/**
 * The nature of an indicator: by its tags, else by unit and direction. Money that should be less is cost, time that should be
 * less is speed.
 *
 * @param currency - currency of the card
 */
export function natureOf(
  { resolved: { indicator } }: InspectedIndicator,
  currency: string | undefined,
): Nature {
  for (const tag of indicator.tags) {
    const nature = TAGS.get(tag.toLowerCase());
    if (nature !== undefined) return nature;
  }
  const { unit } = indicator;
  if (unit === undefined || directionOf(indicator) !== 'lower') return 'other';
  if (unit === currency || CURRENCY.test(unit)) return 'cost';
  return TIME_UNIT.test(unit) ? 'speed' : 'other';
}
