import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { thrown } from './card.js';

describe('values of a card with revisions', () => {
  const one = { baseline: 0, target: 100 };
  const card = defineScorecard({
    stratmap: 1,
    id: 'revised',
    title: 'Revised',
    perspectives: { top: {} },
    indicators: { kept: one, retired: one },
    objectives: { o: { perspective: 'top', lagging: ['kept', 'retired'] } },
    revisions: [
      {
        on: '2026-03-01',
        note: 'One measure for another',
        changes: {
          indicators: { retired: null, added: one },
          objectives: { o: { lagging: ['kept', 'added'] } },
        },
      },
    ],
  } as never);
  const rows = [
    { period: '2026-01', key: 'kept', value: 50 },
    { period: '2026-01', key: 'retired', value: 100 },
    { period: '2026-01', key: 'added', value: 0 },
  ];

  it('may hold keys of any of its editions, and each edition takes its own', () => {
    expect(evaluate(card, rows as never, { asOf: '2026-02-01' }).total).toMatchObject({
      points: 75,
    });
    expect(evaluate(card, rows as never).total).toMatchObject({ points: 25 });
  });

  it('may hold no key that none of its editions has', () => {
    const wrong = [...rows, { period: '2026-01', key: 'unheard', value: 1 }];
    for (const options of [{}, { asOf: '2026-02-01' }])
      expect(thrown(() => evaluate(card, wrong as never, options)).found).toEqual([
        'data.unknown-key unheard',
      ]);
  });

  it('may come one by one for every edition', () => {
    const evaluation = evaluate(card, rows as never);
    expect(evaluation.with({ retired: 7 } as never).changesFrom(evaluation)).toEqual([]);
    expect(thrown(() => evaluation.with({ unheard: 7 } as never)).found).toEqual([
      'data.unknown-key unheard',
    ]);
  });
});
