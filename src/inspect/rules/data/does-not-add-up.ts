import { keyParts, type Model, sectionOf } from '../../../model/index.js';
import type { Hit, Rule } from '../../rule.js';

/** Values that contradict each other. */
export const doesNotAddUp: Rule = {
  id: 'data.does-not-add-up',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Values that do not add up', es: 'Valores que no cuadran' },
  why: {
    en: 'What came in is what was answered and what was given up. Where such sums of the card do not hold, at least one of the counts is wrong, and every ratio of them with it.',
    es: 'Lo que entró es lo atendido más lo abandonado. Donde sumas así de la tarjeta no se cumplen, al menos un recuento está mal, y con él toda razón que lo use.',
  },
  mend: {
    en: 'find the count that is wrong, or give the check a `tolerance`',
    es: 'busque el recuento erróneo, o dé una `tolerance` a la comprobación',
  },
  *check({ scored, document, model }) {
    const periods = new Map<string, string[]>();
    for (const { path } of scored?.shown.dataFindings ?? []) {
      const what = JSON.stringify(path.slice(0, -1));
      periods.set(what, [...(periods.get(what) ?? []), String(path.at(-1))]);
    }
    for (const [what, found] of periods) {
      const [section, item] = JSON.parse(what) as readonly [string, number?];
      const isCheck = section === 'checks' && item !== undefined;
      const name = isCheck ? (document.checks?.[item]?.equal ?? '') : section;
      yield {
        path: isCheck ? ['checks', item] : pathOf(section, model),
        ...(isCheck ? {} : { id: section }),
        message: {
          en:
            found.length === 1
              ? `\`${name}\` does not add up in ${found[0]}`
              : `\`${name}\` does not add up in ${found.length} periods, first in ${found[0]}`,
          es:
            found.length === 1
              ? `\`${name}\` no cuadra en ${found[0]}`
              : `\`${name}\` no cuadra en ${found.length} periodos, el primero ${found[0]}`,
        },
      };
    }
  },
  failing: {
    card: {
      metrics: { offered: 'sum', answered: 'sum', abandoned: 'sum' },
      checks: [{ equal: 'offered = answered + abandoned' }],
    },
    data: {
      offered: { '2026-05': 100 },
      answered: { '2026-05': 90 },
      abandoned: { '2026-05': 7 },
    },
  },
  passing: {
    card: {
      metrics: { offered: 'sum', answered: 'sum', abandoned: 'sum' },
      checks: [{ equal: 'offered = answered + abandoned' }],
    },
    data: {
      offered: { '2026-05': 100 },
      answered: { '2026-05': 90 },
      abandoned: { '2026-05': 10 },
    },
  },
};

/** Where the element of a data key stands. */
function pathOf(key: string, { kinds }: Model): Hit['path'] {
  const id = keyParts(key)[0];
  const kind = kinds.get(id);
  const section = kind === undefined ? undefined : sectionOf.get(kind);
  return section === undefined ? [] : [section, id];
}
