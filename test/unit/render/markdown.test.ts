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

  it('says below each table which rules give its statuses, with their conditions as text', () => {
    const card = cardOf({
      title: 'Sales',
      scoring: { statusBy: { rules: [{ when: 'points < 95', is: 'poor' }] } },
      indicators: {
        revenue: {
          title: 'Revenue',
          ...{ baseline: 100, target: 200 },
          statusBy: { rules: [{ when: 'value >= 0.9 * target', is: 'watch' }], otherwise: 'poor' },
        },
        returns: {
          ...{ baseline: 10, target: 2 },
          statusBy: { rules: [{ when: 'value > 9', is: 'poor' }] },
        },
      },
    });
    const evaluation = evaluated(card, { revenue: 199, returns: 4 });
    const en = toMarkdown(card, evaluation);
    expect(en).toContain(
      '**◆ Poor**, 87.0. It is poor since points &lt; 95 (rule 1 of its status); its points alone say good.\n',
    );
    expect(en).toContain(
      '\n\n- Revenue: It is to be watched since value &gt;= 0.9 \\* target (rule 1 of its status); its points alone say good.\n',
    );
    expect(en.match(/of its status|for its status/g)).toHaveLength(2);
    expect(toMarkdown(card, evaluation, { locale: 'es' })).toContain(
      '- Revenue: Su estado es «atención» porque value &gt;= 0.9 \\* target (regla 1 de su estado); sus puntos por sí solos dicen «bien».\n',
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
