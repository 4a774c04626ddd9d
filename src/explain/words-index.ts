// Words, numbers and periods as sentences say them, for other sentences; not an entry point.
export {
  type Language,
  type LanguageName,
  languageOf,
  listIn,
  periodIn,
  pointsIn,
  PROSE_WORDS,
  quoted,
  signedIn,
  titleIn,
  valueIn,
} from './prose/index.js';
