import type { LinearScale } from '../core/index.js';
import { datedSteps, type Indicator } from '../document/index.js';
import type { DateOrder } from './anchors.js';

/**
 * The line between two numbers that an indicator scores by, if it states no more than these two and perhaps, truly, which way is better.
 * Nearly all indicators do, and there is nothing to find about them. Undefined for anything else, and where there is any doubt.
 */
export function plainLine(
  { checklist, scaling }: Indicator,
  context: DateOrder,
): LinearScale | undefined {
  const { better, baseline, target, path = 'linear' } = scaling;
  if (typeof baseline !== 'number' || typeof target !== 'number' || baseline === target)
    return undefined;
  if (checklist !== undefined || scaling.scale !== undefined) return undefined;
  if (scaling.scoreBy === 'performance') return undefined;
  if (better !== undefined && better !== (target > baseline ? 'higher' : 'lower')) return undefined;
  return {
    kind: 'linear',
    baseline: datedSteps(baseline, context),
    target: datedSteps(target, context),
    path,
  };
}
