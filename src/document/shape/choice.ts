import { describeFound, isMap } from './found.js';
import type { Report } from './report.js';
import type { Shape } from './shape.js';

/** One way to write a thing, and how it is told from the others. */
export interface Branch<T> {
  /** Of what is no map or list, asks only the type. */
  readonly when: (value: unknown) => boolean;
  readonly shape: Shape<T>;
  /** What stands under `kind` where it is meant; of a choice either all branches have one or none. */
  readonly kind?: string;
}

/** What a choice may add. */
export interface ChoiceOptions {
  /** A shorter way to write the same, given the canonical one. */
  readonly shorten?: (canonical: unknown, language: string) => unknown;
  /** Words the finding when no branch fits. */
  readonly otherwise?: (value: unknown, report: Report) => boolean;
}

/** Declares one branch of a choice. */
export function branch<T>(when: (value: unknown) => boolean, shape: Shape<T>): Branch<T> {
  return { when, shape };
}

/** Declares the branch of maps of one kind. */
export function kindBranch<T>(kind: string, shape: Shape<T>): Branch<T> {
  return { when: (value) => kindOf(value) === kind, shape, kind };
}

function kindOf(value: unknown): unknown {
  return isMap(value) ? value['kind'] : undefined;
}

/**
 * Several ways to write one thing. The first branch that is meant by the kind of the value answers alone for it, so
 * findings are about what the author meant.
 *
 * @param expected - all ways, for people
 * @param branches - in the order in which they are asked
 */
export function choice<const P extends readonly unknown[]>(
  expected: string,
  branches: { readonly [I in keyof P]: Branch<P[I]> },
  options: ChoiceOptions = {},
): Shape<P[number]> {
  const all = branches as unknown as readonly Branch<unknown>[];
  const kinds = new Map<unknown, Shape<unknown>>();
  for (const { kind, shape } of all) if (kind !== undefined) kinds.set(kind, shape);
  const pick = (value: unknown): Shape<unknown> | undefined => {
    if (kinds.size > 0) return kinds.get(kindOf(value));
    for (const one of all) if (one.when(value)) return one.shape;
    return undefined;
  };
  // Nearly all that can be written in several ways is written as a number.
  const ofNumbers = pick(0);
  return {
    json: (writing) => ({ anyOf: all.map(({ shape }) => shape.json(writing)) }),
    expected,
    take: (value, taking) => {
      const shape = typeof value === 'number' ? ofNumbers : pick(value);
      const taken = shape?.take(value, taking);
      if (typeof taken !== 'object' || taken === null || kinds.size > 0) return taken;
      // A proxy may say one thing when it is asked what it is, and another when it is copied. What is of a kind has said so in its copy.
      return pick(taken) === shape ? taken : undefined;
    },
    check: (value, report) => {
      const shape = pick(value);
      if (shape !== undefined)
        return shape.check(value, typeof value === 'string' ? naming(expected, report) : report);
      if (options.otherwise?.(value, report) === true) return;
      report.add('document.shape', {
        found: describeFound(value),
        expected,
        ...(value === null ? { hint: 'give a value, or remove the key' } : {}),
      });
    },
    canonical: (value, language) => {
      const written = pick(value)?.canonical(value, language) ?? value;
      return options.shorten === undefined ? written : options.shorten(written, language);
    },
  };
}

/** A report that tells of an unknown word what else may stand there, where that names all words. */
function naming(expected: string, report: Report): Report {
  return {
    ...report,
    add: (code, params, position) => {
      const { known } = params as { readonly known?: readonly string[] };
      const named = code === 'word.unknown' && known?.every((word) => expected.includes(word));
      const told = named === true ? Object.assign({ expected }, params) : params;
      report.add(code, told, position);
    },
  };
}

/** Tests for the branches of a choice. */
export const when = {
  text: (value: unknown): boolean => typeof value === 'string',
  /** Not a map or a list: whoever wrote `title: 2026` meant a text. */
  single: (value: unknown): boolean => typeof value !== 'object' || value === null,
  number: (value: unknown): boolean => typeof value === 'number' || typeof value === 'string',
  list: (value: unknown): boolean => Array.isArray(value),
  map: isMap,
  mapWith:
    (...keys: readonly string[]) =>
    (value: unknown): boolean =>
      isMap(value) && keys.some((key) => Object.hasOwn(value, key)),
  /** A key that begins with a digit is meant as a period. */
  periods: (value: unknown): boolean => {
    if (!isMap(value)) return false;
    for (const key in value) if (startsWithDigit(key) && Object.hasOwn(value, key)) return true;
    return false;
  },
};

function startsWithDigit(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
