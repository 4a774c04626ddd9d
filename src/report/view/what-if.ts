import {
  LEVEL,
  type Markup,
  periodText,
  pointsText,
  signedText,
  valueText,
  xml,
} from '../../render/report-index.js';
import type { KeyData, ObjectiveData } from '../data/report-data.js';
import { badge, change } from './marks.js';
import { indicatorOf, type Scene, say, shown } from './scene.js';

/** A setting in the words of its key, or as a number with its unit. */
export function settingText({ wording, ...scene }: Scene, key: KeyData, value: number): string {
  if (Number.isNaN(value)) return '—';
  const word = key.words?.find(([at]) => at === value)?.[1];
  return word === undefined
    ? valueText(value, key.unit, wording)
    : (word[scene.locale] ?? word[0] ?? '');
}

/** The sliders, grouped by the indicator they move. */
export function slidersPart(scene: Scene): Markup {
  const { data, own, wording } = scene;
  const groups = data.objectives.flatMap((objective) =>
    objective.measures.flatMap(({ indicator: id }) => {
      const indicator = indicatorOf(data, id);
      return indicator === undefined || indicator.keys.length === 0
        ? []
        : [{ indicator, title: say(scene, objective.title) }];
    }),
  );
  const seen = new Set<string>();
  const all = [...groups, ...data.indicators.map((indicator) => ({ indicator, title: '' }))].filter(
    ({ indicator }) => {
      if (seen.has(indicator.id) || indicator.keys.length === 0) return false;
      seen.add(indicator.id);
      return true;
    },
  );
  const period = periodText(data.periods[scene.lane] ?? '', wording);
  return xml`<p class="quiet">${own.whatIfHint(period, data.objectives.length > 0)}</p>
<div class="sliders">${all.map(({ indicator }, i) => {
    return xml`<details class="dial"${i === 0 ? xml` open=""` : ''} data-indicator="${indicator.id}"><summary><span>${say(scene, indicator.title)}</span> <span class="num" data-score="${indicator.id}">${dialText(scene, indicator.id)}</span></summary>${indicator.keys.map((k) => slider(scene, k, indicator.id))}</details>`;
  })}</div>`;
}

/** Value and points of an indicator, as its group of sliders says them. */
export function dialText(scene: Scene, id: string): Markup {
  const indicator = indicatorOf(scene.data, id);
  if (indicator === undefined) return xml``;
  const { now, lane, wording } = scene;
  const value = now.at(indicator.value, lane);
  const text = Number.isNaN(value)
    ? '—'
    : (indicator.labels?.[value] ?? valueText(value, indicator.unit, wording));
  if (indicator.points === undefined || indicator.rule === undefined) return xml`${text}`;
  const score = shown(scene, indicator.points, indicator.rule);
  return xml`${text} <span class="pill st-${score.status}">${score.text}</span>`;
}

function slider(scene: Scene, index: number, group: string): Markup {
  const { data, now, lane } = scene;
  const key = data.keys[index] as KeyData;
  const value = now.at(key.row, lane);
  const id = `set-${group}-${index}`;
  const text = settingText(scene, key, value);
  const low = Math.min(key.low, Number.isNaN(value) ? key.low : value);
  const high = Math.max(key.high, Number.isNaN(value) ? key.high : value);
  return xml`<div class="slider"><label for="${id}">${say(scene, key.title)}</label><output for="${id}" data-out="${index}">${text}</output><input type="range" id="${id}" data-key="${index}" min="${exact(low)}" max="${exact(high)}" step="${key.words === undefined ? 'any' : exact(key.step)}" value="${exact(Number.isNaN(value) ? low : value)}" aria-valuetext="${text}"></div>`;
}

// A number in full: the template would round it.
const exact = (value: number): string => String(value);

/** What follows from the settings: the total and every objective that moved. */
export function resultPart(scene: Scene): Markup {
  const { data, own, wording, scenario } = scene;
  const total = shown(scene, data.total.row, data.total.rule);
  const moved = data.objectives
    .map((objective) => ({ objective, score: shown(scene, objective.row, objective.rule) }))
    .filter(({ score }) => Math.abs(score.gained) >= LEVEL || score.before !== undefined)
    .toSorted((a, b) => Math.abs(b.score.gained) - Math.abs(a.score.gained));
  const line = ({ objective, score }: { objective: ObjectiveData; score: typeof total }): Markup =>
    xml`<li><a class="what" href="#objective-${objective.id}">${say(scene, objective.title)}</a><span class="num">${score.text} ${change(score.gained, scene)}</span></li>`;
  const list = (title: string, some: typeof moved): Markup =>
    some.length === 0 ? xml`` : xml`<h4>${title}</h4><ul class="rows">${some.map(line)}</ul>`;
  const gained =
    scenario && Math.abs(total.gained) >= LEVEL
      ? xml` <span class="was">${own.was(total.before ?? pointsText(total.points - total.gained, wording))}, ${signedText(total.gained, wording)}</span>`
      : '';
  return xml`<h3>${own.result}</h3><p class="big"><span class="figure">${total.text}</span> ${badge(total)}${gained}</p>${
    scenario ? '' : xml`<p class="quiet">${own.noChange}</p>`
  }${list(
    own.harmed,
    moved.filter(({ score }) => score.gained < 0),
  )}${list(
    own.helped,
    moved.filter(({ score }) => !(score.gained < 0)),
  )}`;
}
