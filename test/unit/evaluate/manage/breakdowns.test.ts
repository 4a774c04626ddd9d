import { describe, expect, it } from 'vitest';
import type { IndicatorInput, MetricInput } from '../../../../src/document/input/index.js';
import { evaluate, paretoOf } from '../../../../src/evaluate/index.js';
import { cardWith, scored, thrown } from '../card.js';

const by = { channel: ['phone', 'chat', 'mail'] };

const withParts = (
  metrics: { readonly [id: string]: MetricInput },
  indicators: { readonly [id: string]: IndicatorInput } = {},
) => cardWith({ metrics, indicators });

const month = (value: number | null) => ({ '2026-01': value });

describe('a Pareto of members', () => {
  it('lists the members of a metric by value, with cumulative shares', () => {
    const card = withParts({ complaints: { rollup: 'sum', by } });
    const evaluation = evaluate(card, {
      'complaints.phone': month(20),
      'complaints.chat': month(70),
      'complaints.mail': month(10),
    });
    expect(paretoOf(evaluation, 'complaints')).toEqual([
      { member: 'chat', contribution: 70, share: 0.7, cumulative: 0.7 },
      { member: 'phone', contribution: 20, share: 0.2, cumulative: 0.8999999999999999 },
      { member: 'mail', contribution: 10, share: 0.1, cumulative: 1 },
    ]);
  });

  it('lists the members of an indicator by the points they lose, and leaves missing ones out', () => {
    const card = withParts(
      { contacts: { rollup: 'sum', by } },
      { csat: { ...scored, by, rollup: { mean: 'contacts' } } },
    );
    const evaluation = evaluate(card, {
      'csat.phone': month(50),
      'csat.chat': month(90),
      'contacts.phone': month(100),
      'contacts.chat': month(300),
    });
    // phone: 1/4 x 50 = 12.5; chat: 3/4 x 10 = 7.5.
    expect(paretoOf(evaluation, 'csat')).toEqual([
      { member: 'phone', contribution: 12.5, share: 0.625, cumulative: 0.625 },
      { member: 'chat', contribution: 7.5, share: 0.375, cumulative: 1 },
    ]);
  });

  it('needs something that is broken down', () => {
    const evaluation = evaluate(withParts({ a: 'sum' }), { a: month(1) });
    expect(thrown(() => paretoOf(evaluation, 'a')).code).toBe('unknown-id');
    expect(thrown(() => paretoOf(evaluation, 'b')).code).toBe('unknown-id');
  });
});

describe('members that do not make up their whole', () => {
  const findings = (metric: MetricInput, data: object) =>
    evaluate(withParts({ m: metric }), data).dataFindings.map(({ message }) => message);

  it('are told for a sum, and the given number counts', () => {
    const parts = { 'm.phone': month(6), 'm.chat': month(3), 'm.mail': month(1) };
    expect(findings({ rollup: 'sum', by }, { ...parts, m: month(11) })).toEqual([
      'the whole of `m` in 2026-01 is 11, but its members add up to 10',
    ]);
    expect(findings({ rollup: 'sum', by }, { ...parts, m: month(10) })).toEqual([]);
    expect(findings({ rollup: 'sum', by }, parts)).toEqual([]);
  });

  it('are told for a mean that lies outside its members', () => {
    const parts = { 'm.phone': month(60), 'm.chat': month(80) };
    expect(findings({ rollup: 'mean', by }, { ...parts, m: month(81) })).toEqual([
      'the whole of `m` in 2026-01 is 81, but its largest member is 80',
    ]);
    expect(findings({ rollup: 'mean', by }, { ...parts, m: month(59) })).toEqual([
      'the whole of `m` in 2026-01 is 59, but its smallest member is 60',
    ]);
    expect(findings({ rollup: 'mean', by }, { ...parts, m: month(65) })).toEqual([]);
  });

  it('are told where two dimensions disagree, and for a slice against its own members', () => {
    const two = { channel: ['phone', 'chat'], tier: ['gold', 'basic'] };
    const metric: MetricInput = { rollup: 'sum', by: two };
    expect(
      findings(metric, {
        'm.phone': month(30),
        'm.chat': month(70),
        'm.gold': month(50),
        'm.basic': month(49),
      }),
    ).toEqual(['the sum by channel of `m` in 2026-01 is 100, but the sum by tier is 99']);
    expect(
      findings(metric, {
        'm.phone': month(30),
        'm.phone.gold': month(10),
        'm.phone.basic': month(21),
      }),
    ).toEqual(['the given value of `m.phone` in 2026-01 is 30, but its members add up to 31']);
  });

  it('are the same findings after a change as in a fresh evaluation', () => {
    const data = { 'm.phone': month(6), 'm.chat': month(3), 'm.mail': month(1), m: month(10) };
    const evaluation = evaluate(withParts({ m: { rollup: 'sum', by } }), data);
    expect(evaluation.dataFindings).toEqual([]);
    expect(evaluation.with({ 'm.mail': 2 }).dataFindings).toHaveLength(1);
    expect(evaluation.dataFindings).toEqual([]);
  });
});

describe('data of a broken-down element', () => {
  const refused = (card: Parameters<typeof evaluate>[0], data: object) =>
    thrown(() => evaluate(card, data)).found;

  it('are refused where a formula makes the members', () => {
    const card = withParts(
      { a: { rollup: 'sum', by }, b: { formula: 'a / 2', by } },
      { c: { ...scored, formula: 'b', by } },
    );
    expect(refused(card, { 'b.phone': month(1), 'c.phone': month(1), c: month(1) })).toEqual([
      'data.unknown-key b.phone',
      'data.unknown-key c.phone',
      'data.unknown-key c',
    ]);
  });

  it('may be given for every combination and partial combination, by those names alone', () => {
    const card = withParts({
      m: { rollup: 'sum', by: { channel: ['phone', 'chat'], tier: ['gold'] } },
    });
    expect(refused(card, { 'm.gold.phone': month(1) })).toEqual(['data.unknown-key m.gold.phone']);
    const evaluation = evaluate(card, { 'm.phone.gold': month(1), 'm.chat': month(2) });
    expect(evaluation.metrics['m']?.value).toBe(3);
  });
});

describe('a broken-down indicator', () => {
  it('changes one member at a time to the same bits as a fresh evaluation', () => {
    const card = withParts(
      { contacts: { rollup: 'sum', by }, solved: { rollup: 'sum', by } },
      {
        fcr: { ...scored, formula: '100 * solved / contacts', by, rollup: { mean: 'contacts' } },
        worst: { ...scored, by, byView: 'worst' },
      },
    );
    const data = {
      'contacts.phone': month(300),
      'contacts.chat': month(70),
      'contacts.mail': month(11),
      'solved.phone': month(123),
      'solved.chat': month(65),
      'solved.mail': month(7),
      'worst.phone': month(33),
      'worst.chat': month(44),
    };
    const changed = evaluate(card, data).with({ 'solved.chat': 50, 'worst.chat': 22 });
    const fresh = evaluate(card, { ...data, 'solved.chat': month(50), 'worst.chat': month(22) });
    expect(JSON.stringify(changed)).toBe(JSON.stringify(fresh));
    expect(changed.indicators['worst']).toMatchObject({ points: 22, worstMember: 'chat' });
  });

  it('says why it has no value', () => {
    const card = withParts(
      { contacts: { rollup: 'sum', by } },
      { share: { ...scored, formula: 'contacts / 10', by } },
    );
    const { metrics, indicators } = evaluate(card, { 'contacts.phone': month(1) });
    expect(metrics['contacts']).toMatchObject({ reason: 'incomplete' });
    expect(indicators['share']).toMatchObject({ reason: 'input-missing', lacks: ['contacts'] });
    expect(indicators['share']?.members?.['phone']).toMatchObject({ value: 0.1 });
  });

  it('takes inline values for its whole', () => {
    const card = withParts({ m: { rollup: 'sum', by, values: { '2026-01': 5 } } });
    expect(evaluate(card, { 'm.phone': month(9) }).metrics['m']?.value).toBe(5);
  });

  it('may have members called like something JavaScript knows', () => {
    const card = withParts({ m: { rollup: 'sum', by: { kind: ['constructor', '__proto__'] } } });
    const evaluation = evaluate(card, { 'm.constructor': month(1), 'm.__proto__': month(3) });
    expect(Object.entries(evaluation.metrics['m']?.members ?? {})).toEqual([
      ['constructor', { value: 1, share: 0.25 }],
      ['__proto__', { value: 3, share: 0.75 }],
    ]);
    expect(paretoOf(evaluation, 'm').map(({ member }) => member)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
