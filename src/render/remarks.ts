import { EDGE_TOLERANCE, oneLine } from '../core/index.js';
import type { OverrideRecord } from '../evaluate/index.js';
import { missingText } from './missing-text.js';
import { countText, pointsText, shareText, valueText } from './numbers.js';
import { pictureWords } from './picture-words.js';
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
  const { score } = row;
  const { words } = wording;
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
    const cases = flag === 'smallSample' && 'n' in score ? score.n : undefined;
    const said = pictureWords(wording.locale).flags[flag];
    remarks.push(cases === undefined ? said : `${said}: n = ${countText(cases, wording)}`);
  }
  if ('reason' in score && score.reason !== undefined)
    remarks.push(missingText(score.reason, score.lacks, titles, words));
  if ('override' in score && score.override !== undefined)
    remarks.push(overrideText(score.override, wording));
  if (row.otherScale === true) remarks.push(words.ownScale);
  if ('worst' in score && score.worst !== undefined && namesWeakest(row)) {
    const { id, points } = score.worst;
    remarks.push(`${words.weakest.toLowerCase()}: ${titles.of(id)} ${pointsText(points, wording)}`);
  }
  return remarks;
}

/** Who states a figure, and what was computed. */
function overrideText({ author, computed }: OverrideRecord, wording: Wording): string {
  const { points, value, label } = computed;
  const shown =
    points === undefined
      ? value === undefined
        ? (label ?? '—')
        : valueText(value, undefined, wording)
      : pointsText(points, wording);
  return wording.words.manage.overridden(oneLine(author), oneLine(shown));
}

// Below an objective stand its indicators, so its weakest is in sight; not so where its points are inferred.
const namesWeakest = ({ kind, score }: ReportRow): boolean =>
  kind === 'total' || kind === 'perspective' || kind === 'theme' || score?.basis === 'inferred';
