import type { Rule } from '../../rule.js';
import { definitionChanged } from './definition-changed.js';
import { doesNotAddUp } from './does-not-add-up.js';
import { outOfRange } from './out-of-range.js';
import { repeatedValue } from './repeated-value.js';
import { smallSample } from './small-sample.js';
import { staleValue } from './stale-value.js';

/** Rules about the values that scores rest on. */
export const dataRules: readonly Rule[] = [
  doesNotAddUp,
  outOfRange,
  staleValue,
  repeatedValue,
  smallSample,
  definitionChanged,
];
