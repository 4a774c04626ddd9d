import { defineScorecard, evaluate } from 'stratmap';
import { pack } from 'stratmap/pack';
import { type EmbeddedCard, openPack } from 'stratmap/embed';

/** A card with a number, a held number, a formula, answers and labels, in two languages. */
export const card = defineScorecard({
  stratmap: 1,
  id: 'desk',
  title: { en: 'Service desk', es: 'Mesa de ayuda' },
  language: 'en',
  perspectives: {
    financial: { title: { en: 'Financial', es: 'Finanzas' } },
    customer: { title: { en: 'Customer', es: 'Clientes' } },
  },
  themes: { trust: { title: 'Trust' } },
  metrics: { contacts: 'sum', cost: { rollup: 'sum', unit: 'EUR' } },
  indicators: {
    unitCost: {
      title: 'Cost per contact',
      unit: 'EUR',
      formula: 'cost / contacts',
      baseline: 10,
      target: 5,
    },
    solved: { unit: 'percent', baseline: 50, target: { '2026-01': 60, '2026-04': 90 } },
    survey: { every: 'P3M', baseline: 0, target: 100 },
    ready: { checklist: { plan: 'Is there a plan?', owner: 'Is there an owner?' } },
    mood: { scale: { kind: 'labels', labels: { Bad: 0, Fair: 50, Good: 100 } } },
  },
  objectives: {
    answers: {
      title: { en: 'Useful answers', es: 'Respuestas útiles' },
      perspective: 'customer',
      themes: ['trust'],
      leading: ['solved', 'ready'],
      lagging: ['survey', 'mood'],
      drives: { spending: { delay: 'P1M' } },
    },
    spending: { perspective: 'financial', lagging: ['unitCost'] },
  },
});

/** Four months of it. */
export const evaluation = evaluate(
  card,
  {
    contacts: { '2026-01': 100, '2026-02': 110, '2026-03': 120, '2026-04': 130 },
    cost: { '2026-01': 900, '2026-02': 880, '2026-03': 900 },
    solved: { '2026-01': 55, '2026-02': 60, '2026-03': 65, '2026-04': 70 },
    survey: { '2026-01': 70 },
    'ready.plan': { '2026-04': 'yes' },
    mood: { '2026-03': 'Fair', '2026-04': 'Good' },
  },
  { from: '2026-01', to: '2026-04' },
);

/** The pack of it as JSON data that may be changed. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests break it in every way
export const packed = (): any =>
  JSON.parse(JSON.stringify(pack(evaluation, { locales: ['en', 'es'] })));

/** The card of a pack that must be sound. */
export function opened(data: unknown = packed(), locale?: string): EmbeddedCard {
  const result = openPack(data, locale === undefined ? {} : { locale });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.card;
}

/** A card without any date. */
export const undated = defineScorecard({
  stratmap: 1,
  id: 'plain',
  title: 'Plain',
  perspectives: { one: {} },
  indicators: { speed: { baseline: 60, target: 20 } },
  objectives: { aim: { perspective: 'one', lagging: ['speed'] } },
});
