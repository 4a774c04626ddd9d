import type { Rule } from '../../rule.js';
import { contradictedInUse } from './contradicted-in-use.js';
import { linkWithoutMechanism } from './link-without-mechanism.js';
import { noPrediction } from './no-prediction.js';
import { rivalsWithoutTest } from './rivals-without-test.js';
import { untestedClaim } from './untested-claim.js';

/** Rules about what the card claims to be true. */
export const claimsRules: readonly Rule[] = [
  linkWithoutMechanism,
  untestedClaim,
  noPrediction,
  rivalsWithoutTest,
  contradictedInUse,
];
