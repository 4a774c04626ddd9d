import { CARD_AND_PERHAPS_EVALUATION } from '../perhaps-evaluation.js';
import { checkArguments } from '../../core/index.js';
import { type SvgOptions } from './picture-options.js';
import { layoutViews } from './layout-view.js';
import type { Evaluation } from '../../evaluate/index.js';
import type { Scorecard } from '../../model/index.js';
import { coloursOf } from '../theme/index.js';
import { mapOptions, mapViewOf } from './map-view.js';
import { drawMap } from './render-map.js';

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
  checkArguments({ card, evaluation }, CARD_AND_PERHAPS_EVALUATION);
  const options = mapOptions(card, evaluation, given);
  const view = mapViewOf(card, evaluation, options);
  const narrow = options.layout?.narrow === true ? { minWidth: 0 } : {};
  const layout = layoutViews([view], options.layout ?? {}, options);
  return drawMap(view, layout, coloursOf(options), { ...narrow, ...options });
}
