/**
 * Where an object keeps how its fields are worked out: on itself, so that what inherits from it, stands before it or is a copy of it with
 * all that it has finds them too.
 */
const READ = Symbol('read');

/** Reads a field of a record by its name. */
export type ReadField = (name: string) => unknown;

interface Readable {
  readonly [READ]: ReadField;
}

/**
 * One getter for all fields of a name. A getter of its own would make each record a kind of its own to an engine, which is slow, and the
 * engine would keep what that getter sees after everybody else has dropped it.
 */
function sharedGetters(enumerable: boolean): (name: string) => PropertyDescriptor {
  const known = new Map<string, PropertyDescriptor>();
  return (name) => {
    let getter = known.get(name);
    if (getter === undefined) {
      getter = {
        enumerable,
        configurable: true,
        get(this: Readable) {
          return this[READ](name);
        },
      };
      known.set(name, getter);
    }
    return getter;
  };
}

const listed = sharedGetters(true);
const unlisted = sharedGetters(false);

/** How fields are worked out from what a record stands for, and from its other fields. */
export interface LazyFields<S> {
  readonly [name: string]: (source: S, read: ReadField) => unknown;
}

type Fields = { readonly [name: string]: unknown };

/**
 * One object with the fields of several, in their order; of a name that several have, the last counts. A function among the fields is what
 * works one out: it is called when the field is first read, and what it gave is kept. Names come from the program, never from data.
 *
 * @param source - what such functions are called with
 * @param beside - fields that the record has without listing them as its own
 */
export function lazyRecord<S>(
  source: S,
  parts: readonly object[],
  beside: LazyFields<S> = {},
): object {
  const record: { [name: string]: unknown } = {};
  const read = readerOf(source, [...parts, beside] as readonly Fields[]);
  Object.defineProperty(record, READ, { value: read });
  for (const part of parts as readonly Fields[])
    for (const name in part) {
      const field = part[name];
      if (typeof field === 'function') Object.defineProperty(record, name, listed(name));
      else record[name] = field;
    }
  for (const name in beside) Object.defineProperty(record, name, unlisted(name));
  return record;
}

function readerOf(source: unknown, parts: readonly Fields[]): ReadField {
  const known = new Map<string, unknown>();
  const read: ReadField = (name) => {
    if (known.has(name)) return known.get(name);
    const found = parts.findLast((part) => Object.hasOwn(part, name)) as LazyFields<unknown>;
    const value = found[name]?.(source, read);
    known.set(name, value);
    return value;
  };
  return read;
}
