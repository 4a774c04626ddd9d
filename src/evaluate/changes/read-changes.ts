import {
  checkArguments,
  type Diagnostic,
  didYouMean,
  isPlain,
  knownToFew,
  nameOf,
  type OptionForm,
  recordForm,
} from '../../core/index.js';
import { newReport, type Report } from '../../model/index.js';
import type { Observation, Period } from '../../period/index.js';
import type { Value } from '../data/read-data.js';
import { type MeasuredValue, isMeasured, type Noted, readNoted } from '../data/noted.js';
import { dataKeys, isKeyOf } from '../data/data-keys.js';
import { periodFound } from '../data/period-found.js';
import type { EvaluationState } from '../state.js';

/** New values by key: one for the period shown, or values by period; null takes a value away. */
export type ValueChanges<Key extends string = string> = {
  readonly [K in Key]?:
    | Value
    | MeasuredValue
    | { readonly [period: string]: Value | MeasuredValue }
    | undefined;
};

/** Changes that have been read. */
export interface ReadChanges {
  readonly series: ReadonlyMap<string, readonly Observation[]>;
  readonly moment: ReadonlyMap<string, Noted>;
  readonly diagnostics: readonly Diagnostic[];
}

const CHANGES: OptionForm = {
  ...recordForm('values by key'),
  code: 'invalid-data',
};

/**
 * Reads changes for an evaluation.
 *
 * @param current - the period that values without one belong to; empty when the evaluation has no periods
 * @param periodOf - reads the text of a period
 * @throws ScorecardError `invalid-data` if the changes are no values by key
 */
export function readChanges(
  { model }: EvaluationState,
  changes: ValueChanges,
  current: string,
  periodOf: (text: string) => Period | undefined,
): ReadChanges {
  checkArguments({ changes }, { changes: CHANGES });
  const keys = dataKeys(model);
  const series = new Map<string, Observation[]>();
  const moment = new Map<string, Noted>();
  const report = newReport();
  const known = knownToFew(() => [...keys.keys()]);
  for (const [key, change] of Object.entries(changes)) {
    if (change === undefined) continue;
    const reader = keys.get(key);
    if (reader === undefined) {
      if (!isKeyOf(model.editions ?? [], key))
        report.add('data.unknown-key', [key], { key, known: known() });
      continue;
    }
    if (!isChange(change)) {
      report.add('data.value', [key], {
        found: isPlain(change) ? 'an object without values' : nameOf(change),
        expected: 'one value, null, or values by period',
      });
      continue;
    }
    const isByPeriod = typeof change === 'object' && change !== null && !isMeasured(change);
    const byPeriod = isByPeriod ? change : { [current]: change };
    const observations: Observation[] = [];
    for (const [text, value] of Object.entries(byPeriod)) {
      refuseUnknownNotes(value, [key, text], report);
      const noted = readNoted(reader, value, [key, text], report);
      const period = periodOf(text);
      if (text === '' && !isByPeriod) moment.set(key, noted);
      else if (period === undefined) report.add('data.period', [key, text], periodFound(text));
      else observations.push({ period, ...noted });
    }
    if (observations.length > 0) series.set(key, observations);
  }
  return { series, moment, diagnostics: report.found };
}

/** Keys of which changes say that a value does not apply. */
export function* notApplicable({ series, moment }: ReadChanges): Generator<string> {
  for (const [key, { notApplicable: out }] of moment) if (out === true) yield key;
  for (const [key, observations] of series)
    if (observations.some(({ notApplicable: out }) => out === true)) yield key;
}

/** Whether something is one value, or an object with something in it. */
const isChange = (change: unknown): boolean =>
  typeof change !== 'object' ||
  change === null ||
  (isPlain(change) && Object.keys(change).length > 0);

const NOTES: ReadonlySet<string> = new Set(['value', 'n', 'low', 'high']);

function refuseUnknownNotes(value: unknown, path: readonly string[], report: Report): void {
  if (!isMeasured(value)) return;
  for (const name of Object.keys(value)) {
    if (!NOTES.has(name))
      report.add('data.value', [...path, name], {
        found: `the key \`${name.slice(0, 40)}\``,
        expected: `only ${[...NOTES].join(', ')}`,
        hint: didYouMean(name, NOTES),
      });
  }
}
