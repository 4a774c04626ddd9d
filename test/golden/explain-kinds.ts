import type { ScorecardInput } from '../../src/document/input/index.js';
import type { EvaluationData } from '../../src/evaluate/index.js';

/** A card with every kind of line that an explanation may have. */
export const kindsCard = {
  stratmap: 1,
  id: 'kinds',
  title: { en: 'All kinds', es: 'De todo un poco' },
  calendar: { period: 'month' },
  perspectives: {
    people: { title: { en: 'People', es: 'Personas' }, weight: 2 },
    money: { title: { en: 'Money', es: 'Dinero' }, weight: 1, combine: 'min' },
  },
  metrics: { calls: { title: { en: 'Calls', es: 'Llamadas' }, rollup: 'sum' } },
  indicators: {
    training: {
      title: { en: 'Training', es: 'Formación' },
      unit: 'hours',
      baseline: 0,
      target: 10,
    },
    quality: { title: { en: 'Quality', es: 'Calidad' }, baseline: 0, target: 100, every: 'P3M' },
    satisfaction: { title: { en: 'Satisfaction', es: 'Satisfacción' }, baseline: 0, target: 100 },
    complaints: {
      title: { en: 'Complaints', es: 'Quejas' },
      baseline: 50,
      target: 10,
      twin: 'satisfaction',
    },
    night: { title: { en: 'Night service', es: 'Servicio nocturno' }, baseline: 0, target: 100 },
    channel: {
      title: { en: 'Answer rate', es: 'Tasa de respuesta' },
      unit: 'percent',
      by: { channel: ['phone', 'chat'] },
      baseline: 0,
      target: 100,
    },
    answered: {
      title: { en: 'Answered calls', es: 'Llamadas atendidas' },
      formula: 'calls * 0.9',
      scale: { kind: 'halfLife', best: 100, half: 200 },
    },
    rating: {
      title: { en: 'Rating', es: 'Valoración' },
      scale: { kind: 'labels', labels: ['bad', 'fair', 'good'] },
    },
    margin: {
      title: { en: 'Margin', es: 'Margen' },
      unit: 'percent',
      scale: { kind: 'ratio', target: 20 },
    },
  },
  objectives: {
    skills: {
      title: { en: 'Skilled people', es: 'Personas capaces' },
      perspective: 'people',
      lagging: ['training', 'rating'],
      combine: 'geometric',
      drives: { answers: { delay: 'P1M' }, load: { effect: 'lowers' } },
    },
    answers: {
      title: { en: 'Good answers', es: 'Buenas respuestas' },
      perspective: 'people',
      lagging: ['satisfaction', 'complaints', 'night'],
      leading: { quality: 2 },
      missing: { carry: 3 },
      driverShare: 0.25,
      drives: { earnings: { strength: 0.5 } },
    },
    load: { title: { en: 'Bearable load', es: 'Carga llevadera' }, perspective: 'people' },
    reach: {
      title: { en: 'Reachable', es: 'Accesibles' },
      perspective: 'people',
      lagging: ['channel', 'answered'],
      combine: { gate: { mandatory: { answered: { below: 60, cap: 40 } } } },
    },
    earnings: {
      title: { en: 'Earnings', es: 'Ganancias' },
      perspective: 'money',
      lagging: ['margin'],
    },
    savings: {
      title: { en: 'Savings', es: 'Ahorro' },
      perspective: 'money',
      lagging: ['margin', 'training'],
    },
  },
  risks: {
    strike: {
      title: { en: 'Strike', es: 'Huelga' },
      likelihood: 0.5,
      impact: 10,
      inherent: 10,
      acceptable: 0,
      affects: { earnings: 12 },
    },
  },
  overrides: [
    { id: 'savings', period: '2026-03', points: 70, author: 'Ana', reason: 'late invoices' },
  ],
} as unknown as ScorecardInput;

export const kindsValues = {
  training: { '2026-01': 6, '2026-02': 7, '2026-03': 8 },
  quality: { '2026-01': 55 },
  satisfaction: { '2026-02': 62 },
  complaints: { '2026-03': 22 },
  night: { '2026-01': 'n/a', '2026-02': 'n/a', '2026-03': 'n/a' },
  'channel.phone': { '2026-03': 91 },
  'channel.chat': { '2026-03': 64 },
  calls: { '2026-03-01': 80, '2026-03-02': 90 },
  rating: { '2026-03': 'fair' },
  margin: { '2026-03': 13 },
} as unknown as EvaluationData;
