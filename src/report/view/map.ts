import {
  type BoxView,
  mapOutline,
  type MapView,
  type OutlineNode,
  renderMap,
} from '../../render/index.js';
import { periodText, type Markup, pointsText, signedText, xml } from '../../render/report-index.js';
import type { ScoredData } from '../data/report-data.js';
import { atLane } from '../data/runs.js';
import { chart, LEVEL } from './marks.js';
import { ageOf, passes, type Scene, say, shown } from './scene.js';

/** The map with the scores shown. */
export function mapOf(scene: Scene): MapView {
  const { data, locale, lane, wording, picture, measured } = scene;
  const view = data.map.views[locale] as MapView;
  const score = (one: ScoredData | undefined): Pick<BoxView, 'score'> => {
    if (one === undefined) return {};
    const { status, word, text } = shown(scene, one.row, one.rule);
    return { score: { status, word, points: text } };
  };
  const byId = new Map(data.objectives.map((one) => [one.id, one]));
  const total = score(data.total).score;
  const boxes = view.boxes.map((box): BoxView => {
    const one = byId.get(box.id);
    if (one === undefined) return box;
    const { trend, before } = shown(scene, one.row, one.rule);
    const { direct } = one.rows;
    const inferred =
      !Number.isNaN(scene.now.at(one.row, lane)) &&
      (direct === undefined || Number.isNaN(scene.now.at(direct, lane)));
    const age = ageOf(scene, one);
    const stale =
      atLane(one.stale, lane) !== true
        ? undefined
        : age > 0
          ? picture.stale(age, periodText(data.periods[lane - age] ?? '', wording))
          : picture.legend.stale;
    const was = measured.status(one.rule, lane);
    const way = Math.abs(trend) < LEVEL ? 'level' : trend > 0 ? 'up' : 'down';
    const facts = [
      ...(inferred ? [picture.legend.inferred] : []),
      ...(stale === undefined ? [] : [stale]),
      ...box.facts,
    ];
    return {
      ...box,
      ...score(one),
      ...(before === undefined
        ? {}
        : {
            before: {
              status: was,
              word: wording.words.statuses[was],
              points: before,
              ...gained(one),
            },
          }),
      ...(Number.isNaN(trend)
        ? {}
        : {
            trend: {
              way,
              text: `${picture.trends[way]}${way === 'level' ? '' : ` ${signedText(trend, wording)}`}`,
            },
          }),
      inferred,
      ...(stale === undefined ? {} : { stale }),
      facts,
      faded: !passes(scene, one),
    };
  });
  const lit = new Set(boxes.filter(({ faded }) => !faded).map(({ id }) => id));
  const filtered = lit.size < boxes.length;
  const name = periodText(data.periods[lane] ?? '', wording);
  return {
    ...view,
    subtitle: [name, `${wording.words.total}:`].filter((part) => part !== '').join(' · '),
    ...(total === undefined ? {} : { total }),
    ...gained(data.total),
    bands: view.bands.map((band) => {
      const group = data.perspectives.find(({ id }) => id === band.id);
      return { ...band, ...score(group), ...(group === undefined ? {} : gained(group)) };
    }),
    boxes,
    links: view.links.map((link) => ({
      ...link,
      text: linkText(link),
      focus: !filtered || (lit.has(link.from) && lit.has(link.to)) ? 'none' : 'off',
    })),
  };

  /** The sentence of a link, which its facts and the titles of its ends make. */
  function linkText({ from, to, lowers, facts }: MapView['links'][number]): string {
    const titleOf = (id: string): string => say(scene, byId.get(id)?.title ?? [id]);
    const verb = lowers ? wording.words.lowers : picture.raises;
    return [`${titleOf(from)} ${verb} ${titleOf(to)}`, ...facts.slice(lowers ? 1 : 0)].join(', ');
  }

  /** What a scenario gains; nothing where it changes no figure that is shown. */
  function gained(one: ScoredData): { readonly gained?: string } {
    const { before, gained: by } = shown(scene, one.row, one.rule);
    return Number.isNaN(by) || before === undefined ? {} : { gained: signedText(by, wording) };
  }
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
  return chart(renderMap(view, data.map[width], undefined, options));
}

/** The map as nested lists. */
export function mapWords(view: MapView): Markup {
  const list = ({ children }: OutlineNode): Markup =>
    children.length === 0
      ? xml``
      : xml`<ul>${children.map((child) => xml`<li>${child.text}${list(child)}</li>`)}</ul>`;
  return list(mapOutline(view));
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
