import type { Arguments } from './command.js';
import type { EvaluatedCard } from './evaluate-card.js';
import { hasValues } from './has-values.js';
import { Misuse } from './misuse.js';

/**
 * Refuses `--as-of` where no day can make a difference: of a card without revisions and without values. Tables of which nothing was known
 * by the day are values all the same.
 */
export function refuseIdleAsOf(
  { loaded, evaluation, period }: EvaluatedCard,
  args: Arguments,
): void {
  if (!args.has('as-of')) return;
  const { data = [], revisions = [] } = loaded.card.document;
  const given = data.length + args.values('data').length + revisions.length;
  if (given > 0 || hasValues(evaluation, period)) return;
  throw new Misuse(
    '--as-of has nothing to look back on: there are no values, and the card has no revisions',
    'name a table of values with --data, or leave --as-of out',
  );
}
