import { unitText } from '../../core/index.js';
import { inParetoOrder, lossOf, sharesOf, weakestMember } from '../../evaluate/page-index.js';
import { atLane } from '../../embed/page-index.js';
import {
  countText,
  type Markup,
  pointsText,
  shareText,
  targetText,
  valueText,
  xml,
} from '../../render/report-index.js';
import type { BreakdownData, IndicatorData, MemberData, MetricData } from '../data/report-data.js';
import { badge, points } from './marks.js';
import { type Scene, say, shown } from './scene.js';
import { unbroken } from './scorecard.js';

/** The members of an indicator, and those of the metrics that its formula names; nothing where none is broken down. */
export function membersPart(scene: Scene, one: IndicatorData): Markup {
  const own = one.breakdown === undefined ? xml`` : breakdownTable(scene, one, one.breakdown);
  const metrics = (one.metrics ?? []).flatMap((i) => {
    const metric = scene.data.metrics[i];
    return metric === undefined ? [] : [metricTable(scene, metric)];
  });
  return xml`${own}${metrics}`;
}

/** A member with its numbers in the period shown. */
interface Numbers {
  readonly member: string;
  readonly data: MemberData;
  readonly value: number | undefined;
  readonly points: number | undefined;
  /** Absent where members weigh the same. */
  readonly weight?: number;
  readonly share?: number;
}

const known = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** A column between the value of a member and its points. */
interface Column {
  readonly heading: string;
  /** Empty where there is nothing to say. */
  readonly text: (one: Numbers) => string;
}

function breakdownTable(scene: Scene, indicator: IndicatorData, breakdown: BreakdownData): Markup {
  const { own, wording } = scene;
  const { words } = wording;
  const { view } = breakdown;
  const rows = numbersOf(scene, breakdown);
  const weighs = rows.some(({ weight }) => weight !== undefined);
  const columns: Column[] = [];
  if (hasTargets(scene, indicator, breakdown))
    columns.push({
      heading: words.target,
      text: ({ data }) => targetIn(scene, indicator, data),
    });
  if (view === 'weighted' || weighs)
    columns.push({
      heading: words.members.weight,
      text: ({ share }) => (share === undefined ? '' : shareText(share, wording)),
    });
  if (view === 'weighted')
    columns.push({
      heading: words.members.lost,
      text: ({ points: has, share }) =>
        has === undefined ? '' : pointsText(lossOf(has, share), wording),
    });
  const weakest = weakestMember(rows);
  const note = view === 'weighted' && !weighs ? 'equal' : view;
  return xml`<table class="members"><caption>${words.members.heading}</caption>
<thead><tr><th scope="col">${words.members.member}</th><th scope="col" class="num">${words.value}</th>${columns.map(({ heading }) => xml`<th scope="col" class="num">${heading}</th>`)}<th scope="col" class="num">${words.points}</th></tr></thead>
<tbody>${rows.map((one) => memberRow(scene, indicator, one, columns, one === weakest))}</tbody></table>
<p class="quiet">${own.views[note]}</p>`;
}

/** The members as they stand, those that take most ahead. */
function numbersOf({ now, lane }: Scene, { members }: BreakdownData): readonly Numbers[] {
  const at = (row: number | undefined): number =>
    row === undefined ? Number.NaN : now.at(row, lane);
  const all = members.map((data) => {
    return { data, value: at(data.value), points: at(data.points), weight: at(data.weight) };
  });
  const shares = sharesOf(all);
  return inParetoOrder(
    all.map(({ data, value, points: own }, i): Numbers => {
      return { member: data.name, data, value: known(value), points: known(own), ...shares[i] };
    }),
  );
}

/** Whether members have targets, and other ones than what is said of the whole. */
function hasTargets(
  { lane }: Scene,
  { target }: IndicatorData,
  { members }: BreakdownData,
): boolean {
  const whole = JSON.stringify(atLane(target, lane) ?? null);
  return members.some((one) => {
    const own = atLane(one.target, lane) ?? null;
    return own !== null && JSON.stringify(own) !== whole;
  });
}

function targetIn(
  { lane, wording }: Scene,
  { unit }: IndicatorData,
  { target }: MemberData,
): string {
  const own = atLane(target, lane) ?? null;
  return own === null ? '' : unbroken(targetText(own, unit, wording));
}

function memberRow(
  scene: Scene,
  { unit }: IndicatorData,
  one: Numbers,
  columns: readonly Column[],
  isWeakest: boolean,
): Markup {
  const { wording, now, measured, lane } = scene;
  const { data, value } = one;
  const score =
    data.points === undefined || data.rule === undefined
      ? undefined
      : shown(scene, data.points, data.rule);
  const moved = !Object.is(now.at(data.value, lane), measured.at(data.value, lane));
  const mark = isWeakest
    ? xml` <span class="weakest">${wording.words.weakest.toLowerCase()}</span>`
    : '';
  const number = value === undefined ? '—' : unbroken(valueText(value, unit, wording));
  const cell = ({ heading, text }: Column): Markup => {
    const said = text(one);
    return xml`<td class="num between${said === '' ? ' nil' : ''}" data-of="${heading}">${isShort(said) ? xml`<span class="nowrap">${said === '' ? '—' : said}</span>` : said}</td>`;
  };
  return xml`<tr${moved ? xml` class="moved"` : ''}><th scope="row">${say(scene, data.title)}${mark}</th><td class="num value"><span class="n${isShort(number) ? ' nowrap' : ''}">${number}</span>${moved || value === undefined ? '' : casesOf(scene, data)}</td>${columns.map(cell)}<td class="num has">${score === undefined ? '—' : xml`${points(score, scene)} ${badge(score)}`}</td></tr>
`;
}

/** A short figure stays on one line, however narrow its column. */
const isShort = (text: string): boolean => text.length <= 14;

/** On how many cases a value rests, and between what it may lie therefore. */
function casesOf({ lane, wording, own, picture }: Scene, { cases, interval }: MemberData): Markup {
  const [n, few] = atLane(cases, lane) ?? [];
  const [low, high] = atLane(interval, lane) ?? [];
  const said = [
    ...(n === undefined ? [] : [`n = ${countText(n, wording)}`]),
    ...(few === true ? [picture.flags.smallSample] : []),
    ...(low === undefined || high === undefined
      ? []
      : [own.interval(valueText(low, undefined, wording), valueText(high, undefined, wording))]),
  ];
  return said.length === 0
    ? xml``
    : xml`<span class="cases">${said.map((text, i) => xml`${i === 0 ? '' : ' · '}<span class="nowrap">${text}</span>`)}</span>`;
}

/** The members of a metric, the largest ahead. */
function metricTable(scene: Scene, { title, unit, adds, members }: MetricData): Markup {
  const { now, measured, lane, wording, own } = scene;
  const { words } = wording;
  const all = members.map((one) => {
    return { ...one, member: one.name, row: one.value, value: known(now.at(one.value, lane)) };
  });
  const present = all.flatMap(({ value }) => value ?? []);
  const total = present.reduce((sum, value) => sum + value, 0);
  const shares = adds && total > 0 && present.every((value) => value >= 0);
  const rows = inParetoOrder(all).map(({ title: name, value, row }) => {
    const moved = !Object.is(now.at(row, lane), measured.at(row, lane));
    const number = value === undefined ? '—' : valueText(value, undefined, wording);
    const share = value === undefined ? '—' : shareText(value / total, wording);
    return xml`<tr${moved ? xml` class="moved"` : ''}><th scope="row">${say(scene, name)}</th><td class="num value">${number}</td>${shares ? xml`<td class="num">${share}</td>` : ''}</tr>
`;
  });
  const name = `${say(scene, title)}: ${words.members.heading.toLowerCase()}`;
  const heading =
    unit === undefined ? words.value : `${words.value}, ${unitText(unit, '0', wording.numbers)}`;
  return xml`<details class="twin counts"><summary>${name}</summary><table class="members few"><caption class="sr">${name}</caption>
<thead><tr><th scope="col">${words.members.member}</th><th scope="col" class="num">${heading}</th>${shares ? xml`<th scope="col" class="num">${own.share}</th>` : ''}</tr></thead>
<tbody>${rows}</tbody></table></details>`;
}
