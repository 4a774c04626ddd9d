import type { Rule } from '../../rule.js';
import { names } from '../../text.js';

/** People who were told of an objective and have not said that they know it. */
export const notAcknowledged: Rule = {
  id: 'management.not-acknowledged',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective not acknowledged', es: 'Objetivo sin acuse de recibo' },
  why: {
    en: 'A goal works once those who must reach it know it. Told is not known. Asked of the people in `communicatedTo`, and of the owner once the card records any acknowledgement.',
    es: 'Una meta funciona cuando la conocen quienes deben lograrla. Dicho no es sabido. Se pregunta por las personas de `communicatedTo`, y por el responsable en cuanto la tarjeta anota algún acuse.',
  },
  mend: {
    en: 'talk it over, then add them to `acknowledgedBy`',
    es: 'háblelo con ellas y añádalas a `acknowledgedBy`',
  },
  *check({ facts }) {
    const inUse = facts.objectives.some(({ input }) => input.acknowledgedBy !== undefined);
    for (const { id, input } of facts.objectives) {
      const known = new Set(input.acknowledgedBy);
      const asked = new Set(input.communicatedTo);
      if (inUse && input.owner !== undefined) asked.add(input.owner);
      const silent = [...asked].filter((person) => !known.has(person));
      if (silent.length === 0) continue;
      const { en, es } = names(silent);
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `${en} did not acknowledge \`${id}\``,
          es: `${es} no dio acuse de \`${id}\``,
        },
      };
    }
  },
  failing: {
    card: {
      people: { director: 'Director', agents: 'Agents' },
      objectives: {
        goodAnswers: {
          perspective: 'customer',
          communicatedTo: ['director', 'agents'],
          acknowledgedBy: ['director'],
        },
      },
    },
  },
  passing: {
    card: {
      people: { director: 'Director', agents: 'Agents' },
      objectives: {
        goodAnswers: {
          perspective: 'customer',
          communicatedTo: ['director', 'agents'],
          acknowledgedBy: ['director', 'agents'],
        },
      },
    },
  },
};
