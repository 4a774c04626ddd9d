import { linkPath } from '../../../model/index.js';
import type { Rule } from '../../rule.js';

/** A link that runs down the perspectives. */
export const againstOrder: Rule = {
  id: 'structure.against-order',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: {
    en: 'Link against the order of perspectives',
    es: 'Vínculo contra el orden de las perspectivas',
  },
  why: {
    en: 'Causes run from learning over processes and customers to the finances. A link the other way is often drawn backwards, or is feedback, which belongs to a delayed link with a reason.',
    es: 'Las causas van del aprendizaje, por los procesos y los clientes, a las finanzas. Un vínculo al revés suele estar invertido, o es retroalimentación, que pide un vínculo con retardo y motivo.',
  },
  mend: {
    en: 'turn the link round, move an objective to another perspective, or accept the finding if it is feedback',
    es: 'invierta el vínculo, mueva un objetivo a otra perspectiva, o acepte el hallazgo si es retroalimentación',
  },
  *check({ facts, model }) {
    const levels = new Map(facts.objectives.map(({ id, level }) => [id, level]));
    for (const acting of model.map.links) {
      const { from, to } = acting;
      const [above, below] = [levels.get(from), levels.get(to)];
      if (above === undefined || below === undefined || below <= above) continue;
      yield {
        path: linkPath(acting),
        id: from,
        message: {
          en: `\`${from}\` drives \`${to}\`, which stands in a lower perspective`,
          es: `\`${from}\` impulsa \`${to}\`, que está en una perspectiva más baja`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: {
        profit: { perspective: 'financial', drives: ['training'] },
        training: { perspective: 'learning' },
      },
    },
  },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        training: { perspective: 'learning', drives: ['profit'] },
      },
    },
  },
};
