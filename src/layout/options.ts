import {
  flagForm,
  isRecord,
  numberForm,
  type OptionForms,
  type OptionProblems,
  readOptions,
  recordForm,
  wordForm,
} from '../core/index.js';
import type { MapLayout } from './map-layout.js';

/** Where a reader wants a box; what is left out stays free. */
export interface MapPin {
  /** Row within its band, 0 at the top. */
  readonly row?: number;
  /** Place among the boxes of its row, 0 at the left. */
  readonly order?: number;
}

/** How a map is laid out; lengths in pixels. */
export interface LayoutOptions {
  /** Width to keep to, 1110 unless told; exceeded only when boxes and lanes do not fit. */
  readonly maxWidth?: number | undefined;
  /** Space around everything, 12 unless told. */
  readonly margin?: number | undefined;
  /** Least space between two boxes of a row, 26 unless told. */
  readonly boxGap?: number | undefined;
  /** Distance of parallel links, 10 unless told. */
  readonly lanePitch?: number | undefined;
  /** Least space between two rows, 34 unless told. */
  readonly rowGap?: number | undefined;
  /** Least height of a band without boxes, 56 unless told. */
  readonly emptyBand?: number | undefined;
  /** `theme`: boxes of a theme stand in a column with fixed edges. Costs crossings on dense maps. */
  readonly columns?: 'none' | 'theme' | undefined;
  /** At most two boxes in a row, for screens narrower than 600 pixels; the width then is 480 unless told. */
  readonly narrow?: boolean | undefined;
  /** Right angles (the rule) or curves (for maps of up to some 20 links). */
  readonly links?: 'orthogonal' | 'curve' | undefined;
  /** An earlier layout of nearly the same map: its rows and orders are kept, so that little moves. */
  readonly previous?: MapLayout | undefined;
  /** Wishes by box id; ids that are not on the map are ignored. */
  readonly pins?: { readonly [id: string]: MapPin } | undefined;
  /** Seed of the search, 1 unless told; the same seed gives the same map. */
  readonly seed?: number | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly maxWidth: number;
  readonly margin: number;
  readonly boxGap: number;
  readonly lanePitch: number;
  readonly rowGap: number;
  readonly emptyBand: number;
  readonly columns: boolean;
  readonly narrow: boolean;
  readonly curve: boolean;
  readonly seed: number;
}

const LENGTH = numberForm(0, 1e5, { unit: 'pixels' });

const FORMS: OptionForms<LayoutOptions> = {
  maxWidth: LENGTH,
  margin: LENGTH,
  boxGap: LENGTH,
  lanePitch: LENGTH,
  rowGap: LENGTH,
  emptyBand: LENGTH,
  columns: wordForm(['none', 'theme']),
  narrow: flagForm,
  links: wordForm(['orthogonal', 'curve']),
  previous: {
    expected: 'an earlier layout',
    fits: (value) =>
      isRecord(value) && ['boxes', 'rows', 'links'].every((part) => Array.isArray(value[part])),
  },
  pins: recordForm('an object with pins by id'),
  seed: numberForm(),
};

const PIN = recordForm('an object with row and order');

/** The options of a layout inside those of another call, with everything told that is wrong with them. */
export function checkLayout(
  path: readonly string[],
  given: LayoutOptions,
  problems: OptionProblems,
): LayoutOptions {
  const options = problems.within(path, given, FORMS);
  checkPins(path, options, problems);
  return options;
}

function checkPins(
  path: readonly string[],
  { pins = {} }: LayoutOptions,
  problems: OptionProblems,
): void {
  for (const [id, pin] of Object.entries(pins)) problems.check([...path, 'pins', id], pin, PIN);
}

/**
 * The options of a layout.
 *
 * @throws ScorecardError `invalid-option` with everything that is wrong
 */
export const layoutOptions = (given: LayoutOptions | null): LayoutOptions =>
  readOptions(given, FORMS, (options, problems) => checkPins([], options, problems));

/** Fills in the defaults. */
export function settingsOf(options: LayoutOptions): Settings {
  const { narrow = false, columns, links } = options;
  return {
    maxWidth: options.maxWidth ?? (narrow ? 480 : 1110),
    margin: options.margin ?? 12,
    boxGap: options.boxGap ?? 26,
    lanePitch: options.lanePitch ?? 10,
    rowGap: options.rowGap ?? 34,
    emptyBand: options.emptyBand ?? 56,
    columns: columns === 'theme',
    narrow,
    curve: links === 'curve',
    seed: options.seed ?? 1,
  };
}
