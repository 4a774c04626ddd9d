import { type Diagnostic, isRecord } from '../../core/index.js';
import type { ScorecardInput } from '../input/index.js';
import { scorecard } from '../schema/scorecard.js';
import { newReport } from '../shape/index.js';
import { periodStart } from '../time/period-text.js';
import { mergeOver } from './merge.js';
import { limitsOf } from './read-options.js';
import { takeCard } from './take-card.js';

/** A card as it read from a date on. */
export interface Edition {
  /** The day from which it reads like this; absent for the card as first written. */
  readonly on?: string;
  /** Place of the revision among those of the card; absent for the card as first written. */
  readonly index?: number;
  /** The document without `revisions`. */
  readonly document: ScorecardInput;
  /** What keeps it from being a document, if anything. */
  readonly problem?: Diagnostic;
}

/**
 * Every edition of a card, in order of time: as first written, then with each revision merged over the one before. Revisions of one
 * day follow each other as written.
 *
 * @param input - a document that a reader accepted
 */
export function editionsOf(input: ScorecardInput): readonly Edition[] {
  const { revisions = [], ...document } = input;
  const yearStart = input.calendar?.yearStart ?? 1;
  const ordered = revisions
    .map((revision, index) => ({ ...revision, index, start: periodStart(revision.on, yearStart) }))
    .toSorted((a, b) => a.start - b.start || a.index - b.index);
  const editions: Edition[] = [{ document }];
  for (const { on, index, changes } of ordered) {
    const before = editions.at(-1)?.document;
    const merged = mergeOver(before, strip(changes, before)) as ScorecardInput;
    const report = newReport(() => undefined);
    if (takeCard(merged, limitsOf({}, Infinity)) === undefined) scorecard.check(merged, report);
    const problem = report.found.find(({ severity }) => severity === 'error');
    if (problem === undefined) editions.push({ on, index, document: merged });
    // What follows stands on the last sound edition, so that every revision is looked at.
    else editions.push({ on, index, document: before as ScorecardInput, problem });
  }
  return editions;
}

/** A null that finds nothing to remove would stay as a value. */
function strip(over: unknown, base: unknown): unknown {
  if (!isRecord(over)) return over;
  const kept = new Map<string, unknown>();
  for (const [key, value] of Object.entries(over)) {
    const below = isRecord(base) && Object.hasOwn(base, key) ? base[key] : undefined;
    if (value === null && below === undefined) continue;
    kept.set(key, strip(value, below));
  }
  return Object.fromEntries(kept);
}
