import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, explain } from '../../../src/index.js';

const STEPS = 5000;

describe('a chain of thousands of formulas', () => {
  const steps = Array.from({ length: STEPS }, (_, i) => [
    `step${i}`,
    { title: 'S', formula: i === 0 ? 'm' : `step${i - 1} + 0 * m`, baseline: 0, target: 10 },
  ]);
  const card = defineScorecard({
    stratmap: 1,
    id: 'chain',
    title: 'Chain',
    metrics: { m: { title: 'M', every: 'P2M', staleAfter: 'P6M' } },
    perspectives: { p: { title: 'P' } },
    indicators: Object.fromEntries(steps),
    objectives: { o: { title: 'O', perspective: 'p', leading: [`step${STEPS - 1}`] } },
  } as never);

  it('is read and explained without running out of stack, with the age of what it rests on', () => {
    const evaluation = evaluate(card, { m: { '2026-01': 4 } } as never, { to: '2026-03' });
    const last = `step${STEPS - 1}`;
    expect(evaluation.indicators[last as never]).toMatchObject({ value: 4, age: 2, stale: true });
    expect(explain(evaluation, last).measured).toMatchObject({ value: 4, age: 2 });
  });

  it('has every record at a cost that grows with the chain and not with its square', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => [
      `step${i}`,
      { title: 'S', formula: i === 0 ? 'm' : `points(step${i - 1})`, baseline: 0, target: 100 },
    ]);
    const { indicators } = evaluate(
      defineScorecard({
        stratmap: 1,
        id: 'chain',
        title: 'Chain',
        metrics: { m: { title: 'M', every: 'P2M', staleAfter: 'P6M' } },
        perspectives: { p: { title: 'P' } },
        indicators: Object.fromEntries(long),
        objectives: { o: { title: 'O', perspective: 'p', leading: ['step19999'] } },
      } as never),
      { m: { '2026-01': 4 } } as never,
      { to: '2026-03' },
    );
    const records = Object.values(indicators) as readonly { age?: number; stale?: true }[];
    expect(records).toHaveLength(20_000);
    expect(records.every(({ age, stale }) => age === 2 && stale === true)).toBe(true);
  });

  it('is as old as the oldest of what its ways lead to, but for what is stated', () => {
    const both = defineScorecard({
      stratmap: 1,
      id: 'ways',
      title: 'Ways',
      metrics: {
        old: { title: 'O', every: 'P2M', staleAfter: 'P6M' },
        fresh: { title: 'F' },
        left: { title: 'L', formula: 'old + fresh' },
        right: { title: 'R', formula: 'fresh' },
      },
      perspectives: { p: { title: 'P' } },
      indicators: {
        top: { title: 'T', formula: 'left + right', baseline: 0, target: 10 },
        other: { title: 'U', formula: 'right + right', baseline: 0, target: 10 },
      },
      objectives: { o: { title: 'O', perspective: 'p', leading: ['top', 'other'] } },
    });
    const values = { old: { '2026-01': 1 }, fresh: { '2026-01': 1, '2026-02': 1, '2026-03': 1 } };
    const stated = { id: 'left', period: '2026-03', value: 5, author: 'A', reason: 'R' } as const;
    const plain = evaluate(both, values).at('2026-03').indicators;
    expect(plain.top).toMatchObject({ value: 3, age: 2, stale: true });
    expect(plain.other).toMatchObject({ value: 2, age: 0 });
    expect(plain.other).not.toHaveProperty('stale');
    const { top } = evaluate(both, values, { overrides: [stated] }).at('2026-03').indicators;
    expect(top).toMatchObject({ value: 6, age: 0 });
    expect(top).not.toHaveProperty('stale');
  });
});
