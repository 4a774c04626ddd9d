// Parts of explanations and of their prose that analysis and pictures build on. Not an entry point.
export { type ChangeExplanation, explainChange, formatChange } from './change/index.js';
export { changeForm, explanationForm } from './forms.js';
export { lineText } from './change/format-change.js';
export { varying } from './change/vary.js';
export { amountRow } from './diff/format-diff.js';
export {
  countIn,
  elementName,
  isOne,
  isShown,
  type Language,
  type LanguageName,
  languageOf,
  listIn,
  periodIn,
  periodName,
  pointsIn,
  PROSE_WORDS,
  quoted,
  ruleSentence,
  ruleWords,
  sentence,
  signedIn,
  titleIn,
  valueIn,
} from './prose/index.js';
export { type TreeRow, treeRows, type TreeWords, treeWords } from './prose/tree-rows.js';
