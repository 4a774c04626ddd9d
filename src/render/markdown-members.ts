import { plainMarkdown } from '../core/index.js';
import type { IndicatorScore } from '../evaluate/index.js';
import type { Model } from '../model/index.js';
import { STATUS_SHAPES } from './marks.js';
import { type Cell, tableSection } from './markdown-table.js';
import { type MemberRow, memberRows } from './member-rows.js';
import { pointsText, shareText, targetText, valueText } from './numbers.js';
import { pictureWords } from './picture-words.js';
import type { ReportRow, Titles } from './report-rows.js';
import { markOf } from './value-flags.js';
import type { Wording } from './words.js';

/** A member with the title of its indicator. */
interface Row extends MemberRow {
  readonly of: string;
}

/** The members of broken-down indicators, those that lose most ahead; empty where there are none. */
export function membersSection(
  indicators: readonly ReportRow[],
  model: Model,
  titles: Titles,
  wording: Wording,
): string {
  const rows = indicators.flatMap(({ id, title: of, score }): readonly Row[] => {
    const own = model.indicators.get(id)?.indicator;
    if (own?.by === undefined || score === undefined) return [];
    const nameOf = (name: string): string => titles.member(id, name);
    return memberRows(own, score as IndicatorScore, nameOf).map((row) => ({ ...row, of }));
  });
  const few = rows.some(({ score }) => score.smallSample === true)
    ? `\n\n${markOf('smallSample')} ${pictureWords(wording.locale).flags.smallSample}`
    : '';
  return tableSection(wording.words.members.heading, rows, cellsOf(wording)) + few;
}

function cellsOf(wording: Wording): readonly Cell<Row>[] {
  const { words } = wording;
  const { members } = words;
  return [
    [words.indicator, 'left', ({ of }) => plainMarkdown(of)],
    [
      members.member,
      'left',
      ({ title, weakest }) =>
        `${plainMarkdown(title)}${weakest ? ` (${words.weakest.toLowerCase()})` : ''}`,
    ],
    [
      words.value,
      'right',
      ({ score: { value, smallSample }, unit }) =>
        value === undefined
          ? ''
          : `${plainMarkdown(valueText(value, unit, wording))}${smallSample === true ? ` ${markOf('smallSample')}` : ''}`,
    ],
    [
      words.target,
      'right',
      ({ score: { target }, unit }) =>
        target === undefined ? '' : plainMarkdown(targetText(target, unit, wording)),
    ],
    [
      words.points,
      'right',
      ({ score: { points } }) => (points === undefined ? '—' : pointsText(points, wording)),
    ],
    [
      words.status,
      'left',
      ({ score: { status } }) => `${STATUS_SHAPES[status]} ${words.statuses[status]}`,
    ],
    [
      members.weight,
      'right',
      ({ share }) => (share === undefined ? '' : shareText(share, wording)),
    ],
    [members.lost, 'right', ({ lost }) => (lost === undefined ? '' : pointsText(lost, wording))],
  ];
}
