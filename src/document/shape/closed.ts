import { describeFound, isMap } from './found.js';
import { described, type JsonSchema, type Writing } from './json-schema.js';
import { newReport, type Report } from './report.js';
import type { Shape } from './shape.js';
import { takeAnything, takeMap } from './take.js';

/** A key that may be left out, with what it says. */
export interface OptionalKey<T> {
  readonly shape: Shape<T>;
  readonly about: string;
  readonly required: false;
}

/** A key that must be there. */
export interface RequiredKey<T> {
  readonly shape: Shape<T>;
  readonly about: string;
  readonly required: true;
}

/** Exactly the keys of an interface, optional where it says so. */
export type Keys<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? OptionalKey<Exclude<T[K], undefined>>
    : RequiredKey<T[K]>;
};

/** Declares a key that may be left out. */
export function may<T>(shape: Shape<T>, about: string): OptionalKey<T> {
  return { shape, about, required: false };
}

/** Declares a key that must be there. */
export function must<T>(shape: Shape<T>, about: string): RequiredKey<T> {
  return { shape, about, required: true };
}

/** Keys of one's own, which are kept and never looked at. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/**
 * A map with known keys. Unknown keys are findings, `x-...` keys are kept; canonical order is the order of declaration.
 *
 * @param expected - what it is, for people
 * @param keys - one entry for each key of the interface
 * @param afterwards - looks at a map as a whole, which need not be valid
 * @param isSound - whether `afterwards` would find nothing, for maps of which there are many
 */
export function closed<T extends object>(
  expected: string,
  keys: Keys<T>,
  afterwards?: (value: Partial<T>, report: Report) => void,
  isSound: (value: Partial<T>) => boolean = nothingFound(afterwards),
): Shape<T> {
  const fields: ReadonlyMap<string, AnyKey> = new Map(Object.entries(keys) as [string, AnyKey][]);
  const names = [...fields.keys()];
  const required = names.filter((name) => fields.get(name)?.required === true);
  const under = {
    known: new Map([...fields].map(([name, { shape }]) => [name, shape.take])),
    other: (key: string) => (isOwnKey(key) ? takeAnything : undefined),
  };
  return {
    json: (writing) => jsonOf(fields, required, writing),
    expected,
    take: (value, taking) => {
      const taken = takeMap(value, taking, under);
      if (taken === undefined || !isSound(taken as Partial<T>)) return undefined;
      for (const key of required) if (!Object.hasOwn(taken, key)) return undefined;
      return Object.freeze(taken);
    },
    check: (value, report) => {
      if (!isMap(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      for (const key of Object.keys(value)) {
        if (report.full()) return;
        const field = fields.get(key);
        if (field !== undefined) {
          report.path.push(key);
          field.shape.check(value[key], report);
          report.path.pop();
        } else if (!isOwnKey(key))
          report.addAtKey(key, 'document.unknown-key', { key, known: names });
      }
      for (const key of required)
        if (!Object.hasOwn(value, key))
          report.add('document.missing-key', { key, what: fields.get(key)?.shape.expected ?? '' });
      afterwards?.(value as Partial<T>, report);
    },
    canonical: (value, language) => {
      const written = value as { readonly [key: string]: unknown };
      const ordered: Record<string, unknown> = {};
      for (const [name, field] of fields)
        if (Object.hasOwn(written, name))
          ordered[name] = field.shape.canonical(written[name], language);
      for (const key of Object.keys(written)) if (isOwnKey(key)) ordered[key] = written[key];
      return ordered;
    },
  };
}

function nothingFound<T>(look?: (value: T, report: Report) => void): (value: T) => boolean {
  if (look === undefined) return () => true;
  return (value) => {
    const report = newReport();
    look(value, report);
    return report.found.length === 0;
  };
}

type AnyKey = OptionalKey<unknown> | RequiredKey<unknown>;

function jsonOf(
  fields: ReadonlyMap<string, AnyKey>,
  required: readonly string[],
  writing: Writing,
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, { shape, about, required: needed }] of fields) {
    const schema = described(shape.json(writing), about);
    // What must be there says first what it is.
    properties[name] = needed && 'allOf' in schema ? { description: about, ...schema } : schema;
  }
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    patternProperties: { '^x-': {} },
  };
}
