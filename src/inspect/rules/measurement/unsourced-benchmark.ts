import type { Rule } from '../../rule.js';
import { benchmarksOf } from './benchmarks.js';

/** A published figure that nobody published, or at no time. */
export const unsourcedBenchmark: Rule = {
  id: 'measurement.unsourced-benchmark',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Benchmark without source or date', es: 'Referencia sin fuente o sin fecha' },
  why: {
    en: 'Published figures contradict each other: an average speed of answer of 4 seconds in one text is 28 in another. Only source and date tell which one to compare with.',
    es: 'Las cifras publicadas se contradicen: una velocidad media de respuesta de 4 segundos en un texto es de 28 en otro. Solo la fuente y la fecha dicen con cuál comparar.',
  },
  mend: {
    en: 'add `source` and `date`, and `segment` for whom it holds',
    es: 'añada `source` y `date`, y en `segment` para quién vale',
  },
  *check({ facts }) {
    for (const { indicator, path, benchmark } of benchmarksOf(facts)) {
      const lacks = (['source', 'date'] as const).filter((key) => benchmark[key] === undefined);
      if (lacks.length === 0) continue;
      const keys = lacks.map((key) => `\`${key}\``);
      yield {
        path,
        id: indicator,
        message: {
          en: `a benchmark of \`${indicator}\` has no ${keys.join(' and no ')}`,
          es: `una referencia de \`${indicator}\` no tiene ${keys.join(' ni ')}`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85, benchmarks: [{ value: 86 }] } },
    },
  },
  passing: {
    card: {
      indicators: {
        csat: {
          baseline: 70,
          target: 85,
          benchmarks: [{ value: 86, source: 'Yearly survey of support teams', date: '2025' }],
        },
      },
    },
  },
};
