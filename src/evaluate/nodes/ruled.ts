import type { Status } from '../../core/index.js';
import type { StatusByRules } from '../../model/index.js';
import type { RuledRows } from '../compiled.js';
import type { StatusRuleFacts } from '../scores/score.js';
import { cell, type EvaluationState } from '../state.js';

// Statuses by rules (S4.4): the plan says which rule holds, the card what that means.

/** The key under which the rows of the card itself stand. */
export const CARD = '';

/**
 * The status that rules give; that of the points where they leave it to them.
 *
 * @param id - of the element; `CARD` for the card
 * @param without - takes it as it would be without the override that acts
 */
export function statusByRules(
  state: EvaluationState,
  id: string,
  statusBy: StatusByRules,
  byPoints: Status,
  lane: number,
  without?: 'override',
): Status {
  if (byPoints === 'none') return byPoints;
  const place = placeAt(state, id, lane, without);
  if (place === undefined) return byPoints;
  const said = statusBy.rules[place - 1]?.is ?? statusBy.otherwise;
  return said === 'points' ? byPoints : said;
}

/** Which rule decides a status, beside the band of the points; undefined where there are no rules. */
export function ruleFacts(
  state: EvaluationState,
  id: string,
  statusBy: StatusByRules | undefined,
  byPoints: Status,
  lane: number,
): StatusRuleFacts | undefined {
  if (statusBy === undefined || byPoints === 'none') return undefined;
  const place = placeAt(state, id, lane);
  if (place === undefined) return undefined;
  const { when } = statusBy.rules[place - 1] ?? {};
  return Object.freeze({
    place,
    ...(when === undefined ? {} : { when: when.trim() }),
    ...(when === undefined && statusBy.otherwise === 'points' ? { byPoints: true } : {}),
    band: byPoints,
  });
}

function placeAt(
  state: EvaluationState,
  id: string,
  lane: number,
  without?: 'override',
): number | undefined {
  const rows: RuledRows | undefined = state.compiled.rows.ruled.get(id);
  if (rows === undefined) return undefined;
  const { decides, computed = decides } = rows;
  return cell(state, without === undefined ? decides : computed, lane);
}
