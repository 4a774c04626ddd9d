import type { Series, ValueNote } from '../../period/index.js';
import { type VersionedSeries, versionedSeries } from './versioned-series.js';
import type { InputData } from './load.js';
import { type VersionedMap, versionedMap } from './versioned-map.js';

/** Values by key as a state keeps them. */
export interface StoredData extends InputData {
  readonly series: VersionedSeries;
  readonly moment: VersionedMap<string, number | null>;
  readonly momentNotes: VersionedMap<string, ValueNote>;
}

/** Values in the maps of their reader, which are the state's from now on, and so are the arrays in them. */
export const storedData = ({
  series,
  moment,
  momentNotes = new Map(),
  acrossVersions,
}: {
  readonly series: Map<string, Series>;
  readonly moment: Map<string, number | null>;
  readonly momentNotes?: Map<string, ValueNote>;
  readonly acrossVersions?: boolean;
}): StoredData => ({
  series: versionedSeries(series),
  moment: versionedMap(moment),
  momentNotes: versionedMap(momentNotes),
  acrossVersions: acrossVersions === true,
});
