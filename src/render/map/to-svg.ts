import type { Evaluation } from '../../evaluate/index.js';
import type { LayoutOptions } from '../../layout/index.js';
import type { Scorecard } from '../../model/index.js';
import { themeOf, type ThemeOptions } from '../theme/index.js';
import { layoutView } from './layout-view.js';
import { mapView, type MapViewOptions } from './map-view.js';
import { renderMap, type RenderMapOptions } from './render-map.js';

/** Everything a map can be told. */
export interface SvgOptions extends MapViewOptions, ThemeOptions, RenderMapOptions {
  /** Width of the page and wishes for the layout; see {@link LayoutOptions}. 1110 pixels wide unless told. */
  readonly layout?: LayoutOptions;
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
