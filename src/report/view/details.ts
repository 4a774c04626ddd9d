import type { SeriesView } from '../../render/index.js';
import { tableOfSeries } from '../../render/report-index.js';
import {
  coloursOf,
  drawTimeSeries,
  type Markup,
  periodText,
  valueText,
  xml,
} from '../../render/report-index.js';
import type { IndicatorData, ObjectiveData } from '../data/report-data.js';
import { atLane } from '../../embed/page-index.js';
import { explanation } from './explanation.js';
import { badge, change, chart, glyph, named, points, roleGlyph } from './marks.js';
import { membersPart } from './members.js';
import { ruling } from './ruling.js';
import { indicatorOf, loose, passes, passesIndicator, type Scene, say, shown } from './scene.js';
import { targetOf, valueOf } from './scorecard.js';
import { historyOf } from './series.js';

/** Periods that a chart goes back. */
const LONG = 24;

/** Every objective with its indicators: scores, charts, explanation. */
export function detailsPart(scene: Scene, live: boolean): Markup {
  const seen = new Set<string>();
  const others = loose(scene.data).filter(
    (one) => scene.theme === '' && passesIndicator(scene, one, undefined),
  );
  const shownOnes = scene.data.objectives.filter((one) => passes(scene, one));
  if (shownOnes.length + others.length === 0)
    return xml`<p class="quiet">${scene.own.nothingMatches}</p>`;
  return xml`${elsewhere(scene)}${shownOnes.map((one) => objectiveDetail(scene, one, seen, live))}${others.map((one) => indicatorDetail(scene, one, live))}`;
}

/** Which period is explained, where another one is shown. */
function elsewhere({ data, lane, own, wording }: Scene): Markup {
  const [first] = data.explained;
  if (first === undefined || data.explained.some(([at]) => at === lane)) return xml``;
  return xml`<p class="quiet">${own.explainsOnly(periodText(data.periods[first[0]] ?? '', wording))}</p>`;
}

function objectiveDetail(
  scene: Scene,
  one: ObjectiveData,
  seen: Set<string>,
  live: boolean,
): Markup {
  const { data, wording, picture, now, lane } = scene;
  const score = shown(scene, one.row, one.rule);
  const perspective = data.perspectives.find(({ id }) => id === one.perspective);
  const links = data.map.views[scene.locale]?.links ?? [];
  const linked = (ids: readonly string[]): Markup[] =>
    ids.flatMap((id, i) => {
      const other = data.objectives.find((candidate) => candidate.id === id);
      return other === undefined
        ? []
        : [
            xml`${i === 0 ? '' : ', '}<a href="#objective-${id}">${glyph(now.status(other.rule, lane))}${say(scene, other.title)}</a>`,
          ];
    });
  const causes = links.filter(({ to }) => to === one.id).map(({ from }) => from);
  const effects = links.filter(({ from }) => from === one.id).map(({ to }) => to);
  const { own } = scene;
  const parts = (['lead', 'lag', 'driver'] as const).flatMap((name) => {
    const row = one.rows[name];
    const value = row === undefined ? Number.NaN : now.at(row, lane);
    return Number.isNaN(value)
      ? []
      : [[own[name], valueText(Math.round(value * 10) / 10, undefined, wording)]];
  });
  const facts: (readonly [string, Markup | string | undefined])[] = [
    [
      wording.words.perspective,
      perspective === undefined ? undefined : say(scene, perspective.title),
    ],
    [own.responsible, personOf(scene, one.owner)],
    ...parts.map(([name, value]) => [name ?? '', value] as const),
    [capital(picture.drivenBy), causes.length === 0 ? undefined : xml`${linked(causes)}`],
    [capital(picture.drives), effects.length === 0 ? undefined : xml`${linked(effects)}`],
    [
      own.initiatives,
      one.initiatives.length === 0
        ? undefined
        : one.initiatives.map((i) => say(scene, data.initiatives[i]?.title ?? [])).join(', '),
    ],
  ];
  const indicators = one.measures.flatMap(({ indicator: id, role }) => {
    const indicator = indicatorOf(data, id);
    if (indicator === undefined || !passesIndicator(scene, indicator, one)) return [];
    if (seen.has(id))
      return [
        xml`<p class="again">${roleGlyph(role)} <a href="#indicator-${id}">${say(scene, indicator.title)}</a> <span class="quiet">${own.seeAbove}</span></p>`,
      ];
    seen.add(id);
    return [indicatorDetail(scene, indicator, live, role)];
  });
  return xml`<article class="detail" id="objective-${one.id}" tabindex="-1"><header><h3>${say(scene, one.title)}</h3><p class="score">${points(score, scene)} ${badge(score)} ${change(score.trend, scene)}</p>${ruling(scene, one.rule)}</header>
${one.description === undefined ? '' : xml`<p class="lede">${say(scene, one.description)}</p>`}${list(facts)}${explanation(scene, one.id, 4)}${indicators}</article>
`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const personOf = (scene: Scene, owner: number | undefined): string | undefined => {
  const person = owner === undefined ? undefined : scene.data.people[owner];
  return person === undefined ? undefined : say(scene, person.title);
};

function list(facts: readonly (readonly [string, Markup | string | undefined])[]): Markup {
  const known = facts.filter(
    (fact): fact is readonly [string, Markup | string] => fact[1] !== undefined,
  );
  return known.length === 0
    ? xml``
    : xml`<dl class="facts">${known.map(([name, value]) => xml`<div${typeof value !== 'string' || value.length > 60 ? xml` class="long"` : ''}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function indicatorDetail(
  scene: Scene,
  one: IndicatorData,
  live: boolean,
  role?: 'lead' | 'lag',
): Markup {
  const { lane, own, wording, now } = scene;
  const { words } = wording;
  const score =
    one.points === undefined || one.rule === undefined
      ? undefined
      : shown(scene, one.points, one.rule);
  const title = say(scene, one.title);
  const reason = atLane(one.reason, lane) ?? null;
  const baseline = atLane(one.baseline, lane) ?? null;
  const facts: (readonly [string, Markup | string | undefined])[] = [
    [words.value, valueOf(scene, one)],
    [words.target, atLane(one.target, lane) === null ? undefined : targetOf(scene, one)],
    [own.baseline, baseline === null ? undefined : valueText(baseline, one.unit, wording)],
    [
      words.status,
      reason === null || !(score === undefined || Number.isNaN(score.points))
        ? undefined
        : say(scene, reason),
    ],
    [own.howMade, one.formula === undefined ? undefined : xml`<code>${one.formula}</code>`],
    [own.source, one.source === undefined ? undefined : xml`${say(scene, one.source)}`],
    [
      own.responsible,
      one.owner === undefined ? undefined : xml`${personOf(scene, one.owner) ?? ''}`,
    ],
  ];
  const roleName =
    role === undefined
      ? ''
      : xml`<span class="role">${roleGlyph(role)} ${words[role === 'lead' ? 'leading' : 'lagging']}</span>`;
  const history = historyOf(scene, one, live ? LONG : undefined);
  const drawn = one.labels === undefined && history.values.some((value) => value !== null);
  const figure = !drawn
    ? xml`<p class="quiet">${Number.isNaN(now.at(one.value, lane)) ? words.statuses.none : ''}</p>`
    : live
      ? xml`<figure><div class="wide" role="group" aria-label="${title}: ${own.history.toLowerCase()}" tabindex="0">${chart(named(drawTimeSeries(history, coloursOf({})), `${title}, ${own.history.toLowerCase()}`))}</div><details class="twin"><summary>${own.data}</summary>${table(history)}</details></figure>`
      : xml`<p class="quiet">${own.history}: ${numbersOf(scene, history)}</p>`;
  return xml`<section class="indicator" id="indicator-${one.id}" tabindex="-1" aria-label="${title}"><header><h4>${title}</h4>${roleName}${score === undefined ? '' : xml`<p class="score">${points(score, scene)} ${badge(score)} ${change(score.trend, scene)}</p>`}${ruling(scene, one.rule)}</header>
<div class="two">${figure}<div>${one.description === undefined ? '' : xml`<p>${say(scene, one.description)}</p>`}${list(facts)}${explanation(scene, one.id, 5)}</div></div>${membersPart(scene, one)}</section>
`;
}

/** The numbers of a chart in one line, the latest first. */
function numbersOf({ wording }: Scene, { periods, values, unit }: SeriesView): string {
  return periods
    .map((period, i) => {
      const value = values[i] ?? null;
      return `${period} ${value === null ? '—' : valueText(value, unit, wording)}`;
    })
    .toReversed()
    .join(', ');
}

/** The numbers of a chart, the latest first. */
function table(history: ReturnType<typeof historyOf>): Markup {
  const { caption, head, rows } = tableOfSeries(history);
  return xml`<table class="numbers"><caption class="sr">${caption}</caption><thead><tr>${head.map((cell, i) => xml`<th scope="col"${i === 0 ? '' : xml` class="num"`}>${cell}</th>`)}</tr></thead><tbody>${rows
    .toReversed()
    .map(
      (row) =>
        xml`<tr>${row.map((cell, i) => (i === 0 ? xml`<th scope="row">${cell}</th>` : xml`<td class="num">${cell}</td>`))}</tr>`,
    )}</tbody></table>`;
}
