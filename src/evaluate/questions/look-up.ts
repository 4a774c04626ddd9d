import { EVALUATION_AND_ID } from './evaluation-form.js';
import { checkArguments, unknownId } from '../../core/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import type { Evaluation } from '../evaluation.js';
import type { PeriodScores } from '../records/period-scores.js';
import { byContribution } from './contributions.js';
import type { InitiativeRecord } from '../scores/initiative-score.js';

/** How a member adds to what its element is made of. */
export interface ParetoEntry {
  /** Name of the member. */
  readonly member: string;
  /** Value of a member of a metric; points that a member takes from 100 by its share of the weight, of an indicator. */
  readonly contribution: number;
  /** Share of the sum of all contributions, 0 to 1; 0 where they sum to 0. */
  readonly share: number;
  /** Sum of the shares so far, 0 to 1. */
  readonly cumulative: number;
}

/**
 * The members of a broken-down metric or indicator by what they contribute, largest first (ties by name): where most of the volume, or
 * most of the loss of points, comes from. Missing members are left out, and so are negative contributions.
 *
 * @param evaluation - an evaluation of the card
 * @param id - a metric or an indicator with `by`
 * @param period - the period shown by default
 * @throws ScorecardError `unknown-id` if nothing of that id is broken down, `unknown-period`
 */
export function paretoOf<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: K['metric'] | K['indicator'],
  period?: string,
): readonly ParetoEntry[] {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const scores = evaluation.at(period ?? evaluation.period) as unknown as ReturnType<
    Evaluation['at']
  >;
  const ofMetric = scores.metrics[id]?.members;
  const ofIndicator = scores.indicators[id]?.members;
  if (ofMetric === undefined && ofIndicator === undefined)
    throw unknownId(id, brokenDown(scores), 'metric or indicator with `by`');
  const members = Object.entries(ofMetric ?? ofIndicator ?? {});
  const { listed } = byContribution(members.map(([member, one]) => ({ ...one, member })));
  // Added in the order of the card.
  const total = listed
    .toSorted((a, b) => a.place - b.place)
    .reduce((sum, { contribution }) => sum + contribution, 0);
  let cumulative = 0;
  const entries = listed.map(({ one: { member }, contribution }, i, all) => {
    const share = total > 0 ? contribution / total : 0;
    // The last sum is 1 whatever rounding left of it.
    cumulative = total > 0 && i === all.length - 1 ? 1 : cumulative + share;
    return Object.freeze({ member, contribution, share, cumulative });
  });
  return Object.freeze(entries);
}

/** Ids of what has members. */
const brokenDown = ({ metrics, indicators }: PeriodScores): readonly string[] =>
  [...Object.entries(metrics), ...Object.entries(indicators)].flatMap(([id, one]) =>
    one.members === undefined ? [] : [id],
  );

/**
 * How an initiative stands at the end of a period.
 *
 * @param evaluation - an evaluation of the card
 * @param id - the initiative
 * @param period - the period shown by default
 * @throws ScorecardError `unknown-id`, `unknown-period`
 */
export function initiativeRecord<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: K['initiative'],
  period?: string,
): InitiativeRecord {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const { initiatives } = evaluation.at(period ?? evaluation.period) as unknown as ReturnType<
    Evaluation['at']
  >;
  const record = initiatives[id];
  if (record !== undefined) return record;
  throw unknownId(id, Object.keys(initiatives), 'initiative');
}
