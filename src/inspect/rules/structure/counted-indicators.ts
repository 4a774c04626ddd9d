import type { CardFacts, InspectedIndicator } from '../../card-facts.js';

/** The indicators that make a strategy card large: used by an objective, checklists not counted. */
export function countedIndicators({ indicators }: CardFacts): readonly InspectedIndicator[] {
  return indicators.filter(
    ({ uses, resolved }) => uses.length > 0 && resolved.indicator.checklist === undefined,
  );
}
