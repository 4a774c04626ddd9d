import { beside, type Diagnostic, diagnostic } from '../../core/index.js';
import { addedUpIn, keyParts, type Model } from '../../model/index.js';
import {
  compareUnits,
  formatPeriod,
  isAligned,
  type Period,
  type PeriodUnit,
  type Series,
  UNIT_LENGTHS,
} from '../../period/index.js';

const known = beside<Model, ReadonlyMap<string, string>>();

/**
 * Sums that are stated for one period and observed for longer ones than the lanes, while nothing says how often they are measured: each
 * stands in one lane, beside the amount of that lane alone (S3.1). One finding for each indicator.
 */
export function longerSums(
  model: Model,
  unit: PeriodUnit,
  series: ReadonlyMap<string, Series>,
): readonly Diagnostic[] {
  const watched = known.get(model) ?? watchedIn(model);
  known.set(model, watched);
  if (watched.size === 0) return NONE;
  const told = new Map<string, Diagnostic>();
  for (const [key, one] of series) {
    const id = watched.get(keyParts(key)[0]);
    const longer = id === undefined || told.has(id) ? undefined : longerIn(one, unit);
    if (id === undefined || longer === undefined) continue;
    const period = formatPeriod(longer);
    const params = { id, key, period, unit, of: longer.unit, every: UNIT_LENGTHS[longer.unit] };
    told.set(id, diagnostic('amount.longer', [key, period], params));
  }
  return [...told.values()];
}

const NONE: readonly Diagnostic[] = [];

/** Sums by id, each with the indicator that is stated for a period of some length and rests on it. */
function watchedIn(model: Model): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let addedUp: ReturnType<typeof addedUpIn> | undefined;
  const watch = (id: string): void => {
    addedUp ??= addedUpIn(model);
    for (const { id: sum } of addedUp(id).sums) if (!found.has(sum)) found.set(sum, id);
  };
  for (const [id, { amounts }] of model.indicators)
    if (amounts !== undefined && amounts.window === undefined && amounts.every === undefined)
      watch(id);
  return found;
}

/** An observation of a longer period than a lane. */
function longerIn(series: Series, unit: PeriodUnit): Period | undefined {
  if (isAligned(series))
    return compareUnits(series.unit, unit) > 0 && series.values.length > 0
      ? { unit: series.unit, ordinal: series.first }
      : undefined;
  return series.find(({ period, value }) => value !== null && compareUnits(period.unit, unit) > 0)
    ?.period;
}
