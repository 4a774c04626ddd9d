import type { Rule } from '../rule.js';
import { adviceRules } from './advice/index.js';
import { balanceRules } from './balance/index.js';
import { claimsRules } from './claims/index.js';
import { customerRules } from './customer/index.js';
import { dataRules } from './data/index.js';
import { managementRules } from './management/index.js';
import { measurementRules } from './measurement/index.js';
import { processRules } from './process/index.js';
import { structureRules } from './structure/index.js';

/** Every rule of advice, in the order in which findings are told. A new rule is a file with its declaration and a line in its family. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...measurementRules,
  ...balanceRules,
  ...claimsRules,
  ...customerRules,
  ...managementRules,
  ...processRules,
  ...dataRules,
  ...adviceRules,
];
