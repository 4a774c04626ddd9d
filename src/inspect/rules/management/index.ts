import type { Rule } from '../../rule.js';
import { alwaysGreen } from './always-green.js';
import { dueDatePassed } from './due-date-passed.js';
import { gamingDivergence } from './gaming-divergence.js';
import { noInitiative } from './no-initiative.js';
import { notAcknowledged } from './not-acknowledged.js';
import { ownerOverloaded } from './owner-overloaded.js';
import { redWithoutAction } from './red-without-action.js';
import { redWithoutInitiative } from './red-without-initiative.js';
import { reviewOverdue } from './review-overdue.js';

/** Rules about how the strategy is carried out. */
export const managementRules: readonly Rule[] = [
  noInitiative,
  ownerOverloaded,
  notAcknowledged,
  reviewOverdue,
  dueDatePassed,
  redWithoutInitiative,
  redWithoutAction,
  alwaysGreen,
  gamingDivergence,
];
