import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from 'stratmap/render';
import { cardOf, evaluated, variedCard, variedEvaluation } from './cards.js';

const cellsOf = (line: string): number => line.replaceAll(/\\\\|\\\|/g, '').split('|').length;

describe('the scorecard as Markdown', () => {
  const text = toMarkdown(variedCard, variedEvaluation);

  it('has a heading, the period and the total', () => {
    expect(text).toMatch(/^# Service\n\nPeriod: \*\*2026-03\*\*\n\nTotal: \*\*. \w+\*\*, [\d.]+\n/);
  });

  it('marks perspectives, inferred objectives, coverage and the gap to the drivers', () => {
    expect(text).toMatch(/\| \*\*Money\*\* \|/);
    expect(text).toMatch(/\| Earn more \| . \w+ \(inferred\) \|/);
    expect(text).toMatch(/\| Spend less \| [^|]+\| [^|]+\| [^|]*\| 67 % \|/);
  });

  it('lists each indicator once with value, target and every role', () => {
    expect(text).toContain(
      '| Cost per contact | 5.75 EUR | 6 EUR | 100.0 | ● Good | ↑ 33.3 | lagging: Spend less |',
    );
    expect(text.match(/^\| Mood /gm)).toHaveLength(1);
    expect(text).toMatch(/\| Used nowhere \|  \| 60–70 % \| — \| ○ No data \|/);
  });

  it('is in Spanish when asked', () => {
    expect(toMarkdown(variedCard, variedEvaluation, { locale: 'es' })).toContain(
      '| Indicador | Valor | Meta |',
    );
  });

  it('keeps its cells whatever the titles are', () => {
    const mark = fc.constantFrom('|', '\\', '\n', '`', '<b>', '*', '[x](y)', 'a', '&lt;', '#');
    const title = fc
      .array(mark, { minLength: 1, maxLength: 12 })
      .map((marks) => `t${marks.join('')}`);
    const property = fc.property(title, (hostile) => {
      const card = cardOf({
        title: hostile,
        perspectives: { p: { title: hostile } },
        indicators: { x: { title: hostile, baseline: 0, target: 1, unit: hostile } },
        objectives: { o: { title: hostile, perspective: 'p', lagging: ['x'] } },
      });
      const lines = toMarkdown(card, evaluated(card, { x: 1 })).split('\n');
      const tables = lines.filter((line) => line.startsWith('|'));
      expect(tables.map(cellsOf)).toEqual([9, 9, 9, 9, 9, 9, 9]);
      expect(lines.filter((line) => /<b>|^#{1,2} /.test(line))).toHaveLength(3);
    });
    fc.assert(property, { seed: 7, numRuns: 60 });
  });
});
