import type { Rule } from '../../rule.js';

/** A step of the process that nothing answers. */
export const stepWithoutResponse: Rule = {
  id: 'process.step-without-response',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Step without a response', es: 'Paso sin respuesta' },
  why: {
    en: 'The strategy answers the process it came from: each step has its challenge, and something on the map takes it up.',
    es: 'La estrategia responde al proceso del que viene: cada paso tiene su reto, y algo del mapa lo recoge.',
  },
  mend: {
    en: 'say in `response` what is done about it, and in `addressedBy` which objective or initiative does it',
    es: 'diga en `response` qué se hace al respecto, y en `addressedBy` qué objetivo o iniciativa lo hace',
  },
  *check({ document }) {
    for (const [i, { response, addressedBy }] of (document.process ?? []).entries()) {
      const told = response !== undefined;
      if (told && (addressedBy ?? []).length > 0) continue;
      const place = `process[${i}]`;
      yield {
        path: ['process', i],
        message: told
          ? {
              en: `no objective or initiative takes up the response of ${place}`,
              es: `ningún objetivo ni iniciativa recoge la respuesta de ${place}`,
            }
          : { en: `${place} has no response`, es: `${place} no tiene respuesta` },
      };
    }
  },
  failing: { card: { process: [{ step: 'A customer has a question' }] } },
  passing: {
    card: {
      objectives: { easierProduct: { perspective: 'learning' } },
      process: [
        {
          step: 'A customer has a question',
          response: 'Make the product easier to use',
          addressedBy: ['easierProduct'],
        },
      ],
    },
  },
};
