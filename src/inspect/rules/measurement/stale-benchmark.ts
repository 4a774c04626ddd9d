import type { Rule } from '../../rule.js';
import { lastDayOf } from '../../dates.js';
import { benchmarksOf } from './benchmarks.js';

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
    for (const { indicator, path, benchmark } of benchmarksOf(facts)) {
      const last =
        benchmark.date === undefined ? undefined : lastDayOf(benchmark.date, card.calendar);
      if (last === undefined || today - last <= limit('years') * DAYS_OF_YEAR) continue;
      yield {
        path: [...path, 'date'],
        id: indicator,
        message: {
          en: `a benchmark of \`${indicator}\` is of ${benchmark.date}, more than ${limit('years')} years ago`,
          es: `una referencia de \`${indicator}\` es de ${benchmark.date}, hace más de ${limit('years')} años`,
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
