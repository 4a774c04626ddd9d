import type { Rule } from '../../rule.js';

/** A source of which the counted event is not known. */
export const notMeasurableByDesign: Rule = {
  id: 'measurement.not-measurable-by-design',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: {
    en: 'Source without the event that is counted',
    es: 'Fuente sin el suceso que se cuenta',
  },
  why: {
    en: 'Measurement is best built into the process: an article is flagged when the product changes, rather than audited later. A source described in a sentence is taken to say so; one that names a system must name the event as well.',
    es: 'Lo mejor es incorporar la medición al proceso: un artículo se marca cuando cambia el producto, en vez de auditarlo después. De una fuente descrita en una frase se supone que lo dice; una que nombra un sistema debe nombrar también el suceso.',
  },
  mend: {
    en: 'add `event` to the source: what happens in the process when the number changes',
    es: 'añada `event` a la fuente: qué ocurre en el proceso cuando cambia el número',
  },
  *check({ facts }) {
    for (const { id, input } of facts.indicators) {
      const { source } = input;
      if (typeof source !== 'object' || !('system' in source) || source.event !== undefined)
        continue;
      yield {
        path: ['indicators', id, 'source'],
        id,
        message: {
          en: `the source of \`${id}\` names no event that is counted`,
          es: `la fuente de \`${id}\` no nombra el suceso que se cuenta`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { kbFreshness: { baseline: 58, target: 90, source: { system: 'Help pages' } } },
    },
  },
  passing: {
    card: {
      indicators: {
        kbFreshness: {
          baseline: 58,
          target: 90,
          source: { system: 'Help pages', event: 'A product change flags the articles it touches' },
        },
      },
    },
  },
};
