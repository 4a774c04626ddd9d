import type { ConformanceCase } from './case.js';
import type { Implementation } from './implementation.js';

/** What an implementation gets wrong in a case, one line a field; empty when it conforms. */
export function differences(one: ConformanceCase, implementation: Implementation): string[] {
  const { card, data, by, periods, expect, acrossVersions, tolerance = 1e-9 } = one;
  const find = implementation(card, data, {
    ...(by === undefined ? {} : { by }),
    ...(acrossVersions === undefined ? {} : { acrossVersions }),
    periods,
  });
  return Object.entries(expect).flatMap(([period, nodes]) =>
    Object.entries(nodes).flatMap(([id, fields]) => {
      const found = find(period, id);
      if (found === undefined) return [`${period} ${id}: no such node`];
      return Object.entries(fields).flatMap(([field, wanted]) =>
        compare(`${period} ${id}.${field}`, wanted, ownField(found, field), tolerance),
      );
    }),
  );
}

/** Where what was found is not what was wanted: of records what is wanted alone counts, of lists every entry. */
export function compare(
  where: string,
  wanted: unknown,
  found: unknown,
  tolerance: number,
): string[] {
  if (isRecord(wanted) && isRecord(found))
    return Object.entries(wanted).flatMap(([field, inner]) =>
      compare(`${where}.${field}`, inner, ownField(found, field), tolerance),
    );
  if (Array.isArray(wanted) && Array.isArray(found) && wanted.length === found.length)
    return wanted.flatMap((inner: unknown, i) =>
      compare(`${where}.${i}`, inner, found[i], tolerance),
    );
  const same =
    typeof wanted === 'number' && typeof found === 'number'
      ? Math.abs(wanted - found) <= tolerance
      : JSON.stringify(wanted) === JSON.stringify(found ?? null);
  return same ? [] : [`${where}: expected ${shown(wanted)}, found ${shown(found)}`];
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownField = (record: { readonly [field: string]: unknown }, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined;
