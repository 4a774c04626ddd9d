import { type Markup, xml } from '../../render/report-index.js';
import { card, MOST } from './card.js';
import { inTrouble } from './manage.js';
import { glyph, points } from './marks.js';
import { type Scene, say, shown } from './scene.js';

/** What needs attention: the weakest indicators, then the initiatives and risks that stand badly. */
export function attentionCard(scene: Scene): Markup {
  const { data, own } = scene;
  const scored = data.indicators.flatMap((indicator) => {
    const { points: row, rule } = indicator;
    if (row === undefined || rule === undefined) return [];
    return [{ indicator, score: shown(scene, row, rule) }];
  });
  const weak = scored
    .filter(({ score }) => score.status === 'poor' || score.status === 'watch')
    .toSorted((a, b) => a.score.points - b.score.points)
    .slice(0, MOST);
  const lines = [
    ...weak.map(
      ({ indicator, score }) =>
        xml`<li><a class="what" href="#indicator-${indicator.id}">${glyph(score.status)}<span class="sr">${score.word}: </span>${say(scene, indicator.title)}</a><span class="num">${points(score, scene)}</span></li>`,
    ),
    ...inTrouble(scene)
      .slice(0, MOST)
      .map(
        ({ status, title, word }) =>
          xml`<li><a class="what" href="#manage">${glyph(status)}${title}</a><span class="num quiet">${word}</span></li>`,
      ),
  ];
  if (lines.length > 0) return card(own.attention, 'weak', xml`<ul class="rows">${lines}</ul>`);
  const said = scored.some(({ score }) => score.status !== 'none')
    ? own.allGood
    : scene.wording.words.statuses.none;
  return card(own.attention, 'weak', xml`<p class="quiet">${said}</p>`);
}
