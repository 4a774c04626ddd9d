import type { Rule } from '../../rule.js';
import { costGoalWithoutCostPoint } from './cost-goal-without-cost-point.js';
import { stepWithoutResponse } from './step-without-response.js';

/** Rules about the process that the strategy came from. */
export const processRules: readonly Rule[] = [stepWithoutResponse, costGoalWithoutCostPoint];
