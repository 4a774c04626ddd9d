import type { DrivesInput } from '../../../document/index.js';
import type { Edit, Rule } from '../../rule.js';

/** The links of an element that can never act, each with the edit that removes it. */
function deadLinks(section: string, id: string, drives: DrivesInput | undefined) {
  if (drives === undefined || Array.isArray(drives)) return [];
  const all = Object.entries(drives as Exclude<DrivesInput, readonly string[]>);
  const dead = all.filter(([, link]) => {
    const strength = typeof link === 'number' ? link : link.strength;
    if (typeof strength === 'object') return Object.values(strength).every((value) => value === 0);
    return strength === 0;
  });
  return dead.map(([to]) => {
    // Without its last link the map of links goes as well.
    const fix: Edit = { path: [section, id, 'drives', ...(all.length === 1 ? [] : [to])] };
    return { to, fix };
  });
}

/** A link whose strength is nothing. */
export const linkWithoutWeight: Rule = {
  id: 'structure.link-without-weight',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Link without any strength', es: 'Vínculo sin ninguna fuerza' },
  why: {
    en: 'A link of strength 0 never acts: it counts in no score and in no figure beside one. A claim of no effect is written `effect: none`.',
    es: 'Un vínculo de fuerza 0 nunca actúa: no cuenta en ninguna puntuación ni en ninguna cifra a su lado. La afirmación de que no hay efecto se escribe `effect: none`.',
  },
  mend: {
    en: 'give it a strength above 0, say `effect: none`, or remove it',
    es: 'dele una fuerza mayor que 0, escriba `effect: none`, o quítelo',
  },
  fixes: { en: 'removes the link', es: 'quita el vínculo' },
  *check({ document, model }) {
    const editions = model.editions?.map((edition) => edition.document) ?? [document];
    const acts = (section: 'objectives' | 'indicators', id: string, to: string): boolean =>
      editions.some((edition) => {
        const elements = new Map(Object.entries(edition[section] ?? {}));
        const drives = elements.get(id)?.drives;
        const named = Array.isArray(drives) ? drives : Object.keys(drives ?? {});
        return named.includes(to) && !deadLinks(section, id, drives).some((one) => one.to === to);
      });
    for (const section of ['objectives', 'indicators'] as const)
      for (const [id, { drives }] of Object.entries(document[section] ?? {}))
        for (const { to, fix } of deadLinks(section, id, drives)) {
          if (acts(section, id, to)) continue;
          yield {
            path: [section, id, 'drives', to],
            id,
            message: {
              en: `the link from \`${id}\` to \`${to}\` has strength 0 and never acts`,
              es: `el vínculo de \`${id}\` a \`${to}\` tiene fuerza 0 y nunca actúa`,
            },
            fix: [fix],
          };
        }
  },
  failing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        training: { perspective: 'learning', drives: { profit: 0 } },
      },
    },
  },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        training: { perspective: 'learning', drives: { profit: { effect: 'none' } } },
      },
    },
  },
};
