import { describeFound } from './found.js';
import type { Shape } from './shape.js';
import { takeList } from './take.js';

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
    take: (value, taking) => {
      const taken = takeList(value, taking, items.take);
      if (taken === undefined || taken.length < atLeast) return undefined;
      return unique && new Set(taken).size < taken.length ? undefined : taken;
    },
    check: (value, report) => {
      if (!Array.isArray(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      const seen = unique ? new Set<unknown>() : undefined;
      for (let index = 0; index < value.length; index++) {
        if (report.full()) return;
        const item: unknown = value[index];
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
  const takes = shapes.map(({ take }) => take);
  return {
    json: (writing) => ({
      type: 'array',
      items: shapes.map((item) => item.json(writing)),
      additionalItems: false,
      minItems: shapes.length,
      maxItems: shapes.length,
    }),
    expected,
    take: (value, taking) => {
      const taken = takeList(value, taking, takes);
      return taken?.length === shapes.length ? taken : undefined;
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
