import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate/index.js';
import { toMarkdown, toText } from '../../../src/render/index.js';
import { cardWith, scored } from '../evaluate/card.js';

const card = cardWith({
  currency: 'EUR',
  indicators: { csat: { ...scored, title: { en: 'Satisfaction', es: 'Satisfacción' } } },
  objectives: { please: { title: 'Please customers', perspective: 'p', lagging: ['csat'] } },
  initiatives: {
    train: {
      title: { en: 'Train *all* agents', es: 'Capacitar a todos' },
      from: '2026-01',
      to: '2026-04',
      budget: 20_000,
      spent: 12_000,
      progress: 50,
    },
    later: {},
  },
  risks: {
    attrition: {
      title: 'Agents leave',
      likelihood: 4,
      impact: 5,
      acceptable: 4,
      threatens: ['please'],
      affects: { please: 10 },
    },
  },
  overrides: [
    { id: 'csat', period: '2026-03', value: 70, author: 'Ana', reason: 'Late answers came in.' },
  ],
});

const evaluation = evaluate(card, { csat: { '2026-03': 60 } });

describe('initiatives, risks and overrides in a report', () => {
  it('stand below the scores in text', () => {
    const text = toText(card, evaluation);
    expect(text).toContain(
      [
        'Initiatives',
        `  Train *all* agents${' '.repeat(54)}◆ Late`,
        '    50 % complete · 75 % planned · 12,000 EUR of 20,000 EUR spent · 24,000 EUR',
        '    expected at completion',
        '  1 does not say how far along',
        '',
        'Risks',
        `  Agents leave${' '.repeat(52)}◆ Unacceptable`,
        '    level 20, acceptable 4 · threatens Please customers · takes 10.0 points from',
        '    Please customers',
        '',
      ].join('\n'),
    );
    expect(text).toContain('stated by Ana, computed 60 · Late answers came in.');
  });

  it('say of an objective what was stated, its points or its status, who did so and why', () => {
    const stated = (figure: object): string => {
      const id = { id: 'please', period: '2026-03', author: 'Ana', reason: 'It was a strike' };
      const one = cardWith({
        indicators: { csat: scored },
        objectives: { please: { perspective: 'p', lagging: ['csat'] } },
        overrides: [{ ...id, ...figure }],
      });
      return toText(one, evaluate(one, { csat: { '2026-03': 60 } }), { locale: 'es' });
    };
    expect(stated({ points: 90 })).toContain('indicado por Ana, calculado 60,0 · It was a strike');
    expect(stated({ status: 'good' })).toContain(
      'estado indicado por Ana, calculado Atención · It was a strike',
    );
  });

  it('stand below the scores in Markdown, in the language asked for', () => {
    const markdown = toMarkdown(card, evaluation, { locale: 'es' });
    expect(markdown).toContain(
      '## Iniciativas\n\n- **Capacitar a todos**: ◆ Atrasada · avance 50 %',
    );
    expect(markdown).toContain('## Riesgos\n\n- **Agents leave**: ◆ Inaceptable · nivel 20');
    expect(toMarkdown(card, evaluation)).toContain(String.raw`- **Train \*all\* agents**`);
  });

  it('are left out of cards that have none', () => {
    const bare = cardWith({ indicators: { csat: scored } });
    const text = toText(bare, evaluate(bare, { csat: 5 }));
    expect(text).not.toMatch(/Initiatives|Risks/);
  });
});
