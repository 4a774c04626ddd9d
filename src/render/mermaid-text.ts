import { oneLine } from '../core/index.js';

// Letters, digits, spaces and commas mean nothing to Mermaid. A dot, hyphen or apostrophe is left inside words only, since at the
// start of a label it may begin a list. Everything else could end the label, or be read as markup, entity or directive.
const UNSAFE = /(?<![\p{L}\p{M}])[-.']|[^\p{L}\p{M}\p{N} ,.'-]/gu;

/** Shapes of the statuses are harmless, and the text is easier to read with them. */
const HARMLESS = new Set(['●', '▲', '◆', '◉', '○']);

/** A text for a quoted Mermaid label: one line, with every mark that could be syntax written as a character code. */
export function mermaidText(text: string): string {
  return oneLine(text).replaceAll(UNSAFE, (mark) =>
    HARMLESS.has(mark) ? mark : `#${mark.codePointAt(0)};`,
  );
}
