import { plainMarkdown } from '../../core/index.js';

/** A text in a table, on one line. */
export type Cell = string;

// The first column is text and takes the room that is left; the others are numbers and stand to the right.

/** A table for a terminal, at most so many characters wide. */
export function textTable(
  heading: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string {
  const all = [heading, ...rows];
  const sizes = heading.map((_, c) => Math.max(...all.map((row) => lengthOf(row[c] ?? ''))));
  const numbers = sizes.slice(1).reduce((sum, size) => sum + size + 2, 0);
  const room = Math.min(sizes[0] ?? 0, Math.max(12, width - numbers));
  return all
    .map((row) =>
      row
        .map((text, c) =>
          c === 0 ? padded(cut(text, room), room, 'left') : padded(text, sizes[c] ?? 0, 'right'),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same as a table of Markdown. */
export function markdownTable(
  heading: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): string {
  const line = (row: readonly Cell[]): string => `| ${row.map(plainMarkdown).join(' | ')} |`;
  const rule = `|${heading.map((_, c) => (c === 0 ? '---' : '---:')).join('|')}|`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

const lengthOf = (text: string): number => Array.from(text).length;

function padded(text: string, size: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, size - lengthOf(text)));
  return side === 'left' ? text + space : space + text;
}

function cut(text: string, size: number): string {
  const letters = Array.from(text);
  return letters.length <= size
    ? text
    : `${letters
        .slice(0, size - 1)
        .join('')
        .trimEnd()}…`;
}
