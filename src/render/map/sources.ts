import type { PeriodScores } from '../../evaluate/index.js';
import type { Model } from '../../model/index.js';
import type { PictureWords } from '../picture-words.js';
import type { Titles } from '../report-rows.js';
import type { Wording } from '../words.js';
import type { ThemeView } from './view.js';

/** What the parts of a view are made from. */
export interface Sources {
  readonly model: Model;
  readonly wording: Wording;
  readonly words: PictureWords;
  readonly titles: Titles;
  /** Every period that was run, also those before the first one shown: a value may have been held since. */
  readonly periods: readonly string[];
  readonly scores?: PeriodScores;
  readonly before?: PeriodScores;
  readonly themes: readonly ThemeView[];
}
