import { inQuotes, textIn } from '../../../core/index.js';
import type { Rule } from '../../rule.js';
import { customerObjectives } from './customer-objectives.js';

const WHO_EN = '(?:customers|clients|users|patients|citizens|students|guests|members)';
const WHO_ES = '(?:clientes|usuari[oa]s|pacientes|ciudadan[oa]s|estudiantes|huéspedes|socios)';

// Verbs of what people want to have or to feel, and words that begin no sentence.
const WANTS_EN =
  '(?:and|are|can|experience|feel|find|first|get|have|in|need|of|receive|see|understand|want|who|with)';
const WANTS_ES =
  '(?:confían|encuentran|entienden|están|necesitan|obtienen|pueden|quieren|reciben|sienten|son|tienen)';

const ONE_ES = '(?:cliente|usuario|paciente|ciudadano|estudiante|huésped|socio)';
const WANT_ES =
  '(?:confía|confíe|encuentra|encuentre|entienda|entiende|necesita|necesite|obtenga|obtiene|pueda|puede|quiera|quiere|reciba|recibe|sienta|siente|tenga|tiene)';

// How wishes about the behaviour of customers are worded, by language. Words only: a hint, never a verdict.
const WISHES: readonly RegExp[] = [
  new RegExp(`^(?:our |the |more |loyal )*${WHO_EN} (?!${WANTS_EN}\\b)[a-z]+`, 'i'),
  new RegExp(
    `\\b(?:make|get|let|persuade|convince|encourage|push) (?:our |the |more )*${WHO_EN}\\b`,
    'i',
  ),
  /\b(?:loyalty|retention|repurchase|cross-?sell|up-?sell|share of wallet|lifetime value)/i,
  new RegExp(`^(?:retain|keep|win|bind) (?:our |the |more |loyal )*${WHO_EN}\\b`, 'i'),
  /\b(?:fewer|less|reduce) (?:calls|contacts|questions|complaints) (?:from|by)\b/i,
  new RegExp(
    `^(?:que )?(?:los |las |nuestros |nuestras |más )*${WHO_ES} (?:no )?(?:se )?(?!${WANTS_ES}(?!\\p{L}))\\p{L}+[ae]n(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?:lograr|conseguir|hacer) que (?:el |la |los |las |nuestros |nuestras )*(?:${WHO_ES}|${ONE_ES})(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `^(?:que )?el ${ONE_ES} (?:no )?(?:se )?(?!${WANT_ES}(?!\\p{L}))\\p{L}+[ae](?!\\p{L})`,
    'iu',
  ),
  // A wish without a subject: of whom, if not of customers.
  /^que (?:no )?(?:usen|utilicen|compren|llamen|paguen|vuelvan|recomienden|elijan|renueven)(?!\p{L})/iu,
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
      const { title: titles } = resolved.objective;
      const told = Object.values(titles).some((title) =>
        WISHES.some((pattern) => pattern.test(title.slice(0, 200).trim())),
      );
      if (!told) continue;
      yield {
        path: ['objectives', id, 'title'],
        id,
        message: {
          en: `\`${id}\` (${inQuotes(textIn(titles, 'en').slice(0, 200), 'en')}) seems to say what customers should do, not what they want`,
          es: `\`${id}\` (${inQuotes(textIn(titles, 'es').slice(0, 200), 'es')}) parece decir qué debe hacer el cliente, no qué quiere`,
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
