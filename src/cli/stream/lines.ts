/** Longest line that is read, in characters; a tenant of any sense is far shorter. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A line of a stream. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end; undefined if it is too long to be read. */
  readonly text: string | undefined;
}

/** The lines of a text that comes in pieces; never more than one of them is held. Blank ones are left out. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line> {
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  const add = (part: string): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const line = (): Line | undefined => {
    const text = parts.join('');
    const long = length > longest;
    parts = [];
    length = 0;
    return text.trim() === '' && !long ? undefined : { number, text: long ? undefined : text };
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      add(piece.slice(start, end));
      const found = line();
      if (found !== undefined) yield found;
      number++;
      start = end + 1;
    }
    add(piece.slice(start));
  }
  const last = line();
  if (last !== undefined) yield last;
}
