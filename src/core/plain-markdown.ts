import { oneLine } from './one-line.js';

/** Text that Markdown shows as it is, in one line: no cell ends, no markup, no HTML. */
export function plainMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
