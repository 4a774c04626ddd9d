import { defineScorecard } from '../../../src/author/index.js';

/** A small card with every kind of element, in short and long forms. */
export const service = () =>
  defineScorecard({
    stratmap: 1,
    id: 'service',
    title: { en: 'Customer service', es: 'Servicio al cliente' },
    people: { lead: 'Head of service' },
    perspectives: { financial: { title: 'Financial' }, customer: { title: 'Customer' } },
    themes: { growth: { title: 'Growth' } },
    metrics: { contacts: 'sum', agentCost: { rollup: 'sum', unit: 'EUR' } },
    indicators: {
      costPerContact: {
        formula: 'agentCost / contacts',
        baseline: 9,
        target: { '2026-06': 7, '2026-12': 6 },
      },
      satisfaction: { title: { en: 'Satisfaction' }, baseline: 3, target: 4.6, unit: 'points' },
    },
    objectives: {
      lowerCost: { perspective: 'financial', lagging: { costPerContact: 2 } },
      goodAnswers: {
        perspective: 'customer',
        lagging: ['satisfaction'],
        drives: { lowerCost: { strength: 0.5, because: { en: 'Answered once' } } },
      },
    },
    initiatives: { training: { supports: ['goodAnswers'], moves: { satisfaction: 0.3 } } },
    hypotheses: { answersSave: { statement: 'Good answers save contacts' } },
    risks: { turnover: { threatens: ['goodAnswers'] } },
  });

/** The same document as plain data, for what must not be typed. */
export const loose = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(service())) as Record<string, unknown>;
