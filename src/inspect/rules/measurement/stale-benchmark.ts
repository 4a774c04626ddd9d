import type { Rule } from '../../rule.js';
import { lastDayOf } from '../../dates.js';
import { benchmarksOf, byIndicator } from './benchmarks.js';

const DAYS_OF_YEAR = 365.2425;

/** A published figure that is old. */
export const staleBenchmark: Rule = {
  id: 'measurement.stale-benchmark',
  severity: 'info',
  kind: 'both',
  needs: 'today',
  title: { en: 'Old benchmark', es: 'Referencia antigua' },
  why: {
    en: 'Practice moves on. An old figure compares the present with a past that no longer holds for anybody.',
    es: 'La práctica cambia. Una cifra antigua compara el presente con un pasado que ya no vale para nadie.',
  },
  mend: {
    en: 'look for a newer figure, or leave it out',
    es: 'busque una cifra más nueva, o quítela',
  },
  limits: {
    years: { default: 3, about: { en: 'years until it is old', es: 'años hasta ser antigua' } },
  },
  *check({ facts, card, limit, today = 0 }) {
    const old = [...benchmarksOf(facts)].filter(({ indicator, benchmark: { date } }) => {
      const last = date === undefined ? undefined : lastDayOf(date, card.calendar);
      return last !== undefined && today - last > limit('years', indicator) * DAYS_OF_YEAR;
    });
    for (const [indicator, [first, ...more]] of byIndicator(old)) {
      const { date } = first.benchmark;
      const years = limit('years', indicator);
      const dates = [first, ...more].map(({ benchmark }) => benchmark.date).join(', ');
      yield {
        path: [...first.path, 'date'],
        id: indicator,
        message:
          more.length === 0
            ? {
                en: `a benchmark of \`${indicator}\` is of ${date}, more than ${years} years ago`,
                es: `una referencia de \`${indicator}\` es de ${date}, hace más de ${years} años`,
              }
            : {
                en: `${more.length + 1} benchmarks of \`${indicator}\` are more than ${years} years old (${dates})`,
                es: `${more.length + 1} referencias de \`${indicator}\` tienen más de ${years} años (${dates})`,
              },
      };
    }
  },
  failing: {
    card: {
      indicators: {
        csat: { baseline: 70, target: 85, benchmarks: [{ value: 86, source: 'A', date: '2012' }] },
      },
    },
    today: '2026-06-30',
  },
  passing: {
    card: {
      indicators: {
        csat: { baseline: 70, target: 85, benchmarks: [{ value: 86, source: 'A', date: '2025' }] },
      },
    },
    today: '2026-06-30',
  },
};
