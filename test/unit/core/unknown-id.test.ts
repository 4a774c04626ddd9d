import { describe, expect, it } from 'vitest';
import { explain, explainChange, evaluate, ScorecardError } from '../../../src/index.js';
import { unknownId } from '../../../src/core/index.js';
import { sensitivities, whatIf } from '../../../src/analyse.js';
import { seriesView } from '../../../src/render.js';
import { card, evaluation } from '../options/calls.js';

const said = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    if (error instanceof ScorecardError && error.code === 'unknown-id') return error.message;
    throw error;
  }
  return 'nothing';
};

describe('an id that the card does not have', () => {
  it('is told with the ids there are, where none is like it', () => {
    const all = 'the card has no element `nothing like it`; there are total, x, y, o, p';
    expect(said(() => explain(evaluation, 'nothing like it'))).toBe(all);
    expect(said(() => evaluation.series('nothing like it' as never))).toBe(all);
    expect(said(() => sensitivities(evaluation, 'nothing like it'))).toContain('; there are total');
    expect(said(() => explainChange(evaluation, evaluation, 'nothing like it'))).toBe(
      'the card has no element with points `nothing like it`; there are total, p, o, x, y',
    );
    expect(said(() => seriesView(card, evaluation, 'nothing like it'))).toBe(
      'the card has no indicator `nothing like it`; there are x, y',
    );
    expect(said(() => whatIf(evaluation, { targets: { 'nothing like it': 1 } }))).toContain(
      '; there are ',
    );
  });

  it('is told with what may have been meant, where something is like it', () => {
    expect(said(() => explain(evaluation, 'totla'))).toContain('did you mean `total`');
  });

  it('is told with the first ids of many, and in short', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `indicator${i}`);
    const { message } = unknownId('?'.repeat(10_000), ids);
    expect(message).toContain('indicator11 and 88 more');
    expect(message.length).toBeLessThan(400);
    expect(unknownId('a', []).message).toBe('the card has no element `a`; it has none');
    expect(unknownId(null, ['total']).message).toBe(
      'the card has no element `null`; there are total',
    );
  });

  it('may be a name that every object has', () => {
    for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(said(() => explain(evaluate(card, { x: 1 }), id))).toContain(`\`${id}\``);
  });
});
