export { defineScorecard } from './define-scorecard.js';
export type { CheckedFormula } from './formula-names.js';
export type { ParseResult } from './open-scorecard.js';
export { parseScorecard } from './parse-scorecard.js';
export type * from './scorecard-patch.js';
export type { Addition, TunableScorecard } from './tunable-scorecard.js';
export type * from './typed-elements.js';
export type * from './typed-scorecard.js';
