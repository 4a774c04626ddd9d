// Texts come from cards of strangers: controls could move the cursor or colour the terminal, and marks of direction could reorder a line.
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line, with nothing in it that acts on a terminal or a page. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSAFE, ' ').replaceAll(/ {2,}/g, ' ').trim();
}
