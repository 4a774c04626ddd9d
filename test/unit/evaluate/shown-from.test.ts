import { describe, expect, it } from 'vitest';
import {
  dataFindingsAt,
  evaluate,
  latestPeriod,
  prepare,
  slopeOf,
} from '../../../src/evaluate/index.js';
import { explain } from '../../../src/explain/index.js';
import { toText } from '../../../src/render/index.js';
import { cardWith, thrown } from './card.js';

const card = cardWith({
  metrics: { offered: 'sum', answered: 'sum' },
  checks: [{ equal: 'offered = answered' }],
  indicators: { x: { baseline: 0, target: 100 }, y: { baseline: 0, target: 100 } },
  objectives: {
    cause: { perspective: 'p', lagging: ['x'], drives: { effect: { delay: 'P1M' } } },
    effect: { perspective: 'p', lagging: ['y'], driverShare: 0.5 },
  },
});
const data = {
  x: { '2026-01': 40, '2026-02': 80, '2026-03': 60 },
  y: { '2026-01': 50, '2026-02': 50, '2026-03': 50 },
  offered: { '2026-01': 9, '2026-02': 9, '2026-03': 9 },
  answered: { '2026-01': 8, '2026-02': 8, '2026-03': 9 },
};
const whole = evaluate(card, data);
const part = evaluate(card, data, { from: '2026-02' });

describe('periods before `from`', () => {
  it('are in none of the lists, and count all the same', () => {
    expect(part.periods).toEqual(['2026-02', '2026-03']);
    expect([...part.series('effect').points]).toEqual([45, 65]);
    expect([...part.series('x').points]).toEqual([80, 60]);
    expect(part.dataFindings.map(({ path }) => path.at(-1))).toEqual(['2026-02']);
    expect(part.at('2026-02').objectives['cause']).toMatchObject({ points: 80, trend: 40 });
    expect(JSON.stringify(part)).toBe(JSON.stringify(whole));
  });

  it('cannot be asked for', () => {
    const error = thrown(() => part.at('2026-01'));
    expect(error.code).toBe('unknown-period');
    expect(error.message).toBe(
      'the period `2026-01` lies before the first one shown; there are 2026-02 to 2026-03; evaluate with an earlier `from`',
    );
    expect(thrown(() => evaluate(card, data, { from: '2026-02', at: '2026-01' })).code).toBe(
      'unknown-period',
    );
    expect(dataFindingsAt(part, '2026-01')).toEqual([]);
    expect(dataFindingsAt(whole, '2026-01')).toHaveLength(1);
  });

  it('are told in the same words wherever a period is asked for', () => {
    const said = (ask: () => unknown): string => thrown(ask).message;
    const asks = [
      () => explain(part, 'x', { at: '2026-01' }),
      () => slopeOf(part, 'x', { at: '2026-01' }),
      () => toText(card, part, { period: '2026-01' }),
    ];
    for (const ask of asks) {
      expect(said(ask)).toContain('`2026-01`, which lies before the first one shown');
      expect(said(ask)).toContain('there are 2026-02 to 2026-03');
      expect(said(ask)).toContain('try: evaluate with an earlier `from`');
    }
    expect(said(() => explain(part, 'x', { at: '2027-01' }))).toContain('which was not evaluated');
  });

  it('take changed values, which go on to count', () => {
    const other = part.with({ x: { '2026-01': 90 } });
    expect(other.periods).toEqual(part.periods);
    expect([...other.series('effect').points]).toEqual([70, 65]);
    expect(
      other.changesFrom(part, { periods: 'all' }).map(({ id, period }) => [id, period]),
    ).toEqual(
      whole
        .with({ x: { '2026-01': 90 } })
        .changesFrom(whole, { periods: 'all' })
        .filter(({ period }) => period !== '2026-01')
        .map(({ id, period }) => [id, period]),
    );
  });

  it('become more where a value is added before the first, and nothing else does', () => {
    const earlier = part.with({ x: { '2025-12': 10 } });
    expect(earlier.periods).toEqual(part.periods);
    expect([...earlier.series('effect').points]).toEqual([...part.series('effect').points]);
    expect(earlier.with({ y: { '2026-05': 1 } }).periods).toEqual([
      ...['2026-02', '2026-03', '2026-04', '2026-05'],
    ]);
  });

  it('are compared with evaluations that show them', () => {
    const changed = whole.with({ x: { '2026-02': 10 } });
    const changes = part.with({ x: { '2026-02': 10 } }).changesFrom(whole, { periods: 'all' });
    expect(changes).toEqual(changed.changesFrom(whole, { periods: 'all' }));
    const back = changed.changesFrom(part, { periods: 'all' });
    expect(back.map(({ period }) => period)).toContain('2026-02');
    expect(back).toHaveLength(changes.length);
  });

  it('are lanes of a prepared card, which says how many there are', () => {
    const { periods, hidden, space } = prepare(card, data, { from: '2026-02' });
    expect([periods.length, hidden, space.lanes]).toEqual([3, 1, 3]);
    expect(prepare(card, data).hidden).toBe(0);
  });

  it('are none where nothing lies before it, or values have no period', () => {
    expect(prepare(card, data, { from: '2025-11' })).toMatchObject({ hidden: 0 });
    expect(prepare(card, { x: 5 }, { from: '2026-01', to: '2026-03' })).toMatchObject({
      hidden: 0,
      periods: ['2026-01', '2026-02', '2026-03'],
    });
    expect(thrown(() => evaluate(card, data, { from: '2026-04' })).message).toContain(
      'there is no period to evaluate',
    );
  });

  it('may be all that has values', () => {
    const late = evaluate(card, data, { from: '2026-04', to: '2026-05' });
    expect(late.periods).toEqual(['2026-04', '2026-05']);
    expect(late.at('2026-04').objectives['effect']).toMatchObject({ driver: 60, points: 60 });
    expect(late.at('2026-05').total.ok).toBe(false);
    expect(latestPeriod(late)).toBe('2026-05');
  });
});
