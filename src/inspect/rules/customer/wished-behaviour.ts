import type { Rule } from '../../rule.js';
import { customerObjectives } from './customer-objectives.js';

const WHO_EN = '(?:customers|clients|users|patients|citizens|students|guests|members)';
const WHO_ES = '(?:clientes|usuari[oa]s|pacientes|ciudadan[oa]s|estudiantes|huéspedes|socios)';

// Verbs of what people want to have or to feel, and words that begin no sentence.
const WANTS_EN =
  '(?:and|are|can|experience|feel|find|first|get|have|in|need|of|receive|see|trust|understand|want|who|with)';
const WANTS_ES =
  '(?:confían|encuentran|entienden|están|necesitan|obtienen|pueden|quieren|reciben|sienten|son|tienen)';

// How wishes about the behaviour of customers are worded, by language. Words only: a hint, never a verdict.
const WISHES: readonly RegExp[] = [
  new RegExp(`^(?:our |the |more |loyal )*${WHO_EN} (?!${WANTS_EN}\\b)[a-z]+`, 'i'),
  new RegExp(
    `\\b(?:make|get|let|persuade|convince|encourage|push) (?:our |the |more )*${WHO_EN}\\b`,
    'i',
  ),
  /\b(?:loyalty|retention|repurchase|cross-?sell|up-?sell|share of wallet|lifetime value)/i,
  /\b(?:fewer|less|reduce) (?:calls|contacts|questions|complaints) (?:from|by)\b/i,
  new RegExp(
    `^(?:que )?(?:los |las |nuestros |nuestras |más )*${WHO_ES} (?:no )?(?:se )?(?!${WANTS_ES}(?!\\p{L}))\\p{L}+[ae]n(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?:lograr|conseguir|hacer) que (?:los |las |nuestros |nuestras )*${WHO_ES}(?!\\p{L})`,
    'iu',
  ),
  /(?:lealtad|fidelidad|fidelización|retención|recompra|venta cruzada)(?!\p{L})/iu,
];

/** An objective that says what customers should do, rather than what they want. */
export const wishedBehaviour: Rule = {
  id: 'customer.wished-behaviour',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: {
    en: 'Customer objective that wishes for behaviour',
    es: 'Objetivo de cliente que desea una conducta',
  },
  why: {
    en: 'A typical error of the customer perspective is to plot what the organisation wants customers to do. It should say what customers want, and the rest follows. Told by the words of the title, in English and Spanish; confirm it away where it is wrong.',
    es: 'Un error típico de la perspectiva del cliente es anotar lo que la organización quiere que haga el cliente. Debería decir lo que el cliente quiere; lo demás viene solo. Se detecta por las palabras del título, en inglés y español; descártelo si no es el caso.',
  },
  mend: {
    en: 'say what customers would call good, or accept the finding if they would say just this',
    es: 'diga qué llamaría bueno el cliente, o acepte el hallazgo si diría justo esto',
  },
  *check(context) {
    for (const { id, resolved } of customerObjectives(context)) {
      const titles = Object.values(resolved.objective.title).map((title) => title.slice(0, 200));
      const wish = titles.find((title) => WISHES.some((pattern) => pattern.test(title.trim())));
      if (wish === undefined) continue;
      yield {
        path: ['objectives', id, 'title'],
        id,
        message: {
          en: `\`${id}\` (“${wish}”) seems to say what customers should do, not what they want`,
          es: `\`${id}\` («${wish}») parece decir qué debe hacer el cliente, no qué quiere`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: {
        helpThemselves: { title: 'Customers help themselves', perspective: 'customer' },
      },
    },
  },
  passing: {
    card: {
      objectives: { easyHelp: { title: 'Help that is easy to find', perspective: 'customer' } },
    },
  },
};
