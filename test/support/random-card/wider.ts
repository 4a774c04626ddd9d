import { parseScorecard } from '../../../src/author/index.js';
import type {
  IndicatorInput,
  MeasureInput,
  ObjectiveInput,
  PeriodUnit,
  ScaleInput,
  ScalingInput,
  ScorecardInput,
} from '../../../src/document/input/index.js';
import { longLinks, longMeasures } from '../laws/reshape.js';
import {
  firstDay,
  holderOf,
  isCoarser,
  lastDay,
  periodText,
  readPeriod,
} from '../naive/calendar.js';
import type { NaiveData } from '../naive/index.js';
import { figures } from './figures.js';
import { scaleIn } from './indicators.js';
import type { Made, Making, Step } from './options.js';
import type { Random } from './random.js';
import { furtherScaleIn } from './scales.js';

// What a card may have beyond the rest, each made of what is there, with random numbers of its own, so that cards without it stay as
// they are.

type Row = NaiveData[string];

const each = <T>(
  section: Readonly<Record<string, T>> | undefined,
  one: (id: string, own: T) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(section ?? {}).map(([id, own]) => [id, one(id, own)]));

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Periods of a longer unit, or outside the card's, in place of some that numbers are dated by. */
const coarseDates: Step = ({ input, data }, { dates, unit, yearStart }, random) => {
  const known = new Set(dates);
  const units: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half', 'year'];
  const longer = units.filter((one) => isCoarser(one, unit) && one !== 'week');
  const moved = (date: string): string => {
    const period = readPeriod(date);
    if (random.chance(0.6)) return date;
    if (longer.length === 0 || random.chance(0.3))
      return periodText({ unit, index: period.index + random.int(-20, 20) });
    const other = random.pick(longer);
    return periodText({ unit: other, index: holderOf(period, other, yearStart) });
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isMap(value)) return value;
    const entries = Object.entries(value);
    const dated = entries.length > 0 && entries.every(([key]) => known.has(key));
    const changed = entries.map(([key, own]): [string, unknown] => [
      dated ? moved(key) : key,
      typeof own === 'string' && known.has(own) && key !== 'until' ? moved(own) : walk(own),
    ]);
    const at = (text: string): number => firstDay(readPeriod(text), yearStart);
    return Object.fromEntries(dated ? changed.toSorted((a, b) => at(a[0]) - at(b[0])) : changed);
  };
  const overrides = input.overrides?.map((one) => {
    const later = one.until !== undefined || random.chance(0.5);
    return later ? one : { ...one, period: moved(one.period) };
  });
  const whole = walk({ ...input, overrides: undefined }) as ScorecardInput;
  const { overrides: _, ...rest } = whole;
  return { input: { ...rest, ...(overrides === undefined ? {} : { overrides }) }, data };
};

/** Numbers that are 0 from a date on: weights and strengths of what leaves for a while. */
const zeroSteps: Step = ({ input, data }, { dates }, random) => {
  const dated = (): Record<string, number> =>
    Object.fromEntries(
      random
        .some(dates, random.int(2, 4))
        .toSorted()
        .map((date, i) => [date, i > 0 && random.chance(0.5) ? 0 : random.number(0.1, 4)]),
    );
  const role = (measures: ObjectiveInput['leading']) =>
    measures === undefined
      ? undefined
      : each(longMeasures(measures), (_, own) =>
          own.weight !== 0 && random.chance(0.2) ? { ...own, weight: dated() } : own,
        );
  const some = <T extends { readonly weight?: unknown }>(own: T, share: number): T =>
    own.weight !== 0 && random.chance(share) ? { ...own, weight: dated() } : own;
  return {
    input: {
      ...input,
      perspectives: each(input.perspectives, (_, own) => some(own, 0.15)),
      objectives: each(input.objectives, (_, own) => {
        const { leading, lagging, ...rest } = some(own, 0.15);
        const [leads, lags] = [role(leading), role(lagging)];
        return {
          ...rest,
          ...(leads === undefined ? {} : { leading: leads }),
          ...(lags === undefined ? {} : { lagging: lags }),
        };
      }),
    },
    data,
  };
};

/** Uses of indicators with scales of every kind, caps and ends of their own, of those too that are scored by members. */
const edgeScales: Step = ({ input, data }, _making, random) => {
  const again = (id: string, own: MeasureInput): MeasureInput => {
    const indicator = input.indicators?.[id];
    if (!random.chance(0.25) || own.weight === 0 || isAnswered(indicator)) return own;
    const range = [random.int(0, 20), random.int(60, 120)] as const;
    const plain = indicator?.better === undefined && typeof indicator?.baseline === 'number';
    const scaling: ScalingInput = random.pick([
      () => scaleIn(range, random),
      () => furtherScaleIn(range, random),
      () => ({ cap: random.pick([100, 120, 160]) }),
      () => (plain ? { baseline: range[0], target: range[1] } : {}),
      () => (plain ? { baseline: range[1], target: range[0] } : {}),
    ])();
    const { weight } = own;
    return { ...(weight === undefined ? {} : { weight }), ...scaling };
  };
  const role = (measures: ObjectiveInput['leading']) => each(longMeasures(measures), again);
  return {
    input: {
      ...input,
      objectives: each(input.objectives, (_, own) => ({
        ...own,
        ...(own.leading === undefined ? {} : { leading: role(own.leading) }),
        ...(own.lagging === undefined ? {} : { lagging: role(own.lagging) }),
      })),
    },
    data,
  };
};

const isAnswered = (own: IndicatorInput | undefined): boolean =>
  own?.checklist !== undefined || JSON.stringify(own?.scale ?? '').includes('"labels"');

/** Other ways to state a target, and labels in order. */
const scaleForms: Step = ({ input, data }, { dates }, random) => ({
  input: {
    ...input,
    indicators: each(input.indicators, (_, own) => {
      if (isMap(own.scale) && own.scale['kind'] === 'labels' && random.chance(0.5))
        return { ...own, scale: { kind: 'labels', labels: ['red', 'amber', 'green'] } };
      const { baseline, target, scale, scoreBy, by, better: _better, ...rest } = own;
      const plain = scale === undefined && scoreBy === undefined && by === undefined;
      if (!plain || typeof baseline !== 'number' || !random.chance(0.4)) return own;
      const dated = Object.fromEntries(
        random
          .some(dates, 3)
          .toSorted()
          .map((date) => [date, random.number(-20, 60)]),
      );
      const better = random.pick(['higher', 'lower'] as const);
      const to = typeof target === 'number' ? target : baseline + 20;
      return {
        ...rest,
        ...random.pick<ScalingInput>([
          { baseline: Math.max(1, baseline), target: { improve: random.int(5, 80) }, better },
          { baseline: dated, target: { improve: random.int(5, 80) }, better },
          { baseline, target: { commit: (baseline + to) / 2, target: to } },
          { baseline, target: { target: to, stretch: to + (to - baseline) / 2 } },
          { baseline: dated, target: random.number(100, 200) },
        ]),
      };
    }),
  },
  data,
});

const rich: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `100 * erlangC(${a} / 50, ${b} / 40)`,
  (a, b) => `100 * erlangB(${a} / 25, ${b} / 40)`,
  (a, b) => `sqrt(abs(${a} - ${b})) * 4`,
  (a, b) => `10 * log(1 + ${a} / (1 + abs(${b})))`,
  (a, b) => `round(median(${a}, ${b}, 60), 1) - floor(${a} / 7) + ceil(${b} / 9)`,
  (a, b) => `not (${a} > ${b}) or ${a} == 3 ? 80 : sum(${a}, ${b}) / 9`,
  (a, b) => `${a} > 90 and ${b} <= 300 ? min(${a}, 120) : ifMissing(${b}, ifMissing(${a}, 30)) / 3`,
  (a, b) => `exp(-pow(${a} / 400, 2)) * 100 + 0 * ${b}`,
  (a, b) => `max(${a}, ${b}) / (${a} - ${a})`,
  (a, b) => `50 + 40 * sin(${a} / 30) * cos(${b} / 50)`,
  (a, b) => `60 * tan(${a} / 400) + ${b} / 10`,
  (a, b) => `log10(${a} - 200) * 30 + ${b} % 1`.replace(' % 1', ' / 10'),
];

/** Metrics by formulas, one on another, that formulas of indicators read; and formulas with every function. */
const richFormulas: Step = ({ input, data }, _making, random) => {
  const names = Object.keys(input.metrics ?? {}).filter((id) => /^(metric|sliced)\d/.test(id));
  const made: string[] = [];
  const metrics = { ...input.metrics };
  for (let i = 0; i < random.int(1, 3); i++) {
    const [a, b] = [random.pick([...names, ...made]), random.pick([...names, ...made])];
    metrics[`made${i}`] = { formula: random.pick(rich)(a, b) };
    made.push(`made${i}`);
  }
  return {
    input: {
      ...input,
      metrics,
      indicators: each(input.indicators, (_, own) => {
        if (own.formula === undefined || own.by !== undefined || !random.chance(0.6)) return own;
        const [name] = own.formula.match(/metric\d|ind\d+/) ?? ['metric0'];
        return { ...own, formula: random.pick(rich)(name, random.pick(made)) };
      }),
    },
    data,
  };
};

/** Some numbers given by shorter periods inside their own, and some before the first period and after the last. */
const grains: Step = ({ input, data }, { unit, yearStart, dates }, random) => {
  const numeric = (row: Row): boolean =>
    Object.values(row).every(
      (value) => value === null || value === 'n/a' || typeof value === 'number',
    );
  const finer: Partial<Record<PeriodUnit, readonly PeriodUnit[]>> = {
    year: ['quarter', 'month'],
    half: ['month'],
    quarter: ['month', 'day'],
    month: ['day', 'day', 'week'],
    week: ['day'],
  };
  const inside = (date: string, value: number): [string, number | null][] => {
    const other = random.pick(finer[unit] as readonly PeriodUnit[]);
    const period = readPeriod(date);
    const [first, last] = [firstDay(period, yearStart), lastDay(period, yearStart)];
    const found = new Map<string, number | null>();
    for (let i = 0; i < random.int(1, 3); i++) {
      const index = holderOf({ unit: 'day', index: random.int(first, last) }, other, yearStart);
      // A week at the edge may belong to another month.
      if (holderOf({ unit: other, index }, unit, yearStart) !== period.index) continue;
      const blank = random.chance(0.1);
      found.set(periodText({ unit: other, index }), blank ? null : value + random.int(-3, 3));
    }
    return [...found];
  };
  const start = readPeriod(dates[0] as string).index;
  return {
    input,
    data: each(data, (key, row) => {
      // Of what weighs others the periods stay, so that a month has its weight by the month or by days throughout.
      const weighs = /^(volume|sliced0)/.test(key);
      if (weighs || !numeric(row) || !random.chance(0.3)) return row;
      const entries = Object.entries(row).flatMap(([date, value]): [string, Row[string]][] =>
        typeof value === 'number' &&
        readPeriod(date).unit === unit &&
        finer[unit] &&
        random.chance(0.3)
          ? inside(date, value)
          : [[date, value]],
      );
      const values = Object.values(row).filter((value) => typeof value === 'number');
      const outside = values.length === 0 ? 0 : random.int(0, 4);
      for (let i = 0; i < outside; i++) {
        const index = start - random.int(1, 14) + (random.chance(0.2) ? dates.length + 14 : 0);
        const date = periodText({ unit, index });
        if (!Object.hasOwn(row, date)) entries.push([date, random.pick(values)]);
      }
      return key.includes('.item') ? row : Object.fromEntries(entries);
    }),
  };
};

/** Values in the card itself, by period or for always, in place of data. */
const inlineValues: Step = ({ input, data }, _making, random) => {
  const left: Record<string, Row> = { ...data };
  const taken = <T>(id: string, own: T): T => {
    const row = left[id];
    if (row === undefined || !random.chance(0.2)) return own;
    const entries = Object.entries(row);
    const long = typeof own === 'string' || 'mean' in (own as object) ? { rollup: own } : own;
    const first = entries.find(([, value]) => value !== null);
    if (first !== undefined && random.chance(0.2)) {
      delete left[id];
      return { ...long, value: first[1] } as T;
    }
    const written = entries.filter(() => random.chance(0.5));
    if (written.length === 0) return own;
    // What the data say wins, period by period.
    left[id] = Object.fromEntries(
      entries.filter((one) => !written.includes(one) || random.chance(0.2)),
    );
    return { ...long, values: Object.fromEntries(written) } as T;
  };
  const metrics = each(input.metrics, taken);
  const indicators = each(input.indicators, taken);
  return { input: { ...input, metrics, indicators }, data: left };
};

/** Links that are taken away and come back. */
const takenLinks: Step = ({ input, data }, { dates }, random) => {
  const dated = (strength: number): Record<string, number> =>
    Object.fromEntries(
      random
        .some(dates, random.int(1, 3))
        .toSorted()
        .map((date) => [date, random.chance(0.5) ? 0 : strength]),
    );
  const some = <T extends IndicatorInput | ObjectiveInput>(own: T): T =>
    own.drives === undefined
      ? own
      : {
          ...own,
          drives: each(longLinks(own.drives), (_, link) => {
            const { strength = 1 } = link;
            return typeof strength === 'number' && random.chance(0.3)
              ? { ...link, strength: dated(strength) }
              : link;
          }),
        };
  return {
    input: {
      ...input,
      objectives: each(input.objectives, (_, own) => some(own)),
      indicators: each(input.indicators, (_, own) => some(own)),
    },
    data,
  };
};

/** Checklists by other scales than their own, for themselves or where they are used. */
const scaledChecklists: Step = ({ input, data }, _making, random) => {
  const kinds = (): ScalingInput =>
    random.pick([
      () => scaleIn([0, 100], random),
      () => furtherScaleIn([0, 100], random),
      () => ({ cap: random.pick([100, 120, 160]) }),
    ])();
  const again = (id: string, own: MeasureInput): MeasureInput => {
    if (input.indicators?.[id]?.checklist === undefined || own.weight === 0) return own;
    return random.chance(0.5) ? { ...own, ...kinds() } : own;
  };
  const role = (measures: ObjectiveInput['leading']) => each(longMeasures(measures), again);
  return {
    input: {
      ...input,
      indicators: each(input.indicators, (_, own) =>
        own.checklist !== undefined && random.chance(0.3) ? { ...own, ...kinds() } : own,
      ),
      objectives: each(input.objectives, (_, own) => ({
        ...own,
        ...(own.leading === undefined ? {} : { leading: role(own.leading) }),
        ...(own.lagging === undefined ? {} : { lagging: role(own.lagging) }),
      })),
    },
    data,
  };
};

/** Sums whose numbers are for one period of some length, also over windows, by formulas and where they are used. */
const amounts: Step = ({ input, data }, { unit }, random) => {
  const metrics = Object.keys(input.metrics ?? {});
  const window = random.pick(['yearToDate', 'quarterToDate', { rolling: 'P5M' }] as const);
  const per = (): NonNullable<ScalingInput['per']> =>
    random.pick(['year', 'half', 'quarter', 'month', 'week', 'view', unit] as const);
  const known = new Set(['labels', 'nps', 'slo', 'checklist']);
  const knowsAmounts = ({ scale, checklist }: IndicatorInput): boolean => {
    const all = scale === undefined ? [] : 'kind' in scale ? [scale] : Object.values(scale);
    return checklist === undefined && !all.some((one) => known.has((one as ScaleInput).kind));
  };
  const able = new Set<string>();
  const indicators = each(input.indicators, (id, own): IndicatorInput => {
    const { formula, ...rest } = own;
    if (!knowsAmounts(own) || random.chance(0.2)) return own;
    able.add(id);
    if (formula !== undefined && metrics.length > 0)
      return { ...own, formula: `${random.pick(metrics)} + ${random.pick(metrics)}`, per: per() };
    const over = rest.over === undefined && random.chance(0.25) ? { over: window } : {};
    const every = random.chance(0.2) ? { every: random.pick(['P3M', 'P2M', 'P1Y']) } : {};
    return { ...rest, rollup: 'sum', per: per(), ...over, ...every };
  });
  const again = (id: string, own: MeasureInput): MeasureInput => {
    const { scale } = own;
    const other = scale !== undefined && 'kind' in scale && known.has((scale as ScaleInput).kind);
    if (!able.has(id) || other) return own;
    return random.chance(0.2) ? { ...own, per: per() } : own;
  };
  const role = (measures: ObjectiveInput['leading']) => each(longMeasures(measures), again);
  return {
    input: {
      ...input,
      metrics: each(input.metrics, (_, own) =>
        typeof own === 'string' || 'mean' in own ? 'sum' : { ...own, rollup: 'sum' },
      ),
      indicators,
      objectives: each(input.objectives, (_, own) => ({
        ...own,
        ...(own.leading === undefined ? {} : { leading: role(own.leading) }),
        ...(own.lagging === undefined ? {} : { lagging: role(own.lagging) }),
      })),
    },
    data,
  };
};

/** Rules for statuses, over whatever each element has. */
const statusRules: Step = ({ input, data }, _making, random) => {
  const names = [
    ...['points', 'coverage', 'calendarMonth', 'calendarYear', 'value', 'previous', 'change'],
    ...['target', 'baseline', 'worst', 'best', 'progress', 'performance'],
  ];
  const probe = names.map((name) => ({ when: `${name} >= 0`, is: 'good' as const }));
  const probing = (of: object): object => ({ ...of, statusBy: { rules: probe } });
  const probed = parseScorecard({
    ...input,
    indicators: each(input.indicators, (_, own) => probing(own) as IndicatorInput),
  });
  const lacking = new Map<string, Set<string>>();
  for (const { code, path, params } of probed.diagnostics)
    if (code === 'status.rule-name') {
      const id = String(path[1]);
      const known = lacking.get(id) ?? new Set<string>();
      lacking.set(id, known.add(String((params as { readonly name?: unknown }).name)));
    }
  const term = (known: readonly string[]): string => {
    const other = random.pick(known);
    return random.pick([
      `points >= ${random.int(0, 100)}`,
      `${random.pick(known)} > ${random.int(-20, 120)}`,
      `${random.pick(known)} <= ${random.int(1, 30) / 10} * ${other}`,
      `${random.pick(known)} < ${other}`,
      `change >= 0`,
      `change < ${random.int(-20, 20)}`,
      `calendarMonth == ${random.int(1, 12)}`,
      `calendarYear != ${random.int(2020, 2030)}`,
      `coverage < ${random.int(1, 10) / 10}`,
      `max(previous, ${random.int(0, 100)}) > points`,
    ]);
  };
  const condition = (known: readonly string[]): string =>
    random.pick([
      () => term(known),
      () => `${term(known)} and ${term(known)}`,
      () => `${term(known)} or ${term(known)}`,
      () => `not (${term(known)})`,
      () => `not (${term(known)} or ${term(known)}) and ${term(known)}`,
      () => `(${term(known)} ? ${term(known)} : ${term(known)})`,
      () => `(${term(known)}) + (${term(known)}) + (${term(known)}) >= 2`,
    ])();
  const ruled = (known: readonly string[]) => ({
    rules: Array.from({ length: random.int(1, 4) }, () => ({
      when: condition(known),
      is: random.pick(['poor', 'watch', 'good', 'above'] as const),
    })),
    ...(random.chance(0.7)
      ? { otherwise: random.pick(['poor', 'watch', 'good', 'above', 'points'] as const) }
      : {}),
  });
  const ofNodes = ['points', 'coverage', 'previous', 'change', 'calendarMonth'];
  const some = <T extends object>(own: T): T =>
    random.chance(0.4) ? { ...own, statusBy: ruled(ofNodes) } : own;
  return {
    input: {
      ...input,
      scoring: some(input.scoring ?? {}),
      perspectives: each(input.perspectives, (_, own) => some(own)),
      themes: each(input.themes, (_, own) => some(own)),
      objectives: each(input.objectives, (_, own) => some(own)),
      indicators: each(input.indicators, (id, own): IndicatorInput => {
        const known = names.filter((name) => lacking.get(id)?.has(name) !== true);
        if (!['previous', 'change'].every((name) => known.includes(name))) return own;
        return random.chance(0.6) ? { ...own, statusBy: ruled(known) } : own;
      }),
    },
    data,
  };
};

const steps: Readonly<Record<WideFeature, Step>> = {
  statusRules,
  scaleForms,
  edgeScales,
  richFormulas,
  zeroSteps,
  coarseDates,
  grains,
  inlineValues,
  takenLinks,
  scaledChecklists,
  amounts,
  figures,
};

/** Something that a card has only where it is asked for. */
export type WideFeature = (typeof wideFeatures)[number];

export const wideFeatures = [
  'scaleForms',
  'edgeScales',
  'richFormulas',
  'zeroSteps',
  'coarseDates',
  'grains',
  'inlineValues',
  'takenLinks',
  'scaledChecklists',
  'amounts',
  'statusRules',
  'figures',
] as const;

/** A card with further features. */
export function widened(
  made: Made,
  wide: readonly WideFeature[],
  making: Making,
  randomOf: (feature: number) => Random,
): Made {
  let card = made;
  // Rules come last, so that what figures make has them too.
  const order = [...wideFeatures.entries()].toSorted(
    ([, a], [, b]) => Number(a === 'statusRules') - Number(b === 'statusRules'),
  );
  for (const [i, feature] of order) {
    if (!wide.includes(feature)) continue;
    const next = steps[feature](card, making, randomOf(i + 1));
    // What the one step leaves may be what another needs.
    if (parseScorecard(next.input).ok) card = next;
  }
  return card;
}
