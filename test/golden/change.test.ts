import { describe, expect, it } from 'vitest';
import { formatWhatIf, whatIf } from '../../src/analyse/what-if/index.js';
import {
  diffEvaluations,
  explainChange,
  formatCardDiff,
  formatChange,
} from '../../src/explain/index.js';
import type { TunableScorecard } from '../../src/index.js';
import { evaluateAgain } from '../../src/evaluate/inner-index.js';
import { customerServiceEvaluation } from '../support/customer-service.js';

// Read aloud and reviewed like code; `npx vitest run test/golden/change.test.ts -u` writes them anew.
const evaluation = customerServiceEvaluation();
const LENGTHS = ['sentence', 'paragraph', 'full'] as const;
const LOCALES = ['en', 'es'] as const;

/** The card of the next year: a higher target, an objective that counts twice, a slower link, a new name. */
const next = evaluateAgain(
  evaluation,
  (evaluation.card as TunableScorecard).tune({
    indicators: {
      agentSatisfaction: { target: 80 },
      csat: { title: { en: 'Satisfied customers', es: 'Clientes satisfechos' } },
    },
    objectives: {
      quickEffectiveConversation: {
        weight: 2,
        drives: { reduceServiceCosts: { strength: 2, delay: 'P2M' } },
      },
      serveInternalCustomers: { perspective: 'financial' },
    },
    scoring: { driverShare: 0.2 },
  }),
);

describe('changes of the customer-service card stay as they were reviewed', () => {
  it.each(
    LOCALES.flatMap((locale) =>
      (
        [
          ['total', '2024-09', '2024-12'],
          ['reduceServiceCosts', '2024-11', '2024-12'],
          ['firstLevelResolution', '2024-11', '2024-12'],
        ] as const
      ).map((one) => [...one, locale] as const),
    ),
  )('%s between %s and %s (%s)', async (id, since, at, locale) => {
    const change = explainChange(evaluation, evaluation, id, { since, at });
    const texts = LENGTHS.map(
      (length) => `# ${length}\n\n${formatChange(change, { locale, length })}`,
    );
    await expect(texts.join('\n')).toMatchFileSnapshot(`./explain/change-${id}-${locale}.txt`);
  });

  it.each(LOCALES)('two versions of the card (%s)', async (locale) => {
    const diff = diffEvaluations(evaluation, next, {
      at: '2024-12',
      ids: ['total', 'quickEffectiveConversation'],
    });
    const change = explainChange(evaluation, next, 'total', { since: '2024-12', at: '2024-12' });
    const both = `${formatCardDiff(diff, { locale })}\n${formatChange(change, { locale, length: 'full' })}`;
    await expect(both).toMatchFileSnapshot(`./explain/diff-${locale}.txt`);
  });

  it.each(LOCALES)('what would happen (%s)', async (locale) => {
    const values = whatIf(
      evaluation,
      { values: { csat: { by: 5 }, occupancy: 85 } },
      { at: '2024-12' },
    );
    const card = whatIf(
      evaluation,
      {
        targets: { agentSatisfaction: 70 },
        links: { 'agentConditions -> quickEffectiveConversation': null },
        weights: { 'csat -> quickEffectiveConversation': 3 },
      },
      { at: '2024-12', over: 3 },
    );
    const both = `${formatWhatIf(values, { locale })}\n${formatWhatIf(card, { locale })}`;
    await expect(both).toMatchFileSnapshot(`./explain/what-if-${locale}.txt`);
  });
});

describe('figures of the prose', () => {
  it.each(LOCALES)('are those of the explanation, or sums of its lines (%s)', (locale) => {
    const months = evaluation.periods.slice(-14);
    const numbers = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    });
    for (const [i, at] of months.entries()) {
      const since = months[i - 3];
      if (since === undefined) continue;
      const change = explainChange(evaluation, evaluation, 'total', { since, at });
      const text = formatChange(change, { locale });
      // Reasons are rounded so that they sum to the difference shown: each by less than a tenth and a half.
      const full = formatChange(change, { locale, length: 'full' });
      const rows = [...full.matchAll(/^ *([+-]?\d+(?:[.,]\d)?) {2}/gm)].map(([, amount = '']) =>
        Number(amount.replace(',', '.')),
      );
      expect(rows).toHaveLength(change.lines.length);
      for (const [j, { amount }] of change.lines.entries())
        expect(Math.abs((rows[j] ?? 0) - amount)).toBeLessThan(0.15);
      const sums = ([1, -1] as const).map((sign) =>
        rows
          .filter((amount) => Math.sign(amount) === sign)
          .slice(3)
          .reduce((sum, amount) => sum + amount, 0),
      );
      const known = new Set([...rows, ...sums].map((n) => numbers.format(n)));
      const said = text.match(/[+-]\d+(?:[.,]\d)?/g) ?? [];
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter((figure) => !known.has(figure))).toEqual([]);
    }
  });
});
