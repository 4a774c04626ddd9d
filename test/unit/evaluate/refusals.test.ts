import { describe, expect, it } from 'vitest';
import { alertsBetween, defineScorecard, earlyWarnings, evaluate, evaluateMany } from 'stratmap';

const card = defineScorecard({
  stratmap: 1,
  id: 'c',
  title: 'C',
  perspectives: { p: {} },
  indicators: { x: { baseline: 0, target: 100 } },
  objectives: { o: { perspective: 'p', lagging: ['x'] } },
});
const scores = evaluate(card, { x: { '2026-01': 50 } });
const none = null as never;

describe('calls that cannot be answered', () => {
  it('say that the first period lies after the last', () => {
    const call = () => evaluate(card, { x: 1 }, { at: '2026-01', from: '2026-05', to: '2026-02' });
    expect(call).toThrow(
      /there is no period to evaluate: `from: 2026-05` lies after `to: 2026-02`\n {2}try: turn them round/,
    );
  });

  it('say that there are no scores to look at', () => {
    const expected = expect.objectContaining({ name: 'ScorecardError', code: 'invalid-data' });
    expect(() => alertsBetween(card, none, scores)).toThrow(expected);
    expect(() => alertsBetween(card, scores, none)).toThrow(
      /`after` is null\n {2}expected: the scores of a period/,
    );
    expect(() => earlyWarnings(card, none)).toThrow(
      /`scores` is null\n {2}expected: the scores of a period/,
    );
  });

  it('say what a list of cards is', () => {
    expect(() => [...evaluateMany(none)]).toThrow(
      /`cards` is null\n {2}expected: .* of objects with `id`/,
    );
    expect(() => [...evaluateMany([none])]).toThrow('`cards[0]` is null');
  });

  it('name options that there are not', () => {
    expect(() => alertsBetween(card, scores, scores, { hysterisis: 2 } as never)).toThrow(
      /`hysterisis` is no option\n.*\n {2}try: did you mean `hysteresis`\?/,
    );
    expect(() => earlyWarnings(card, scores, { form: 'watch' } as never)).toThrow(
      '`form` is no option',
    );
    expect(alertsBetween(card, scores, scores, none).alerts).toEqual([]);
    expect(earlyWarnings(card, scores, none)).toEqual([]);
  });
});
