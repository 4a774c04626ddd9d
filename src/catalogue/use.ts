import {
  checkArguments,
  deepFreeze,
  everyForm,
  listForm,
  type OptionForm,
  type OptionForms,
  readOptions,
  resultForm,
  ScorecardError,
  textForm,
} from '../core/index.js';
import type { BenchmarkInput } from '../document/index.js';
import type {
  CatalogueBenchmark,
  CatalogueEntry,
  CatalogueIndicator,
  RawMetric,
  WatchedMetric,
} from './entry.js';
import type { Fragment, UsedIndicator, UsedMetric } from './fragment.js';

/** What the card that takes a fragment needs to say. */
export interface UseOptions<Existing extends string = never> {
  /** Unit of money, such as `EUR`; without it money has no unit. */
  readonly currency?: string | undefined;
  /** Ids of metrics that the card already has; they are left out. */
  readonly existing?: readonly Existing[] | undefined;
}

/** Keys of the indicator that take the place of the catalogue's; `baseline` and `target` above all. */
export interface UseOverrides<Existing extends string = never>
  extends Omit<Partial<UsedIndicator>, 'formula'>,
    UseOptions<Existing> {}

const ENTRY: OptionForm = {
  ...resultForm('', { id: 'string', kind: 'string', title: 'object', metrics: 'object' }),
  expected: 'an entry of the catalogue; by its id it is found with `useById`',
};

const FORMS: OptionForms<UseOptions<string>> = {
  currency: textForm('a unit of money such as EUR'),
  existing: listForm('a list of ids of metrics', textForm('an id')),
};

/** Published figures about something else than the value of the indicator; they stay in the catalogue. */
const NOT_COMPARABLE: ReadonlySet<string> = new Set(['claim', 'example', 'pair', 'share']);

/** What may be changed about a watched metric. */
const METRIC_KEYS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'tags',
  'note',
  'provenance',
  'unit',
  'source',
  'every',
  'staleAfter',
  'by',
  'value',
  'values',
]);

/**
 * An indicator of the catalogue in the form of a document, with the metrics that its formula needs. Baseline and target are left to
 * the card; until it gives them, the indicator has a value and no points. Watched metrics come as metrics.
 *
 * @param entry - an entry of the catalogue, imported by its id so that no other is bundled
 * @param overrides - keys of the indicator, and what the card needs to say
 * @throws ScorecardError `invalid-option` if a watched metric is given a baseline, a target or another key of scoring
 * @example
 * const fragment = use(serviceLevel, { baseline: 70, target: 80 });
 * card.add(fragment); // metrics contactsAnsweredInTarget and contactsOffered, indicator serviceLevel
 */
export function use<Entry extends CatalogueEntry, const Existing extends string = never>(
  entry: Entry,
  overrides?: UseOverrides<Existing>,
): Fragment<Entry, Existing>;
// That the ids of the fragment are those of the entry is a matter of types alone.
export function use(entry: CatalogueEntry, overrides: UseOverrides<string> | null = {}): unknown {
  checkArguments({ entry }, { entry: ENTRY });
  const { currency, existing, ...changes } = overrides ?? {};
  const host = readOptions({ currency, existing } as UseOptions<string>, FORMS);
  return fragmentOf([entry], host, changes);
}

/**
 * Several entries of the catalogue as one fragment, in which shared metrics stand once. Scoring is given with `tune` afterwards.
 *
 * @throws ScorecardError `invalid-option`
 * @example
 * card.add(useAll([serviceLevel, abandonmentRate])).tune({ indicators: { serviceLevel: { baseline: 70, target: 80 } } });
 */
export function useAll<Entry extends CatalogueEntry, const Existing extends string = never>(
  entries: readonly Entry[],
  options?: UseOptions<Existing>,
): Fragment<Entry, Existing>;
export function useAll(
  entries: readonly CatalogueEntry[],
  options: UseOptions<string> | null = {},
): unknown {
  checkArguments({ entries }, { entries: everyForm('a list of entries of the catalogue', ENTRY) });
  return fragmentOf(entries, readOptions(options, FORMS), {});
}

type Host = UseOptions<string>;

type Changes = Omit<UseOverrides<string>, 'currency' | 'existing'>;

function fragmentOf(entries: readonly CatalogueEntry[], host: Host, changes: Changes) {
  const metrics = new Map<string, UsedMetric>();
  const indicators = new Map<string, UsedIndicator>();
  for (const { metrics: raw } of entries)
    for (const metric of Object.values(raw)) metrics.set(metric.id, rawMetric(metric, host));
  // A watched metric tells more than the raw one of the same id, so it comes after.
  for (const entry of entries) {
    if (entry.kind === 'metric') metrics.set(entry.id, watchedMetric(entry, host, changes));
    else indicators.set(entry.id, indicator(entry, host, changes));
  }
  for (const id of host.existing ?? []) metrics.delete(id);
  return deepFreeze({
    metrics: Object.fromEntries(metrics),
    indicators: Object.fromEntries(indicators),
  });
}

function indicator(entry: CatalogueIndicator, host: Host, changes: Changes): UsedIndicator {
  const { id, title, definition, category, formula, better, benchmarks, gaming } = entry;
  const figures = benchmarks.filter(({ stat }) => !NOT_COMPARABLE.has(stat)).map(benchmark);
  return {
    title,
    description: definition,
    tags: [category],
    ...unitOf(entry.unit, host),
    formula: formula ?? id,
    better,
    ...(figures.length === 0 ? {} : { benchmarks: figures }),
    gaming: gaming.risk,
    ...changes,
  };
}

function watchedMetric(entry: WatchedMetric, host: Host, changes: Changes): UsedMetric {
  const { title, definition, category, formula, rollup } = entry;
  const refused = Object.keys(changes).filter((key) => !METRIC_KEYS.has(key));
  if (refused.length > 0)
    throw new ScorecardError(
      'invalid-option',
      `\`${entry.id}\` is watched and never scored, so it takes no \`${refused.join('`, `')}\`: leave it out, or define an indicator of your own`,
    );
  return {
    title,
    description: definition,
    tags: [category],
    ...unitOf(entry.unit, host),
    ...(formula === undefined ? {} : { formula }),
    ...(rollup === undefined ? {} : { rollup }),
    ...changes,
  };
}

function rawMetric({ title, unit, rollup }: RawMetric, host: Host): UsedMetric {
  return { title, rollup, ...unitOf(unit, host) };
}

function unitOf(unit: string, { currency }: Host): { unit?: string } {
  if (unit !== 'currency') return { unit };
  return currency === undefined ? {} : { unit: currency };
}

/** The currency of a figure, which need not be that of the card. */
const CURRENCY = / \(([A-Z]{3})\)$/;

function benchmark(figure: CatalogueBenchmark): BenchmarkInput {
  const { value, min, max, context, source, date } = figure;
  const currency = CURRENCY.exec(context)?.[1];
  const text =
    source.publisher === undefined ? source.title : `${source.publisher}: ${source.title}`;
  return {
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency === undefined ? {} : { unit: currency }),
    segment: currency === undefined ? context : context.replace(CURRENCY, ''),
    source: text,
    ...(date === undefined ? {} : { date }),
  };
}
