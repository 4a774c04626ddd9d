import type { Position } from '../../core/index.js';

/** Turns offsets of a text into lines and columns, which count from 1. */
export function lineFinder(text: string, source?: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const position = { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    return source === undefined ? position : { ...position, source };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
