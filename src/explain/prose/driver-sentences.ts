import { shownDifference } from '../../core/index.js';
import type { Explanation, ExplanationLine } from '../why/explanation.js';
import { lossSentences } from './loss-sentences.js';
import { absentSentences, toldParts } from './parts-sentences.js';
import { durationIn } from './periods.js';
import type { Told } from './told.js';

/** From how many points of difference on a gap is worth a reason. */
const WIDE_GAP = 5;

/** What the links into an objective imply, beside its own score or in its place. */
export function driverSentences(node: Explanation, told: Told, full: boolean): string[] {
  const { tell, points } = told;
  const line = node.parts.find(({ kind }) => kind === 'driver' || kind === 'inferred');
  const below = line?.node;
  if (line === undefined || below === undefined) return [];
  if (below.points === undefined)
    return line.kind === 'inferred' ? absentSentences(below, told) : [];
  if (line.kind === 'inferred') return [tell.inferred, ...listed(below, told)];
  const counts = line.share !== 0;
  if (node.direct === undefined || node.driver === undefined) return [];
  const gap = node.direct - node.driver;
  const side = Math.abs(gap) < WIDE_GAP ? 'beside' : gap > 0 ? 'above' : 'below';
  // Of a mixture both were told already.
  if (counts) return listed(below, told);
  return [
    tell.expected(
      points(node.driver),
      points(Math.abs(shownDifference(node.driver, node.direct))),
      side,
    ),
    ...(side === 'beside' || isDefined(below)
      ? []
      : [tell.expectedWhy(side, longestDelay(below, told))]),
    ...(full ? listed(below, told) : []),
  ];
}

/** Whether all that implies it is definition: then no link fails to hold, and no effect is on its way. */
const isDefined = ({ parts }: Explanation): boolean =>
  parts.every(({ link }) => link === undefined || link.kind === 'definition') &&
  parts.some(({ link }) => link !== undefined);

function listed(drivers: Explanation, told: Told): string[] {
  const list = toldParts(drivers, told);
  if (list === undefined) return [];
  return [told.tell.drivers(list.parts, list.more), ...lossSentences(drivers, told)];
}

function longestDelay({ parts }: Explanation, { words }: Told): string | undefined {
  const lag = ({ link }: ExplanationLine): number =>
    Math.max(0, ...(link?.lags ?? []).map(([periods]) => periods));
  const [slowest] = parts
    .filter(({ link }) => link?.delay !== undefined)
    .toSorted((a, b) => lag(b) - lag(a));
  const delay = slowest?.link?.delay;
  return delay === undefined ? undefined : durationIn(delay, words.durations);
}
