import type { Rule } from '../../rule.js';
import { directionOf } from '../../nature.js';
import { names } from '../../text.js';
import { type Effect, effectsOf } from './effects.js';

/** Something that helps one goal and harms another. */
export const signConflict: Rule = {
  id: 'balance.sign-conflict',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Helps one goal and harms another', es: 'Ayuda a una meta y daña otra' },
  why: {
    en: 'High occupancy lowers cost and raises turnover. More is then not simply better: there is a golden mean, and where it lies is a question for data.',
    es: 'Una ocupación alta baja el costo y sube la rotación. Más no es entonces mejor sin más: hay un justo medio, y dónde está es una pregunta para los datos.',
  },
  mend: {
    en: 'give it a range with `better: inside`, and test by experiment where the mean lies',
    es: 'dele un rango con `better: inside` y busque con experimentos dónde está el punto medio',
  },
  *check({ model, card, facts }) {
    const effects = new Map<string, Effect[]>();
    for (const effect of effectsOf(model))
      effects.set(effect.of, [...(effects.get(effect.of) ?? []), effect]);
    const chosen = new Set([
      ...facts.indicators.map(({ id }) => id),
      ...facts.objectives.map(({ id }) => id),
    ]);
    for (const id of chosen) {
      const own = (effects.get(id) ?? []).filter(({ on }) => chosen.has(on));
      const on = (helps: boolean): string[] => [
        ...new Set(own.filter((effect) => effect.helps === helps).map((effect) => effect.on)),
      ];
      const [helped, harmed] = [on(true), on(false)];
      if (helped.length === 0 || harmed.length === 0) continue;
      const indicator = card.indicators.get(id);
      const banded = indicator !== undefined && directionOf(indicator) === 'inside';
      const [good, bad] = [names(helped), names(harmed)];
      yield {
        path: [indicator === undefined ? 'objectives' : 'indicators', id],
        id,
        message: {
          en: `more of \`${id}\` helps ${good.en} and harms ${bad.en}`,
          es: `más \`${id}\` ayuda a ${good.es} y daña ${bad.es}`,
        },
        ...(banded
          ? {
              hint: {
                en: 'it has a range already; test by experiment whether that is the right one',
                es: 'ya tiene un rango; compruebe con experimentos si es el correcto',
              },
            }
          : {}),
      };
    }
  },
  failing: {
    card: {
      indicators: {
        occupancy: { baseline: 60, target: 80 },
        unitCost: { baseline: 9, target: 6 },
        attrition: { baseline: 25, target: 10 },
      },
      hypotheses: {
        load: {
          statement: 'A high load is cheap and wears people out',
          expect: [
            { from: 'occupancy', to: 'unitCost', effect: 'lowers' },
            { from: 'occupancy', to: 'attrition', effect: 'raises' },
          ],
        },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        training: { baseline: 2, target: 4 },
        unitCost: { baseline: 9, target: 6 },
        attrition: { baseline: 25, target: 10 },
      },
      hypotheses: {
        skill: {
          statement: 'Skilled people are cheaper and stay',
          expect: [
            { from: 'training', to: 'unitCost', effect: 'lowers' },
            { from: 'training', to: 'attrition', effect: 'lowers' },
          ],
        },
      },
    },
  },
};
