import type { InspectionRule } from './rule.js';
import { rules } from './rules/index.js';

/** Every rule of advice with its texts, limits and examples, in the order in which findings are told. */
export const inspectionRules: readonly InspectionRule[] = rules;
