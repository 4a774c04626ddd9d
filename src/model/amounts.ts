import type { DiagnosticPath, ScaleSpec } from '../core/index.js';
import type { Indicator, ScalingInput } from '../document/index.js';
import { type AmountSpan, type Duration, parseDuration } from '../period/index.js';
import { knowsAmounts } from '../scale/index.js';
import type { AddedUp } from './adds-up.js';
import type { Report } from './report.js';

/** Whether a scale states numbers that are for a period of some length, where its values add up. */
export function statesAmounts(scale: ScaleSpec | undefined): boolean {
  if (scale === undefined || !knowsAmounts(scale.kind) || scale.kind === 'history') return false;
  // Where the own past makes both ends, nothing is stated.
  return scale.kind !== 'linear' || scale.history === undefined || scale.improve === undefined;
}

/**
 * For which period the numbers of a scaling are stated, and what its values cover (S3.1); undefined where they are stated for none, or wrongly,
 * which is reported at `path`.
 */
export function amountsOf(
  indicator: Indicator,
  { per }: ScalingInput,
  scales: readonly (ScaleSpec | undefined)[],
  path: DiagnosticPath,
  addedUp: (id: string) => AddedUp,
  report: Report,
): AmountSpan | undefined {
  if (per === undefined || per === 'view') return undefined;
  const { id } = indicator;
  const place = [...path, 'per'];
  const other = scales.find((scale) => scale !== undefined && !knowsAmounts(scale.kind));
  if (other !== undefined) {
    report.add('amount.scale', place, { id, kind: other.kind });
    return undefined;
  }
  const added = addedUp(id);
  if (added.sort === 'level') {
    report.add('amount.level', place, { id, per, by: rolledUpBy(indicator) });
    return undefined;
  }
  const windows = windowsOf(added);
  if (windows.size > 1) {
    report.add('amount.windows', place, { id, windows: [...windows.keys()] });
    return undefined;
  }
  const [[, covers] = ['', {}]] = windows;
  return { unit: per, ...covers };
}

/** What makes a value that does not add up over time, in the words of a card. */
function rolledUpBy({ formula, rollup, rollupStated }: Indicator): string {
  if (formula !== undefined) return 'formula';
  if (!rollupStated) return 'none';
  return rollup.kind === 'weightedMean' ? 'mean' : rollup.kind;
}

/** What the sums that a value is made of cover, each once. */
function windowsOf({ sums }: AddedUp): ReadonlyMap<string, Omit<AmountSpan, 'unit'>> {
  const found = new Map<string, Omit<AmountSpan, 'unit'>>();
  for (const { over, every } of sums) {
    if (typeof over === 'string') found.set(over, { window: over });
    else {
      const text = over === undefined ? every : over.rolling;
      const length = text === undefined ? undefined : parseDuration(text);
      if (length === undefined) found.set('', {});
      else if (over === undefined) found.set(`every ${nameOf(length)}`, { every: length });
      else found.set(nameOf(length), { window: length });
    }
  }
  return found;
}

const nameOf = ({ months, days }: Duration): string => `P${months}M${days}D`;
