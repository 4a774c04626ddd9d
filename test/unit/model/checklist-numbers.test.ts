import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import type { IndicatorInput, MeasureInput, ScorecardInput } from '../../../src/document/index.js';
import { spanishDiagnostic } from '../../../src/spanish/index.js';

const ITEMS = { ready: 'Ready?', done: 'Done?' };

/** A card with one checklist, measured by an objective. */
function cardOf(
  review: Partial<IndicatorInput>,
  edge: MeasureInput = {},
  further: { readonly [id: string]: IndicatorInput } = {},
): ScorecardInput {
  return {
    stratmap: 1,
    id: 'card',
    title: 'Card',
    perspectives: { p: {} },
    indicators: { review: { checklist: ITEMS, ...review }, ...further },
    objectives: { o: { perspective: 'p', lagging: { review: edge } } },
  };
}

const unused = (card: ScorecardInput): string[] =>
  parseScorecard(card).diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);

const INDICATOR = 'scale.unused indicators.review';
const EDGE = 'scale.unused objectives.o.lagging.review';

describe('beside a checklist without a scale it is told that nothing uses', () => {
  it.each<[string, Partial<IndicatorInput>, readonly string[]]>([
    ['a baseline', { baseline: 10 }, [`${INDICATOR}.baseline`]],
    ['a target', { target: 90 }, [`${INDICATOR}.target`]],
    ['a dated target', { target: { '2026-06': 90 } }, [`${INDICATOR}.target`]],
    [
      'baseline and target',
      { baseline: 10, target: 90 },
      [`${INDICATOR}.baseline`, `${INDICATOR}.target`],
    ],
    ['limits', { limits: { min: 50, max: 90 } }, [`${INDICATOR}.limits`]],
    ['what makes the points', { scoreBy: 'progress' }, [`${INDICATOR}.scoreBy`]],
    ['performance without a range', { scoreBy: 'performance' }, [`${INDICATOR}.scoreBy`]],
    [
      'a target that makes no progress in a range',
      { target: 90, range: { worst: 0, best: 100 }, scoreBy: 'performance' },
      [`${INDICATOR}.target`, `${INDICATOR}.scoreBy`],
    ],
    [
      'progress as what makes the points, beside a progress',
      { baseline: 10, target: 90, range: { worst: 0, best: 100 }, scoreBy: 'progress' },
      [`${INDICATOR}.scoreBy`],
    ],
  ])('%s', (_, review, found) => {
    expect(unused(cardOf(review))).toEqual(found);
  });

  it('on an edge, which may also drop the scale of the indicator by it', () => {
    expect(unused(cardOf({}, { target: 90 }))).toEqual([`${EDGE}.target`]);
    const scale = { kind: 'linear', baseline: 0, target: 90 } as const;
    expect(unused(cardOf({ scale }, { baseline: 10, target: 90 }))).toEqual([
      `${EDGE}.baseline`,
      `${EDGE}.target`,
    ]);
  });

  it('once, where an edge has a scale that does not read it', () => {
    const scale = { kind: 'piecewise', knots: [[0, 0] as const, [50, 100] as const] } as const;
    const limits = { min: 1, max: 90 };
    expect(unused(cardOf({ limits }, { scale }))).toEqual([`${EDGE}.limits`]);
  });

  it('as a warning that says what to try, in both languages', () => {
    const [found] = parseScorecard(cardOf({ target: 90 })).diagnostics;
    expect(found).toMatchObject({
      severity: 'warning',
      message: '`target` of `review` is not used: its checklist scores by the answers alone',
      hint: 'remove it, or say with `scale` how the mean of its answers, 0 to 100, makes points, such as `scale: { kind: linear, baseline: 50, target: 90 }`',
    });
    expect(found && spanishDiagnostic(found)).toMatchObject({
      message:
        '`target` de `review` no se usa: su lista de comprobación puntúa solo por las respuestas',
    });
  });
});

describe('beside a checklist nothing is told of', () => {
  it.each<[string, ScorecardInput]>([
    ['a checklist alone', cardOf({})],
    ['a better way, a cap and a range', cardOf({ cap: 120, range: { worst: 0, best: 100 } })],
    [
      'both ends of its progress in a range',
      cardOf({ baseline: 10, target: 90, range: { worst: 0, best: 100 } }),
    ],
    [
      'ends that the record shows because performance is asked for',
      cardOf({ baseline: 10, target: 90, range: { worst: 0, best: 100 }, scoreBy: 'performance' }),
    ],
    [
      'both ends of a progress that a formula reads',
      cardOf(
        { baseline: 10, target: 90 },
        {},
        {
          pace: { formula: 'progress(review)', baseline: 0, target: 100 },
        },
      ),
    ],
    ['a target by which an edge scores', cardOf({ target: 90 }, { scale: { kind: 'ratio' } })],
    [
      'numbers that an edge with a scale states again, or does not read',
      cardOf({ baseline: 10, target: 90 }, { scale: { kind: 'ratio' }, target: 80 }),
    ],
    [
      'both ends that a formula of an edge reads',
      cardOf(
        { baseline: 10, target: 90 },
        {
          scale: { kind: 'formula', formula: '100 * (value - baseline) / (target - baseline)' },
        },
      ),
    ],
    [
      'a baseline and a target beside a stated scale',
      cardOf({ baseline: 10, target: 90, scale: { kind: 'nps' } }),
    ],
  ])('%s', (_, card) => {
    expect(unused(card)).toEqual([]);
  });

  it('and what is told of changes no number, and what is not told of does', () => {
    const recordOf = (review: Partial<IndicatorInput>): unknown => {
      const parsed = parseScorecard(cardOf(review));
      if (!parsed.ok) throw new Error('the card is valid');
      const values = { 'review.ready': 'yes', 'review.done': 'no' };
      return evaluate(parsed.scorecard, values).indicators['review'];
    };
    const plain = recordOf({});
    expect(recordOf({ baseline: 10, target: 90, scoreBy: 'performance' })).toEqual(plain);
    const range = { worst: 0, best: 100 };
    expect(recordOf({ range, baseline: 10, target: 90 })).toMatchObject({ progress: 50 });
    expect(recordOf({ range, baseline: 10, target: 90, scoreBy: 'performance' })).toMatchObject({
      baseline: 10,
      target: 90,
      points: 50,
    });
  });
});
