import type { MapView, OutlineNode } from '../../render/index.js';
import {
  type BoxFigures,
  coloursOf,
  drawMap,
  type Figures,
  linkText,
  type Markup,
  outlineOf,
  pointsText,
  scoreMap,
  xml,
} from '../../render/report-index.js';
import type { ObjectiveData, ScoredData } from '../data/report-data.js';
import { atLane } from '../../embed/page-index.js';
import { chart } from './marks.js';
import { ageOf, passes, type Scene, shown } from './scene.js';

/** The map with the scores shown. */
export function mapOf(scene: Scene): MapView {
  const { data, locale, lane, wording, picture: words } = scene;
  const byId = new Map(data.objectives.map((one) => [one.id, one]));
  const scored = scoreMap(
    data.map.views[locale] as MapView,
    {
      period: data.periods[lane] ?? '',
      total: figuresOf(scene, data.total),
      band: (id) => {
        const found = data.perspectives.find((one) => one.id === id);
        return found === undefined ? undefined : figuresOf(scene, found);
      },
      box: (id) => {
        const found = byId.get(id);
        return found === undefined ? undefined : boxFiguresOf(scene, found);
      },
    },
    { wording, words },
  );
  const lit = new Set(data.objectives.filter((one) => passes(scene, one)).map(({ id }) => id));
  const filtered = lit.size < data.objectives.length;
  const titles = new Map(scored.boxes.map(({ id, title }) => [id, title]));
  return {
    ...scored,
    boxes: scored.boxes.map((box) => ({ ...box, faded: !lit.has(box.id) })),
    links: scored.links.map((link) => ({
      ...link,
      text: linkText(link, (id) => titles.get(id) ?? id, { wording, words }),
      focus: !filtered || (lit.has(link.from) && lit.has(link.to)) ? 'none' : 'off',
    })),
  };
}

/** A score as the page finds it, with the one measured where a scenario is shown. */
function figuresOf({ now, measured, scenario, lane }: Scene, { row, rule }: ScoredData): Figures {
  const at = (frame: Scene['now']): Figures => ({
    status: frame.status(rule, lane),
    points: frame.at(row, lane),
  });
  return { ...at(now), ...(scenario ? { before: at(measured) } : {}) };
}

function boxFiguresOf(scene: Scene, objective: ObjectiveData): BoxFigures {
  const { data, lane, now } = scene;
  const { row, rule, rows } = objective;
  const scored = (at: number | undefined): boolean =>
    at !== undefined && !Number.isNaN(now.at(at, lane));
  const age = ageOf(scene, objective);
  return {
    ...figuresOf(scene, objective),
    trend: shown(scene, row, rule).trend,
    inferred: scored(row) && !scored(rows.direct),
    ...(atLane(objective.stale, lane) === true
      ? { stale: { age, of: data.periods[lane - age] } }
      : {}),
  };
}

/** The map as a picture, for wide or narrow screens. */
export function mapPicture(scene: Scene, width: 'wide' | 'narrow', view = mapOf(scene)): Markup {
  const { data } = scene;
  const narrow = width === 'narrow';
  const options = {
    idPrefix: narrow ? 'narrow-' : 'wide-',
    heading: false,
    ...(narrow ? { minWidth: 0 } : {}),
  };
  return chart(drawMap(view, data.map[width], coloursOf({}), options));
}

/** The map as nested lists. */
export function mapWords(view: MapView): Markup {
  const list = ({ children }: OutlineNode): Markup =>
    children.length === 0
      ? xml``
      : xml`<ul>${children.map((child) => xml`<li>${child.text}${list(child)}</li>`)}</ul>`;
  return list(outlineOf(view));
}

/** The map with its text. */
export function mapPart(scene: Scene, widths: readonly ('wide' | 'narrow')[]): Markup {
  const { own } = scene;
  const view = mapOf(scene);
  return xml`${widths.map(
    (width) => xml`<div class="map-${width}">${mapPicture(scene, width, view)}</div>`,
  )}<details class="twin"><summary>${own.mapText}</summary>${mapWords(view)}</details>`;
}

/** Points as text; kept for announcements. */
export const totalText = (scene: Scene): string => {
  const { data, now, lane, wording } = scene;
  const value = now.at(data.total.row, lane);
  return Number.isNaN(value) ? '—' : pointsText(value, wording);
};
