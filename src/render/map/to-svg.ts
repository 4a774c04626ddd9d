import type { Evaluation } from '../../evaluate/index.js';
import { layoutMap, type LayoutOptions, type MapLayout } from '../../layout/index.js';
import type { Scorecard } from '../../model/index.js';
import { type LetterOptions, lettersOf, themeOf, type ThemeOptions } from '../theme/index.js';
import { boxSizesIn } from './box-size.js';
import { mapView, type MapViewOptions } from './map-view.js';
import { renderMap, type RenderMapOptions } from './render-map.js';
import type { MapView } from './view.js';

/** Everything a map can be told. */
export interface SvgOptions extends MapViewOptions, ThemeOptions, RenderMapOptions {
  /** Width of the page and wishes for the layout; see {@link LayoutOptions}. 1110 pixels wide unless told. */
  readonly layout?: LayoutOptions;
}

/**
 * Lays a view out: boxes as high as their titles need, bands as high as their names.
 *
 * @param view - from `mapView`
 * @param options - page width and wishes; the width is 1110 pixels unless told
 * @param type - other letters than those of every picture; the same must be given to `renderMap`
 * @throws ScorecardError `invalid-option` for more than 150 objectives or 600 links
 */
export function layoutView(
  view: MapView,
  options: LayoutOptions = {},
  type: LetterOptions = {},
): MapLayout {
  const { measure, ...own } = lettersOf(type);
  const sizes = boxSizesIn(view, { measure, ...own });
  const letters = new Map(view.themes.map(({ letter, id }) => [letter, id]));
  const names = view.bands.map(({ title }) => measure(title, 11, 700) + 14);
  const graph = {
    bands: view.bands.map(({ id }) => ({ id })),
    nodes: view.boxes.map(({ id, band, themes }) => {
      const theme = letters.get(themes[0] ?? '');
      const size = sizes.get(id) as { width: number; height: number };
      return { id, band, ...size, ...(theme === undefined ? {} : { theme }) };
    }),
    links: view.links.map(({ id, from, to }) => ({ id, from, to })),
  };
  return layoutMap(graph, {
    ...(options.narrow === true ? {} : { maxWidth: 1110 }),
    emptyBand: Math.min(150, Math.max(56, ...names)),
    ...options,
  });
}

/**
 * The strategy map of a card as an SVG picture: perspectives from top to bottom, objectives with the mark, points and word of
 * their status, links from cause to effect with strength, delay and doubt.
 *
 * @param card - the card to draw
 * @param evaluation - its evaluation; without it no scores are drawn
 * @param options - language, period, focus, colours, page width
 * @throws ScorecardError `unknown-period`, `unknown-id`, `invalid-option`
 */
export function toSvg(card: Scorecard, evaluation?: Evaluation, options: SvgOptions = {}): string {
  const view = mapView(card, evaluation, options);
  const narrow = options.layout?.narrow === true ? { minWidth: 0 } : {};
  const layout = layoutView(view, options.layout, options);
  return renderMap(view, layout, themeOf(options), { ...narrow, ...options });
}
