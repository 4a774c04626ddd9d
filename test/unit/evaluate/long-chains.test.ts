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
});
