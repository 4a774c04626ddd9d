import {
  evaluate,
  type EvaluationData,
  type Evaluation,
  parseScorecard,
  type Scorecard,
} from 'stratmap';

/** A card from a plain object; fails the test where it is not valid. */
export function cardOf(input: object): Scorecard {
  const parsed = parseScorecard({ stratmap: 1, id: 'card', title: 'Card', ...input });
  if (parsed.ok) return parsed.scorecard;
  throw new Error(JSON.stringify(parsed.diagnostics, null, 2));
}

/** An evaluation of untyped values. */
export const evaluated = (card: Scorecard, data: object, options = {}): Evaluation =>
  evaluate(card, data as EvaluationData, options);

/** Every kind of line: partial, inferred, stale, absent, led, lagged, delayed, lowered, doubted. */
export const variedCard = cardOf({
  title: { en: 'Service', es: 'Servicio' },
  language: 'en',
  calendar: { period: 'month' },
  perspectives: {
    money: { title: { en: 'Money', es: 'Dinero' } },
    people: { title: { en: 'People', es: 'Personas' } },
    spare: { title: 'Nothing here' },
  },
  themes: { growth: { title: { en: 'Growth', es: 'Crecimiento' } } },
  metrics: { contacts: 'sum', cost: { rollup: 'sum', unit: 'EUR' } },
  indicators: {
    unitCost: {
      title: { en: 'Cost per contact', es: 'Costo por contacto' },
      unit: 'EUR',
      formula: 'cost / contacts',
      baseline: 9,
      target: 6,
    },
    survey: { title: 'Yearly survey', unit: 'percent', baseline: 50, target: 90, every: 'P1Y' },
    mood: { title: 'Mood', baseline: 0, target: 10 },
    loose: {
      title: 'Used nowhere',
      unit: 'percent',
      better: 'inside',
      target: { min: 60, max: 70 },
      limits: { min: 40, max: 90 },
    },
  },
  objectives: {
    save: {
      title: { en: 'Spend less', es: 'Gastar menos' },
      perspective: 'money',
      themes: ['growth'],
      lagging: { unitCost: 2 },
      leading: ['mood'],
    },
    profit: { title: 'Earn more', perspective: 'money' },
    calm: {
      title: 'Calm people',
      perspective: 'people',
      lagging: ['survey'],
      drives: {
        save: { delay: 'P3M', confidence: 0.5 },
        profit: { effect: 'lowers', confidence: 0.8 },
      },
    },
  },
});

/** Mood is never measured; the survey is of the year before and held. */
export const variedEvaluation = evaluated(variedCard, {
  contacts: { '2026-01': 100, '2026-02': 100, '2026-03': 120 },
  cost: { '2026-01': 800, '2026-02': 700, '2026-03': 690 },
  survey: { '2025': 80 },
  loose: { '2026-02': 50 },
});
