import { linkPath } from '../../../model/index.js';
import type { Rule } from '../../rule.js';

/** A link that rests on a claim which data contradict. */
export const contradictedInUse: Rule = {
  id: 'claims.contradicted-in-use',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Link on a contradicted claim', es: 'Vínculo sobre una afirmación refutada' },
  why: {
    en: 'Once data contradict the claim, the link that rests on it passes on what is known not to hold.',
    es: 'Cuando los datos refutan la afirmación, el vínculo que se apoya en ella transmite lo que se sabe que no se cumple.',
  },
  mend: {
    en: 'remove the link, lower its `confidence`, or set `effect: none`',
    es: 'quite el vínculo, baje su `confidence` o ponga `effect: none`',
  },
  *check({ model, card }) {
    for (const acting of model.map.links) {
      const { from, to, link } = acting;
      const { hypothesis } = link;
      if (hypothesis === undefined) continue;
      if (card.hypotheses.get(hypothesis)?.input.status !== 'contradicted') continue;
      yield {
        path: linkPath(acting),
        id: from,
        message: {
          en: `the link from \`${from}\` to \`${to}\` rests on \`${hypothesis}\`, which data contradict`,
          es: `el vínculo de \`${from}\` a \`${to}\` se apoya en \`${hypothesis}\`, que los datos refutan`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: {
        goodAnswers: { perspective: 'customer' },
        goodWork: {
          perspective: 'internal',
          drives: { goodAnswers: { hypothesis: 'happyAgents' } },
        },
      },
      hypotheses: { happyAgents: { statement: 'Happy agents do better', status: 'contradicted' } },
    },
  },
  passing: {
    card: {
      objectives: {
        goodAnswers: { perspective: 'customer' },
        goodWork: {
          perspective: 'internal',
          drives: { goodAnswers: { hypothesis: 'happyAgents' } },
        },
      },
      hypotheses: { happyAgents: { statement: 'Happy agents do better', status: 'supported' } },
    },
  },
};
