import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, parseScorecard } from '../../../src/index.js';
import { toMarkdown, toText } from '../../../src/render.js';

const first = {
  stratmap: 1,
  id: 'service',
  title: 'Service',
  perspectives: { customer: { title: 'Customer' }, internal: { title: 'Internal' } },
  indicators: {
    csat: { baseline: 0, target: 100, unit: 'percent' },
    asa: { baseline: 100, target: 0 },
  },
  objectives: {
    fast: { perspective: 'internal', leading: { asa: 1 }, drives: { happy: 1 } },
    happy: { perspective: 'customer', lagging: { csat: 1, asa: 1 }, driverShare: 0.2 },
  },
} as const;

const revisions = [
  {
    on: '2026-06-01',
    note: 'Targets of the second half',
    changes: {
      title: 'Service, revised',
      indicators: { csat: { target: 80 }, asa: null, wait: { baseline: 60, target: 20 } },
      objectives: {
        fast: {
          leading: { asa: null, wait: 2 },
          drives: { happy: { strength: 3, confidence: 0.5 } },
        },
        happy: { lagging: { asa: null } },
      },
    },
  },
  { on: '2026-07-15', changes: { perspectives: { customer: { weight: 3 } } } },
];

const rows = [
  { period: '2026-04', key: 'csat', value: 50, recorded: '2026-05-02' },
  { period: '2026-05', key: 'csat', value: 60, recorded: '2026-05-31' },
  { period: '2026-04', key: 'asa', value: 40 },
  { period: '2026-05', key: 'asa', value: 30 },
];

const later = [
  { period: '2026-05', key: 'csat', value: 90, recorded: '2026-06-20' },
  { period: '2026-06', key: 'csat', value: 70, recorded: '2026-07-01' },
  { period: '2026-06', key: 'asa', value: 10, recorded: '2026-07-01' },
];

describe('a report as of a day', () => {
  const then = evaluate(defineScorecard(first), rows);
  const revised = defineScorecard({ ...first, revisions });
  const now = evaluate(revised, [...later.slice(0, 1), ...rows, ...later.slice(1)], {
    asOf: '2026-05-31',
  });

  it('reproduces its figures byte for byte after targets, weights and links were changed', () => {
    expect(now.periods).toEqual(then.periods);
    for (const period of then.periods)
      expect(JSON.stringify(now.at(period))).toBe(JSON.stringify(then.at(period)));
    expect(JSON.stringify(now)).toBe(JSON.stringify(then));
  });

  it('reproduces its pages byte for byte', () => {
    expect(toMarkdown(now.card, now)).toBe(toMarkdown(then.card, then));
    expect(toText(now.card, now)).toBe(toText(then.card, then));
  });

  it('reads the card with every revision where no day is asked for', () => {
    const wait = { period: '2026-05', key: 'wait', value: 40 };
    const all = evaluate(revised, [...rows.filter(({ key }) => key !== 'asa'), wait]);
    expect(all.objectives.fast).toMatchObject({ points: 50 });
    expect(all.indicators.csat).toMatchObject({ target: 80, points: 75 });
    expect(all.objectives.happy).toMatchObject({ direct: 75, points: 70, evidence: 0.5 });
    expect(all.total).toMatchObject({ points: (3 * 70 + 50) / 4 });
    expect(toText(all.card, all)).toContain('Service, revised');
  });

  it('takes the revisions up to the day, and a month as its last day', () => {
    const values = [
      { period: '2026-05', key: 'csat', value: 60 },
      { period: '2026-05', key: 'wait', value: 40 },
    ];
    const june = evaluate(revised, values, { asOf: '2026-06' });
    expect(june.total).toMatchObject({ points: (70 + 50) / 2 });
    expect(evaluate(revised, values, { asOf: '2026-06-01' }).total).toEqual(june.total);
  });

  it('counts of several recordings the last one by then, in any order of rows', () => {
    const twice = [
      { period: '2026-05', key: 'csat', value: 90, recorded: '2026-06-20' },
      { period: '2026-05', key: 'csat', value: 60, recorded: '2026-05-31' },
    ];
    const card = defineScorecard(first);
    expect(evaluate(card, twice).indicators.csat).toMatchObject({ value: 90 });
    expect(evaluate(card, twice.toReversed()).indicators.csat).toMatchObject({ value: 90 });
    expect(evaluate(card, twice, { asOf: '2026-06-01' }).indicators.csat).toMatchObject({
      value: 60,
    });
  });

  it('tells a revision that breaks the card where it is written', () => {
    const shape = parseScorecard({
      ...first,
      revisions: [{ on: '2026-06-01', changes: { indicators: { csat: { target: 'high' } } } }],
    });
    const meaning = parseScorecard({
      ...first,
      revisions: [{ on: '2026-06-01', changes: { indicators: { csat: null } } }],
    });
    for (const result of [shape, meaning]) {
      expect(result.ok).toBe(false);
      expect(result.diagnostics).toMatchObject([
        { code: 'revision.invalid', path: ['revisions', 0, 'changes'] },
      ]);
    }
  });

  it('keeps what says which document it is from being revised', () => {
    const result = parseScorecard({
      ...first,
      revisions: [{ on: '2026-06-01', changes: { id: 'other' } }],
    });
    expect(result.diagnostics).toMatchObject([{ code: 'revision.fixed', severity: 'error' }]);
  });

  it('refuses a day that is none', () => {
    const card = defineScorecard(first);
    expect(() => evaluate(card, {}, { asOf: 'May' })).toThrow(/asOf/);
    const row = { period: '2026-05', key: 'csat', value: 1, recorded: 'yesterday' };
    expect(() => evaluate(card, [row])).toThrow(/yesterday/);
  });

  it('prints the revisions of a document as they were written', () => {
    const text = JSON.stringify(revised);
    const again = parseScorecard(JSON.parse(text));
    expect(again.ok && JSON.stringify(again.scorecard)).toBe(text);
  });
});
