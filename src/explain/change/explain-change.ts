import {
  checkArguments,
  deepFreeze,
  idForm,
  readOptions,
  ScorecardError,
  wordForm,
} from '../../core/index.js';
import {
  evaluatedForm,
  evaluationForm,
  laneOf,
  neededState,
  scoreOf,
  wholeOf,
} from '../../evaluate/inner-index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { type StatusFacts, statusFacts } from '../status-facts.js';
import { linesAlong, periodNames, pointsAt } from './along.js';
import type { ChangeExplanation, ChangeLine } from './change-line.js';
import type { OpenLine } from './change-lines.js';
import { wayBetween } from './legs.js';
import { needPointsRow, pointsRow } from './node-row.js';

/** How to explain a change. */
export interface ChangeOptions {
  /** Period looked at in the later evaluation; by default the one it shows. */
  readonly at?: string | undefined;
  /**
   * Period it is compared with in the earlier evaluation; it may lie before the first one shown. By default `at`, where both are the same
   * evaluation the period before `at`.
   */
  readonly since?: string | undefined;
  /**
   * Whether values are those of indicators (default), or those of the metrics that their formulas are made of. Ratios of two growing
   * metrics are easier to read as indicators.
   */
  readonly of?: 'indicators' | 'metrics' | undefined;
  /** `path` (default): along the straight path from the one side to the other; `shapley`: the mean over all orders, for at most 12 differences. */
  readonly method?: 'path' | 'shapley' | undefined;
}

const ARGUMENTS = { before: evaluationForm, after: evaluationForm, id: idForm };

const WORDS = {
  of: wordForm(['indicators', 'metrics']),
  method: wordForm(['path', 'shapley']),
};

/**
 * Why a score changed: between two periods of one evaluation, between two evaluations, or between evaluations of two versions of a card. All
 * numbers that differ move together from the one side to the other, in a straight line, and every one of them gets the points it
 * makes on the way (Aumann and Shapley); a value that arrives or is lost does so halfway. Of two versions of a card, numbers that both
 * have move along; every other edit is made before, in the order of `diffScorecards`, with the exact difference it makes. Lines and
 * residual sum to the difference within 1e-9.
 *
 * @param before - the earlier evaluation
 * @param after - the later evaluation; may be the same one
 * @param id - the element whose score is explained; `total` for the card
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source R. J. Aumann, L. S. Shapley, Values of Non-Atomic Games, 1974; docs/semantics.md, S9.1
 */
export function explainChange<K extends ScorecardKeys>(
  before: Evaluation<K>,
  after: Evaluation<K>,
  id: AnyNodeId<K>,
  options: ChangeOptions | null = {},
): ChangeExplanation {
  checkArguments({ before, after, id }, ARGUMENTS);
  const [was, is] = [neededState(before), neededState(after)];
  const asked = readOptions<ChangeOptions>(options, {
    at: evaluatedForm(after),
    since: evaluatedForm(before),
    ...WORDS,
  });
  const { at = after.period, method = 'path', of = 'indicators' } = asked;
  const since = asked.since ?? (before === after ? periodBefore(after, at) : at);
  if (was.compiled.unit !== is.compiled.unit)
    throw new ScorecardError(
      'invalid-option',
      `one evaluation is by ${was.compiled.unit}, the other by ${is.compiled.unit}; evaluate both by the same length of periods`,
    );
  const lanes = [comparedLane(wholeOf(before), since), comparedLane(after, at)] as const;
  const node = pointsRow(is, id) ?? needPointsRow(was, id);
  const ends = [pointsAt(was, id, lanes[0]), pointsAt(is, id, lanes[1])] as const;
  const difference = ends[1] - ends[0];
  const head = {
    id,
    kind: node.kind,
    title: node.title,
    before: { period: since, points: shown(ends[0]), ...statusAt(wholeOf(before), since, id) },
    after: { period: at, points: shown(ends[1]), ...statusAt(after, at, id) },
    difference: shown(difference),
    method,
  };
  if (Number.isNaN(difference))
    return deepFreeze({ ...head, lines: [], residual: 0, settled: true });
  const way = wayBetween(was, is, [before.card, after.card]);
  const names = periodNames([before, after], lanes);
  const made = linesAlong(way, { id, lanes, of, method, ends, names });
  const sum = made.lines.reduce((total, { amount }) => total + amount, 0);
  return deepFreeze({
    ...head,
    lines: withShares(made.lines),
    residual: difference - sum,
    settled: made.settled,
  });
}

/** The status of an element; nothing where it is not on that card. */
function statusAt(evaluation: Evaluation, period: string, id: string): Partial<StatusFacts> {
  const score = scoreOf(evaluation.at(period), id);
  return score === undefined ? {} : statusFacts(score);
}

function withShares(lines: readonly OpenLine[]): ChangeLine[] {
  const all = lines.reduce((total, { amount }) => total + Math.abs(amount), 0);
  return lines
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || byName(a, b))
    .map((line) => ({ ...line, share: all === 0 ? 0 : Math.abs(line.amount) / all }));
}

/** Lines of the same size but for rounding stand in the order of their names, so that no last bit decides. */
const sizeOf = ({ amount }: OpenLine): number => Math.round(Math.abs(amount) * 1e6);

const nameOf = ({ id, kind, of = '', period = '' }: OpenLine): string =>
  [id, kind, of, period].join(' ');

const byName = (a: OpenLine, b: OpenLine): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const shown = (points: number): number | null => (Number.isNaN(points) ? null : points);

function comparedLane(evaluation: Evaluation, period: string): number {
  if (evaluation.periods.every((name) => name === '') && period !== '')
    throw new ScorecardError(
      'unknown-period',
      'there are no values by period to compare; evaluate values of more than one period',
    );
  return laneOf(evaluation, period);
}

function periodBefore(evaluation: Evaluation, at: string): string {
  const lane = comparedLane(evaluation, at);
  const found = wholeOf(evaluation).periods[lane - 1];
  if (found !== undefined) return found;
  if (at === '')
    throw new ScorecardError(
      'invalid-option',
      'there are no values by period to compare; evaluate values of more than one period',
    );
  throw new ScorecardError(
    'invalid-option',
    `there is no period before \`${at}\` to compare with; name another with \`at\``,
  );
}
