import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../src/analyse/what-if/index.js';
import {
  defineScorecard,
  diffEvaluations,
  evaluate,
  explain,
  explainChange,
  pathsToTop,
} from '../../../src/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  perspectives: { p: { title: 'P' } },
  indicators: { a: { baseline: 0, target: 100 } },
  objectives: { o: { perspective: 'p', lagging: ['a'] } },
});
const evaluation = evaluate(card, { a: { '2025-01': 40, '2025-02': 60 } });
const told = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code}: ${message}`;
  }
  return 'nothing';
};

describe('a question that is asked wrongly', () => {
  const odd = (value: unknown) => value as never;
  it.each<[string, () => unknown, RegExp]>([
    [
      'a method there is not',
      () => explainChange(evaluation, evaluation, 'total', { method: odd('x') }),
      /^invalid-option: .*`method` is the text `x`/s,
    ],
    [
      'values of something there is not',
      () => explainChange(evaluation, evaluation, 'total', { of: odd('zz') }),
      /^invalid-option: .*indicators, metrics/s,
    ],
    [
      'an unknown option of a change',
      () => explainChange(evaluation, evaluation, 'total', odd({ sinc: '2025-01' })),
      /^invalid-option: .*`sinc`.*since/s,
    ],
    [
      'an unknown option of an explanation',
      () => explain(evaluation, 'total', odd({ dept: 2 })),
      /^invalid-option: .*`dept`.*depth/s,
    ],
    [
      'an id that is null',
      () => explain(evaluation, odd(null)),
      /^unknown-id: .*`id` is null\n {2}expected: an id as text/s,
    ],
    ['an id that is a number', () => pathsToTop(evaluation, odd(7)), /^unknown-id: .*`id` is 7/s],
    [
      'an id that is a symbol',
      () => explainChange(evaluation, evaluation, odd(Symbol('a'))),
      /^unknown-id: .*Symbol\(a\)/s,
    ],
    [
      'no evaluation',
      () => explainChange(odd(null), evaluation, 'total'),
      /^invalid-option: .*`before` is null\n {2}expected: what `evaluate`/s,
    ],
    [
      'ids that are no list',
      () => diffEvaluations(evaluation, evaluation, { ids: odd('total') }),
      /^invalid-option: .*a list of ids/s,
    ],
    [
      'an unknown option of a what-if',
      () => whatIf(evaluation, {}, odd({ ove: 1 })),
      /^invalid-option: .*`ove`.*over/s,
    ],
    [
      'an assumption there is not',
      () => whatIf(evaluation, {}, { over: 1, assume: odd('zz') }),
      /^invalid-option: .*hold, drift, path/s,
    ],
    [
      'a series of a key there is not',
      () => whatIf(evaluation, {}, { over: 1, assume: { zz: [1, 1] } }),
      /^invalid-option: .*`zz`/s,
    ],
    [
      'a value of a period that is not looked at',
      () => whatIf(evaluation, { values: { a: { '2030-01': 5 } } }),
      /^unknown-period: `a` is tried `2030-01`.*2025-01 to 2025-02/,
    ],
    [
      'an initiative that is neither on nor off',
      () => whatIf(evaluation, { initiatives: { a: odd('yes') } }),
      /^invalid-option: .*true or false/s,
    ],
  ])('is refused for %s', (_, ask, message) => {
    expect(told(ask)).toMatch(message);
  });

  it('takes no options for none', () => {
    const none = null as never;
    expect(explain(evaluation, 'total', none).points).toBe(60);
    expect(explainChange(evaluation, evaluation, 'total', none).difference).toBe(20);
    expect(pathsToTop(evaluation, 'a', none).of).toBe(60);
    expect(whatIf(evaluation, { values: { a: 80 } }, none).total.difference).toBe(20);
  });

  it('says that there is nothing by period to compare where values have no periods', () => {
    const now = evaluate(card, { a: 40 });
    const message = /there are no values by period to compare/;
    expect(told(() => explainChange(now, now, 'total'))).toMatch(message);
    expect(told(() => explainChange(now, now, 'total', { since: '2025-01' }))).toMatch(message);
  });
});

describe('a card that is changed to try something', () => {
  const linked = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    perspectives: { p: { title: 'P' } },
    indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
    objectives: {
      one: { perspective: 'p', lagging: ['a'], drives: ['two'] },
      two: { perspective: 'p', lagging: ['b'] },
    },
  });
  const now = evaluate(linked, { a: 40, b: 60 });
  const ends = 'one -> two';
  it.each<[string, () => unknown, RegExp]>([
    ['a negative weight', () => whatIf(now, { weights: { one: -1 } }), /weight/],
    ['a negative strength', () => whatIf(now, { links: { [ends]: { strength: -2 } } }), /strength/],
    ['no number', () => whatIf(now, { links: { [ends]: { strength: Number.NaN } } }), /strength/],
    ['too much', () => whatIf(now, { links: { [ends]: { confidence: 7 } } }), /confidence/],
    ['no effect', () => whatIf(now, { links: { [ends]: { effect: 'zz' as never } } }), /effect/],
    ['no delay', () => whatIf(now, { links: { [ends]: { delay: 'banana' } } }), /delay/],
    ['another key', () => whatIf(now, { links: { [ends]: { power: 1 } as never } }), /power/],
    ['no object', () => whatIf(now, { links: { [ends]: 5 as never } }), /found 5/],
  ])('is checked as a card that is read: %s', (_, ask, message) => {
    expect(told(ask)).toMatch(/^invalid-(scorecard|option): /);
    expect(told(ask)).toMatch(message);
  });
});
