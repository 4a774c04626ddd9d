import { describe, expect, it } from 'vitest';
import { seek, sensitivities, whatIf } from '../../../src/analyse/index.js';
import { defineScorecard, parseScorecard } from '../../../src/author/index.js';
import type { IndicatorInput, ScorecardInput } from '../../../src/document/index.js';
import { openPack } from '../../../src/embed/open-index.js';
import { pack } from '../../../src/embed/pack-index.js';
import { evaluate, evaluateFleet } from '../../../src/evaluate/index.js';
import { diffEvaluations, explain, explainChange } from '../../../src/explain/index.js';
import { smart } from '../../../src/inspect/index.js';

type Values = Readonly<Record<string, number>>;

const months = (values: readonly number[]): Values =>
  Object.fromEntries(
    values.map((value, i) => [
      `${2026 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      value,
    ]),
  );

const contacts: IndicatorInput = { rollup: 'sum', per: 'month', baseline: 50, target: 100 };
const { per: _, ...unsaid } = contacts;
const year = months([80, 90, 70, 100, 105, 110, 90, 95, 85, 60, 70, 80]);

const cardOf = (indicators: Record<string, IndicatorInput>, more: Partial<ScorecardInput> = {}) =>
  defineScorecard({
    ...{ stratmap: 1, id: 'card', title: 'Card', perspectives: { p: {} } },
    ...more,
    indicators,
    objectives: {
      o: {
        perspective: 'p',
        lagging: Object.fromEntries(Object.keys(indicators).map((id) => [id, 1])),
      },
    },
  } as ScorecardInput);

const evaluated = (x: IndicatorInput, by?: 'quarter' | 'year', values = year) =>
  evaluate(cardOf({ x }), { x: values } as never, by === undefined ? {} : { by });

describe('sums beside numbers that are for no stated period', () => {
  const told = (x: IndicatorInput, by?: 'quarter') =>
    evaluated(x, by).diagnostics.map(({ code, path }) => [code, path.join('.')]);

  it('are told once for each indicator in a longer view, and not in that of the calendar', () => {
    expect(told(unsaid, 'quarter')).toEqual([['amount.unsaid', 'indicators.x']]);
    expect(told(unsaid)).toEqual([]);
  });

  it('are silent where it is said, where nothing adds up, and where nothing is stated in the unit', () => {
    const silent: readonly IndicatorInput[] = [
      contacts,
      { ...unsaid, per: 'view' },
      { ...unsaid, rollup: 'mean' },
      { rollup: 'sum', baseline: { history: 'P3M' }, target: { improve: 10 } },
      { rollup: 'sum', scale: { kind: 'history', window: 'P6M' } },
    ];
    for (const x of silent) expect(told(x, 'quarter')).toEqual([]);
  });

  it('are told of a use that states numbers of its own', () => {
    const card = defineScorecard({
      ...{ stratmap: 1, id: 'card', title: 'Card', perspectives: { p: {} } },
      indicators: { x: { rollup: 'sum' } },
      objectives: { o: { perspective: 'p', lagging: { x: { baseline: 50, target: 100 } } } },
    });
    const { diagnostics } = evaluate(card, { x: year }, { by: 'quarter' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['amount.unsaid']);
  });

  it('are told of formulas that add up, and not of ratios or of what cannot be told', () => {
    const codes = (formula: string): string[] => {
      const card = defineScorecard({
        ...{ stratmap: 1, id: 'card', title: 'Card' },
        metrics: { a: 'sum', b: 'sum', price: 'mean' },
        indicators: { x: { formula, baseline: 0, target: 100 } },
      });
      const { diagnostics } = evaluate(card, { a: year, b: year, price: year }, { by: 'quarter' });
      return diagnostics.map(({ code }) => code);
    };
    for (const sum of ['a - b', 'max(0, a - b)', 'a * price', '0.5 * (a + b)', 'a > 10 ? a : b'])
      expect([sum, codes(sum)]).toEqual([sum, ['amount.unsaid']]);
    for (const other of ['100 * a / b', 'price', 'a + 5', 'a * b', 'sqrt(a)', 'a + price'])
      expect([other, codes(other)]).toEqual([other, []]);
  });

  it('are told with the card where they add up over a window', () => {
    const parsed = parseScorecard({
      ...{ stratmap: 1, id: 'card', title: 'Card' },
      indicators: { x: { ...unsaid, over: 'yearToDate' }, y: { ...contacts, over: 'yearToDate' } },
    } as ScorecardInput);
    expect(parsed.diagnostics.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['amount.unsaid', 'indicators.x.over'],
    ]);
    expect(told({ ...unsaid, over: 'yearToDate' }, 'quarter')).toEqual([]);
  });

  it('are told still after values were changed', () => {
    const evaluation = evaluated(unsaid, 'quarter').with({ x: { '2026-03': 75 } } as never);
    expect(evaluation.diagnostics.map(({ code }) => code)).toEqual(['amount.unsaid']);
  });

  it('are told where one is of a longer period than the lane it stands in', () => {
    const quarterly: IndicatorInput = { ...contacts, per: 'quarter' };
    const values = { '2026-Q1': 80 };
    const codes = (x: IndicatorInput, by?: 'quarter') =>
      evaluated(x, by, values).diagnostics.map(({ code }) => code);
    expect(codes(quarterly)).toEqual(['amount.longer']);
    expect(codes({ ...quarterly, every: 'P3M' })).toEqual([]);
    expect(codes(quarterly, 'quarter')).toEqual([]);
  });
});

describe('a period for numbers that do not add up', () => {
  it.each([
    ['mean', 'its roll-up is `mean`'],
    [{ mean: 'calls' }, 'its roll-up is `mean`'],
    [undefined, 'its roll-up is `last`, the default'],
  ])('is refused with the roll-up as the card says it: %j', (rollup, words) => {
    const text = JSON.stringify({
      ...{ stratmap: 1, id: 'card', title: 'Card', perspectives: { p: {} } },
      metrics: { calls: 'sum' },
      indicators: { x: { ...contacts, rollup } },
      objectives: { o: { perspective: 'p', lagging: ['x'] } },
    });
    const parsed = parseScorecard(text);
    const [found] = parsed.diagnostics;
    expect(found).toMatchObject({ code: 'amount.level', path: ['indicators', 'x', 'per'] });
    expect(found?.message).toContain(words);
  });
});

describe('amounts of a lane', () => {
  it('are what an explanation shows of the scale', () => {
    const told = explain(evaluated(contacts, 'quarter', months([80, 90, 70])), 'o');
    expect(JSON.stringify(told)).toContain(
      '"scale":{"kind":"linear","baseline":150,"target":300},"amounts":{"per":"month","times":3}',
    );
  });

  it('move with the value where a window grows, so that a target does not seem to go away', () => {
    const evaluation = evaluated({ ...contacts, over: 'yearToDate' });
    const { lines } = explainChange(evaluation, evaluation, 'o', {
      since: '2026-02',
      at: '2026-03',
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'value', id: 'x', before: 170, after: 240 });
    expect(lines[0]?.amount).toBeCloseTo(60 - 70, 9);
  });

  it('tell a target that moves as it is in the lanes', () => {
    const x = { ...contacts, target: { '2026-01': 100, '2026-04': 120 }, path: 'stepped' as const };
    const evaluation = evaluated(x, 'quarter');
    const { lines } = explainChange(evaluation, evaluation, 'o', {
      since: '2026-Q1',
      at: '2026-Q2',
    });
    const target = lines.find(({ kind }) => kind === 'target');
    expect(target).toMatchObject({ before: 300, after: 360, demand: 'tighter' });
  });

  it('are a step of the card where `per` is added', () => {
    const { changes, effects } = diffEvaluations(
      evaluated(unsaid, 'quarter') as never,
      evaluated(contacts, 'quarter'),
    );
    expect(changes).toMatchObject([{ kind: 'scale', key: 'per', after: 'month' }]);
    expect(effects[0]?.amounts['total' as never]).toBeCloseTo(40 - 100, 9);
  });

  it('give slopes by the value of the lane, and by numbers as they are stated', () => {
    const { items } = sensitivities(evaluated(contacts, 'quarter', months([80, 90, 70])), 'o');
    const of = (kind: string) => items.find((one) => one.kind === kind);
    expect(of('value')?.slope).toBeCloseTo(100 / 150, 9);
    expect(of('value')?.atTarget).toBeCloseTo(40, 9);
    // 60 points are 90 of 150: a target of 101 makes them 90 of 153.
    expect(of('target')?.slope).toBeCloseTo(-60 / 50, 9);
  });

  it('are moved by overlays as they are stated', () => {
    const evaluation = evaluated(contacts, 'quarter', months([80, 90, 70]));
    const { after } = whatIf(evaluation, { targets: { x: 110 } }) as never as {
      readonly after: typeof evaluation;
    };
    expect(after.indicators['x' as never]).toMatchObject({ target: 330, points: 50 });
  });

  it('say how far a value has to go', () => {
    const result = seek(evaluated(contacts, 'quarter', months([80, 90, 70])), 'o', { to: 80 });
    expect(result.reachable && result.plan.moves).toMatchObject([{ key: 'x', from: 240, to: 270 }]);
  });

  it('stand in packs', () => {
    const evaluation = evaluated(contacts, 'quarter');
    const opened = openPack(JSON.parse(JSON.stringify(pack(evaluation))));
    if (!opened.ok) throw new Error('the pack does not open');
    const record = opened.card.evaluate().indicators['x' as never] as object;
    expect(record).toMatchObject({ target: 300, baseline: 150 });
  });

  it('are those of every tenant of a fleet', () => {
    const card = cardOf({ x: contacts });
    const tenants = [
      { id: 'a', data: { x: year } },
      { id: 'b', data: { x: months([75, 75, 75, 80, 80, 80]) } },
    ];
    for (const tenant of evaluateFleet(card, tenants as never, { by: 'quarter' })) {
      const { data } = tenants.find(({ id }) => id === tenant.id) as (typeof tenants)[number];
      const alone = evaluate(card, data as never, { by: 'quarter', to: '2026-Q2' });
      const points = alone.periods.map((period) => {
        const { total } = alone.at(period);
        return total.ok && total.points;
      });
      expect(tenant.ok && [...tenant.total.points].slice(0, 2)).toEqual(points);
    }
  });

  it('are the same whatever was asked for before, in periods that came later too', () => {
    const moving = cardOf({
      x: { ...contacts, over: { rolling: 'P5M' }, target: { '2026-02': 100, '2026-09': 130 } },
    });
    const early = evaluate(moving, { x: months([80, 90, 70]) } as never);
    for (const period of early.periods) JSON.stringify(early.at(period).indicators['x' as never]);
    const grown = early.with({ x: year } as never);
    const fresh = evaluate(moving, { x: year } as never);
    expect(grown.periods).toHaveLength(12);
    for (const period of grown.periods)
      expect(grown.at(period).indicators).toEqual(fresh.at(period).indicators);
  });

  it('let a target be compared with values of one period', () => {
    const easy = months(Array.from({ length: 24 }, (_, i) => 105 + ((7 * i) % 20)));
    for (const by of [undefined, 'quarter'] as const) {
      const found = smart(cardOf({ x: contacts }), 'o', {
        evaluation: evaluated(contacts, by, easy),
      } as never);
      expect([by, JSON.stringify(found)]).toEqual([by, expect.stringContaining(meets)]);
    }
  });
});

const meets = 'every value so far meets the target';
