import type { Rule } from '../../rule.js';

/** An indicator that nothing says how to score. */
export const noTarget: Rule = {
  id: 'measurement.no-target',
  severity: 'error',
  kind: 'both',
  needs: 'card',
  title: { en: 'Indicator without target or band', es: 'Indicador sin objetivo numérico ni banda' },
  why: {
    en: 'Without a predetermined range or target, nobody can judge a value, and the indicator takes part in no score.',
    es: 'Sin un rango o una meta fijados de antemano nadie puede juzgar un valor, y el indicador no entra en ninguna puntuación.',
  },
  mend: {
    en: 'state `baseline` and `target`, a range with `better: inside`, or a `scale`; make it a metric if it is only watched',
    es: 'indique `baseline` y `target`, un rango con `better: inside`, o una `scale`; hágalo métrica si solo se vigila',
  },
  *check({ facts, model }) {
    for (const { id, resolved, uses } of facts.indicators) {
      const scored =
        resolved.scale !== undefined || resolved.members.some(({ scale }) => scale !== undefined);
      // A use may state the scale that the indicator itself lacks.
      const scoredInUse =
        uses.length > 0 &&
        uses.every(({ objective }) =>
          model.objectives
            .get(objective)
            ?.measures.some(
              ({ measure, scale }) => measure.indicator === id && scale !== undefined,
            ),
        );
      if (scored || scoredInUse) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` has no target or band, so it cannot be scored`,
          es: `\`${id}\` no tiene meta ni banda, así que no se puede puntuar`,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { unit: 'percent' } } } },
  passing: { card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 85 } } } },
};
