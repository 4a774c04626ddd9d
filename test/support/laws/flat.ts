import type { Evaluation } from '../../../src/evaluate/index.js';

/** Everything an evaluation says, by its place: `2026-01.objectives.a.points`. */
export type Flat = ReadonlyMap<string, number | string | boolean>;

/** Everything an evaluation says of some periods, all by default. */
export function flat(
  evaluation: Evaluation,
  periods: readonly string[] = evaluation.periods,
): Flat {
  const found = new Map<string, number | string | boolean>();
  for (const period of periods) collect(evaluation.at(period), period, found);
  return found;
}

function collect(
  value: unknown,
  place: string,
  found: Map<string, number | string | boolean>,
): void {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    found.set(place, value);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value))
      collect((value as { readonly [key: string]: unknown })[key], `${place}.${key}`, found);
  else if (value !== undefined) found.set(place, JSON.stringify(value));
}

/** Places where two evaluations differ in any bit; places on one side alone count too. */
export function bitDifferences(a: Flat, b: Flat): string[] {
  return differences(a, b, (x, y) => Object.is(x, y));
}

/** Places where two evaluations differ by more than 1e-9, relative where numbers are large. */
export function farDifferences(a: Flat, b: Flat, tolerance = 1e-9): string[] {
  return differences(a, b, (x, y) =>
    typeof x === 'number' && typeof y === 'number'
      ? Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x))
      : x === y,
  );
}

function differences(a: Flat, b: Flat, same: (x: unknown, y: unknown) => boolean): string[] {
  const found: string[] = [];
  for (const place of new Set([...a.keys(), ...b.keys()])) {
    if (!same(a.get(place), b.get(place)))
      found.push(`${place}: ${String(a.get(place))} and ${String(b.get(place))}`);
  }
  return found.slice(0, 20);
}

/** Only what an evaluation says of places whose name passes. */
export function only(all: Flat, keep: (place: string) => boolean): Flat {
  return new Map([...all].filter(([place]) => keep(place)));
}
