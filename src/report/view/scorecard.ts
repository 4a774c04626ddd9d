import { type SeriesView } from '../../render/index.js';
import {
  coloursOf,
  drawBullet,
  drawSparkline,
  type Markup,
  targetText,
  valueText,
  xml,
} from '../../render/report-index.js';
import type { GroupData, IndicatorData, MeasureData, ObjectiveData } from '../data/report-data.js';
import { atLane } from '../../embed/page-index.js';
import { badge, change, chart, named, points, roleGlyph } from './marks.js';
import { ruling } from './ruling.js';
import { indicatorOf, loose, passes, passesIndicator, type Scene, say, shown } from './scene.js';
import { bulletOf, pointsSpark, sparkOf } from './series.js';

/** The value of an indicator with its unit, or its label. */
export function valueOf({ now, lane, wording }: Scene, one: IndicatorData, at = lane): string {
  const value = now.at(one.value, at);
  if (Number.isNaN(value)) return '—';
  return one.labels?.[value] ?? unbroken(valueText(value, one.unit, wording));
}

/** A short figure stays on one line with its unit; a long unit may wrap. */
export const unbroken = (text: string): string =>
  text.length > 14 ? text : text.replaceAll(' ', '\u00a0');

/** The target of an indicator in the period shown. */
export function targetOf({ lane, wording }: Scene, one: IndicatorData): string {
  const target = atLane(one.target, lane) ?? null;
  return target === null ? '—' : unbroken(targetText(target, one.unit, wording));
}

/** A history as small as a word. Without the script its name is short, as the details list its numbers. */
function small({ own }: Scene, series: SeriesView, live: boolean): Markup {
  const svg = drawSparkline(series, coloursOf({}));
  return chart(live ? svg : named(svg, `${series.title}: ${own.history.toLowerCase()}`));
}

/** A value against its target; the row says both, so without the script its name is short. */
function aimed(scene: Scene, one: IndicatorData, live: boolean): Markup {
  const svg = drawBullet(bulletOf(scene, one), coloursOf({}));
  return chart(
    live ? svg : named(svg, `${say(scene, one.title)}: ${scene.own.versus.toLowerCase()}`),
  );
}

/** The scorecard as a table: perspectives, their objectives, and the indicators of each. */
export function scorecardPart(scene: Scene, live: boolean): Markup {
  const { data, own, wording } = scene;
  const { words } = wording;
  const groups = data.perspectives.map((group) => perspectiveRows(scene, group, live));
  const others = loose(data).filter(
    (one) => scene.theme === '' && passesIndicator(scene, one, undefined),
  );
  const rest =
    others.length === 0
      ? xml``
      : xml`<tbody><tr class="group"><th scope="rowgroup" colspan="3">${data.objectives.length === 0 ? words.indicators : words.otherIndicators}</th></tr>
${others.map((one) => indicatorRow(scene, one, live))}</tbody>`;
  const empty = groups.every(({ markup }) => markup === '') && others.length === 0;
  if (empty) return xml`<p class="quiet">${own.nothingMatches}</p>`;
  return xml`<div class="wide" role="group" aria-labelledby="scorecard-title" tabindex="0"><table class="card-table">
<thead><tr><th scope="col">${words.element}</th><th scope="col" class="num">${words.value}</th><th scope="col" class="num aim">${words.target}</th><th scope="col" class="num">${words.points}</th><th scope="col" class="num move">${words.trend}</th><th scope="col" class="past">${own.history}</th><th scope="col" class="graph">${own.versus}</th></tr></thead>
${groups}${rest}</table></div>`;
}

function perspectiveRows(scene: Scene, group: GroupData, live: boolean): Markup {
  const { data } = scene;
  const inside = data.objectives.filter(
    (one) => one.perspective === group.id && passes(scene, one),
  );
  if (inside.length === 0) return xml``;
  const score = shown(scene, group.row, group.rule);
  const rule = ruling(scene, group.rule);
  return xml`<tbody><tr class="group"><th scope="rowgroup">${say(scene, group.title)}</th><td></td><td class="aim"></td><td class="num">${score.text} ${badge(score)}</td><td class="num move">${change(score.trend, scene)}</td><td class="past"></td><td class="graph"></td></tr>
${rule.markup === '' ? '' : xml`<tr><td colspan="7">${rule}</td></tr>`}${inside.map((one) => objectiveRows(scene, one, live))}</tbody>
`;
}

function objectiveRows(scene: Scene, one: ObjectiveData, live: boolean): Markup {
  const score = shown(scene, one.row, one.rule);
  const title = say(scene, one.title);
  const indicators = one.measures.flatMap((measure) => {
    const indicator = indicatorOf(scene.data, measure.indicator);
    return indicator === undefined || !passesIndicator(scene, indicator, one)
      ? []
      : [indicatorRow(scene, indicator, live, measure)];
  });
  return xml`<tr class="objective"><th scope="row"><a href="#objective-${one.id}">${title}</a></th><td class="num"></td><td class="num aim"></td><td class="num">${points(score, scene)} ${badge(score)}</td><td class="num move">${change(score.trend, scene)}</td><td class="past">${small(scene, pointsSpark(scene, title, one.row), live)}</td><td class="graph"></td></tr>
${indicators}`;
}

function indicatorRow(
  scene: Scene,
  one: IndicatorData,
  live: boolean,
  measure?: MeasureData,
): Markup {
  const { now, lane, wording, measured } = scene;
  const score =
    one.points === undefined || one.rule === undefined
      ? undefined
      : shown(scene, one.points, one.rule);
  const role =
    measure === undefined
      ? ''
      : xml`<span class="role" title="${wording.words[measure.role === 'lead' ? 'leading' : 'lagging']}">${roleGlyph(measure.role)}<span class="sr">${wording.words[measure.role === 'lead' ? 'leading' : 'lagging']}: </span></span>`;
  const moved = !Object.is(now.at(one.value, lane), measured.at(one.value, lane));
  const drawn = one.labels === undefined && (atLane(one.zones, lane) ?? []).length > 0;
  return xml`<tr class="indicator${moved ? ' moved' : ''}"><th scope="row">${role}<a href="#indicator-${one.id}">${say(scene, one.title)}</a></th><td class="num value">${valueOf(scene, one)}</td><td class="num aim">${targetOf(scene, one)}</td><td class="num">${score === undefined ? '—' : xml`${points(score, scene)} ${badge(score)}`}</td><td class="num move">${score === undefined ? '' : change(score.trend, scene)}</td><td class="past">${one.labels === undefined ? small(scene, sparkOf(scene, one), live) : ''}</td><td class="graph">${drawn ? aimed(scene, one, live) : ''}</td></tr>
`;
}
