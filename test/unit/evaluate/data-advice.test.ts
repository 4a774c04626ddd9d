import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, ScorecardError } from 'stratmap';

const card = defineScorecard({
  stratmap: 1,
  id: 'a',
  title: 'A',
  perspectives: { p: { title: 'P' } },
  indicators: {
    cost: { title: 'Cost', baseline: 0, target: 10 },
    state: {
      title: 'State',
      scale: { kind: 'labels', labels: { started: 20, finished: 100 } },
    },
  },
  objectives: { o: { title: 'O', perspective: 'p', lagging: ['cost', 'state'] } },
});

/** What is advised about values, one for each finding. */
function advice(call: () => unknown): readonly (string | undefined)[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ScorecardError) return error.diagnostics.map(({ hint }) => hint);
    throw error;
  }
  return ['nothing was refused'];
}

const told = (data: unknown) => advice(() => evaluate(card, data as never));

describe('what to try about values', () => {
  it.each([
    ['2026-6', '2026-06'],
    ['2026/06', '2026-06'],
    ['06/2026', '2026-06'],
    ['202606', '2026-06'],
    ['2026Q2', '2026-Q2'],
    ['q2 2026', '2026-Q2'],
    ['2026 W07', '2026-W07'],
  ])('is the period that %s seems to mean', (written, meant) => {
    expect(told({ cost: { [written]: 1 } })).toEqual([`did you mean \`${meant}\`?`]);
    const now = evaluate(card, { cost: { '2026-01': 1 } });
    expect(advice(() => now.with({ cost: { [written]: 1 } }))).toEqual(
      told({ cost: { [written]: 1 } }),
    );
  });

  it.each(['soon', '2026-13', '13/2026', '', '9'.repeat(100_000)])(
    'is another reader for %.20s, which seems to mean none',
    (written) => {
      expect(told([{ period: written, key: 'cost', value: 1 }])).toEqual([
        expect.stringContaining('readTable'),
      ]);
    },
  );

  it('is a key that was meant, or the keys that there are', () => {
    expect(told({ costs: 1 })).toEqual(['did you mean `cost`?']);
    expect(told({ zzzzzzzz: 1 })).toEqual(['it takes `cost` and `state`']);
  });

  it('is how to write a number, a label and rows', () => {
    expect(told({ cost: '12,5' })[0]).toContain('without quotes');
    expect(told({ cost: Number.POSITIVE_INFINITY })).toEqual([undefined]);
    expect(told({ state: 'finishd' })).toEqual(['did you mean `finished`?']);
    expect(told({ cost: [1, 2] })[0]).toContain('say when it starts');
    expect(told([5])[0]).toContain('{ period: "2026-01"');
    expect(told([{ period: '2026-01', key: 'cost', value: 1, n: 5 }])[0]).toContain('move `n`');
    expect(told({ cost: { '2026-01': { value: 5, low: 4 } } })[0]).toContain('give `high` too');
  });

  it('is the name of a note that was meant', () => {
    const now = evaluate(card, { cost: { '2026-01': 1 } });
    const wrong = { cost: { '2026-01': { value: 5, hihg: 6 } } };
    expect(advice(() => now.with(wrong as never))).toEqual(['did you mean `high`?']);
  });
});
