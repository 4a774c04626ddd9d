import { readOptions } from '../../core/index.js';
import { coloursOf, type Theme, type ThemeOptions } from '../theme/index.js';
import { PICTURE_FORMS, type SvgOptions } from './picture-options.js';

/**
 * The colours of a palette on light or dark pages. Text has a contrast of at least 4.5 to 1 on everything it stands on, lines and
 * marks of at least 3 to 1.
 *
 * @throws ScorecardError `invalid-option` for a palette that is none
 */
export const themeOf = (options: ThemeOptions | null = {}): Theme =>
  coloursOf(readOptions<SvgOptions>(options, PICTURE_FORMS));
