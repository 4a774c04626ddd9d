import { describeFound } from './found.js';
import type { Shape } from './shape.js';

/** Limits of a list. */
export interface ListOptions {
  readonly atLeast?: number;
  /** Whether entries, which are texts then, must differ. */
  readonly unique?: boolean;
}

/**
 * A list of entries of one shape.
 *
 * @param expected - what it is, for people
 * @param items - what each entry is
 */
export function list<V>(
  expected: string,
  items: Shape<V>,
  options: ListOptions = {},
): Shape<readonly V[]> {
  const { atLeast = 0, unique = false } = options;
  return {
    json: (writing) => ({
      ...(atLeast > 0 ? { minItems: atLeast } : {}),
      type: 'array',
      items: items.json(writing),
      ...(unique ? { uniqueItems: true } : {}),
    }),
    expected,
    plainly: (value) => {
      if (!Array.isArray(value) || value.length < atLeast) return false;
      for (let index = 0; index < value.length; index++)
        if (!items.plainly(value[index])) return false;
      return !unique || value.length < 2 || new Set(value).size === value.length;
    },
    check: (value, report) => {
      if (!Array.isArray(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      const seen = unique ? new Set<unknown>() : undefined;
      for (let index = 0; index < value.length; index++) {
        if (report.full()) return;
        const item: unknown = value[index];
        if (seen === undefined && items.plainly(item)) continue;
        report.path.push(index);
        if (seen?.has(item) === true && typeof item === 'string')
          report.add('list.duplicate', { item });
        seen?.add(item);
        items.check(item, report);
        report.path.pop();
      }
      if (value.length < atLeast) report.add('list.length', { found: value.length, expected });
    },
    canonical: (value, language) => value.map((item) => items.canonical(item, language)),
  };
}

/** A list of a fixed number of entries, each with its own shape. */
export function tuple<P extends readonly unknown[]>(
  expected: string,
  ...items: { readonly [I in keyof P]: Shape<P[I]> }
): Shape<Readonly<P>> {
  const shapes = items as unknown as readonly Shape<unknown>[];
  return {
    json: (writing) => ({
      type: 'array',
      items: shapes.map((item) => item.json(writing)),
      additionalItems: false,
      minItems: shapes.length,
      maxItems: shapes.length,
    }),
    expected,
    plainly: (value) => {
      if (!Array.isArray(value) || value.length !== shapes.length) return false;
      for (let index = 0; index < shapes.length; index++)
        if (shapes[index]?.plainly(value[index]) !== true) return false;
      return true;
    },
    check: (value, report) => {
      if (!Array.isArray(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      if (value.length !== shapes.length)
        return report.add('list.length', { found: value.length, expected });
      for (const [index, shape] of shapes.entries()) {
        report.path.push(index);
        shape.check(value[index], report);
        report.path.pop();
      }
    },
    canonical: (value, language) =>
      shapes.map((shape, index) => shape.canonical(value[index], language)),
  };
}
