import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  dayOfDate,
  type Duration,
  type Intake,
  isAligned,
  type Lanes,
  lastWithin,
  type Observation,
  type PeriodUnit,
  periodOfDay,
  type RolledUp,
  type Series,
  seriesWithin,
  takeIn,
  touchedLanes,
  withObservations,
} from '../../../src/period/index.js';

const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];
const KINDS = ['sum', 'mean', 'last', 'first', 'min', 'max', 'weightedMean'] as const;
const FIRST = dayOfDate(2025, 1, 1);
const DAYS = 450;

/** An observation in the days looked at, or just outside them. */
const observation = (calendar: Calendar, units: readonly PeriodUnit[]): fc.Arbitrary<Observation> =>
  fc
    .record({
      day: fc.integer({ min: -40, max: DAYS + 40 }),
      unit: fc.constantFrom(...units),
      value: fc.option(fc.integer({ min: -9, max: 9 }), { freq: 6 }),
      notApplicable: fc.constantFrom(true, false, false, false, false, false, false),
    })
    .map(({ day, unit, value, notApplicable }) => ({
      period: periodOfDay(FIRST + day, unit, calendar),
      ...(notApplicable ? { value: null, notApplicable: true as const } : { value }),
    }));

interface Scene {
  readonly calendar: Calendar;
  readonly lanes: Lanes;
  readonly intake: Intake;
  readonly before: Series;
  readonly weights: Series;
  readonly changes: readonly Observation[];
}

const TWO_MONTHS: Duration = { months: 2, days: 0 };

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    period: fc.constantFrom<PeriodUnit>('day', 'week', 'month'),
    yearStart: fc.constantFrom(1, 4),
    view: fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter'),
    units: fc.subarray([...UNITS], { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...KINDS),
  })
  .filter(({ period, view }) => UNITS.indexOf(view) >= UNITS.indexOf(period))
  .chain(({ period, yearStart, view, units, kind }) => {
    const calendar = { period, yearStart };
    const first = periodOfDay(FIRST, view, calendar).ordinal;
    const last = periodOfDay(FIRST + DAYS - 1, view, calendar).ordinal;
    const inside = fc
      .array(observation(calendar, units), { minLength: 1, maxLength: 3 })
      .filter((all) =>
        all.every(({ period: one }) => {
          const lane = lastWithin(one, view, calendar).ordinal;
          return lane >= first && lane <= last;
        }),
      );
    const list = fc.array(observation(calendar, units), { maxLength: 60 });
    const array = fc.record({
      unit: fc.constantFrom(...units),
      values: fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN)), {
        minLength: 1,
        maxLength: 500,
      }),
    });
    return fc.record({
      calendar: fc.constant(calendar),
      lanes: fc.constant({ unit: view, first, count: last - first + 1 }),
      intake: fc.constant({
        kind,
        ...(kind === 'weightedMean' ? { weighers: [{ key: 'weight', kind: 'sum' as const }] } : {}),
      }),
      before: fc.oneof<fc.Arbitrary<Series>[]>(
        list,
        array.map(({ unit, values }) => ({
          unit,
          first: periodOfDay(FIRST, unit, calendar).ordinal,
          values: Float64Array.from(values),
        })),
      ),
      weights: fc.array(observation(calendar, units), { maxLength: 60 }),
      changes: inside,
    });
  });

const rolled = ({ calendar, intake, weights }: Scene, series: Series, lanes: Lanes): RolledUp =>
  takeIn(series, intake, lanes, { calendar, minCoverage: 0.5 }, () => weights);

/** What is known of each lane. */
const byLane = ({ values, reasons, ages }: RolledUp): string[] =>
  Array.from(values, (value, lane) => `${value} ${reasons?.get(lane)} ${ages?.[lane] ?? 0}`);

describe('the lanes that changes touch', () => {
  it('are all in which a value differs, and each has the value that the whole series gives it', () => {
    let parts = 0;
    fc.assert(
      fc.property(scenes, (scene) => {
        const { before, changes, intake, lanes, calendar } = scene;
        const after = withObservations(before, changes);
        const part = touchedLanes(before, changes, intake, lanes, calendar);
        if (part === lanes) return;
        parts++;
        const offset = part.first - lanes.first;
        const [was, is] = [before, after].map((one) => byLane(rolled(scene, one, lanes))) as [
          string[],
          string[],
        ];
        const within = seriesWithin(after, part, calendar);
        const alone = byLane(rolled(scene, within, part));
        expect(alone).toEqual(is.slice(offset, offset + part.count));
        const patched = was.map((one, lane) => alone[lane - offset] ?? one);
        expect(patched).toEqual(is);
      }),
      { seed: 21, numRuns: 3000 },
    );
    expect(parts).toBeGreaterThan(500);
  });

  const calendar: Calendar = { period: 'day', yearStart: 1 };
  const lanes: Lanes = { unit: 'month', first: 2026 * 12, count: 3 };
  const on = (day: number, unit: PeriodUnit = 'day'): Observation[] => [
    { period: periodOfDay(dayOfDate(2026, 2, day), unit, calendar), value: 1 },
  ];
  const touched = (intake: Intake, before: Series = on(1), changes = on(10)): Lanes =>
    touchedLanes(before, changes, intake, lanes, calendar);

  it('are one for a value within a lane', () => {
    expect(touched({ kind: 'mean' })).toEqual({ unit: 'month', first: 2026 * 12 + 1, count: 1 });
  });

  it('are two for a day whose week belongs to another lane', () => {
    expect(touched({ kind: 'mean' }, on(5), on(1))).toMatchObject({ first: 2026 * 12, count: 2 });
  });

  it('are all where values are held or stand for a window', () => {
    const every = TWO_MONTHS;
    expect(touched({ kind: 'last', every })).toBe(lanes);
    expect(touched({ kind: 'last', staleAfter: every })).toBe(lanes);
    expect(touched({ kind: 'sum', window: 'yearToDate' })).toBe(lanes);
    // Sums are never held.
    expect(touched({ kind: 'sum', every })).toMatchObject({ count: 1 });
  });

  it('are all where a value is longer than a lane, be it an old or a new one', () => {
    expect(touched({ kind: 'mean' }, on(1, 'quarter'))).toBe(lanes);
    expect(touched({ kind: 'mean' }, on(1), on(1, 'year'))).toBe(lanes);
  });

  it('are all where weeks come to be among days', () => {
    expect(touched({ kind: 'mean' }, on(1), on(10, 'week'))).toBe(lanes);
  });
});

describe('the part of a series within lanes', () => {
  it('leaves out what lies far outside them', () => {
    const calendar: Calendar = { period: 'day', yearStart: 1 };
    const first = dayOfDate(2026, 1, 1);
    const all: Series = { unit: 'day', first, values: new Float64Array(365).fill(1) };
    const part = seriesWithin(all, { unit: 'month', first: 2026 * 12 + 5, count: 1 }, calendar);
    expect(isAligned(part) && part.values.length).toBe(30 + 2 * 7);
    const listed = Array.from({ length: 365 }, (_, i) => ({
      period: { unit: 'day' as const, ordinal: first + i },
      value: 1,
    }));
    const few = seriesWithin(listed, { unit: 'month', first: 2026 * 12 + 5, count: 1 }, calendar);
    expect(few).toHaveLength(30 + 2 * 7);
  });
});
