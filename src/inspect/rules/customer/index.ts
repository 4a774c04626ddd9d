import type { Rule } from '../../rule.js';
import { externalAudienceOnly } from './external-audience-only.js';
import { wishedBehaviour } from './wished-behaviour.js';

/** Rules about the customer perspective. */
export const customerRules: readonly Rule[] = [wishedBehaviour, externalAudienceOnly];
