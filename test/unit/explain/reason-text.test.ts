import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, explain, formatExplanation } from 'stratmap';

const card = defineScorecard({
  stratmap: 1,
  id: 'desk',
  title: 'Desk',
  perspectives: { users: { title: 'Users' } },
  metrics: {
    answered: { title: { en: 'Surveys answered', es: 'Encuestas respondidas' }, rollup: 'sum' },
    content: { title: { en: 'Satisfied answers', es: 'Respuestas satisfechas' }, rollup: 'sum' },
  },
  indicators: {
    csat: { title: 'CSAT', formula: '100 * content / answered', baseline: 70, target: 90 },
    calls: { title: 'Calls', baseline: 10, target: 0 },
  },
  objectives: { help: { title: 'Help', perspective: 'users', lagging: ['csat', 'calls'] } },
});

describe('why there is no value', () => {
  const told = (values: object, id: string, locale: string): string =>
    formatExplanation(explain(evaluate(card, values as never), id as never), { locale });

  it('names the numbers that a formula lacks, of the indicator itself and of what it is a part of', () => {
    const values = {
      answered: { '2026-01': null },
      content: { '2026-01': 5 },
      calls: { '2026-01': 4 },
    };
    expect(told(values, 'csat', 'en')).toContain('lacks “Surveys answered”.');
    expect(told(values, 'help', 'es')).toContain('no cuenta: carece de «Encuestas respondidas».');
    const none = { calls: { '2026-01': 4 } };
    expect(told(none, 'csat', 'es')).toContain(
      'carece de «Encuestas respondidas» y «Respuestas satisfechas».',
    );
  });
});
