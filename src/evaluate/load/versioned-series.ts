import { root, type Rooted, rooted, successor } from '../../core/index.js';
import {
  type AlignedSeries,
  isAligned,
  type Observation,
  placesIn,
  type Series,
  withObservations,
} from '../../period/index.js';
import type { Entries } from './versioned-map.js';

/**
 * One version of series by key that many evaluations share. A number that changes within an array is written into it, since copies of
 * arrays, one for each change, would cost more than all else; so what `get` gives is good until another version is looked at, and
 * `entries` gives copies.
 */
export interface VersionedSeries extends Entries<string, Series> {
  /** A new version with some observations replaced or added; this one keeps its series. */
  readonly change: (
    changes: readonly (readonly [key: string, observations: readonly Observation[]])[],
  ) => VersionedSeries;
}

/** A series in the place of another, undefined for none, or a number in the place of another in an array. */
type Step =
  | { readonly key: string; readonly series: Series | undefined }
  | { readonly array: Float64Array; readonly place: number; readonly value: number };

/** The first version of series whose map and arrays are the caller's no more. */
export function versionedSeries(
  map: Map<string, Series>,
  node: Rooted<readonly Step[]> = rooted(),
): VersionedSeries {
  const focus = (): Map<string, Series> => {
    if (node.next !== undefined) root(node, (steps) => taken(map, steps));
    return map;
  };
  const version: VersionedSeries = {
    get: (key) => focus().get(key),
    entries: () => Array.from(focus(), ([key, series]) => [key, copyOf(series)] as const),
    change: (changes) => {
      if (changes.length === 0) return version;
      focus();
      const steps = changes.flatMap(([key, some]) => stepsTo(map.get(key), key, some));
      return versionedSeries(map, successor(node, taken(map, steps)));
    },
  };
  return version;
}

const copyOf = (series: Series): Series =>
  isAligned(series) ? { ...series, values: series.values.slice() } : series;

function stepsTo(
  series: Series | undefined,
  key: string,
  observations: readonly Observation[],
): readonly Step[] {
  const places = series === undefined ? undefined : placesIn(series, observations);
  if (places === undefined) return [{ key, series: withObservations(series, observations) }];
  const array = (series as AlignedSeries).values;
  return observations.map(({ value }, i) => ({
    array,
    place: places[i] as number,
    value: value ?? Number.NaN,
  }));
}

/** Takes steps, no two of them to one place, and gives those that lead back. */
const taken = (map: Map<string, Series>, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => {
    if ('key' in step) {
      const before = map.get(step.key);
      if (step.series === undefined) map.delete(step.key);
      else map.set(step.key, step.series);
      return { key: step.key, series: before };
    }
    const { array, place } = step;
    const before = array[place] as number;
    array[place] = step.value;
    return { array, place, value: before };
  });
