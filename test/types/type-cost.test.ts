import { describe, expect, it } from 'vitest';
import { compile, compilers } from './compile.js';
import { generateCard } from './generate-card.js';

const source = (objectives: number): ReadonlyMap<string, string> =>
  new Map([['card.ts', generateCard(objectives)]]);

describe('checking the types of a card', () => {
  it.each(compilers)(
    'with 100 objectives and 300 formulas stays within its budget of instantiations in %s',
    (compiler) => {
      const { messages, instantiations, checkSeconds } = compile(compiler, source(100));
      process.stdout.write(
        `${compiler}: 100 objectives, 300 formulas: ${instantiations} instantiations, checked in ${checkSeconds} s\n`,
      );
      expect(messages).toEqual([]);
      expect(instantiations).toBeLessThan(300_000);
    },
  );

  it('costs in proportion to the size of the card', () => {
    const [small = 0, middle = 0, large = 0] = [50, 100, 200].map((objectives) => {
      const { messages, instantiations } = compile('typescript-7', source(objectives));
      expect(messages).toEqual([]);
      return instantiations;
    });
    // Twice the objectives, so the second step costs twice the first, whatever the library itself costs.
    expect((large - middle) / (middle - small)).toBeLessThan(2.2);
  });

  it.each(compilers)('copes with formulas of any length in %s', (compiler) => {
    const formulas = [10, 890, 928, 930, 960, 1200, 2000].map(
      (length, index) =>
        `    indicator${index}: { formula: '${'b+'.repeat(length / 2 - 1)}ab' },\n`,
    );
    const text = `import { defineScorecard } from 'stratmap';
defineScorecard({
  stratmap: 1, id: 'long', title: 'Long',
  metrics: { ab: 'sum' },
  indicators: {
${formulas.join('')}  },
});
`;
    const { messages } = compile(compiler, new Map([['long.ts', text]]));
    // `b` is unknown: found while the walk is allowed to go on, never a failure of the compiler.
    expect(messages.map(({ line }) => line)).toEqual([6, 7, 8]);
    expect(
      messages.every(({ text: message }) => message.includes('no metric or indicator `b`')),
    ).toBe(true);
  });
});
