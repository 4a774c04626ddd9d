import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { type Evaluation, evaluate } from '../../../src/evaluate/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'versions',
  title: 'Versions',
  calendar: { period: 'month' },
  perspectives: { top: {} },
  indicators: {
    cost: { better: 'higher', baseline: 0, target: 100 },
    speed: { better: 'higher', baseline: 0, target: 100, unit: 'percent' },
  },
  objectives: { fast: { perspective: 'top', leading: ['cost'], lagging: ['speed'] } },
});

const column = (...values: number[]) => ({ start: '2026-01', values: Float64Array.from(values) });
const months = (...values: (number | null)[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, value]));

/** Values of a key by period, as the records say. */
const valuesOf = (evaluation: Evaluation, id: 'cost' | 'speed') =>
  evaluation.periods.map((period) => {
    const record = evaluation.at(period).indicators[id];
    return record !== undefined && 'value' in record ? record.value : null;
  });

/** The values that an evaluation was made from, which a longer history is made from anew. */
const storedOf = (evaluation: Evaluation, id: 'cost' | 'speed') => [
  ...(evaluation.with({ [id]: { '2026-09': 9 } }).series(id).values ?? []),
];

for (const [form, of] of [
  ['columns', column],
  ['values by period', months],
] as const)
  describe(`evaluations that follow each other on ${form}`, () => {
    const first = (): Evaluation => evaluate(card, { cost: of(10, 20, 30), speed: of(1, 2, 3) });
    const gap = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];

    it('keep their values, whichever is looked at', () => {
      const a = first();
      const b = a.with({ cost: { '2026-02': 50 } });
      const c = b.with({ cost: { '2026-02': 60, '2026-03': null } });
      for (let i = 0; i < 2; i++) {
        expect(valuesOf(a, 'cost')).toEqual([10, 20, 30]);
        expect(valuesOf(c, 'cost')).toEqual([10, 60, null]);
        expect(valuesOf(b, 'cost')).toEqual([10, 50, 30]);
      }
    });

    it('keep the values that they were made from', () => {
      const a = first();
      const b = a.with({ cost: { '2026-02': 50 } });
      const c = b.with({ cost: { '2026-02': 60, '2026-03': null } });
      expect(storedOf(a, 'cost')).toEqual([10, 20, 30, ...gap, 9]);
      expect(storedOf(c, 'cost')).toEqual([10, 60, Number.NaN, ...gap, 9]);
      expect(storedOf(b, 'cost')).toEqual([10, 50, 30, ...gap, 9]);
    });

    it('may fork', () => {
      const a = first();
      const [b, c] = [a.with({ cost: 70 }), a.with({ cost: 80, speed: 5 })];
      const d = b.with({ speed: { '2026-01': 8 } });
      expect([a, b, c, d].map((one) => valuesOf(one, 'cost')[2])).toEqual([30, 70, 80, 70]);
      expect([d, c, b, a].map((one) => valuesOf(one, 'speed'))).toEqual([
        [8, 2, 3],
        [1, 2, 5],
        [1, 2, 3],
        [1, 2, 3],
      ]);
    });

    it('share nothing with one that a longer history was made for', () => {
      const a = first();
      const longer = a.with({ cost: { '2026-04': 40 } });
      const [changed, longerChanged] = [a.with({ cost: 99 }), longer.with({ cost: 98 })];
      expect(valuesOf(changed, 'cost')).toEqual([10, 20, 99]);
      expect(valuesOf(longerChanged, 'cost')).toEqual([10, 20, 30, 98]);
      expect(valuesOf(longer, 'cost')).toEqual([10, 20, 30, 40]);
      expect(valuesOf(a, 'cost')).toEqual([10, 20, 30]);
    });

    it('keep what is known of a value beside its number', () => {
      const a = first();
      const b = a.with({ speed: { '2026-02': { value: 40, n: 12 } } });
      const c = b.with({ speed: { '2026-02': 41 } });
      const cases = (one: Evaluation) => one.at('2026-02').indicators['speed'];
      expect(cases(b)).toMatchObject({ value: 40, n: 12 });
      expect(cases(c)).not.toHaveProperty('n');
      expect(cases(a)).not.toHaveProperty('n');
    });
  });

describe('columns that were handed in', () => {
  it('stay as they are when values change', () => {
    const values = Float64Array.from([10, 20, 30]);
    const evaluation = evaluate(card, { cost: { start: '2026-01', values } });
    expect(valuesOf(evaluation.with({ cost: 99 }), 'cost')).toEqual([10, 20, 99]);
    expect([...values]).toEqual([10, 20, 30]);
  });
});

describe('a long chain of evaluations', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };

  for (const [form, of] of [
    ['columns', column],
    ['values by period', months],
  ] as const)
    it(`keeps no more memory than one of them when only the last is held, on ${form}`, () => {
      let last: Evaluation = evaluate(card, { cost: of(10, 20, 30), speed: of(1, 2, 3) });
      const step = (i: number): void => {
        last = last.with({
          [i % 2 === 0 ? 'cost' : 'speed']: { [`2026-0${1 + (i % 3)}`]: i % 100 },
        });
      };
      for (let i = 0; i < 2000; i++) step(i);
      const before = used();
      for (let i = 0; i < 20_000; i++) step(i);
      const grown = used() - before;
      // What leads from one evaluation to the next takes some 500 bytes: all of it would be 10 million.
      expect(grown).toBeLessThan(2_000_000);
      expect(valuesOf(last, 'cost')).toHaveLength(3);
    });
});
