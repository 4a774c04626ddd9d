import type { InspectedIndicator } from '../../card-facts.js';
import type { Rule } from '../../rule.js';

const RECOMMENDATION =
  /(?:^|[^\p{L}])nps(?:$|[^\p{L}])|net.?promoter|promotor(?:es)? neto|recommend|recomend/iu;

/** Whether an indicator asks for a recommendation: the product moves such a number most, whoever is praised for it. */
function recommends(id: string, { indicator }: InspectedIndicator['resolved']): boolean {
  return [id, ...Object.values(indicator.title)].some((text) => RECOMMENDATION.test(text));
}

/** A result that others make. */
export const weakAttribution: Rule = {
  id: 'balance.weak-attribution',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: {
    en: 'Result that the objective hardly moves',
    es: 'Resultado que el objetivo apenas mueve',
  },
  why: {
    en: 'Recommendation scores are moved mostly by the product. As the lagging indicator of a service goal they praise and blame the wrong people. A goal that is only implied may keep such a result. Whoever knows better says so in `attribution`.',
    es: 'La recomendación la mueve sobre todo el producto. Como indicador de resultado de una meta de servicio, premia y culpa a quien no es. Una meta solo implícita puede conservar un resultado así. Quien sepa más lo dice en `attribution`.',
  },
  mend: {
    en: 'choose a result that the objective moves itself; keep this one to watch, or as a measure higher up',
    es: 'elija un resultado que el objetivo sí mueva; conserve este para vigilarlo, o como medida más arriba',
  },
  *check({ facts }) {
    const byId = new Map(facts.objectives.map((objective) => [objective.id, objective.input]));
    for (const { id, input, uses, resolved } of facts.indicators) {
      const weak = input.attribution ?? (recommends(id, resolved) ? 'weak' : undefined);
      if (weak !== 'weak') continue;
      for (const { objective, measure } of uses) {
        if (measure.role !== 'lag' || byId.get(objective)?.implied === true) continue;
        yield {
          path: ['objectives', objective, 'lagging', id],
          id: objective,
          message: {
            en: `\`${id}\` is the result of \`${objective}\`, which hardly moves it`,
            es: `\`${id}\` es el resultado de \`${objective}\`, que apenas lo mueve`,
          },
        };
      }
    }
  },
  failing: {
    card: {
      indicators: { nps: { baseline: 10, target: 30 } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['nps'] } },
    },
  },
  passing: {
    card: {
      indicators: { nps: { baseline: 10, target: 30, attribution: 'medium' } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['nps'] } },
    },
  },
};
