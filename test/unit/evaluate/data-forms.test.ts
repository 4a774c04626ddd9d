import { describe, expect, it } from 'vitest';
import { type EvaluationData, evaluate } from '../../../src/evaluate/index.js';
import { bitDifferences, flat } from '../../support/laws/flat.js';
import { cardWith, scored, service, thrown } from './card.js';

describe('the forms of data', () => {
  const series = {
    contacts: { '2026-01': 100, '2026-02': 200, '2026-03': 400 },
    solved: { '2026-01': 50, '2026-02': 150, '2026-03': 100 },
    quality: { '2026-01': 70, '2026-03': 90 },
  };
  const rows = Object.entries(series).flatMap(([key, values]) =>
    Object.entries(values).map(([period, value]) => ({ period, key, value })),
  );
  const columns = {
    contacts: { start: '2026-01', values: [100, 200, 400] },
    solved: { start: '2026-01', values: new Float64Array([50, 150, 100]) },
    quality: { start: '2026-01', values: [70, Number.NaN, 90] },
  };
  // As JSON has them, which knows no NaN.
  const withNull = { ...columns, quality: { start: '2026-01', values: [70, null, 90] } };

  it('by period, as rows in any order and as columns all come to the same bits', () => {
    const card = service();
    const wanted = flat(evaluate(card, series));
    expect(wanted.get('2026-03.indicators.rate.value')).toBe(25);
    for (const data of [rows, rows.toReversed(), columns, withNull] as readonly EvaluationData[])
      expect(bitDifferences(wanted, flat(evaluate(card, data)))).toEqual([]);
  });

  it('as many columns of any length stay apart from each other and from what they were read from', () => {
    const lengths = [3, 200, 90, 511, 512, 1, 600, 300];
    const ids = lengths.map((_, i) => `k${i}`);
    const card = cardWith({ indicators: Object.fromEntries(ids.map((id) => [id, scored])) });
    const given = lengths.map((length, i) =>
      Float64Array.from({ length }, (_, lane) => 1000 * i + lane),
    );
    const data = Object.fromEntries(
      ids.map((id, i) => [id, { start: '2000-01', values: given[i] as Float64Array }]),
    );
    const evaluation = evaluate(card, data);
    for (const values of given) values.fill(-1);
    const changed = evaluation.with({ k0: { '2000-01': 7 } });
    for (const [i, id] of ids.entries()) {
      const values = changed.series(id).values as Float64Array;
      const wanted = Float64Array.from({ length: 600 }, (_, lane) =>
        lane >= (lengths[i] as number)
          ? Number.NaN
          : id === 'k0' && lane === 0
            ? 7
            : 1000 * i + lane,
      );
      expect(Array.from(values)).toEqual(Array.from(wanted));
    }
  });

  it('without periods are one moment, whose period has no name unless `at` gives it', () => {
    const data = { contacts: 100, solved: 50, quality: 70 };
    const unnamed = evaluate(service(), data);
    expect([unnamed.periods, unnamed.period]).toEqual([[''], '']);
    expect(unnamed.total).toMatchObject({ ok: true, points: 60, coverage: 1 });
    const named = evaluate(service(), data, { at: '2026-02' });
    expect([named.periods, named.period]).toEqual([['2026-02'], '2026-02']);
    expect(named.total).toMatchObject({ points: 60 });
  });

  it('may be empty for a period that is named', () => {
    const empty = evaluate(service(), {}, { at: '2026-01' });
    expect(empty.total).toMatchObject({
      ok: false,
      status: 'none',
      coverage: 0,
      low: 0,
      high: 100,
    });
    expect(empty.total.missing).toEqual(['quality', 'rate']);
  });

  it('take a gap in a column for a gap, never for 0', () => {
    for (const gap of [null, undefined, Number.NaN]) {
      const data = { quality: { start: '2026-01', values: [70, gap, 90] as number[] } };
      expect([...(evaluate(service(), data).series('quality').values ?? [])]).toEqual([
        70,
        Number.NaN,
        90,
      ]);
    }
  });

  it('are read once: what the caller does to an array afterwards changes nothing', () => {
    const values = new Float64Array([70, 80]);
    const evaluation = evaluate(service(), { quality: { start: '2026-01', values } });
    values.fill(0);
    const again = evaluation.with({ contacts: { '2026-01': 10 } });
    expect([...(again.series('quality').values ?? [])]).toEqual([70, 80]);
  });

  it('may hold explicit nothings, and keys that are undefined', () => {
    const data = { quality: { '2026-01': 50, '2026-02': null }, solved: undefined };
    const evaluation = evaluate(service(), data as EvaluationData);
    expect(evaluation.periods).toEqual(['2026-01', '2026-02']);
    expect(evaluation.indicators['quality']).toMatchObject({ ok: false, reason: 'blank' });
  });

  it('of another kind than actual are passed over in rows', () => {
    const data = [
      { period: '2026-01', key: 'quality', value: 40 },
      { period: '2026-01', key: 'quality', value: 99, kind: 'target' },
    ];
    expect(evaluate(service(), data).indicators['quality']).toMatchObject({ value: 40 });
  });

  it('refuse notes beside the value of a row, which would be lost, and changes of no period', () => {
    const card = cardWith({ indicators: { quality: scored } });
    const beside = [{ period: '2026-01', key: 'quality', value: 50, n: 0 }];
    expect(thrown(() => evaluate(card, beside as never)).found).toEqual(['data.value [0].n']);
    const dated = evaluate(card, { quality: { '2026-01': 50 } } as never);
    expect(thrown(() => dated.with({ quality: { '': 7 } } as never)).found).toEqual([
      'data.period quality.',
    ]);
  });
});

/** What is found about data for the small card. */
function problems(data: unknown): string[] {
  const { code, found } = thrown(() => evaluate(service(), data as EvaluationData));
  expect(code).toBe('invalid-data');
  return found;
}

describe('data that is refused', () => {
  it('has keys that the card does not take, each told with the nearest', () => {
    expect(problems({ qualty: 1, contact: { '2026-01': 1 } })).toEqual([
      'data.unknown-key qualty',
      'data.unknown-key contact',
    ]);
    const { message } = thrown(() => evaluate(service(), { qualty: 1 }));
    expect(message).toContain('did you mean `quality`?');
  });

  it('has values for what a formula works out, or for objectives', () => {
    expect(problems({ rate: 50 })).toEqual(['data.unknown-key rate']);
    expect(problems({ cost: 50 })).toEqual(['data.unknown-key cost']);
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['a text', '70'],
    ['true', true],
    ['a bigint', 1n],
  ])('is %s', (_, value) => {
    expect(problems({ quality: value })).toEqual(['data.value quality']);
    expect(problems({ quality: { '2026-01': value } })).toEqual(['data.value quality.2026-01']);
    expect(problems([{ period: '2026-01', key: 'quality', value }])).toEqual([
      'data.value quality.2026-01',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['an infinity', [1, Number.NEGATIVE_INFINITY], 'data.value quality.values[1]'],
    [
      'an infinity in an array of numbers',
      new Float64Array([1, Number.POSITIVE_INFINITY]),
      'data.value quality.values[1]',
    ],
    ['a text', [1, '2'], 'data.value quality.values[1]'],
    ['a list', [[1]], 'data.value quality.values[0]'],
    ['no list', null, 'data.value quality.values'],
    ['a number', 5, 'data.value quality.values'],
    ['a text as list', '123', 'data.value quality.values'],
    ['a length without a list', { length: 1_000_000_000 }, 'data.value quality.values'],
    [
      'more values than there are days',
      { __proto__: Array.prototype, length: 4e9 },
      'data.value quality.values',
    ],
  ])('is a column with %s', (_, values, found) => {
    expect(problems({ quality: { start: '2026-01', values } })).toEqual([found]);
  });

  it('is an array longer than any calendar', () => {
    const values: number[] = [];
    values.length = 2 ** 31;
    expect(problems({ quality: { start: '2026-01', values } })).toEqual([
      'data.value quality.values',
    ]);
  });

  it.each(['2026-13', '2026-02-30', '26-01', '2026-1', 'January', '', '2026-W54', '0000'])(
    'has `%s` as a period',
    (period) => {
      expect(problems({ quality: { [period]: 1 } })).toEqual([`data.period quality.${period}`]);
      expect(problems([{ period, key: 'quality', value: 1 }])).toEqual([
        `data.period quality.${period}`,
      ]);
      expect(problems({ quality: { start: period, values: [1] } })).toEqual([
        'data.period quality.start',
      ]);
    },
  );

  it('mixes values of a moment with values by period', () => {
    expect(problems({ quality: 50, contacts: { '2026-01': 1 } })).toEqual(['data.mixed quality']);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 5],
    ['a text', 'quality'],
    ['an empty object', {}],
    ['a row without key', { period: '2026-01', value: 1 }],
    ['a row without period', { key: 'quality', value: 1 }],
    ['a row whose key is a number', { key: 1, period: '2026-01', value: 1 }],
  ])('has %s among its rows', (_, row) => {
    expect(problems([row])).toEqual(['data.value [0]']);
  });

  it('is told of in full, not only of its first mistake', () => {
    expect(
      problems({
        qualty: 1,
        quality: { '2026-99': 1, '2026-01': 'x' },
        solved: { '2026-01': Number.NaN },
      }),
    ).toEqual([
      'data.unknown-key qualty',
      'data.period quality.2026-99',
      'data.value quality.2026-01',
      'data.value solved.2026-01',
    ]);
  });

  it('is told of in a thousand findings at most', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      period: '2026-01',
      key: `k${i}`,
      value: i,
    }));
    const found = problems(rows);
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toBe('document.too-many-problems ');
  });

  it('names keys that every object knows, without harm', () => {
    const data = JSON.parse(
      '{ "__proto__": 1, "constructor": 2, "toString": 3 }',
    ) as EvaluationData;
    expect(problems(data)).toEqual([
      'data.unknown-key __proto__',
      'data.unknown-key constructor',
      'data.unknown-key toString',
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('spans more periods than are evaluated', () => {
    const far = { quality: { '0001-01-01': 1, '9999-12-31': 2 } };
    const days = cardWith({
      calendar: { period: 'day' },
      indicators: { quality: scored },
      objectives: { a: { perspective: 'p', lagging: ['quality'] } },
    });
    const { code, message } = thrown(() => evaluate(days, far));
    expect(code).toBe('invalid-data');
    expect(message).toContain('periods');
    const column = {
      quality: { start: '0001-01-01', values: new Float64Array(1_000_000).fill(1) },
    };
    expect(thrown(() => evaluate(days, column)).code).toBe('invalid-data');
  });
});

describe('a value within a value', () => {
  it('is refused, however deep it goes', () => {
    const endless: { value: unknown } = { value: null };
    endless.value = endless;
    const data = { cost: { '2026-01': endless } } as unknown as EvaluationData;
    const card = cardWith({ metrics: { cost: 'sum' } });
    expect(thrown(() => evaluate(card, data)).found).toEqual(['data.value cost.2026-01.value']);
  });
});

describe('values written in the card', () => {
  const card = cardWith({
    metrics: { contacts: { rollup: 'sum', values: { '2026-01': 10, '2026-02': 20 } } },
    indicators: { quality: { ...scored, values: { '2026-02': 60 } } },
    objectives: { a: { perspective: 'p', lagging: ['quality'] } },
  });

  it('serve where data have none', () => {
    const evaluation = evaluate(card);
    expect(evaluation.periods).toEqual(['2026-01', '2026-02']);
    expect(evaluation.metrics['contacts']).toMatchObject({ value: 20 });
    expect(evaluation.indicators['quality']).toMatchObject({ value: 60, points: 60 });
  });

  it('stand back where data have one, and the clash is told', () => {
    const evaluation = evaluate(card, { quality: { '2026-02': 80, '2026-03': 90 } });
    expect(evaluation.at('2026-02').indicators['quality']).toMatchObject({ value: 80 });
    expect(evaluation.diagnostics.map(({ code, path }) => [code, ...path])).toEqual([
      ['value.clash', 'quality'],
    ]);
    expect(evaluation.at('2026-01').metrics['contacts']).toMatchObject({ value: 10 });
  });

  it('for any period serve a moment', () => {
    const timeless = cardWith({
      indicators: { quality: { ...scored, value: 30 } },
      objectives: { a: { perspective: 'p', lagging: ['quality'] } },
    });
    expect(evaluate(timeless).total).toMatchObject({ points: 30 });
    expect(evaluate(timeless, { quality: 40 }).total).toMatchObject({ points: 40 });
  });
});

describe('labels and answers', () => {
  const card = cardWith({
    indicators: {
      light: { scale: { kind: 'labels', labels: { red: 0, amber: 40, green: 100 } } },
      review: { checklist: { a: 'Is a done?', b: 'Is b done?', c: 'Is c done?' } },
    },
    objectives: { o: { perspective: 'p', lagging: ['light', 'review'] } },
  });

  it('are read as words, and shown as such', () => {
    const data = {
      light: 'amber',
      'review.a': 'yes',
      'review.b': 'parcialmente',
      'review.c': 'No',
    };
    const { indicators } = evaluate(card, data);
    expect(indicators['light']).toMatchObject({ label: 'amber', points: 40 });
    expect(indicators['light']).not.toHaveProperty('value');
    expect(indicators['review']).toMatchObject({ points: 50, coverage: 1 });
  });

  it('count the answered of a checklist as its coverage', () => {
    const two = evaluate(card, { 'review.a': true, 'review.b': false } as unknown as EvaluationData)
      .indicators['review'];
    expect(two).toMatchObject({ ok: true, points: 50, basis: 'partial' });
    expect(two?.coverage).toBeCloseTo(2 / 3, 12);
    const one = evaluate(card, { 'review.a': 'sí' }).indicators['review'];
    expect(one).toMatchObject({ ok: false, reason: 'too-few-answers' });
  });

  it('that are not known are refused, with what would be', () => {
    const { found, message } = thrown(() => evaluate(card, { light: 'blue', 'review.a': 'maybe' }));
    expect(found).toEqual(['data.value light', 'data.value review.a']);
    expect(message).toContain('`red`, `amber`, `green`');
    expect(thrown(() => evaluate(card, { light: 'constructor' })).found).toEqual([
      'data.value light',
    ]);
  });

  it('stand in columns as well', () => {
    const light = { start: '2026-01', values: ['red', null, 'green'] as unknown as number[] };
    expect([...evaluate(card, { light }).series('light').points]).toEqual([0, Number.NaN, 100]);
    const wrong = { start: '2026-01', values: ['red', 'blue'] as unknown as number[] };
    expect(thrown(() => evaluate(card, { light: wrong })).found).toEqual([
      'data.value light.values[1]',
    ]);
  });
});
