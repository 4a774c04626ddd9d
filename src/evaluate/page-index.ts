// What serves an evaluation and a page that evaluates without the card: it must stay small. Not an entry point.
export { type MemberShare, sharesOf } from './facts/share-out.js';
export { weakestMember } from './facts/weakest.js';
export { type KeyReader, labelReader, readAnswer, readNumber } from './data/key-readers.js';
export { lazyRecord } from './lazy/lazy-record.js';
export { section } from './records/sections.js';
export { statusByChildren } from './nodes/status-by.js';
export { inParetoOrder, lossOf } from './questions/contributions.js';
