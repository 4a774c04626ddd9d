import type { Rule } from '../../rule.js';
import { everythingEqual } from './everything-equal.js';
import { everythingTop } from './everything-top.js';
import { indexBesideItsParts } from './index-beside-its-parts.js';
import { nearDuplicate } from './near-duplicate.js';
import { noCounterIndicator } from './no-counter-indicator.js';
import { signConflict } from './sign-conflict.js';
import { tensionSideMissing } from './tension-side-missing.js';
import { twinsCountedTwice } from './twins-counted-twice.js';
import { unguardedCostOrSpeed } from './unguarded-cost-or-speed.js';
import { weakAttribution } from './weak-attribution.js';

/** Rules about what pulls against what, and what counts twice. */
export const balanceRules: readonly Rule[] = [
  signConflict,
  unguardedCostOrSpeed,
  noCounterIndicator,
  tensionSideMissing,
  twinsCountedTwice,
  indexBesideItsParts,
  nearDuplicate,
  weakAttribution,
  everythingEqual,
  everythingTop,
];
