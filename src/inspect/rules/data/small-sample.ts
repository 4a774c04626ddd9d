import { type SmallMember, smallMembersOf } from '../../../evaluate/inner-index.js';
import { counted, names } from '../../text.js';
import type { Bilingual, Rule } from '../../rule.js';

/** A value that rests on few cases. */
export const smallSample: Rule = {
  id: 'data.small-sample',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Value that rests on few cases', es: 'Valor que se apoya en pocos casos' },
  why: {
    en: 'The turnover of twelve top performers is zero in most months. A share of few cases jumps with every single one, and its colour flickers at random. How few is too few, the card says in `minSample`.',
    es: 'La rotación de doce agentes destacados es cero casi todos los meses. Una proporción de pocos casos salta con cada uno, y su color parpadea al azar. Cuántos son pocos lo dice la tarjeta en `minSample`.',
  },
  mend: {
    en: 'judge it over a longer period, such as `over: { rolling: P12M }`, or by its interval',
    es: 'júzguelo en un periodo más largo, como `over: { rolling: P12M }`, o por su intervalo',
  },
  *check({ facts, scored }) {
    for (const { id } of facts.indicators) {
      const score = scored?.scores.indicators[id];
      if (score === undefined || scored === undefined) continue;
      const message =
        score.smallSample === true
          ? ofWhole(id, score.n ?? 0, scored.period)
          : ofMembers(id, smallMembersOf(score), scored.period);
      if (message !== undefined) yield { path: ['indicators', id], id, message };
    }
  },
  failing: {
    card: {
      indicators: {
        csat: {
          unit: 'percent',
          baseline: 70,
          target: 85,
          values: { '2026-05': { value: 80, n: 12 } },
        },
      },
    },
    data: {},
  },
  passing: {
    card: {
      indicators: {
        csat: {
          unit: 'percent',
          baseline: 70,
          target: 85,
          values: { '2026-05': { value: 80, n: 400 } },
        },
      },
    },
    data: {},
  },
};

const ofWhole = (id: string, n: number, period: string): Bilingual => ({
  en: `\`${id}\` rests on ${counted(n, 'case', 'cases')} in ${period}`,
  es: `\`${id}\` se apoya en ${counted(n, 'caso', 'casos')} en ${period}`,
});

/** Where the whole rests on enough, its members may not. */
function ofMembers(
  id: string,
  members: readonly SmallMember[],
  period: string,
): Bilingual | undefined {
  if (members.length === 0) return undefined;
  const listed = names(members.map(({ member }) => member));
  const least = Math.min(...members.map(({ n }) => n));
  const [en, es] = [counted(least, 'case', 'cases'), counted(least, 'caso', 'casos')];
  return members.length === 1
    ? {
        en: `the member ${listed.en} of \`${id}\` rests on ${en} in ${period}`,
        es: `el miembro ${listed.es} de \`${id}\` se apoya en ${es} en ${period}`,
      }
    : {
        en: `the members ${listed.en} of \`${id}\` rest on as few as ${en} in ${period}`,
        es: `los miembros ${listed.es} de \`${id}\` se apoyan en tan solo ${es} en ${period}`,
      };
}
