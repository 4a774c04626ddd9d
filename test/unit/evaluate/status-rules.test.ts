import { describe, expect, it } from 'vitest';
import {
  formatSensitivities,
  sensitivities,
  verdictDistance,
  whatIf,
} from '../../../src/analyse.js';
import {
  alertsBetween,
  defineScorecard,
  diffEvaluations,
  evaluate,
  type Evaluation,
  evaluateFleet,
  explain,
  formatCardDiff,
  formatExplanation,
  parseScorecard,
} from '../../../src/index.js';
import { bulletView, seriesView } from '../../../src/render.js';
import { spanishDiagnostic } from '../../../src/spanish.js';

const rules = [
  { when: 'value >= target', is: 'good' },
  { when: 'value >= 0.9 * target', is: 'watch' },
] as const;

const card = defineScorecard({
  stratmap: 1,
  id: 'sales',
  title: 'Sales',
  perspectives: { money: { title: 'Money' } },
  indicators: {
    revenue: { baseline: 100, target: 200, statusBy: { rules, otherwise: 'poor' } },
    orders: { baseline: 0, target: 100, statusBy: 'points' },
  },
  objectives: {
    grow: {
      perspective: 'money',
      lagging: ['revenue', 'orders'],
      statusBy: { rules: [{ when: 'change < 0', is: 'poor' }] },
    },
  },
});
const data = {
  revenue: { start: '2026-01', values: [200, 199] },
  orders: { start: '2026-01', values: [90, 80] },
};
const evaluation = evaluate(card, data);

const inBoth = (id: 'revenue' | 'grow' | 'orders', at: string): readonly string[] =>
  ['en', 'es'].flatMap((locale) =>
    (['paragraph', 'sentence'] as const).map((length) =>
      formatExplanation(explain(evaluation, id, { at }), { locale, length }),
    ),
  );

describe('a status by rules', () => {
  it('is told with the rule that gives it, and with what the points alone say where that is another', () => {
    const [en, short, es, corto] = inBoth('revenue', '2026-02');
    expect(en).toContain(
      'It is to be watched since value >= 0.9 * target (rule 2 of its status); its points alone say good.',
    );
    expect(short).toContain('(to be watched, since value >= 0.9 * target, rule 2)');
    expect(es).toContain(
      'Su estado es «atención» porque value >= 0.9 * target (regla 2 de su estado); sus puntos por sí solos dicen «bien».',
    );
    expect(corto).toContain('(atención, porque value >= 0.9 * target, regla 2)');
    expect(inBoth('revenue', '2026-01')[0]).toContain('(rule 1 of its status). Its points run');
  });

  it('is told to be left to the points where no rule holds and the card says nothing else', () => {
    const [en, short, es] = inBoth('grow', '2026-01');
    expect(en).toContain(
      'which is good. None of the rules for its status holds, so its points decide.',
    );
    expect(short).toContain('(good)');
    expect(es).toContain(
      'No se cumple ninguna de las reglas de su estado, así que deciden sus puntos.',
    );
    expect(inBoth('orders', '2026-01')[0]).not.toContain('rule');
  });

  it('stands beside the edges of the points that a verdict is about', () => {
    const at = '2026-02';
    const verdict = verdictDistance(evaluation, 'revenue', { at });
    expect(verdict).toMatchObject({
      status: 'good',
      shown: { status: 'watch', rule: { place: 2, when: 'value >= 0.9 * target' } },
    });
    expect(verdictDistance(evaluation, 'orders', { at }).shown).toBeUndefined();
    const told = ['en', 'es'].map((locale) =>
      formatSensitivities(card, sensitivities(evaluation, 'revenue', { at }), { locale, verdict }),
    );
    expect(told[0]).toContain(
      'It is shown as to be watched, since value >= 0.9 * target (rule 2 of its status). What follows is about the bands of its points.',
    );
    expect(told[1]).toContain('porque value >= 0.9 * target (regla 2 de su estado)');
    const left = verdictDistance(evaluation, 'grow', { at: '2026-01' });
    expect(left.shown).toMatchObject({ status: 'good', rule: { place: 0, byPoints: true } });
  });

  it('moves in a what-if, in tenants and in alerts as its rules say', () => {
    const found = whatIf(evaluation, { values: { revenue: 200 } }, { at: '2026-02' });
    expect(found.elements.find(({ id }) => id === 'revenue')).toMatchObject({
      before: { status: 'watch' },
      after: { status: 'good' },
    });
    const [tenant] = [...evaluateFleet(card, [{ id: 'a', data }])];
    expect(tenant?.ok && tenant.at('2026-02').indicators.revenue).toMatchObject({
      status: 'watch',
      statusRule: { place: 2, band: 'good' },
    });
    const { alerts } = alertsBetween(card, evaluation.at('2026-01'), evaluation.at('2026-02'));
    expect(alerts).toContainEqual(
      expect.objectContaining({ kind: 'crossing', id: 'revenue', from: 'good', to: 'watch' }),
    );
  });

  it('has no zones of points in charts', () => {
    expect(seriesView(card, evaluation, 'revenue').zones).toEqual([]);
    expect(bulletView(card, evaluation, 'revenue').zones).toEqual([]);
    expect(seriesView(card, evaluation, 'orders').zones).not.toEqual([]);
  });

  it('is a difference of two cards where its rules are', () => {
    const { indicators } = card.document;
    const other = parseScorecard({
      ...card.document,
      indicators: { ...indicators, revenue: { baseline: 100, target: 200 } },
    });
    if (!other.ok) throw new Error('refused');
    const told = (a: Evaluation, b: Evaluation, locale: string): string =>
      formatCardDiff(diffEvaluations(a, b), { locale });
    const before = evaluate(other.scorecard, data);
    expect(told(before, evaluation, 'en')).toContain('ource of the status');
    expect(told(before, evaluation, 'es')).toContain('rigen del estado');
    const { total } = evaluation.at('2026-02');
    expect(total.ok && before.total.ok && total.points === before.total.points).toBe(true);
  });
});

describe('rules of an indicator that an objective measures by another scale', () => {
  it('leave it to the bands there, also of a cap alone, which changes nothing of a checklist', () => {
    const poor = { rules: [{ when: 'value > 90', is: 'good' }], otherwise: 'poor' } as const;
    const measured = (lagging: object) => ({ perspective: 'p', lagging, statusBy: 'worst' });
    const { scorecard } = parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      perspectives: { p: { title: 'P' } },
      indicators: {
        x: { baseline: 0, target: 100, statusBy: poor },
        items: { checklist: { a: 'A?', b: 'B?' }, statusBy: poor },
      },
      objectives: {
        own: measured({ x: { weight: 2 } }),
        target: measured({ x: { target: 110 } }),
        cap: measured({ x: { cap: 120 } }),
        list: measured({ items: { cap: 120 } }),
      },
    } as never) as unknown as { readonly scorecard: typeof card };
    const { objectives } = evaluate(scorecard, {
      x: 60,
      'items.a': 'yes',
      'items.b': 'no',
    } as never);
    expect(Object.entries(objectives).map(([id, { status }]) => [id, status])).toEqual([
      ['own', 'poor'],
      ['target', 'watch'],
      ['cap', 'watch'],
      ['list', 'poor'],
    ]);
  });
});

describe('rules that cannot decide', () => {
  const problemsOf = (indicator: object): readonly string[] =>
    parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      indicators: { x: indicator },
    } as never).diagnostics.flatMap((one) => {
      const es = spanishDiagnostic(one);
      return [`${one.code}: ${one.message}; ${one.expected}; ${one.hint ?? ''}`, es.message];
    });
  const ruled = (...conditions: readonly string[]) => ({
    baseline: 0,
    target: 100,
    statusBy: { rules: conditions.map((when) => ({ when, is: 'good' })) },
  });

  it('are refused with what the element has instead', () => {
    expect(problemsOf(ruled('value >= worst'))).toEqual([
      'status.rule-name: rule 1 of `x` asks for `worst`, which it does not have; `points`, `coverage`, `calendarYear`, `calendarMonth`, `value`, `previous`, `change`, `target` and `baseline`; state its `range: { worst, best }`',
      'la regla 1 de `x` pide `worst`, que no tiene',
    ]);
    expect(problemsOf(ruled('valeu > 1'))[0]).toContain('which no rule knows');
    expect(problemsOf(ruled('valeu > 1'))[0]).toContain('did you mean `value`?');
    expect(problemsOf(ruled('month == 12'))[0]).toContain('write `calendarMonth`, 1 to 12');
    expect(problemsOf(ruled('constructor > 1'))[0]).toMatch(/no rule knows.*; $/);
    expect(problemsOf(ruled('value'))[0]).toContain('compares nothing');
    expect(problemsOf(ruled())[0]).toContain('status.rules-empty');
    expect(problemsOf(ruled('value >'))[0]).toContain('formula.');
    expect(
      problemsOf({
        ...ruled('value > 1'),
        baseline: undefined,
        scale: { kind: 'labels', labels: ['a', 'b'] },
        target: undefined,
      })[0],
    ).toContain('a label is no number');
    expect(
      problemsOf({
        target: { min: 1, max: 2 },
        limits: { min: 0, max: 3 },
        better: 'inside',
        statusBy: { rules: [{ when: 'value > target', is: 'good' }] },
      })[0],
    ).toContain('one number as its `target`');
  });

  it('of what is made of others are sent to points, and to no other element', () => {
    const { diagnostics } = parseScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      scoring: { statusBy: { rules: [{ when: 'target > 1', is: 'good' }] } },
      indicators: { x: ruled('points(y) > 1'), y: { baseline: 0, target: 1 } },
    } as never);
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['status.rule-name', 'ask for its `points`; values and targets are those of indicators'],
      [
        'formula.figure-place',
        'a rule speaks of its own element alone: write `points` for its points, or give an indicator a formula that reads the other',
      ],
    ]);
    expect(diagnostics.map((one) => spanishDiagnostic(one).hint)).toEqual([
      'pida sus `points`; los valores y las metas son de los indicadores',
      'una regla habla solo de su propio elemento: escriba `points` para sus puntos, o dé a un indicador una fórmula que lea el otro',
    ]);
  });

  it('are warned of where they say the same whatever happens', () => {
    expect(problemsOf(ruled('1 > 0', 'value > 1', 'value > 2'))[0]).toContain(
      'rule 1 of `x` always holds, so that the 2 rules after it are never asked',
    );
    expect(problemsOf(ruled('value > 1', '0'))[0]).toContain('rule 2 of `x` never holds');
    expect(problemsOf(ruled('value > 1', 'value>1'))[0]).toContain('rule 1 asks the same');
  });
});
