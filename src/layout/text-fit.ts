import { type MeasureText, measureText } from './measure-text.js';

/** A text in lines. */
export interface WrappedText {
  /** None for an empty text. */
  readonly lines: readonly string[];
  /** Whether the text did not fit and ends in an ellipsis. */
  readonly cut: boolean;
}

/** Short English and Spanish words that look lost at the end of a line. */
const SMALL_WORDS = new Set(
  'a al an and as at by con de del e el en for from in la las lo los o of on or para por sin su the to u un una with y'.split(
    ' ',
  ),
);

/** Price of a small word at the end of a line, square pixels at a type size of 13. */
const SMALL_WORD_PRICE = 400;

/** Spaces at which lines break; no-break spaces hold. */
const SPACES = /[^\S\u00a0\u202f]+/u;

/** More lines are never made, whatever is asked for. */
const MOST_LINES = 100;

/** Fewest letters of a broken word on either line. */
const LEAST_PART = 3;

/**
 * Breaks a text into lines of even length: no more lines than needed, and small words such as "of" or "de" not at their ends
 * if it can be helped. Words wider than a line are broken with a hyphen. What does not fit is cut with an ellipsis.
 *
 * @param text - any text; line breaks count as spaces, composed form (NFC) comes out
 * @param maxWidth - pixels
 * @param size - type size in pixels
 * @param weight - 100 to 900
 * @param maxLines - 1 to 100
 * @param measured - what tells widths, {@link measureText} unless told
 */
export function wrapText(
  text: string,
  maxWidth: number,
  size: number,
  weight: number,
  maxLines: number,
  measured: MeasureText = measureText,
): WrappedText {
  const measure = (part: string): number => measured(part, size, weight);
  const words = text
    .normalize('NFC')
    .split(SPACES)
    .filter((word) => word !== '');
  const { lines, broken, rest } = fill(
    words,
    maxWidth,
    Math.min(Math.max(1, maxLines), MOST_LINES),
    measure,
  );
  if (rest)
    return {
      lines: [...lines.slice(0, -1), ellipsis(lines.at(-1) ?? '', maxWidth, measure)],
      cut: true,
    };
  if (broken || lines.length < 2) return { lines, cut: false };
  return { lines: balance(words, lines, maxWidth, size, measure), cut: false };
}

type Measure = (part: string) => number;

/** Fills one line after the other, up to the last allowed one. */
function fill(
  words: readonly string[],
  maxWidth: number,
  maxLines: number,
  measure: Measure,
): { lines: string[]; broken: boolean; rest: boolean } {
  const lines: string[] = [];
  let broken = false;
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureUpTo(longer, maxWidth, measure) <= maxWidth) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (lines.length < maxLines && measureUpTo(line, maxWidth, measure) > maxWidth) {
      const [head, tail] = breakWord(line, maxWidth, measure);
      lines.push(head);
      line = tail;
      broken = true;
    }
    if (lines.length >= maxLines) return { lines, broken, rest: true };
  }
  if (line !== '') lines.push(line);
  return { lines, broken, rest: false };
}

/** Width of a text, or of a start of it that is already too wide: a long text is not measured to its end. */
function measureUpTo(text: string, maxWidth: number, measure: Measure): number {
  const start = text.length > 400 ? text.slice(0, 400) : text;
  const width = measure(start);
  return start === text || width > maxWidth ? width : measure(text);
}

/** Breaks a word so that its head fits with a hyphen: after a hyphen of its own, else between syllables, else anywhere. */
function breakWord(word: string, maxWidth: number, measure: Measure): readonly [string, string] {
  const letters = Array.from(word);
  let most = 1;
  while (
    most + 1 < letters.length &&
    measure(`${letters.slice(0, most + 1).join('')}-`) <= maxWidth
  )
    most += 1;
  const at = breakPoint(letters, most);
  const head = letters.slice(0, at).join('');
  return [/[-/]$/.test(head) ? head : `${head}-`, letters.slice(at).join('')];
}

/** The best break among the first `most` letters. */
function breakPoint(letters: readonly string[], most: number): number {
  // A long word never leaves a letter or two for the next line.
  const rest = letters.length - LEAST_PART;
  const last = Math.min(most, rest >= LEAST_PART ? rest : letters.length - 1);
  const fits = (at: number): boolean => at >= LEAST_PART && letters.length - at >= LEAST_PART;
  for (let at = last; fits(at) && at > last / 3; at--)
    if (/[-/]/.test(letters[at - 1] ?? '')) return at;
  for (let at = last; fits(at) && at > last - 6; at--) {
    const before = letters.slice(at - 1, at + 2).join('');
    if (/^[aeiouáéíóúü][b-df-hj-np-tv-zñ][aeiouáéíóúü]/i.test(before)) return at;
  }
  let at = last;
  // Never between a letter and its mark, nor inside a joined sign.
  while (at > 1 && /^[\p{M}\p{Cf}]/u.test(letters[at] ?? '')) at -= 1;
  return at;
}

/** A line cut so that it fits with an ellipsis. */
function ellipsis(line: string, maxWidth: number, measure: Measure): string {
  const letters = Array.from(line.replace(/-$/, ''));
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > maxWidth) letters.pop();
  // A small word before the ellipsis says nothing.
  const words = letters.join('').trimEnd().split(' ');
  while (words.length > 1 && SMALL_WORDS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return `${words.join(' ')}…`;
}

/** The breaks with the least sum of squared space at line ends, for the same number of lines. */
function balance(
  words: readonly string[],
  filled: readonly string[],
  maxWidth: number,
  size: number,
  measure: Measure,
): readonly string[] {
  const price = SMALL_WORD_PRICE * (size / 13) ** 2;
  const space = measure(' ');
  const widths = words.map(measure);
  /** By number of words: the least cost of a start of the text in the present number of lines. */
  let costs: number[] = words.map(() => Number.POSITIVE_INFINITY);
  costs.unshift(0);
  const breaks: number[][] = [];
  for (let line = 0; line < filled.length; line++) {
    const next: number[] = costs.map(() => Number.POSITIVE_INFINITY);
    const from: number[] = costs.map(() => 0);
    for (let end = 1; end <= words.length; end++) {
      const small = end < words.length && SMALL_WORDS.has((words[end - 1] ?? '').toLowerCase());
      let width = -space;
      for (let start = end - 1; start >= 0; start--) {
        width += space + (widths[start] as number);
        if (width > maxWidth) break;
        const cost = (costs[start] as number) + (maxWidth - width) ** 2 + (small ? price : 0);
        if (cost >= (next[end] as number)) continue;
        next[end] = cost;
        from[end] = start;
      }
    }
    costs = next;
    breaks.push(from);
  }
  if (!Number.isFinite(costs[words.length])) return filled;
  const lines: string[] = [];
  let end = words.length;
  for (const from of breaks.toReversed()) {
    const start = from[end] as number;
    lines.unshift(words.slice(start, end).join(' '));
    end = start;
  }
  return withoutWaist(lines, maxWidth, measure);
}

/** A middle line that is shorter than both its neighbours takes a word from the next, where lines then taper. */
function withoutWaist(
  lines: readonly string[],
  maxWidth: number,
  measure: Measure,
): readonly string[] {
  const made = [...lines];
  for (let i = 1; i < made.length - 1; i++) {
    const [before, here, after] = made.slice(i - 1, i + 2) as [string, string, string];
    const [word = '', ...rest] = after.split(' ');
    const waist = measure(here);
    if (rest.length === 0 || waist >= 0.75 * Math.min(measure(before), measure(after))) continue;
    const [longer, shorter] = [`${here} ${word}`, rest.join(' ')];
    if (measure(longer) > maxWidth || measure(shorter) > measure(longer)) continue;
    made[i] = longer;
    made[i + 1] = shorter;
  }
  return made;
}
