// Explanations as lines for those who draw them. Not for users of the library.
export { type TreeRow, treeRows, type TreeWords, treeWords } from './prose/tree-rows.js';
