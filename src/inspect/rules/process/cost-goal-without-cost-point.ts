import { natureOf } from '../../nature.js';
import type { Rule } from '../../rule.js';

/** A goal of lower cost that touches no place where costs arise. */
export const costGoalWithoutCostPoint: Rule = {
  id: 'process.cost-goal-without-cost-point',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Cost goal without a cost point', es: 'Meta de costo sin punto de costo' },
  why: {
    en: 'Costs arise at places of the process. A cost goal that neither measures one of them nor is driven by what addresses one does not say where the money is to be saved.',
    es: 'Los costos nacen en lugares del proceso. Una meta de costo que ni mide uno de ellos ni es impulsada por lo que atiende uno no dice dónde se ahorrará.',
  },
  mend: {
    en: 'name the `costPoints` of the steps with their `metric`, or link the objective that addresses such a step',
    es: 'nombre los `costPoints` de los pasos con su `metric`, o vincule el objetivo que atiende un paso así',
  },
  *check({ document, facts, model, card }) {
    const steps = document.process ?? [];
    if (steps.length === 0) return;
    const addressed = new Set<string>();
    const counted = new Set<string>();
    for (const { costPoints = [], addressedBy = [] } of steps) {
      if (costPoints.length > 0) for (const id of addressedBy) addressed.add(id);
      for (const point of costPoints) {
        if (typeof point !== 'object' || !('metric' in point)) continue;
        if (typeof point.metric === 'string') counted.add(point.metric);
        if (Array.isArray(point.parts)) for (const part of point.parts) counted.add(String(part));
      }
    }
    const costs = new Map(
      facts.indicators
        .filter((indicator) => natureOf(indicator, card.currency) === 'cost')
        .map(({ id }) => [id, facts.behind(id)]),
    );
    for (const { id, resolved } of facts.objectives) {
      const own = resolved.measures.flatMap(({ measure }) => costs.get(measure.indicator) ?? []);
      if (own.length === 0) continue;
      const measured = own.some((parts) => [...parts].some((part) => counted.has(part)));
      const driven = [id, ...model.map.allDrivers(id)].some(
        (one) => addressed.has(one) || facts.initiativesOf(one).some((it) => addressed.has(it)),
      );
      if (measured || driven) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` touches no cost point of the process`,
          es: `\`${id}\` no toca ningún punto de costo del proceso`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { unitCost: { unit: 'EUR', baseline: 9, target: 6 } },
      objectives: { lowerCost: { perspective: 'financial', lagging: ['unitCost'] } },
      process: [{ step: 'An agent answers', costPoints: ['Agents'] }],
    },
  },
  passing: {
    card: {
      metrics: { agentCost: 'sum', contacts: 'sum' },
      indicators: {
        unitCost: { unit: 'EUR', formula: 'agentCost / contacts', baseline: 9, target: 6 },
      },
      objectives: { lowerCost: { perspective: 'financial', lagging: ['unitCost'] } },
      process: [
        { step: 'An agent answers', costPoints: [{ title: 'Agents', metric: 'agentCost' }] },
      ],
    },
  },
};
