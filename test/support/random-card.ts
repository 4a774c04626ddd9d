import fc from 'fast-check';
import type {
  IndicatorInput,
  LinkInput,
  MetricInput,
  ObjectiveInput,
  PeriodUnit,
  PerspectiveInput,
  ScorecardInput,
  ThemeInput,
} from '../../src/document/input/index.js';
import { holderOf, isCoarser, periodText, readPeriod } from './naive/calendar.js';
import type { NaiveData } from './naive/index.js';
import { seriesOver } from './random-card/data.js';
import { type MadeIndicator, makeIndicators } from './random-card/indicators.js';
import { makeLink, makeObjective, minCoverageOf, missingOf } from './random-card/objectives.js';
import type { Making, RandomCard, RandomCardOptions } from './random-card/options.js';
import {
  withDatedRules,
  withFixedPoint,
  withNotApplicable,
  withOverrides,
  withRisks,
  withTime,
} from './random-card/further.js';
import { withOperators, withParts, withTwins } from './random-card/operators.js';
import { type Random, randomFrom } from './random-card/random.js';
import { slicedMetrics } from './random-card/slices.js';
import { widened } from './random-card/wider.js';

export { type WideFeature, wideFeatures } from './random-card/wider.js';

export {
  type Feature,
  features,
  type RandomCard,
  type RandomCardOptions,
} from './random-card/options.js';

/** A random sound card with data; the same seed and options give the same card. */
export function randomCard(seed: number, options: RandomCardOptions = {}): RandomCard {
  const random = randomFrom(seed);
  const making = makingOf(options, random);
  const { may } = making;
  const metrics = makeMetrics(making, random);
  const sliced = slicedMetrics(making, random);
  const operational = may('operational', 0.05);
  const objectiveCount = operational
    ? 0
    : random.int(options.minObjectives ?? 1, options.objectives ?? 25);
  const indicators = makeIndicators(
    options.indicators ?? random.int(1, objectiveCount * 2 + 4),
    Object.keys(metrics.inputs).filter((id) => id.startsWith('metric')),
    making,
    random,
  );
  const perspectives = ids('perspective', random.int(1, options.perspectives ?? 6));
  const themes = ids('theme', may('themes') ? random.int(1, 3) : 0);
  // The first perspective always has an objective: it is the one whose weight is never 0.
  const perspectiveOf = (i: number): string =>
    i === 0 ? (perspectives[0] as string) : random.pick(perspectives);
  const objectives = ids('objective', objectiveCount).map(
    (id, i) => [id, makeObjective(perspectiveOf(i), themes, indicators, making, random)] as const,
  );
  const drives = makeLinks(objectives, indicators, making, random);
  const by = viewOf(making, random);
  const lanes = making.dates.map((date) => holderOf(readPeriod(date), by, making.yearStart));
  const input: ScorecardInput = {
    stratmap: 1,
    id: `random${seed}`,
    title: `Random card ${seed}`,
    ...(operational ? { kind: 'operational' as const } : {}),
    calendar: { period: making.unit, yearStart: making.yearStart },
    scoring: {
      ...(may('caps', 0.2) ? { cap: random.pick([110, 150]) } : {}),
      ...(may('missing', 0.4) ? { missing: missingOf(random) } : {}),
      ...(may('minCoverage', 0.3) ? { minCoverage: minCoverageOf(random) } : {}),
      ...(may('driverShare', 0.3) ? { driverShare: random.number(0, 1) } : {}),
      ...(may('infer', 0.1) ? { infer: false } : {}),
      ...(may('measurePolicies', 0.15) ? { measures: 'lagOnly' as const } : {}),
    },
    perspectives: Object.fromEntries(
      perspectives.map((id, i): [string, PerspectiveInput] => [
        id,
        {
          weight: i > 0 && may('zeroWeights', 0.05) ? 0 : random.number(0.1, 3),
          ...(may('missing', 0.3) ? { missing: missingOf(random) } : {}),
        },
      ]),
    ),
    themes: Object.fromEntries(
      themes.map((id): [string, ThemeInput] => [
        id,
        may('missing', 0.3) ? { missing: missingOf(random) } : {},
      ]),
    ),
    metrics: { ...metrics.inputs, ...sliced.inputs },
    indicators: Object.fromEntries(
      indicators.map(({ id, input: own }): [string, IndicatorInput] => [
        id,
        drives.has(id) ? { ...own, drives: Object.fromEntries(drives.get(id) ?? []) } : own,
      ]),
    ),
    objectives: Object.fromEntries(
      objectives.map(([id, own]): [string, ObjectiveInput] => [
        id,
        drives.has(id) ? { ...own, drives: Object.fromEntries(drives.get(id) ?? []) } : own,
      ]),
    ),
  };
  const rows = indicators.map((one) => one.rows);
  const data: NaiveData = Object.assign({}, metrics.rows, sliced.rows, ...rows);
  const first = Math.min(...lanes);
  const periods = Array.from({ length: Math.max(...lanes) - first + 1 }, (_, i) =>
    periodText({ unit: by, index: first + i }),
  );
  const steps = [
    withParts,
    withTwins,
    withOperators,
    withDatedRules,
    withFixedPoint,
    withRisks,
    withOverrides,
    withTime,
  ];
  const whole = steps.reduce((card, step) => step(card, making, random), input);
  const applied = withNotApplicable(data, making, random);
  const made = widened({ input: whole, data: applied }, options.wide ?? [], making, (feature) =>
    randomFrom(seed * 31 + feature),
  );
  return { input: withoutEmpty(made.input), data: made.data, by, periods };
}

/** Random cards for property tests; shrinks to fewer objectives and periods. */
export function cardArbitrary(options: RandomCardOptions = {}): fc.Arbitrary<RandomCard> {
  return fc
    .record({
      objectives: fc.integer({ min: 1, max: options.objectives ?? 25 }),
      periods: fc.integer({ min: 1, max: options.periods ?? 18 }),
      seed: fc.nat(),
    })
    .map(({ seed, ...sizes }) => randomCard(seed, { ...options, ...sizes }));
}

function ids(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}${i}`);
}

function makingOf(options: RandomCardOptions, random: Random): Making {
  const { only, without = [] } = options;
  const unit = options.calendar ?? 'month';
  const start = readPeriod({ ...starts }[unit]).index + random.int(0, 11);
  const count = random.int(1, options.periods ?? 18);
  return {
    unit,
    yearStart: random.chance(0.7) ? 1 : random.int(2, 12),
    dates: Array.from({ length: count }, (_, i) => periodText({ unit, index: start + i })),
    may: (feature, share = 1) => {
      const drawn = random.chance(share);
      return drawn && (only === undefined || only.includes(feature)) && !without.includes(feature);
    },
  };
}

const starts: Record<PeriodUnit, string> = {
  year: '2014',
  half: '2018-H1',
  quarter: '2021-Q1',
  month: '2025-01',
  week: '2025-W45',
  day: '2025-12-20',
};

function viewOf({ may, unit }: Making, random: Random): PeriodUnit {
  const units: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half', 'year'];
  const coarser = units.filter((one) => isCoarser(one, unit));
  return may('views', 0.4) && coarser.length > 0 ? random.pick(coarser) : unit;
}

function makeMetrics(making: Making, random: Random) {
  const rows: Record<string, { [period: string]: number | string | null }> = {};
  const inputs: Record<string, MetricInput> = {};
  const value = (): number => random.int(1, 500);
  for (const id of ['volume', 'volume.north', 'volume.south', 'volume.east'])
    rows[id] = seriesOver(making.dates, value, { ...making, may: () => false }, random);
  inputs['volume'] = { rollup: 'sum', by: { region: ['north', 'south', 'east'] } };
  const count = random.int(1, 6);
  for (let i = 0; i < count; i++) {
    const id = `metric${i}`;
    const kinds = [
      'sum',
      'sum',
      'mean',
      'last',
      'first',
      'min',
      'max',
      { mean: 'volume' },
    ] as const;
    inputs[id] = random.pick(kinds);
    rows[id] = seriesOver(making.dates, value, making, random);
  }
  return { inputs, rows };
}

type Drives = Map<string, Map<string, LinkInput>>;

/** Links forward in the order of the objectives, and loops back that always have a delay. */
function makeLinks(
  objectives: readonly (readonly [string, ObjectiveInput])[],
  indicators: readonly MadeIndicator[],
  making: Making,
  random: Random,
): Drives {
  const drives: Drives = new Map();
  const { may } = making;
  if (!may('links')) return drives;
  const add = (from: string, to: string, link: LinkInput): void => {
    const own = drives.get(from) ?? new Map<string, LinkInput>();
    if (!own.has(to)) own.set(to, link);
    drives.set(from, own);
  };
  const count = Math.ceil(objectives.length * random.number(0, 2));
  const whole = { range: [0, 100], curve: true } as const;
  for (let i = 0; i < count; i++) {
    const [from, to] = [random.int(0, objectives.length - 1), random.int(0, objectives.length - 1)];
    const backward = from > to;
    if (from === to || (backward && !may('loops', 0.4))) continue;
    const [effect, { drivers }] = objectives[to] as (typeof objectives)[number];
    const impact = typeof drivers === 'object';
    const link = makeLink(whole, impact, backward, making, random);
    const none = random.chance(0.05) ? ({ effect: 'none' } as const) : {};
    add((objectives[from] as (typeof objectives)[number])[0], effect, { ...link, ...none });
  }
  for (const one of indicators) {
    if (objectives.length === 0 || !may('indicatorLinks', 0.15)) continue;
    const [effect, { drivers }] = random.pick(objectives);
    const cause = { range: one.range, curve: one.numeric };
    add(one.id, effect, makeLink(cause, typeof drivers === 'object', false, making, random));
  }
  return drives;
}

/** Drops empty sections. */
function withoutEmpty(input: ScorecardInput): ScorecardInput {
  const kept = Object.entries(input).filter(
    ([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0,
  );
  return Object.fromEntries(kept) as unknown as ScorecardInput;
}
