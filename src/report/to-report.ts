import { dayForm, periodForm } from '../period/index.js';
import { CARD_AND_EVALUATION, evaluatedForm, stateOf } from '../evaluate/inner-index.js';
import {
  baseOf,
  checkArguments,
  flagForm,
  functionForm,
  listForm,
  localeForm,
  type OptionForms,
  readOptions,
  textForm,
  wordForm,
} from '../core/index.js';
import type { Evaluation } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type Palette, PALETTES } from '../render/index.js';
import { buildData } from './data/build.js';
import { pageDocument } from './page-document.js';
import { PAGE_SCRIPT } from './page-script.js';
import { styleOf } from './style.js';

/** What a report can be told. */
export interface ReportPageOptions {
  /** BCP 47 tag of the language it opens in; English and Spanish have words. By default the card's own language. */
  readonly locale?: string | undefined;
  /** Languages a reader can switch to beside it; by default English and Spanish, as far as the title of the card is in them. */
  readonly locales?: readonly string[] | undefined;
  /** Period it opens with, such as `2026-06`; by default the latest with any value. */
  readonly period?: string | undefined;
  /** Heading of the page; by default the title of the card. */
  readonly title?: string | undefined;
  /** How statuses are coloured, `stoplight` unless told. */
  readonly palette?: Palette | undefined;
  /** Whether it opens light, dark, or as the device of the reader is set, which is the default. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Today as `2026-06-30`, for advice about dates; without it there is none. */
  readonly now?: string | undefined;
  /** Whether it has advice on the card, which is for those who write it and not for all who read the report; it has unless told. */
  readonly advice?: boolean | undefined;
  /** Hears what is being done, for reports that take long. */
  readonly onStep?: ((what: string) => void) | undefined;
}

/** Most languages of one report. */
const MOST_LOCALES = 12;

const FORMS: OptionForms<ReportPageOptions> = {
  locale: localeForm,
  locales: listForm('a list of language tags', localeForm),
  period: textForm(periodForm.expected),
  title: textForm(),
  palette: wordForm(PALETTES, 'palette'),
  theme: wordForm(['auto', 'light', 'dark'], 'theme'),
  now: dayForm,
  advice: flagForm,
  onStep: functionForm('a function of text'),
};

/**
 * A scorecard with its values as one HTML file: what matters at a glance, the strategy map, the table, every element in detail with its
 * history and explanation, advice, initiatives and risks.
 *
 * The file holds everything it shows and makes no request; its content security policy allows its own script and style alone.
 * It can be read without its script. With it, a reader chooses period, language, theme and owner, and asks what would be if a
 * figure were another one: the page runs the compiled plan of the card, so that its figures are those of `evaluate`.
 *
 * @param card - the card
 * @param evaluation - its scores
 * @param options - language, period, colours
 * @returns HTML, the same text for the same arguments
 * @throws ScorecardError `unknown-period`; `invalid-option` for an evaluation of another card, a palette or theme that is none, or
 * more than 12 languages
 */
export function toReport(
  card: Scorecard,
  evaluation: Evaluation,
  options: ReportPageOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  return makeReport(card, evaluation, options, PAGE_SCRIPT);
}

/** A report with a given script; with an empty one it is read and not used. */
export function makeReport(
  card: Scorecard,
  evaluation: Evaluation,
  given: ReportPageOptions | null,
  script: string,
): string {
  const options = readOptions(given, FORMS, (asked, problems) => {
    const { period } = asked;
    if (period !== undefined && stateOf(evaluation) !== undefined)
      problems.check(['period'], period, evaluatedForm(evaluation));
    const count = localesOf(card, asked).length;
    if (count > MOST_LOCALES)
      problems.unfit(['locales'], `a report has at most ${MOST_LOCALES} languages; found ${count}`);
  });
  const { palette, theme = 'auto', period, title, now, advice, onStep } = options;
  const style = styleOf(palette);
  const locales = localesOf(card, options);
  const data = buildData(card, evaluation, {
    locales,
    ...(period === undefined ? {} : { period }),
    ...(title === undefined ? {} : { title }),
    ...(now === undefined ? {} : { today: now }),
    ...(advice === undefined ? {} : { advice }),
    ...(onStep === undefined ? {} : { step: onStep }),
  });
  onStep?.('writing the page');
  return pageDocument(data, { style, theme, script });
}

/** The language it opens in and those to switch to, each once. */
function localesOf(
  card: Scorecard,
  { locale, locales }: ReportPageOptions,
): readonly [string, ...string[]] {
  const { language, title } = modelOf(card).card;
  const own = locale ?? (language === '' ? 'en' : language);
  const others = locales ?? ['en', 'es'].filter((tag) => Object.hasOwn(title, tag));
  const rest = others.filter((tag) => (locales === undefined ? baseOf(tag) !== baseOf(own) : true));
  const all = [...new Set([own, ...rest])];
  return all as [string, ...string[]];
}
