import { functionForm, type OptionForms, textForm } from '../../core/index.js';
import { type MeasureText, measureText, type WrappedText, wrapText } from '../../layout/index.js';
import { type Markup, xml } from './xml.js';

/** Fonts of every picture: they agree in the widths of their letters, which `measureText` knows. */
export const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Other letters than those of every picture. */
export interface LetterOptions {
  /** Font families as CSS names them; `Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif` unless told. */
  readonly fonts?: string | undefined;
  /**
   * Width of a line in pixels in these fonts, by type size and weight; boxes and lines are made so that they fit it. Needed where
   * the letters of other fonts are wider than those of Arial.
   */
  readonly measureText?: MeasureText | undefined;
}

/** The form of every option of letters. */
export const LETTER_FORMS: OptionForms<LetterOptions> = {
  fonts: textForm('font families as CSS names them'),
  measureText: functionForm('a function of text, size and weight'),
};

/** The letters of a picture: what they are called and how much room they take. */
export interface Letters {
  readonly fonts: string;
  readonly measure: MeasureText;
  readonly wrap: (
    text: string,
    width: number,
    size: number,
    weight: number,
    lines: number,
  ) => WrappedText;
  /** A text cut to a width with an ellipsis. */
  readonly fit: (text: string, width: number, size: number, weight?: number) => string;
}

/** The letters that were asked for. */
export function lettersOf({ fonts = FONTS, measureText: told }: LetterOptions = {}): Letters {
  const measure = told ?? measureText;
  const wrap: Letters['wrap'] = (text, width, size, weight, lines) =>
    wrapText(text, width, size, weight, lines, measure);
  const fit: Letters['fit'] = (text, width, size, weight = 400) =>
    measure(text, size, weight) <= width
      ? text
      : (wrap(text, width, size, weight, 1).lines[0] ?? '');
  return { fonts, measure, wrap, fit };
}

/** A text cut to a width with an ellipsis, in the letters of every picture. */
export const fitted = lettersOf().fit;

/** Lines of one text element. A space ends each line but the last, or names and copied text would run together. */
export function textLines(lines: readonly string[], x: number, pitch: number): Markup[] {
  return lines.map((line, i) => {
    const text = i < lines.length - 1 && !/[-/]$/.test(line) ? `${line} ` : line;
    return xml`<tspan x="${x}"${i === 0 ? '' : xml` dy="${pitch}"`}>${text}</tspan>`;
  });
}
