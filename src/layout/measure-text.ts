import { boldWidths, regularWidths, type WidthTable } from './font-widths.js';

/** Widths by character. */
const regular = byCharacter(regularWidths);
const bold = byCharacter(boldWidths);

/** From this weight on, fonts of two weights show their bold one. */
const BOLD = 600;

/** Width of a character that is in no table, in thousandths of the type size. */
const UNKNOWN = 620;
const UNKNOWN_WIDE = 1000;

/** Marks that sit on the character before, and characters without an outline. */
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Scripts and signs whose characters fill a square. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u;

/** Tells the width of a line of text in pixels, by its type size in pixels and its weight from 100 to 900. */
export type MeasureText = (text: string, size: number, weight?: number) => number;

/**
 * Width of a line of text in pixels, for the fonts Arial, Helvetica, Liberation Sans and Arimo, which agree.
 * Latin letters with all their accents are exact to half a pixel a line, and kerning only makes them narrower; other scripts are
 * estimated.
 *
 * @param text - one line; it is measured in its composed form (NFC)
 * @param size - type size in pixels
 * @param weight - 100 to 900; from 600 on the bold widths count
 */
export function measureText(text: string, size: number, weight = 400): number {
  const table = weight >= BOLD ? bold : regular;
  let width = 0;
  for (const character of text.normalize('NFC')) width += table.get(character) ?? guess(character);
  return (width * size) / 1000;
}

function guess(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? UNKNOWN_WIDE : UNKNOWN;
}

function byCharacter(table: WidthTable): ReadonlyMap<string, number> {
  return new Map(
    table.flatMap(([width, characters]) =>
      Array.from(characters, (character) => [character, width] as const),
    ),
  );
}
