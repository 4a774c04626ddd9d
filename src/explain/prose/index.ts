export { elementName } from './element-name.js';
export {
  type Language,
  type LanguageName,
  languageOf,
  listIn,
  quoted,
  sentence,
  titleIn,
} from './language.js';
export {
  countIn,
  isOne,
  isShown,
  pointsIn,
  signedIn,
  valueIn,
} from './numbers.js';
export { durationIn, periodIn, periodName } from './periods.js';
export { scaleKindIn } from './scale-words.js';
export { type ElementWord, PROSE_WORDS, type ProseWords } from './words.js';
export {
  formatExplanation,
  type FormatExplanationOptions,
  type ProseLength,
} from './format-explanation.js';
export { ruleSentence } from './rule-sentences.js';
export { ruleWords } from './rule-words.js';
