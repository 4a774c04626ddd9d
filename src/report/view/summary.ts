import { shownDifference } from '../../core/index.js';
import {
  coloursOf,
  countText,
  drawSparkline,
  LEVEL,
  type Markup,
  periodText,
  pointsText,
  shareText,
  xml,
} from '../../render/report-index.js';
import type { GroupData, ObjectiveData } from '../data/report-data.js';
import { atLane } from '../../embed/page-index.js';
import { attentionCard } from './attention.js';
import { card, MOST } from './card.js';
import { explanation } from './explanation.js';
import { badge, change, chart, glyph, points } from './marks.js';
import { ruling } from './ruling.js';
import { ageOf, type Scene, say, shown } from './scene.js';
import { pointsSpark } from './series.js';

/** What matters, on one screen: the total, the perspectives, what is weak, what moved, how much is measured. */
export function summaryPart(scene: Scene): Markup {
  return xml`${totalCard(scene)}${scene.data.perspectives.length > 0 ? groupCard(scene) : ''}${attentionCard(scene)}${scene.data.objectives.length > 0 ? movedCard(scene) : ''}${dataCard(scene)}${totalWhy(scene)}`;
}

/** Why the card stands where it does; nothing while the filters show a part of it. */
function totalWhy(scene: Scene): Markup {
  const text = scene.theme === '' && scene.owner < 0 ? explanation(scene, 'total', 3) : xml``;
  return text.markup === ''
    ? text
    : xml`<div class="why-total" id="detail-total">${text}</div>
`;
}

function totalCard(scene: Scene): Markup {
  const { data, lane, own, wording, now } = scene;
  const { row, rule } = data.total;
  const score = shown(scene, row, rule);
  const before = periodText(data.periods[lane - 1] ?? '', wording);
  const back = atLane(data.yearBack, lane) ?? 0;
  const [low, high] = now.ends(row, lane);
  const open =
    high - low >= LEVEL
      ? xml`<p class="quiet">${own.between(pointsText(low, wording), pointsText(high, wording))}</p>`
      : '';
  const wasYear = back === 0 ? Number.NaN : shownDifference(now.at(row, lane - back), score.points);
  return card(wording.words.total, 'total', [
    xml`<p class="big"><span class="figure">${score.text}</span> ${badge(score)}${score.before === undefined ? '' : xml`<span class="was">${own.was(score.before)}</span>`}</p>${ruling(scene, rule)}`,
    xml`<p class="spark">${chart(drawSparkline(pointsSpark(scene, wording.words.total, row), coloursOf({})))}</p>`,
    lane === 0 || before === ''
      ? xml``
      : xml`<p>${change(score.trend, scene)} <span class="quiet">${own.since(before)}</span></p>`,
    Number.isNaN(wasYear)
      ? xml``
      : xml`<p>${change(wasYear, scene)} <span class="quiet">${own.inAYear}</span></p>`,
    xml`${open}`,
  ]);
}

function groupCard(scene: Scene): Markup {
  const { data, wording } = scene;
  const line = (group: GroupData): Markup => {
    const score = shown(scene, group.row, group.rule);
    return xml`<li><span class="what">${glyph(score.status)}<span class="sr">${score.word}: </span>${say(scene, group.title)}</span><span class="num">${points(score, scene)} ${change(score.trend, scene)}</span></li>`;
  };
  return card(
    wording.words.perspectives,
    'groups',
    xml`<ul class="rows">${data.perspectives.map(line)}</ul>`,
  );
}

function movedCard(scene: Scene): Markup {
  const { data, own, scenario } = scene;
  const by = (objective: ObjectiveData): { objective: ObjectiveData; by: number } => {
    const score = shown(scene, objective.row, objective.rule);
    return { objective, by: scenario ? score.gained : score.trend };
  };
  const moved = data.objectives
    .map(by)
    .filter((one) => Math.abs(one.by) >= LEVEL)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST);
  return card(
    scenario ? own.movedByScenario : own.moved,
    'moved',
    moved.length === 0
      ? xml`<p class="quiet">${own.nothingMoved}</p>`
      : xml`<ul class="rows">${moved.map(
          (one) =>
            xml`<li><a class="what" href="#objective-${one.objective.id}">${say(scene, one.objective.title)}</a><span class="num">${change(one.by, scene)}</span></li>`,
        )}</ul>`,
  );
}

function dataCard(scene: Scene): Markup {
  const { data, lane, now, own, wording } = scene;
  const scored = data.indicators.filter((one) => one.points !== undefined);
  const missing = scored.filter((one) => Number.isNaN(now.at(one.points as number, lane)));
  const old = scored.filter((one) => ageOf(scene, one) > 0).length;
  const share = Math.min(1, now.at(data.total.row + 1, lane));
  const lacking = missing
    .slice(0, MOST)
    .map((one) => say(scene, one.title))
    .join(', ');
  const rest = missing.length > MOST ? ` + ${own.more(missing.length - MOST)}` : '';
  return card(own.coverage, 'data', [
    xml`<p class="big"><span class="figure">${shareText(Number.isNaN(share) ? 0 : share, wording)}</span> <span class="quiet">${wording.words.coverage.toLowerCase()}</span></p>`,
    xml`<p>${own.measured(countText(scored.length - missing.length, wording), countText(scored.length, wording))}</p>`,
    missing.length === 0 ? xml`` : xml`<p class="quiet">${own.lacking}: ${lacking}${rest}</p>`,
    old === 0 ? xml`` : xml`<p class="quiet">${own.oldValues(old)}</p>`,
  ]);
}
