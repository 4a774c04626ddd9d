import { evaluate, type Evaluation, ScorecardError } from 'stratmap';
import type { EmbeddedEvaluation } from 'stratmap/embed';
import { describe, expect, it } from 'vitest';
import { card, evaluation, opened, packed, undated } from './small-card.js';
import { pack } from 'stratmap/pack';

/** Codes and places of the findings that a call is refused with. */
function refusal(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ScorecardError)
      return [
        error.code,
        ...error.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`),
      ];
    throw error;
  }
  return [];
}

describe('a card opened from a pack', () => {
  it('shows its graph in the language asked for, near it, or in the first', () => {
    const { graph, locale } = opened(packed(), 'es-MX');
    expect(locale).toBe('es');
    expect(graph.title).toBe('Mesa de ayuda');
    expect(graph.perspectives).toEqual([
      { id: 'financial', title: 'Finanzas', objectives: ['spending'] },
      { id: 'customer', title: 'Clientes', objectives: ['answers'] },
    ]);
    expect(graph.links).toEqual([
      { from: 'answers', to: 'spending', effect: 'raises', confidence: 1, delay: 'P1M' },
    ]);
    expect(graph.objectives[0]).toEqual({
      id: 'answers',
      title: 'Respuestas útiles',
      perspective: 'customer',
      themes: ['trust'],
      measures: [
        { indicator: 'solved', role: 'lead' },
        { indicator: 'ready', role: 'lead' },
        { indicator: 'survey', role: 'lag' },
        { indicator: 'mood', role: 'lag' },
      ],
    });
    expect(graph.bands.map(({ status, name, from }) => [status, name, from])).toEqual([
      ['poor', 'Crítico', 0],
      ['watch', 'Atención', 50],
      ['good', 'Bien', 85],
    ]);
    expect(opened(packed(), 'fr').locale).toBe('en');
    expect(opened().graph.statuses.good).toBe('Good');
  });

  it('lists what may be set, with labels where it takes labels', () => {
    expect(
      opened().inputs.map(({ key, takes, labels, unit }) => [key, takes, labels, unit]),
    ).toEqual([
      ['contacts', 'number', undefined, undefined],
      ['cost', 'number', undefined, 'EUR'],
      ['solved', 'number', undefined, 'percent'],
      ['survey', 'number', undefined, undefined],
      ['ready.plan', 'answer', undefined, undefined],
      ['ready.owner', 'answer', undefined, undefined],
      ['mood', 'label', ['Bad', 'Fair', 'Good'], undefined],
    ]);
    expect(opened().inputs.at(4)?.title).toBe('Is there a plan?');
  });

  it('is read like an evaluation of the whole library: what is written for the page reads the other as well', () => {
    const told = (from: Pick<EmbeddedEvaluation, 'at' | 'periods' | 'total' | 'period'>) => [
      from.period,
      from.periods.length,
      from.total.ok ? from.total.points : undefined,
      from.at('2026-03').objectives['answers']?.low,
    ];
    const whole: Evaluation = evaluation;
    expect(told(opened().evaluate())).toEqual(told(whole));
  });

  it('holds a value, follows a dated target, and carries a delay as the whole library does', () => {
    const changes = { survey: { '2026-02': 90 }, solved: { '2026-03': 80 }, mood: 'bad' };
    const page = opened().evaluate(changes);
    const whole = evaluation.with(changes);
    for (const period of whole.periods) {
      expect(page.at(period).total).toMatchObject({ ok: whole.at(period).total.ok });
      expect(page.series('answers')).toEqual(whole.series('answers'));
      expect(page.at(period).indicators['solved']?.target).toBe(
        whole.at(period).indicators.solved.target,
      );
    }
    expect(page.indicators['survey']?.value).toBe(90);
    expect(page.indicators['mood']).toMatchObject({ label: 'Bad', status: 'poor' });
  });

  it('keeps every evaluation as it was when another is made of it', () => {
    const first = opened().evaluate();
    const before = first.series('answers').points;
    const second = first.with({ solved: { '2026-04': 90 } });
    const third = first.with({ solved: { '2026-04': null } });
    expect(second.series('answers').points[3]).toBeGreaterThan(before[3] as number);
    expect(third.objectives['answers']?.coverage).toBeLessThan(
      second.objectives['answers']?.coverage as number,
    );
    expect(first.series('answers').points).toEqual(before);
    expect(
      Object.isFrozen(first) && Object.isFrozen(first.total) && Object.isFrozen(first.objectives),
    ).toBe(true);
  });

  it('gives the whole history of every kind of element, and names an id it does not have', () => {
    const [page, whole] = [opened().evaluate(), evaluation];
    for (const id of [
      'total',
      'customer',
      'trust',
      'answers',
      'ready',
      'unitCost',
      'cost',
    ] as const)
      expect(page.series(id)).toEqual(whole.series(id));
    expect(refusal(() => page.series('constructor'))).toEqual(['unknown-id']);
    expect(refusal(() => page.at('2027-01'))).toEqual(['unknown-period']);
    expect(refusal(() => opened().evaluate({}, { at: '2025-12' }))).toEqual(['unknown-period']);
    expect(opened().evaluate({}, { at: '2026-02' }).period).toBe('2026-02');
  });

  it('tells everything that is wrong with values at once, and loses none of them', () => {
    const values = {
      solve: 70,
      solved: Number.NaN,
      cost: { '2026-03': 'much', '2026-13': 5, '2027-01': 5 },
      survey: { value: 70, n: 12 },
      contacts: {},
      mood: 'Great',
      'ready.plan': 'perhaps',
      'ready.owner': 'n/a',
    };
    expect(refusal(() => opened().evaluate(values as never))).toEqual([
      'invalid-data',
      'data.unknown-key solve',
      'data.value solved.2026-04',
      'data.value cost.2026-03',
      'data.period cost.2026-13',
      'pack.period cost.2027-01',
      'data.value survey',
      'data.value contacts',
      'data.value mood.2026-04',
      'data.value ready.plan.2026-04',
      'pack.not-applicable ready.owner.2026-04',
    ]);
    expect(refusal(() => opened().evaluate([] as never))).toEqual(['invalid-data']);
    expect(refusal(() => opened().evaluate({ __proto__: 5, constructor: 5 } as never))).toEqual([
      'invalid-data',
      'data.unknown-key constructor',
    ]);
  });

  it('takes `n/a` where the values packed had room for it', () => {
    const whole = evaluation.with({ solved: { '2026-02': 'n/a' } });
    const page = opened(pack(whole)).evaluate({ solved: { '2026-03': 'n/a', '2026-02': 61 } });
    const again = whole.with({ solved: { '2026-03': 'n/a', '2026-02': 61 } });
    expect(page.at('2026-03').indicators['solved']?.notApplicable).toBe(true);
    expect(page.series('answers')).toEqual(again.series('answers'));
  });

  it('evaluates values that have no period', () => {
    const plain = evaluate(undated, { speed: 30 });
    const page = opened(pack(plain));
    expect(page.periods).toEqual(['']);
    expect(page.evaluate().total).toMatchObject({ ok: true, points: 75, status: 'watch' });
    const faster = page.evaluate({ speed: 20 });
    expect(faster.series('total')).toEqual(plain.with({ speed: 20 }).series('total'));
    expect(refusal(() => page.evaluate({ speed: { '2026-01': 5 } }))).toEqual([
      'invalid-data',
      'pack.period speed.2026-01',
    ]);
  });

  it('evaluates a card that was packed without values', () => {
    const empty = evaluate(card, {}, { from: '2026-01', to: '2026-02' });
    const values = { solved: { '2026-02': 75 }, mood: { '2026-02': 'Good' } };
    const page = opened(pack(empty)).evaluate(values);
    const whole = evaluate(card, values, { from: '2026-01', to: '2026-02' });
    expect(page.series('total')).toEqual(whole.series('total'));
    expect(page.series('answers')).toEqual(whole.series('answers'));
  });

  it('shows periods from the first one shown on, and looks back beyond it', () => {
    const values = {
      solved: { '2026-01': 55, '2026-02': 60, '2026-03': 65 },
      mood: { '2026-01': 'Fair', '2026-02': 'Good', '2026-03': 'Bad' },
    } as const;
    const whole = evaluate(card, values);
    const page = opened(pack(evaluate(card, values, { from: '2026-02', at: '2026-02' })));
    expect(page.periods).toEqual(['2026-02', '2026-03']);
    const now = page.evaluate();
    expect([now.period, now.periods]).toEqual(['2026-02', page.periods]);
    expect(now.series('spending').points).toEqual(whole.series('spending').points.slice(1));
    expect(now.objectives['spending']).toMatchObject({ ok: true, driver: 50 });
    expect(now.indicators['mood']).toMatchObject({ trend: 50 });
    expect(refusal(() => now.at('2026-01'))).toEqual(['unknown-period']);
    expect(refusal(() => page.evaluate({}, { at: '2026-01' }))).toEqual(['unknown-period']);
    const change = { solved: { '2026-01': 60 } };
    expect(now.with(change).series('spending').points).toEqual(
      whole.with(change).series('spending').points.slice(1),
    );
    expect(now.with(change).series('spending').points).not.toEqual(now.series('spending').points);
  });
});
