// How questions are refused is the same for explanations and for analysis.
export { checkOptions, isRecord, nameOf, type Problems, problemsOf } from '../core/index.js';
