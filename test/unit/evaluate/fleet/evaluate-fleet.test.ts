import { describe, expect, it } from 'vitest';
import { defineScorecard, parseScorecard } from '../../../../src/author/index.js';
import {
  type Evaluation,
  evaluate,
  evaluateFleet,
  evaluateMany,
  type EvaluationData,
  type TenantResult,
  type TenantScores,
} from '../../../../src/evaluate/index.js';
import { randomCard } from '../../../support/random-card.js';
import { randomFrom } from '../../../support/random-card/random.js';

type Values = Record<string, Record<string, number | string | null>>;

/** The data of another tenant: some numbers moved, some taken away. */
function varied(data: Values, seed: number): Values {
  const random = randomFrom(seed);
  return Object.fromEntries(
    Object.entries(data).map(([key, series]) => [
      key,
      Object.fromEntries(
        Object.entries(series).map(([period, value]) => {
          if (random.chance(0.1)) return [period, null];
          if (typeof value !== 'number' || key.includes('.item')) return [period, value];
          return [period, value * random.number(0.8, 1.2)];
        }),
      ),
    ]),
  );
}

/** Elements of a tenant whose numbers are not those of its own evaluation, bit for bit. */
function differing(tenant: TenantScores, own: Evaluation): string[] {
  const sections = [tenant.perspectives, tenant.objectives, tenant.indicators];
  const all = [['total', tenant.total] as const, ...sections.flatMap((one) => Object.entries(one))];
  return all.flatMap(([id, { points, coverage, values }]) => {
    const wanted = own.series(id);
    const pairs = [
      [points, wanted.points],
      [coverage, wanted.coverage],
      ...(values === undefined ? [] : [[values, wanted.values]]),
    ] as const;
    const same = pairs.every(
      ([a, b]) => a?.length === b?.length && a?.every((x, i) => Object.is(x, b?.[i])),
    );
    return same ? [] : [id];
  });
}

const scored = (result: TenantResult | undefined): TenantScores => {
  if (result?.ok !== true) throw new Error('the tenant has no scores');
  return result;
};

const card = defineScorecard({
  stratmap: 1,
  id: 'branches',
  title: 'Branches',
  calendar: { period: 'month' },
  perspectives: { customer: {}, process: {} },
  indicators: {
    speed: { better: 'lower', baseline: 10, target: 2 },
    satisfaction: { baseline: 3, target: 4.5 },
  },
  objectives: {
    quick: { perspective: 'process', leading: ['speed'], drives: { loved: { delay: 'P1M' } } },
    loved: { perspective: 'customer', lagging: ['satisfaction'] },
  },
});
const steady = (speed: number, satisfaction: number): EvaluationData => ({
  speed: { start: '2026-01', values: [speed, speed, speed] },
  satisfaction: { start: '2026-01', values: [satisfaction, satisfaction, satisfaction] },
});

/** A card whose past counts: values carried on, delays, a guard that asks what worsens, and a baseline from history. */
const remembering = defineScorecard({
  stratmap: 1,
  id: 'remembering',
  title: 'Remembering',
  calendar: { period: 'month' },
  scoring: { missing: { carry: 2 } },
  perspectives: { customer: {}, process: {} },
  indicators: {
    speed: { better: 'lower', baseline: 10, target: 2 },
    satisfaction: { better: 'higher', baseline: { history: 'P6M' }, target: 6 },
  },
  objectives: {
    quick: {
      perspective: 'process',
      leading: ['speed'],
      guard: { satisfaction: { cap: 40, when: 'worsens' } },
      drives: { loved: { delay: 'P1M', spread: 'P2M' } },
    },
    loved: { perspective: 'customer', lagging: ['satisfaction'], driverShare: 0.3 },
  },
});

describe('evaluateFleet', () => {
  it('gives every tenant of random cards the bits of its own evaluation', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 60; seed++) {
      const { input, data, by, periods } = randomCard(seed);
      const parsed = parseScorecard(input);
      if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
      const options = { by, from: periods[0] as string, to: periods.at(-1) as string };
      const tenants = Array.from({ length: 70 }, (_, i) => ({
        id: `${seed}/${i}`,
        data: varied(data, 1000 * seed + i),
      }));
      const results = [...evaluateFleet(parsed.scorecard, tenants, options)];
      expect(results.map(({ id }) => id)).toEqual(tenants.map(({ id }) => id));
      for (const [i, result] of results.entries()) {
        const own = evaluate(parsed.scorecard, tenants[i]?.data, options);
        expect(scored(result).periods).toEqual(own.periods);
        wrong.push(...differing(scored(result), own).map((id) => `${result.id} ${id}`));
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('gives each of 10,000 tenants over 36 periods the bits of its own evaluation', () => {
    const months = Array.from(
      { length: 36 },
      (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    );
    const options = { from: months[0] as string, to: months[35] as string };
    const of = (i: number): EvaluationData => {
      const random = randomFrom(i);
      const series = (least: number, most: number) =>
        Object.fromEntries(
          months
            .filter(() => !random.chance(0.05))
            .map((month) => [month, random.number(least, most)]),
        );
      return { speed: series(1, 12), satisfaction: series(2.5, 5) } as EvaluationData;
    };
    function* tenants() {
      for (let i = 0; i < 10_000; i++) yield { id: String(i), data: of(i) };
    }
    let compared = 0;
    const wrong: string[] = [];
    for (const result of evaluateFleet(remembering, tenants(), options)) {
      const own = evaluate(remembering, of(compared), options);
      if (result.id !== String(compared)) wrong.push(`${result.id} in place of ${compared}`);
      wrong.push(...differing(scored(result), own).map((id) => `${result.id} ${id}`));
      compared++;
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe(10_000);
  }, 240_000);

  it('lets no history reach from one tenant into the next', () => {
    const [, second] = [
      ...evaluateFleet(card, [
        { id: 'a', data: steady(2, 4.5) },
        { id: 'b', data: { satisfaction: { start: '2026-01', values: [3, 3, 3] } } },
      ]),
    ];
    expect([...scored(second).total.points]).toEqual([0, 0, 0]);
  });

  it('leaves nothing of a tenant behind for those of a later block', () => {
    const tenants = Array.from({ length: 400 }, (_, i) => ({
      id: String(i),
      data: i < 200 ? steady(2, 4.5) : { satisfaction: { '2026-01': 3 } },
    }));
    const last = scored([...evaluateFleet(card, tenants)].at(-1));
    expect([...(last.indicators['speed']?.points ?? [])]).toEqual([NaN, NaN, NaN]);
    expect(last.periods).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('keeps the arrays of a tenant when the fleet moves on', () => {
    const all = Array.from({ length: 1000 }, (_, i) => ({
      id: String(i),
      data: steady(i / 100, 4),
    }));
    const fleet = evaluateFleet(card, all);
    const first = scored(fleet.next().value as TenantResult);
    const before = [...first.total.points];
    expect([...fleet]).toHaveLength(999);
    expect([...first.total.points]).toEqual(before);
    expect(scored([...evaluateFleet(card, all.slice(0, 1))][0]).total.points).toEqual(
      first.total.points,
    );
  });

  it('yields a tenant with bad values as a failure in its place, and goes on', () => {
    const results = [
      ...evaluateFleet(card, [
        { id: 'none', data: {} },
        { id: 'good', data: steady(5, 4) },
        { id: 'bad', data: { speeed: { '2026-01': 1 } } as EvaluationData },
        { id: 'mixed', data: { speed: 3 } },
      ]),
    ];
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      ['none', false],
      ['good', true],
      ['bad', false],
      ['mixed', true],
    ]);
    expect(results[2]).toMatchObject({ error: { diagnostics: [{ code: 'data.unknown-key' }] } });
    // A value without a period holds for every period of the fleet, as it does under `from` and `to`.
    expect([...(scored(results[3]).indicators['speed']?.values ?? [])]).toEqual([3, 3, 3]);
  });

  it('draws tenants as results are asked for, a block ahead at most', () => {
    let drawn = 0;
    function* endless() {
      for (;;) yield { id: String(drawn++), data: steady(5, 4) };
    }
    const fleet = evaluateFleet(card, endless());
    for (let i = 0; i < 500; i++) expect(fleet.next().done).toBe(false);
    expect(drawn).toBeLessThan(500 + 512);
  });

  it('draws no more ahead where tenants have histories of every length, and gives each the bits of its own', () => {
    const options = { from: '2026-01', to: '2026-02' };
    const history = (i: number): EvaluationData => {
      const count = 2 + ((i * 37) % 61);
      const start = `${2026 - Math.ceil((count - 2) / 12)}-${String(((12 - ((count - 2) % 12)) % 12) + 1).padStart(2, '0')}`;
      const values = (by: number) =>
        Array.from({ length: count }, (_, t) => 3 + ((t * by + i) % 7));
      return {
        speed: { start, values: values(3) },
        satisfaction: { start, values: values(5).map((x) => x / 2) },
      };
    };
    let drawn = 0;
    function* many() {
      for (; drawn < 400; ) yield { id: String(drawn), data: history(drawn++) };
    }
    let seen = 0;
    let ahead = 0;
    for (const result of evaluateFleet(remembering, many(), options)) {
      ahead = Math.max(ahead, drawn - seen);
      expect(scored(result).periods).toEqual(['2026-01', '2026-02']);
      expect(differing(scored(result), evaluate(remembering, history(seen), options))).toEqual([]);
      seen++;
    }
    expect(seen).toBe(400);
    expect(ahead).toBeLessThanOrEqual(256);
  });

  it('evaluates values without periods in one moment', () => {
    const results = [
      ...evaluateFleet(card, [
        { id: 'a', data: { speed: 6, satisfaction: 3.75 } },
        { id: 'b', data: { speed: { '2026-01': 6 } } },
      ]),
    ];
    expect([...scored(results[0]).total.points]).toEqual([50]);
    expect(results[1]).toMatchObject({ ok: false, error: { code: 'invalid-data' } });
  });

  it('shows full records of a period on demand', () => {
    const [first] = evaluateFleet(card, [{ id: 'a', data: steady(6, 3.75) }]);
    const own = evaluate(card, steady(6, 3.75));
    expect(JSON.stringify(scored(first).at('2026-02'))).toBe(JSON.stringify(own.at('2026-02')));
    expect(() => scored(first).at('2027-01')).toThrow(/was not evaluated/);
  });

  it('has tenants side by side that differ in what does not apply to them', () => {
    const tenants = Array.from({ length: 40 }, (_, i) => ({
      id: String(i),
      data: { speed: { '2026-01': i % 3 === 0 ? 'n/a' : 6 }, satisfaction: { '2026-01': 4 } },
    }));
    const wrong = [...evaluateFleet(card, tenants)].flatMap((result, i) =>
      differing(scored(result), evaluate(card, tenants[i]?.data)),
    );
    expect(wrong).toEqual([]);
  });

  it('says of a fleet in a fiscal year before the first that no text names it', () => {
    const fiscal = defineScorecard({
      stratmap: 1,
      id: 'fiscal',
      title: 'Fiscal',
      calendar: { period: 'month', yearStart: 4 },
      perspectives: { customer: {} },
      indicators: { speed: { baseline: 0, target: 10 } },
      objectives: { quick: { perspective: 'customer', lagging: ['speed'] } },
    });
    const data = { speed: { '0001-02': 5 } };
    const fleet = evaluateFleet(
      fiscal,
      [
        { id: 'a', data },
        { id: 'b', data },
      ],
      { by: 'year' },
    );
    expect(() => [...fleet]).toThrow(
      expect.objectContaining({
        code: 'unknown-period',
        message: expect.stringContaining('`0000` is no period'),
      }),
    );
  });

  it('throws at the call for options that are wrong for every tenant', () => {
    expect(() => evaluateFleet(card, [], { by: 'day' })).toThrow(/cannot be seen by day/);
    const late = { from: 'soon', to: '2026-01' };
    expect(() => evaluateFleet(card, [{ id: 'a', data: {} }], late)).toThrow(/is no period/);
  });
});

describe('evaluateFleet on what is no fleet', () => {
  it.each([undefined, null, 3, 'speed', true])(
    'yields a failure for a tenant whose data is %j, and goes on',
    (data) => {
      const results = [
        ...evaluateFleet(card, [
          { id: 'none', data: data as unknown as EvaluationData },
          { id: 'good', data: steady(5, 4) },
          { id: 'late', data: data as unknown as EvaluationData },
        ]),
      ];
      expect(results).toMatchObject([
        { ok: false, id: 'none', error: { code: 'invalid-data' } },
        { ok: true, id: 'good' },
        { ok: false, id: 'late', error: { code: 'invalid-data' } },
      ]);
    },
  );

  it.each([undefined, null, 7])('goes on after %j in place of a tenant', (hole) => {
    const tenants = [
      { id: 'a', data: { speed: 1 } },
      hole as never,
      { id: 'c', data: { speed: 1 } },
    ];
    const results = [...evaluateFleet(card, tenants)];
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it.each([undefined, null, 3, {}])('refuses %j in place of tenants at the call', (tenants) => {
    expect(() => evaluateFleet(card, tenants as unknown as [])).toThrow(
      expect.objectContaining({ name: 'ScorecardError', code: 'invalid-option' }),
    );
  });
});

describe('evaluateMany', () => {
  it('evaluates different cards one after the other and yields bad ones as failures', () => {
    const data = steady(6, 3.75);
    const results = [
      ...evaluateMany([
        { id: 'a', card, data },
        { id: 'b', card, data: { nobody: 1 } },
        { id: 'c', card, data },
      ]),
    ];
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(results[2]).toMatchObject({ evaluation: { total: { ok: true, points: 50 } } });
  });
});
