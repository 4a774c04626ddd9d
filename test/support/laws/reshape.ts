import type {
  DatedInput,
  DrivesInput,
  IndicatorInput,
  LinkInput,
  MeasureInput,
  MeasuresOfRoleInput,
  ObjectiveInput,
  ScorecardInput,
} from '../../../src/document/input/index.js';
import type { Random } from '../random-card/random.js';

// Documents rewritten into ones that must come to the same, or to something that is known beforehand.

/** The entries of a map in a random order. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return random.some(list, list.length);
}

const SHUFFLED_INSIDE = new Set(['leading', 'lagging', 'drives', 'checklist', 'themes']);

/** The same card declared in another order: sections, elements, measures, links, items. */
export function shuffledCard(input: ScorecardInput, random: Random): ScorecardInput {
  const shuffle = (map: object): object =>
    Object.fromEntries(shuffled(Object.entries(map), random));
  const element = (value: unknown): unknown => {
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        !SHUFFLED_INSIDE.has(key)
          ? inner
          : Array.isArray(inner)
            ? shuffled(inner, random)
            : isMap(inner)
              ? shuffle(inner)
              : inner,
      ]),
    );
  };
  const section = (value: unknown): unknown =>
    isMap(value)
      ? shuffle(Object.fromEntries(Object.entries(value).map(([id, own]) => [id, element(own)])))
      : value;
  const sections = Object.entries(input).map(([key, value]) => [key, section(value)] as const);
  return Object.fromEntries(shuffled(sections, random)) as unknown as ScorecardInput;
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Measures of a role in their long form. */
export function longMeasures(measures: MeasuresOfRoleInput | undefined): {
  readonly [indicator: string]: MeasureInput;
} {
  return long(measures as Long<MeasureInput>, (weight) => ({ weight }));
}

/** Links in their long form. */
export function longLinks(drives: DrivesInput | undefined): {
  readonly [objective: string]: LinkInput;
} {
  return long(drives as Long<LinkInput>, (strength) => ({ strength }));
}

type Long<T> = readonly string[] | { readonly [id: string]: number | T } | undefined;

function long<T>(stated: Long<T>, make: (number: number) => T): { readonly [id: string]: T } {
  const entries = Array.isArray(stated)
    ? (stated as readonly string[]).map((id) => [id, 1] as const)
    : Object.entries((stated ?? {}) as { readonly [id: string]: number | T });
  return Object.fromEntries(
    entries.map(([id, value]) => [id, typeof value === 'number' ? make(value) : value]),
  );
}

/** The card with every objective and indicator rewritten. */
export function rewritten(
  input: ScorecardInput,
  objective: (own: ObjectiveInput, id: string) => ObjectiveInput,
  indicator: (own: IndicatorInput, id: string) => IndicatorInput = (own) => own,
): ScorecardInput {
  const each = <T>(map: { readonly [id: string]: T } | undefined, one: (own: T, id: string) => T) =>
    Object.fromEntries(Object.entries(map ?? {}).map(([id, own]) => [id, one(own, id)]));
  return {
    ...input,
    ...(input.objectives === undefined ? {} : { objectives: each(input.objectives, objective) }),
    ...(input.indicators === undefined ? {} : { indicators: each(input.indicators, indicator) }),
  };
}

/** A number that may be dated, times a factor. */
export function scaled(value: DatedInput<number> | undefined, factor: number): DatedInput<number> {
  if (value === undefined) return factor;
  if (typeof value === 'number') return value * factor;
  return Object.fromEntries(Object.entries(value).map(([date, one]) => [date, one * factor]));
}

/** Measures of a role with all weights times a factor. */
export function scaledMeasures(
  measures: MeasuresOfRoleInput | undefined,
  factor: number,
): { readonly [indicator: string]: MeasureInput } {
  return Object.fromEntries(
    Object.entries(longMeasures(measures)).map(([id, own]) => [
      id,
      { ...own, weight: scaled(own.weight, factor) },
    ]),
  );
}
