import { describe, expect, it } from 'vitest';
import { explain, formatExplanation, type ProseLength } from '../../src/explain/index.js';
import { evaluationOf } from '../unit/explain/why/small-cards.js';
import { explanationText } from '../../src/render/explanation-text.js';
import { customerServiceEvaluation } from '../support/customer-service.js';
import { kindsCard, kindsValues } from './explain-kinds.js';

// Read aloud and reviewed like code; `npx vitest run test/golden/explain.test.ts -u` writes them anew.
const evaluation = customerServiceEvaluation();
const LENGTHS: readonly ProseLength[] = ['sentence', 'paragraph', 'full'];
const ELEMENTS: readonly (readonly [id: string, at: string])[] = [
  ['total', '2024-12'],
  ['customer', '2024-12'],
  ['reduceServiceCosts', '2024-12'],
  ['quickEffectiveConversation', '2024-11'],
  ['increaseProfit', '2024-12'],
  ['costPerContact', '2024-12'],
  ['firstContactResolution', '2024-11'],
  ['occupancy', '2024-12'],
];

describe('explanations of the customer-service card stay as they were reviewed', () => {
  it.each(['en', 'es'].flatMap((locale) => ELEMENTS.map((one) => [...one, locale] as const)))(
    '%s in %s (%s)',
    async (id, at, locale) => {
      const explanation = explain(evaluation, id, { at });
      const texts = LENGTHS.map(
        (length) => `# ${length}\n\n${formatExplanation(explanation, { locale, length })}`,
      );
      await expect(texts.join('\n')).toMatchFileSnapshot(`./explain/${id}-${locale}.txt`);
    },
  );
});

describe('explanations of a card with every kind of line stay as they were reviewed', () => {
  it.each(['en', 'es'])('%s', async (locale) => {
    const tree = explain(evaluationOf(kindsCard, kindsValues), 'total', { at: '2026-03' });
    const texts = LENGTHS.map(
      (length) => `# ${length}\n\n${formatExplanation(tree, { locale, length })}`,
    );
    const shown = explanationText(tree, { locale, width: 100 });
    await expect([...texts, `# tree\n\n${shown}`].join('\n')).toMatchFileSnapshot(
      `./explain/kinds-${locale}.txt`,
    );
  });
});
