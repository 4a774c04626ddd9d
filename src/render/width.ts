// Ranges that terminals draw two cells wide (East Asian Wide and Fullwidth), and pictures.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;
const SIMPLE = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff]*$/;

// Made when first asked for: few texts need it, and it costs milliseconds.
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people count them. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function widthOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return INVISIBLE.test(grapheme) ? 0 : 1;
}

/** How many cells of a terminal a text takes. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
}

/** A text filled with spaces to a width; a longer one is left as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** A text cut to a width, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text.slice(0, width * 20))) {
    used += widthOf(grapheme);
    if (used > width - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/** Where a line may be broken: a number stays with what it counts, as in `71,3 %` and `12 meses`. */
const BREAK = /(?<!(?:^| )[(+\u2212-]*\d(?:[\d.,]{0,20}\d)?) /;

/** A text in lines of at most a width, broken between words where that is possible; at most `most` lines. */
export function wrap(text: string, width: number, most = 3): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(BREAK);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1)
      return [...lines, cut([longer, ...words.slice(at + 1)].join(' '), width)];
    if (line === '') lines.push(cut(word, width));
    else {
      lines.push(line);
      line = '';
      at--;
    }
  }
  return line === '' ? lines : [...lines, line];
}
