// What serves an evaluation and a page that evaluates without the card: it must stay small. Not an entry point.
export { describe } from './describe.js';
export { isPlain } from './plain.js';
export { type KeyReader, labelReader, readAnswer, readNumber } from './key-readers.js';
export { lazyRecord } from './lazy-record.js';
export { section } from './sections.js';
export { statusByChildren } from './status-by.js';
