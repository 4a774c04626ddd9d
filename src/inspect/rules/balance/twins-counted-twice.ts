import type { Rule } from '../../rule.js';

/** Two indicators that say the same from both sides, both with weight. */
export const twinsCountedTwice: Rule = {
  id: 'balance.twins-counted-twice',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Twins that are both weighted', es: 'Gemelos que pesan los dos' },
  why: {
    en: 'Completed self-service and typical questions to agents rise and fall together in opposite directions. Where both count, one fact counts twice.',
    es: 'El autoservicio completado y las preguntas típicas a los agentes suben y bajan juntos en sentido contrario. Si cuentan los dos, un hecho cuenta dos veces.',
  },
  mend: {
    en: 'keep the one that is easier to measure well; watch the other as a metric',
    es: 'conserve el que se mida mejor y vigile el otro como métrica',
  },
  *check({ facts }) {
    const weighted = new Set(
      facts.indicators
        .filter(({ uses }) =>
          uses.some(({ measure }) => measure.weight.some(({ value }) => value > 0)),
        )
        .map(({ id }) => id),
    );
    const told = new Set<string>();
    for (const { id, input } of facts.indicators) {
      const { twin } = input;
      if (twin === undefined || told.has(twin) || !weighted.has(id) || !weighted.has(twin))
        continue;
      told.add(id);
      yield {
        path: ['indicators', id, 'twin'],
        id,
        message: {
          en: `\`${id}\` and its twin \`${twin}\` are both weighted`,
          es: `\`${id}\` y su gemelo \`${twin}\` pesan los dos`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: {
        completion: { baseline: 35, target: 47, twin: 'typicalQuestions' },
        typicalQuestions: { baseline: 40, target: 25 },
      },
      objectives: {
        selfService: { perspective: 'customer', lagging: ['completion', 'typicalQuestions'] },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        completion: { baseline: 35, target: 47, twin: 'typicalQuestions' },
        typicalQuestions: { baseline: 40, target: 25, selected: false },
      },
      objectives: { selfService: { perspective: 'customer', lagging: ['completion'] } },
    },
  },
};
