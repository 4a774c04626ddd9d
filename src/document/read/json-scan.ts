// A single pass over the characters of a JSON text. It is as quick as JSON.parse and tells, before anything is built, how deep
// and how large the text is, and how many keys it has, so that duplicate keys show as a difference.

/** What one pass over a text tells. */
export interface JsonCounts {
  readonly depth: number;
  /** Upper bound of the number of values. */
  readonly values: number;
  readonly keys: number;
}

const QUOTE = 0x22;

/** Counts in a text that may not be JSON. */
export function countJson(text: string): JsonCounts {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = stringEnd(text, at);
    else if (char === 0x3a) keys += 1;
    else if (char === 0x2c) values += 1;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return { depth: deepest, values, keys };
}

/** Offset of the quote that ends the string beginning at an offset; the end of the text if none does. */
export function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Offset after the white space at an offset. */
export function afterSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const char = text.charCodeAt(at);
    if (char !== 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) return at;
    at += 1;
  }
}

/** Offset after the value at an offset of a valid text. */
export function afterValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = stringEnd(text, at);
    else if (char === 0x7b || char === 0x5b) depth += 1;
    else if (char === 0x7d || char === 0x5d) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (char === 0x2c && depth === 0) return at;
    else continue;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
