import type { Field } from './fields.js';

type Plain = { readonly [key: string]: unknown };

/** A setting as people know it: a number, or an object by period where it changes over time. */
export function plainValue(element: object | undefined, { keys, steps }: Field): unknown {
  if (element === undefined) return undefined;
  const of = element as Plain;
  const dated = steps === undefined ? undefined : of[steps];
  return plain(dated ?? of[keys[0] as string]);
}

function plain(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  if (!isDated(value)) return value;
  const [only] = value;
  if (value.length === 1 && only?.at === undefined) return only?.value;
  return Object.fromEntries(value.map(({ at, value: one }) => [at ?? '', one]));
}

function isDated(value: unknown): value is readonly { at?: string; value: unknown }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (step) =>
        typeof step === 'object' &&
        step !== null &&
        Object.hasOwn(step, 'value') &&
        Object.keys(step).every((key) => key === 'at' || key === 'value'),
    )
  );
}

/** Whether two settings differ in numbers alone, so that one can move into the other. */
export function alike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Number.isFinite(a) && Number.isFinite(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Object.is(a, b);
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && alike((a as Plain)[key], (b as Plain)[key]))
  );
}
