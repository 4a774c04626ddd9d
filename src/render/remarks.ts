import { EDGE_TOLERANCE, oneLine } from '../core/index.js';
import type { OverrideRecord } from '../evaluate/index.js';
import { casesText } from './cases-text.js';
import { missingText } from './missing-text.js';
import { countText, pointsText, shareText, valueText } from './numbers.js';
import { pictureWords } from './picture-words.js';
import type { MemberRow } from './member-rows.js';
import type { ReportRow, Titles } from './report-rows.js';
import { valueFlags } from './value-flags.js';
import type { Wording } from './words.js';

/** Width of an interval in points from which it is worth a word. */
const WIDE_RANGE = 5;

/**
 * What a reader has to know beside the points: how much is measured, between what the score may lie, that it is inferred or old
 * or to be read with care, why it is absent, and what is weakest below.
 */
export function remarksOf(row: ReportRow, titles: Titles, wording: Wording): readonly string[] {
  const { score, member } = row;
  const { words } = wording;
  if (member !== undefined) return memberRemarks(member, wording);
  if (score === undefined) return [];
  const remarks: string[] = [];
  if (score.basis === 'inferred') remarks.push(words.inferred);
  const partly = score.coverage < 1 - EDGE_TOLERANCE && (score.ok || score.coverage > 0);
  if (partly) remarks.push(`${words.coverage.toLowerCase()} ${shareText(score.coverage, wording)}`);
  if (score.ok && score.high - score.low >= WIDE_RANGE)
    remarks.push(
      `${words.range} ${pointsText(score.low, wording)} ${words.to} ${pointsText(score.high, wording)}`,
    );
  if (score.ok && score.age > 0)
    remarks.push(words.age(countText(score.age, wording), score.age === 1));
  for (const flag of valueFlags(score)) {
    const said = pictureWords(wording.locale).flags[flag];
    const cases = casesText(flag, score, wording, (name) => titles.member(row.id, name));
    remarks.push(cases === '' ? said : `${said}: ${cases}`);
  }
  if ('reason' in score && score.reason !== undefined)
    remarks.push(missingText(score.reason, score.lacks, titles, words));
  if ('override' in score && score.override !== undefined)
    remarks.push(
      ...overrideText(score.override, 'unit' in score ? score.unit : undefined, wording),
    );
  if (row.otherScale === true) remarks.push(words.ownScale);
  if ('worst' in score && score.worst !== undefined && namesWeakest(row)) {
    const { id, points } = score.worst;
    remarks.push(`${words.weakest.toLowerCase()}: ${titles.of(id)} ${pointsText(points, wording)}`);
  }
  return remarks;
}

/** What stands beside the points of a member: what it costs and weighs, and how few cases it has. */
function memberRemarks(
  { weakest, share, lost, score }: MemberRow,
  wording: Wording,
): readonly string[] {
  const { words } = wording;
  const few =
    score.smallSample === true && score.n !== undefined
      ? [
          `${pictureWords(wording.locale).flags.smallSample}: ${casesText('smallSample', score, wording)}`,
        ]
      : [];
  return [
    ...(weakest ? [words.weakest.toLowerCase()] : []),
    ...(share === undefined ? [] : [words.members.ofWeight(shareText(share, wording))]),
    ...(lost === undefined ? [] : [words.members.pointsLost(pointsText(lost, wording))]),
    ...few,
  ];
}

/** Who states a figure, what was computed, and why that does not serve. */
function overrideText(
  { author, reason, value, points, computed }: OverrideRecord,
  unit: string | undefined,
  wording: Wording,
): readonly string[] {
  const { statuses, manage } = wording.words;
  const who = oneLine(author);
  if (value === undefined && points === undefined)
    return [manage.statusStated(who, statuses[computed.status ?? 'none']), oneLine(reason)];
  const number = value === undefined ? computed.points : computed.value;
  const shown =
    number === undefined
      ? (computed.label ?? '—')
      : value === undefined
        ? pointsText(number, wording)
        : valueText(number, unit, wording);
  return [manage.overridden(who, oneLine(shown)), oneLine(reason)];
}

// Below an objective stand its indicators, so its weakest is in sight; not so where its points are inferred.
const namesWeakest = ({ kind, score }: ReportRow): boolean =>
  kind === 'total' || kind === 'perspective' || kind === 'theme' || score?.basis === 'inferred';
