/** What is kept with objects without showing on them. */
export interface Beside<K extends object, V extends object> {
  /** What is kept with an object; undefined if nothing is, as with anything that is no object. */
  readonly get: (object: K) => V | undefined;
  /** Keeps something with an object, frozen or not, in the place of what was kept before. */
  readonly set: (object: K, value: V) => void;
}

/** A base that answers with the object it is given, so that private fields of what extends it come to lie on that object. */
const Given = function given(object: object): object {
  return object;
} as unknown as new (
  object: object,
) => object;

/**
 * Keeps values with objects as a WeakMap does, but in a private field. While only young objects are collected, the entries of a WeakMap
 * count as alive, whether their keys are or not: cards that are made and dropped would be moved about again and again until the whole
 * heap is looked through, which takes longer than making a small card.
 */
export function beside<K extends object, V extends object>(): Beside<K, V> {
  class Note extends Given {
    #value: V;
    constructor(object: K, value: V) {
      super(object);
      this.#value = value;
    }
    static of(object: K): V | undefined {
      return #value in object ? object.#value : undefined;
    }
    static put(object: K, value: V): object {
      if (!(#value in object)) return new Note(object, value);
      object.#value = value;
      return object;
    }
  }
  // An engine may take no new private field on a frozen object.
  const others = new WeakMap<K, V>();
  return {
    get: (object) => (isObject(object) ? (Note.of(object) ?? others.get(object)) : undefined),
    set: (object, value) => {
      try {
        Note.put(object, value);
      } catch {
        others.set(object, value);
      }
    },
  };
}

const isObject = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
