import type { Rule } from '../../rule.js';
import { expiredAcknowledgement } from './expired-acknowledgement.js';
import { unknownSetting } from './unknown-setting.js';
import { unusedAcknowledgement } from './unused-acknowledgement.js';

/** Rules about what a card says of the advice on it; they come last, when it is known what the others found. */
export const adviceRules: readonly Rule[] = [
  unknownSetting,
  expiredAcknowledgement,
  unusedAcknowledgement,
];
