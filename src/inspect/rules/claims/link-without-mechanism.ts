import type { Link } from '../../../model/index.js';
import type { Rule } from '../../rule.js';

/** A link that says nothing of why it should hold. */
export const linkWithoutMechanism: Rule = {
  id: 'claims.link-without-mechanism',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Link without a reason', es: 'Vínculo sin motivo' },
  why: {
    en: 'A link is a hypothesis: if this, then that. Without a mechanism nobody can doubt it, test it or learn from it.',
    es: 'Un vínculo es una hipótesis: si esto, entonces aquello. Sin mecanismo nadie puede dudar de ella, probarla ni aprender de ella.',
  },
  mend: {
    en: 'say in `because` how the one brings about the other, or name a `hypothesis` or `evidence`',
    es: 'diga en `because` cómo lo uno produce lo otro, o nombre una `hypothesis` o `evidence`',
  },
  *check({ card }) {
    for (const section of ['objectives', 'indicators'] as const)
      for (const [id, { drives }] of card[section])
        for (const link of drives) {
          if (isReasoned(link)) continue;
          yield {
            path: [section, id, 'drives', link.to],
            id,
            message: {
              en: `nothing says why \`${id}\` should drive \`${link.to}\``,
              es: `nada dice por qué \`${id}\` impulsaría \`${link.to}\``,
            },
          };
        }
  },
  failing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        goodAnswers: { perspective: 'customer', drives: ['profit'] },
      },
    },
  },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        goodAnswers: {
          perspective: 'customer',
          drives: { profit: { because: 'Satisfied customers stay' } },
        },
      },
    },
  },
};

// A definition needs no cause.
const isReasoned = ({ because, hypothesis, evidence, kind }: Link): boolean =>
  because !== undefined || hypothesis !== undefined || evidence.length > 0 || kind === 'definition';
