import type { Rule } from '../../rule.js';
import { repeatedValue } from './repeated-value.js';
import { staleValue } from './stale-value.js';

/** Rules about the values that scores rest on. */
export const dataRules: readonly Rule[] = [staleValue, repeatedValue];
