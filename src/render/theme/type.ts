import { measureText, wrapText } from '../../layout/index.js';
import { type Markup, xml } from './xml.js';

/** Fonts of every picture: they agree in the widths of their letters, which `measureText` knows. */
export const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** A text cut to a width with an ellipsis. */
export function fitted(text: string, width: number, size: number, weight = 400): string {
  if (measureText(text, size, weight) <= width) return text;
  return wrapText(text, width, size, weight, 1).lines[0] ?? '';
}

/** Lines of one text element. A space ends each line but the last, or names and copied text would run together. */
export function textLines(lines: readonly string[], x: number, pitch: number): Markup[] {
  return lines.map((line, i) => {
    const text = i < lines.length - 1 && !/[-/]$/.test(line) ? `${line} ` : line;
    return xml`<tspan x="${x}"${i === 0 ? '' : xml` dy="${pitch}"`}>${text}</tspan>`;
  });
}
