import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  diffEvaluations,
  diffScorecards,
  evaluate,
  explainChange,
  formatCardDiff,
  formatChange,
  formatDiff,
} from '../../../src/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'before',
  title: 'Card',
  perspectives: { customer: { title: 'Customer' }, inside: { title: 'Inside' } },
  metrics: { calls: 'sum', solved: 'sum' },
  indicators: {
    speed: { unit: 'seconds', baseline: 60, target: 20 },
    quality: { baseline: 0, target: 100 },
    first: { formula: '100 * solved / calls', baseline: 50, target: 80 },
  },
  objectives: {
    answers: {
      perspective: 'customer',
      leading: { speed: 1 },
      lagging: { quality: 2 },
      owner: 'lead',
    },
    training: { perspective: 'inside', lagging: ['first'], drives: { answers: { delay: 'P1M' } } },
  },
  people: { lead: 'Lead', head: 'Head' },
});

/** Kind, element, id and both values of every change. */
const told = (after: Parameters<typeof card.tune>[0]) =>
  diffScorecards(card, card.tune(after)).map(
    ({ kind, element, id, of, before, after: is, demand }) =>
      [kind, element, of === undefined ? id : `${id} -> ${of}`, before, is, demand].filter(
        (part) => part !== undefined,
      ),
  );

describe('a diff of two cards', () => {
  it('finds nothing between a card and itself, nor where only the order differs', () => {
    const { objectives, ...rest } = card.document;
    const turned = Object.fromEntries(Object.entries(objectives ?? {}).toReversed());
    expect(diffScorecards(card, card)).toEqual([]);
    expect(diffScorecards(card, defineScorecard({ ...rest, objectives: turned } as never))).toEqual(
      [],
    );
  });

  it('says whether a target asks for more, whichever way is better', () => {
    expect(told({ indicators: { speed: { target: 15 } } })).toEqual([
      ['target', 'indicator', 'speed', 20, 15, 'tighter'],
    ]);
    expect(told({ indicators: { speed: { target: 30 }, quality: { target: 90 } } })).toEqual([
      ['target', 'indicator', 'speed', 20, 30, 'looser'],
      ['target', 'indicator', 'quality', 100, 90, 'looser'],
    ]);
    expect(told({ indicators: { speed: { baseline: 50 } } })).toEqual([
      ['baseline', 'indicator', 'speed', 60, 50, 'tighter'],
    ]);
  });

  it('tells weights, links, owners, names and homes apart', () => {
    expect(
      told({
        indicators: { quality: { title: 'Quality' } },
        objectives: {
          answers: { weight: 2, owner: 'head', lagging: { quality: 3 } },
          training: { perspective: 'customer', drives: { answers: { delay: 'P2M', strength: 3 } } },
        },
      }),
    ).toEqual([
      ['renamed', 'indicator', 'quality', { en: 'quality' }, { en: 'Quality' }],
      ['owner', 'objective', 'answers', 'lead', 'head'],
      ['weight', 'objective', 'answers', 1, 2],
      ['moved', 'objective', 'training', 'inside', 'customer'],
      ['weight', 'measure', 'quality -> answers', 2, 3],
      ['strength', 'link', 'training -> answers', 1, 3],
      ['delay', 'link', 'training -> answers', 'P1M', 'P2M'],
    ]);
  });

  it('tells what elements inherit once, where it is stated', () => {
    expect(told({ scoring: { driverShare: 0.3, missing: 'worst' } })).toEqual([
      ['scoring', 'card', '', { kind: 'renormalise' }, { kind: 'worst' }],
      ['scoring', 'card', '', 0, 0.3],
    ]);
    expect(told({ perspectives: { customer: { missing: 'strict' } } })).toEqual([
      ['scoring', 'perspective', 'customer', { kind: 'renormalise' }, { kind: 'strict' }],
    ]);
  });

  it('tells elements and links that came or went, and the measures of a new objective not apart', () => {
    const after = card.add({
      indicators: { cost: { baseline: 10, target: 5 } },
      objectives: { save: { perspective: 'customer', lagging: ['cost'], drives: ['answers'] } },
    } as never);
    const of = (from: typeof card, to: typeof card) =>
      diffScorecards(from, to).map(({ kind, element, id }) => `${element} ${id} ${kind}`);
    expect(of(card, after as typeof card)).toEqual([
      'indicator cost added',
      'objective save added',
      'link save added',
    ]);
    expect(of(after as typeof card, card)).toEqual([
      'link save removed',
      'objective save removed',
      'indicator cost removed',
    ]);
  });

  it('has a path, a key and texts in two languages', () => {
    const changes = diffScorecards(card, card.tune({ indicators: { speed: { target: 15 } } }));
    expect(changes[0]).toMatchObject({ path: ['indicators', 'speed', 'target'], key: 'target' });
    expect(formatDiff(changes)).toBe(
      '- Target of indicator “speed”, from 20 s to 15 s, harder to reach.\n',
    );
    expect(formatDiff(changes, { locale: 'es' })).toBe(
      '- Meta del indicador «speed», de 20 s a 15 s, más exigente.\n',
    );
    expect(formatDiff([])).toBe('The cards do not differ.\n');
  });
});

describe('the effect of changes on scores', () => {
  const data = { speed: 40, quality: 80, calls: 100, solved: 65 };
  /** Midpoint rule over the way, from 0 to 1. */
  const integral = (slope: (share: number) => number, steps = 2000): number =>
    Array.from({ length: steps }, (_, i) => slope((i + 0.5) / steps) / steps).reduce(
      (sum, one) => sum + one,
    );
  // points = (100 * 20 / (60 - target) + weight * 80) / (1 + weight), with target = 20 - 5 t and weight = 2 + t
  const targetSlope = (t: number) => ((2000 / (40 + 5 * t) ** 2) * -5) / (3 + t);
  const weightSlope = (t: number) => (80 - 2000 / (40 + 5 * t)) / (3 + t) ** 2;

  it('is the points that the explanation of the change gives to each, in whatever order they stand', () => {
    const after = card.tune({
      indicators: { speed: { target: 15 }, quality: { title: 'Quality' } },
      objectives: { answers: { lagging: { quality: 3 } } },
    });
    const diff = diffEvaluations(evaluate(card, data), evaluate(after, data), {
      ids: ['total', 'answers'],
    });
    // Along the straight path the target (20 to 15) and the weight (2 to 3) move together; each alone, one after the other, would be
    // -1.852 and +2.963.
    expect(diff.scores.map(({ id, before, after: is }) => [id, before, is])).toEqual([
      ['total', 60, expect.closeTo((71.1111111111 + 50) / 2, 9)],
      ['answers', 70, expect.closeTo(71.1111111111, 9)],
    ]);
    expect(diff.effects.map(({ changes, amounts }) => [changes, amounts['answers']])).toEqual([
      [[0], expect.closeTo(integral(targetSlope), 7)],
      [[2], expect.closeTo(integral(weightSlope), 7)],
    ]);
    const explained = explainChange(evaluate(card, data), evaluate(after, data), 'answers');
    for (const { change, amount } of explained.lines)
      expect(
        diff.effects.find(({ changes: [i] }) => diff.changes[i ?? -1]?.kind === change?.kind)
          ?.amounts['answers'],
      ).toBeCloseTo(amount, 12);
    expect(diff.values).toEqual({ total: 0, answers: 0 });
  });

  it('keeps other values apart', () => {
    const diff = diffEvaluations(evaluate(card, data), evaluate(card, { ...data, quality: 90 }));
    expect(diff.effects).toEqual([]);
    expect(diff.values['total']).toBeCloseTo((2 / 3) * 5, 10);
  });

  it('refuses unknown elements and other lengths of periods', () => {
    const evaluation = evaluate(card, data);
    expect(() => diffEvaluations(evaluation, evaluation, { ids: ['answer'] })).toThrow(/answers/);
    const quarter = evaluate(card, { speed: { '2026-Q1': 4 } }, { by: 'quarter' });
    const month = evaluate(card, { speed: { '2026-03': 4 } });
    expect(() => diffEvaluations(month, quarter, { at: '2026-Q1' })).toThrow(/2026-Q1/);
  });
});

describe('the text of a difference', () => {
  const text = (after: Parameters<typeof card.tune>[0], locale = 'en'): string =>
    formatDiff(diffScorecards(card, card.tune(after)), { locale });

  it('gives a weight no unit, whatever it weighs', () => {
    expect(text({ objectives: { answers: { leading: { speed: 3 } } } })).toBe(
      '- Weight of “speed” for “answers”, from 1 to 3.\n',
    );
    const data = { speed: 40, quality: 80, calls: 100, solved: 65 };
    const heavier = card.tune({ objectives: { answers: { leading: { speed: 3 } } } });
    const { lines } = explainChange(evaluate(card, data), evaluate(heavier, data), 'total');
    expect(lines.map(({ kind, unit }) => [kind, unit])).toEqual([['weight', undefined]]);
  });

  it('says rules in words, never as they are stored', () => {
    const rules = {
      scoring: { missing: 'worst', combine: 'min' },
      perspectives: { inside: { combine: { power: 0.5 } } },
      objectives: { answers: { guard: ['first'], infer: true } },
      currency: 'EUR',
      process: [{ step: 'Ask' }],
    } as unknown as Parameters<typeof card.tune>[0];
    const [en, es] = [text(rules), text(rules, 'es')];
    expect(en + es).not.toMatch(/[{}[\]]|"|reworded|redacción/);
    expect(en).toContain('Way of combining of the card, from mean to minimum');
    expect(es).toContain('Forma de combinar de la tarjeta, de media a mínimo');
    expect(en).toContain('from the others count to 0 points');
    expect(en).toContain('Currency of the card, from not stated to EUR');
    expect(es).toContain('Moneda de la tarjeta, de sin indicar a EUR');
    expect(en).toContain('Counter-indicators of objective “answers”, from none to first');
    expect(es).toContain('Indicadores de contrapeso del objetivo «answers», de ninguno a first');
  });

  it('tells settings by date at the dates that differ, by their names', () => {
    const target = { '2025-12': 50, '2026-06': 30, '2026-12': 20 };
    const before = card.tune({ indicators: { speed: { target } } });
    const text = (changed: object): string =>
      formatDiff(
        diffScorecards(
          before,
          before.tune({ indicators: { speed: { target: changed } } } as never),
        ),
        { locale: 'es' },
      );
    expect(text({ ...target, '2026-12': 17.5 })).toContain(
      'de 20 s (dic 2026) a 17,5 s (dic 2026)',
    );
    expect(text({ ...target, '2025-12': 45, '2026-06': 25 })).toContain(
      'de 50 s (dic 2025) y 30 s (jun 2026) a 45 s (dic 2025) y 25 s (jun 2026)',
    );
    expect(text({ '2025-12': 50, '2026-06': 30 })).toContain('a 50 s (dic 2025) y 30 s (jun 2026)');
  });

  it('says that a score is gone, and that nothing moves one, without an empty table', () => {
    const data = { speed: 40, quality: 80, calls: 100, solved: 65 };
    const renamed = card.tune({ indicators: { quality: { title: 'Quality' } } });
    const same = diffEvaluations(evaluate(card, data), evaluate(renamed, data));
    expect(formatCardDiff(same)).toMatch(/None of the changes moves this score\.\n$/);
    const { training: _, ...kept } = card.document.objectives ?? {};
    const without = defineScorecard({ ...card.document, objectives: kept } as never);
    const diff = diffEvaluations(evaluate(card, data), evaluate(without as never, data), {
      ids: ['training'],
    });
    expect(formatCardDiff(diff)).toMatch(/“training”: 50 → no points\n$/);
  });

  it('has the same points for a change as its explanation, to the digit shown', () => {
    const data = { speed: 40, quality: 80, calls: 100, solved: 65 };
    const after = card.tune({
      indicators: { speed: { target: 15 } },
      objectives: { answers: { lagging: { quality: 3 } } },
    });
    const [before, is] = [evaluate(card, data), evaluate(after, data)];
    const rows = (found: string): string[] =>
      [...found.matchAll(/^ *([+-][\d.]+) {2}.*(target|weight)/gim)].map(
        ([, amount = '', kind = '']) => `${kind} ${amount}`,
      );
    const explained = formatChange(explainChange(before, is, 'answers'), { length: 'full' });
    const told = formatCardDiff(diffEvaluations(before, is, { ids: ['answers'] }));
    expect(rows(told).toSorted()).toEqual(rows(explained).toSorted());
    expect(rows(told)).toHaveLength(2);
  });
});
