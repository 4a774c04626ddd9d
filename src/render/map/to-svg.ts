import { layoutViews } from './layout-view.js';
import { type OptionForms, recordForm } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { checkLayout, type LayoutOptions } from '../../layout/index.js';
import type { Scorecard } from '../../model/index.js';
import { coloursOf, THEME_FORMS, type ThemeOptions } from '../theme/index.js';
import { MAP_FORMS, mapOptions, mapViewOf, type MapViewOptions } from './map-view.js';
import { drawMap, RENDER_FORMS, type RenderMapOptions } from './render-map.js';

/** Everything a map can be told. */
export interface SvgOptions extends MapViewOptions, ThemeOptions, RenderMapOptions {
  /** Width of the page and wishes for the layout; see {@link LayoutOptions}. 1110 pixels wide unless told. */
  readonly layout?: LayoutOptions;
}

const FORMS: OptionForms<SvgOptions> = {
  ...MAP_FORMS,
  ...THEME_FORMS,
  ...RENDER_FORMS,
  layout: recordForm('wishes for the layout'),
};

/**
 * The strategy map of a card as an SVG picture: perspectives from top to bottom, objectives with the mark, points and word of
 * their status, links from cause to effect with strength, delay and doubt.
 *
 * @param card - the card to draw
 * @param evaluation - its evaluation; without it no scores are drawn
 * @param given - language, period, focus, colours, page width
 * @throws ScorecardError `unknown-period`, `unknown-id`, `invalid-option`
 */
export function toSvg(
  card: Scorecard,
  evaluation?: Evaluation,
  given: SvgOptions | null = {},
): string {
  const options = mapOptions(card, evaluation, given, FORMS, ({ layout }, problems) => {
    if (layout !== undefined) checkLayout(['layout'], layout, problems);
  });
  const view = mapViewOf(card, evaluation, options);
  const narrow = options.layout?.narrow === true ? { minWidth: 0 } : {};
  const layout = layoutViews([view], options.layout ?? {}, options);
  return drawMap(view, layout, coloursOf(options), { ...narrow, ...options });
}
