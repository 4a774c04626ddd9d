import type { Rule } from '../../rule.js';
import { benchmarksOf, byIndicator, type PlacedBenchmark } from './benchmarks.js';

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
    const lacksOf = ({ benchmark }: PlacedBenchmark) =>
      (['source', 'date'] as const).filter((key) => benchmark[key] === undefined);
    const lacking = [...benchmarksOf(facts)].filter((one) => lacksOf(one).length > 0);
    for (const [indicator, [first, ...more]] of byIndicator(lacking)) {
      const all = [first, ...more];
      const keys = [...new Set(all.flatMap(lacksOf))].map((key) => `\`${key}\``);
      yield {
        path: first.path,
        id: indicator,
        message:
          more.length === 0
            ? {
                en: `a benchmark of \`${indicator}\` has no ${keys.join(' and no ')}`,
                es: `una referencia de \`${indicator}\` no tiene ${keys.join(' ni ')}`,
              }
            : {
                en: `${all.length} benchmarks of \`${indicator}\` have no ${keys.join(' or no ')}`,
                es: `${all.length} referencias de \`${indicator}\` no tienen ${keys.join(' o no tienen ')}`,
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
