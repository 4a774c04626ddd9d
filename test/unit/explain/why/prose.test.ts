import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../../src/author/index.js';
import { evaluate } from '../../../../src/evaluate/index.js';
import { explain, formatExplanation, type ProseLength } from '../../../../src/explain/index.js';
import { customerServiceEvaluation } from '../../../support/customer-service.js';
import { evaluated } from '../../../support/laws/evaluate-random.js';
import { cardArbitrary } from '../../../support/random-card.js';
import { figuresIn, strangeFigures } from './figures.js';
import { evaluatedCard, objectiveOf } from './small-cards.js';

const LENGTHS: readonly ProseLength[] = ['sentence', 'paragraph', 'full'];

describe('explanations in words', () => {
  it.each(['en', 'es'])('name no figure that is not in the tree (%s)', (locale) => {
    const evaluation = customerServiceEvaluation();
    for (const at of evaluation.periods.slice(-4)) {
      for (const id of [
        'total',
        ...Object.keys(evaluation.perspectives),
        ...Object.keys(evaluation.objectives),
        ...Object.keys(evaluation.indicators),
      ]) {
        const explanation = explain(evaluation, id, { at });
        for (const length of LENGTHS) {
          const text = formatExplanation(explanation, { locale, length });
          expect({ id, at, text: strangeFigures(text, locale, explanation) }).toEqual({
            id,
            at,
            text: [],
          });
        }
      }
    }
  });

  it('name no figure that is not in the tree of any card', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        cardArbitrary({ objectives: 8, periods: 5 }),
        fc.constantFrom('en', 'es'),
        (card, locale) => {
          const evaluation = evaluated(card);
          for (const id of ['total', ...Object.keys(card.input.objectives ?? {})]) {
            const explanation = explain(evaluation, id);
            const text = formatExplanation(explanation, { locale, length: 'paragraph' }).replaceAll(
              /\b(?:20\d\d|W\d\d)\b/g,
              '',
            );
            expect(strangeFigures(text, locale, explanation)).toEqual([]);
          }
        },
      ),
      { seed: 5, numRuns: 40 },
    );
  });

  it('read no figure from titles, periods and formulas', () => {
    expect(
      figuresIn('“Level 1” has 6.5 points in December 2024. The formula is 100 * a / b.', 'en'),
    ).toEqual([{ value: 6.5, decimals: 1, shown: '6.5' }]);
    expect(
      figuresIn('El valor es 1.234,5 en diciembre de 2024.', 'es').map(({ value }) => value),
    ).toEqual([1234.5]);
  });

  it('tell what a missing child, a substitute and a last value do', () => {
    const { evaluation } = evaluatedCard({
      values: { a: 80, b: null },
      objective: { missing: { neutral: 50 } },
    });
    const text = formatExplanation(objectiveOf(evaluation));
    expect(text).toContain('“b” (lagging) has no points and counts as 50, as the card says.');
    const left = evaluatedCard({ values: { a: 80, b: null } });
    expect(formatExplanation(objectiveOf(left.evaluation))).toContain(
      '“b” (lagging) does not count: it has no value.',
    );
    expect(formatExplanation(objectiveOf(left.evaluation), { locale: 'es' })).toContain(
      '«b» (resultado) no cuenta: no tiene valor.',
    );
    expect(formatExplanation(objectiveOf(left.evaluation))).toContain(
      'Only 50 % of the weight below is measured; depending on the rest, it may lie between 40 and 140 points.',
    );
  });

  it('never speak of a cause', () => {
    const evaluation = customerServiceEvaluation();
    for (const locale of ['en', 'es']) {
      const text = formatExplanation(explain(evaluation, 'total'), { locale, length: 'full' });
      expect(text.replaceAll(/[“«][^”»]*[”»]/g, '')).not.toMatch(
        /\b(?:because|caused|due to|thanks to|porque|debido|gracias a|a causa)\b/i,
      );
    }
  });

  it('say for which period the card states its numbers where the value covers another', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'sales',
      title: 'Sales',
      calendar: { period: 'month' },
      perspectives: { financial: {} },
      indicators: { orders: { rollup: 'sum', per: 'month', baseline: 0, target: 100 } },
      objectives: { sell: { perspective: 'financial', lagging: ['orders'] } },
    });
    const data = { orders: { start: '2026-01', values: [70, 90, 110] } };
    const text = (by: 'month' | 'quarter', locale: string) =>
      formatExplanation(explain(evaluate(card, data, { by }), 'orders'), { locale }).replaceAll(
        /\s+/g,
        ' ',
      );
    expect(text('quarter', 'en')).toContain(
      'the target, 300; higher is better. The card states these numbers for a month; the value covers 3 months.',
    );
    expect(text('quarter', 'es')).toContain(
      'La tarjeta indica estas cifras para un mes; el valor abarca 3 meses.',
    );
    expect(text('month', 'en')).not.toContain('The card states');
  });

  it('take any language tag, and English where it has no words for one', () => {
    const { evaluation } = evaluatedCard({ values: { a: 80, b: 45.5 } });
    const tree = objectiveOf(evaluation);
    expect(formatExplanation(tree, { locale: 'es-MX', length: 'sentence' })).toContain('62.8');
    expect(formatExplanation(tree, { locale: 'es', length: 'sentence' })).toContain('62,8');
    expect(formatExplanation(tree, { locale: 'fr', length: 'sentence' })).toBe(
      '“o” has 62.8 points (watch): “a” (lagging) gives 40 points and “b” (lagging) 22.8.\n',
    );
    expect(formatExplanation(tree, { locale: 'es_not a tag' })).toContain('62.8');
  });
});
