import type { Paint } from './ansi.js';
import type { DoubtSection } from './doubt-lines.js';
import { wrap } from './width.js';

/** An equation may be long; what is longer than this is cut. */
const MOST_LINES = 12;

/** Doubts as lines below a table in a terminal; none where there are no doubts. */
export function doubtText(
  doubts: DoubtSection | undefined,
  width: number,
  paint: Paint,
): readonly string[] {
  if (doubts === undefined) return [];
  const lines = doubts.lines.flatMap((line) =>
    wrap(line, width - 4, MOST_LINES).map((part, i) => `${i === 0 ? '  ' : '    '}${part}`),
  );
  return ['', paint.bold(doubts.heading), ...lines];
}
