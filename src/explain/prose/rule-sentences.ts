import { oneLine, type Status } from '../../core/index.js';
import type { Explanation } from '../why/explanation.js';
import type { Told } from './told.js';

type Ruled = Pick<Explanation, 'status' | 'statusRule'>;

/** Which rule gives a status, and where the points alone would give another (S4.4). */
export function ruleSentences({ status, statusRule }: Ruled, { tell }: Told): string[] {
  if (status === undefined || statusRule === undefined) return [];
  const { band, place, when, byPoints } = statusRule;
  if (byPoints === true) return [tell.leftToPoints];
  const rule = { place, when: when === undefined ? undefined : oneLine(when) };
  return [tell.ruled(status, rule, band === status ? undefined : band)];
}

/** The status behind the points, with the rule that gives it. */
export function shortStatus({ status, statusRule }: Ruled, { tell }: Told): string | undefined {
  if (status === undefined) return undefined;
  if (statusRule === undefined || statusRule.byPoints === true) return tell.shortStatus[status];
  const { place, when } = statusRule;
  return tell.shortRuled(status, place, when === undefined ? undefined : oneLine(when));
}

/** The status that the sentence with the points tells: none where a sentence of its own tells which rule gives it. */
export const statusBeside = ({ status, statusRule }: Ruled): Status | undefined =>
  statusRule === undefined || statusRule.byPoints === true ? status : undefined;
