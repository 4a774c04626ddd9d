import { defineScorecard, evaluate, ScorecardError } from 'stratmap';
import { pack } from 'stratmap/pack';
import { describe, expect, it } from 'vitest';
import { card, evaluation, opened } from './small-card.js';

function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ScorecardError) return error.code;
    throw error;
  }
  return 'none';
}

describe('packing a card', () => {
  it('gives the same text for the same evaluation, with nothing that JSON would lose', () => {
    const made = pack(evaluation, { locales: ['es', 'en'] });
    const text = JSON.stringify(made);
    expect(JSON.stringify(pack(evaluation, { locales: ['es', 'en'] }))).toBe(text);
    expect(JSON.parse(text)).toEqual(made);
  });

  it('speaks the language of the card unless told otherwise, each language once', () => {
    expect(pack(evaluation).locales).toEqual(['en']);
    expect(pack(evaluation, { locales: ['es', 'es', 'en'] })).toMatchObject({
      locales: ['es', 'en'],
      title: ['Mesa de ayuda', 'Service desk'],
    });
  });

  it('refuses what is no evaluation, and languages that are none', () => {
    expect(refusal(() => pack({} as never))).toBe('invalid-option');
    for (const locales of [
      [],
      ['e'],
      ['en"'],
      'en',
      Array.from({ length: 13 }, (_, i) => `a${'bcdefghijklmn'.charAt(i)}`),
    ])
      expect(refusal(() => pack(evaluation, { locales: locales as never }))).toBe('invalid-option');
  });

  it('refuses what a page should not have to run', () => {
    const days = defineScorecard({
      stratmap: 1,
      id: 'days',
      title: 'Days',
      calendar: { period: 'day' },
      scoring: { loops: 'fixedPoint' },
      perspectives: { one: {} },
      indicators: { speed: { baseline: 60, target: 20 }, cost: { baseline: 60, target: 20 } },
      objectives: {
        aim: { perspective: 'one', lagging: ['speed'], drives: ['other'], driverShare: 0.4 },
        other: { perspective: 'one', lagging: ['cost'], drives: ['aim'], driverShare: 0.4 },
      },
    });
    const short = evaluate(days, { speed: { '2020-01-01': 30, '2026-01-01': 30 } });
    expect(pack(short)).toMatchObject({ count: 2193 });
    const ages = evaluate(days, { speed: { '1600-01-01': 30, '2026-01-01': 30 } });
    expect(refusal(() => pack(ages))).toBe('invalid-data');
  });

  it('keeps view, period shown and overrides of the evaluation', () => {
    const quarters = evaluate(
      card,
      { solved: { '2026-01': 55, '2026-02': 60, '2026-03': 65, '2026-05': 70 } },
      {
        by: 'quarter',
        at: '2026-Q1',
        overrides: [
          { id: 'answers', points: 42, period: '2026-Q1', author: 'Ana', reason: 'known outage' },
        ],
      },
    );
    const page = opened(pack(quarters)).evaluate();
    expect(page.period).toBe('2026-Q1');
    expect(page.periods).toEqual(['2026-Q1', '2026-Q2']);
    expect(page.objectives['answers']).toMatchObject({ points: 42, basis: 'overridden' });
    const finer = { solved: { '2026-02': 90 } };
    expect(page.with(finer).series('solved')).toEqual(quarters.with(finer).series('solved'));
  });

  it('keeps ids that every object answers to', () => {
    const odd = defineScorecard({
      stratmap: 1,
      id: 'odd',
      title: 'Odd',
      perspectives: { constructor: {} },
      indicators: {
        toString: { baseline: 0, target: 10 },
        hasOwnProperty: { baseline: 0, target: 10 },
      },
      objectives: {
        valueOf: { perspective: 'constructor', lagging: ['toString', 'hasOwnProperty'] },
      },
    });
    const page = opened(pack(evaluate(odd, { toString: 4 } as never)));
    const scores = page.evaluate({ hasOwnProperty: 8 });
    expect(scores.objectives['valueOf']).toMatchObject({ ok: true, points: 60 });
    expect(scores.perspectives['toString']).toBeUndefined();
  });
});
