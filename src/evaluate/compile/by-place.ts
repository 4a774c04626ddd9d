/** What is known of elements, kept by their places: to fill a map by id costs more than all that is put into it. */
export interface ByPlace<T> {
  /** What was put at a place. */
  readonly at: (place: number) => T | undefined;
  /** What was put for an id. */
  readonly get: (id: string) => T | undefined;
  /** Puts something for an id at its place. */
  readonly put: (place: number, id: string, value: T) => void;
  /** Everything by id, in the order in which it was put; made when first asked for. */
  readonly all: () => ReadonlyMap<string, T>;
}

/**
 * An empty store.
 *
 * @param count - how many places there are
 * @param placeOf - the place of an id; undefined for what has none
 */
export function byPlace<T>(count: number, placeOf: (id: string) => number | undefined): ByPlace<T> {
  const kept: (T | undefined)[] = [];
  kept.length = count;
  const ids: string[] = [];
  const places: number[] = [];
  return {
    at: (place) => kept[place],
    get: (id) => {
      const place = placeOf(id);
      return place === undefined ? undefined : kept[place];
    },
    put: (place, id, value) => {
      if (kept[place] === undefined) {
        ids.push(id);
        places.push(place);
      }
      kept[place] = value;
    },
    all: allOf(ids, places, kept),
  };
}

/** By itself, so that who keeps this function keeps nothing of the card that `placeOf` looks into. */
function allOf<T>(
  ids: readonly string[],
  places: readonly number[],
  kept: readonly (T | undefined)[],
): () => ReadonlyMap<string, T> {
  let all: ReadonlyMap<string, T> | undefined;
  return () => {
    all ??= new Map(ids.map((id, i) => [id, kept[places[i] as number] as T]));
    return all;
  };
}
