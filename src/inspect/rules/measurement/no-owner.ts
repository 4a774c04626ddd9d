import type { Hit, Rule } from '../../rule.js';

/** Something that nobody answers for. */
export const noOwner: Rule = {
  id: 'measurement.no-owner',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Nobody answers for it', es: 'Nadie responde de ello' },
  why: {
    en: 'What belongs to everybody is done by nobody. An indicator is looked after by the owner of its objective where it has none of its own.',
    es: 'Lo que es de todos no lo hace nadie. De un indicador sin responsable propio cuida quien responde de su objetivo.',
  },
  mend: {
    en: 'name a person or role of `people` under `owner`',
    es: 'nombre en `owner` a una persona o un cargo de `people`',
  },
  *check({ facts, document, card }) {
    const hit = (section: string, id: string): Hit => ({
      path: [section, id],
      id,
      message: { en: `\`${id}\` has no owner`, es: `\`${id}\` no tiene responsable` },
    });
    for (const { id, input } of facts.objectives)
      if (input.owner === undefined) yield hit('objectives', id);
    for (const { id, input, uses } of facts.indicators) {
      const covered = uses.some(
        ({ objective }) => card.objectives.get(objective)?.owner !== undefined,
      );
      if (input.owner === undefined && !covered) yield hit('indicators', id);
    }
    for (const [id, { owner }] of Object.entries(document.initiatives ?? {}))
      if (owner === undefined) yield hit('initiatives', id);
  },
  failing: { card: { objectives: { profit: { perspective: 'financial' } } } },
  passing: {
    card: {
      people: { director: 'Director' },
      indicators: { margin: { baseline: 8, target: 12 } },
      objectives: {
        profit: { perspective: 'financial', owner: 'director', lagging: ['margin'] },
      },
    },
  },
};
