// What analysis takes along from explanations; not an entry point.
export { varying } from './change/vary.js';
export { type ChangeExplanation, explainChange, formatChange } from './change/index.js';
export { lineText } from './change/format-change.js';
export { amountRow } from './diff/format-diff.js';
export {
  isShown,
  type Language,
  languageOf,
  listIn,
  PROSE_WORDS,
  pointsIn,
  quoted,
  sentence,
  signedIn,
  titleIn,
} from './prose/index.js';
