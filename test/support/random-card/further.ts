import type {
  IndicatorInput,
  MetricInput,
  ObjectiveInput,
  OverInput,
  OverrideInput,
  RiskInput,
  ScorecardInput,
  StatusEdgesInput,
} from '../../../src/document/input/index.js';
import { longLinks } from '../laws/reshape.js';
import type { NaiveData } from '../naive/index.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

const each = <T>(
  section: Readonly<Record<string, T>> | undefined,
  one: (id: string, own: T) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(section ?? {}).map(([id, own]) => [id, one(id, own)]));

/**
 * Links back without delay between measured objectives, and every loop made to contract: shares of the drivers stay below 0.6, and
 * nothing in the card has an operator without bound.
 */
export function withFixedPoint(
  input: ScorecardInput,
  making: Making,
  random: Random,
): ScorecardInput {
  const measured = Object.entries(input.objectives ?? {})
    .filter(([, own]) => own.leading !== undefined || own.lagging !== undefined)
    .map(([id]) => id);
  if (!making.may('fixedPoint', 0.15) || measured.length < 2) return input;
  const [to, from] = random.some(measured, 2).toSorted() as [string, string];
  const bounded = (combine: unknown): boolean =>
    combine === undefined ||
    ['mean', 'min', 'max'].includes(combine as string) ||
    (typeof combine === 'object' && combine !== null && ('owa' in combine || isTame(combine)));
  const isTame = (combine: object): boolean =>
    'power' in combine && typeof combine.power === 'number' && combine.power >= 1;
  const share = (): number => random.number(0.1, 0.6);
  const tame = (id: string, own: ObjectiveInput): ObjectiveInput => {
    const { combine, drivers, drives, infer: _, measures, ...rest } = own;
    const links = longLinks(drives);
    const straight = Object.fromEntries(
      Object.entries(links).map(([effect, { curve: __, ...link }]) => [effect, link]),
    );
    const back = id === from ? { [to]: { strength: random.number(0.1, 2) } } : {};
    const forth = id === to && links[from] === undefined ? { [from]: { strength: 1 } } : {};
    const own_ = { ...straight, ...back, ...forth };
    const operator = typeof drivers === 'object' && 'combine' in drivers ? drivers.combine : 'mean';
    const plain = typeof drivers !== 'object' || !('impact' in drivers);
    return {
      ...rest,
      ...(bounded(combine) && combine !== undefined ? { combine } : {}),
      ...(plain && bounded(operator) && drivers !== undefined ? { drivers } : {}),
      ...(Object.keys(own_).length > 0 ? { drives: own_ } : {}),
      ...(measures === undefined || measures === 'lagOnly' ? {} : { measures }),
      driverShare: share(),
    };
  };
  const { infer: _, measures: __, ...scoring } = input.scoring ?? {};
  return {
    ...input,
    scoring: { ...scoring, loops: 'fixedPoint' },
    objectives: each(input.objectives, tame),
  };
}

/** Edges, shares, weights and confidences that change over time. */
export function withDatedRules(
  input: ScorecardInput,
  making: Making,
  random: Random,
): ScorecardInput {
  const { may, dates } = making;
  const dated = <T>(make: () => T): Record<string, T> =>
    Object.fromEntries(
      random
        .some(dates, random.int(1, 3))
        .toSorted()
        .map((date) => [date, make()]),
    );
  const edges = (): StatusEdgesInput => ({
    watch: random.int(20, 60),
    good: random.int(61, 90),
    ...(random.chance(0.3) ? { above: random.int(91, 99) } : {}),
  });
  const status = () => (may('datedRules', 0.1) ? { status: dated(edges) } : {});
  const share = (): number => random.number(0, 1);
  const links = (own: IndicatorInput | ObjectiveInput) =>
    own.drives === undefined
      ? {}
      : {
          drives: each(longLinks(own.drives), (_, link) =>
            may('datedRules', 0.15)
              ? { ...link, confidence: dated(() => random.number(0.1, 1)) }
              : link,
          ),
        };
  return {
    ...input,
    scoring: {
      ...input.scoring,
      ...status(),
      ...(may('datedRules', 0.1) ? { driverShare: dated(share) } : {}),
    },
    perspectives: each(input.perspectives, (_, own) => ({
      ...own,
      ...status(),
      ...(own.weight !== 0 && may('datedRules', 0.2)
        ? { weight: dated(() => random.number(0.1, 3)) }
        : {}),
    })),
    objectives: each(input.objectives, (_, own) => ({
      ...own,
      ...links(own),
      ...status(),
      ...(may('datedRules', 0.1) ? { driverShare: dated(share) } : {}),
    })),
    indicators: each(input.indicators, (_, own) => ({ ...own, ...links(own), ...status() })),
  };
}

/** Risks that take points away. */
export function withRisks(input: ScorecardInput, making: Making, random: Random): ScorecardInput {
  const objectives = Object.keys(input.objectives ?? {});
  if (objectives.length === 0 || !making.may('risks', 0.2)) return input;
  const { dates } = making;
  const number = (): number | Record<string, number> =>
    random.chance(0.7)
      ? random.number(0, 5)
      : Object.fromEntries(
          random
            .some(dates, 2)
            .toSorted()
            .map((date) => [date, random.number(0, 5)]),
        );
  const risks = Array.from({ length: random.int(1, 3) }, (_, i): [string, RiskInput] => [
    `risk${i}`,
    {
      ...(random.chance(0.9) ? { likelihood: number() } : {}),
      impact: number(),
      ...(random.chance(0.5) ? { inherent: random.number(5, 25) } : {}),
      ...(random.chance(0.2) ? { residual: number() } : {}),
      ...(random.chance(0.2) ? { formula: 'impact + volume / 1000' } : {}),
      ...(random.chance(0.9) ? { acceptable: random.number(0, 6) } : {}),
      affects: Object.fromEntries(
        random.some(objectives, random.int(1, 3)).map((id) => [id, random.number(1, 40)]),
      ),
    },
  ]);
  return { ...input, risks: Object.fromEntries(risks) };
}

/** Figures stated by hand for a while. */
export function withOverrides(
  input: ScorecardInput,
  making: Making,
  random: Random,
): ScorecardInput {
  const { dates } = making;
  const objectives = Object.keys(input.objectives ?? {});
  const plain = [...Object.entries(input.metrics ?? {}), ...Object.entries(input.indicators ?? {})]
    .filter(([, own]) => isPlain(own))
    .map(([id]) => id);
  if (!making.may('handOverrides', 0.2)) return input;
  const overrides = Array.from({ length: random.int(1, 5) }, (): OverrideInput => {
    const from = random.int(0, dates.length - 1);
    const to = random.int(from, Math.min(dates.length - 1, from + 6));
    const base = {
      period: dates[from] as string,
      ...(to > from ? { until: dates[to] as string } : {}),
      author: 'Ana',
      reason: 'Counted wrong.',
    };
    const kind = objectives.length === 0 ? 0 : random.int(0, 2);
    if (kind === 0) return { ...base, id: random.pick(plain), value: random.number(0, 100) };
    const id = random.pick(objectives);
    if (kind === 1) return { ...base, id, points: random.number(0, 100) };
    return { ...base, id, status: random.pick(['poor', 'watch', 'good'] as const) };
  });
  return { ...input, overrides };
}

/** Whether it has one number a period and nothing below it. */
const isPlain = (own: MetricInput | IndicatorInput): boolean =>
  typeof own === 'string' ||
  (!('by' in own) && !('checklist' in own) && !('scale' in own && isLabels(own.scale)));

const isLabels = (scale: unknown): boolean =>
  typeof scale === 'object' && scale !== null && 'kind' in scale && scale.kind === 'labels';

/** Held values, windows and changed definitions. */
export function withTime(input: ScorecardInput, making: Making, random: Random): ScorecardInput {
  const { may, dates, unit } = making;
  const windows: readonly OverInput[] =
    unit === 'month'
      ? ['quarterToDate', 'yearToDate', { rolling: 'P3M' }, { rolling: 'P12M' }]
      : ['yearToDate', { rolling: 'P1Y' }];
  const over = (formula: unknown) =>
    formula === undefined && may('windows', 0.15) ? { over: random.pick(windows) } : {};
  const held = (rollup: unknown) =>
    rollup !== 'sum' && may('held', 0.15)
      ? { [random.pick(['every', 'staleAfter'])]: random.pick(['P1M', 'P2M', 'P3M', 'P6M', 'P1Y']) }
      : {};
  const metric = (own: MetricInput): MetricInput => {
    const long = typeof own === 'string' || 'mean' in own ? { rollup: own } : own;
    const added = { ...held(long.rollup), ...over(long.formula) };
    return Object.keys(added).length === 0 ? own : { ...long, ...added };
  };
  return {
    ...input,
    metrics: each(input.metrics, (_, own) => metric(own)),
    indicators: each(input.indicators, (_, own) => ({
      ...own,
      ...(own.formula === undefined
        ? { ...held(own.rollup), ...over(own.formula ?? own.checklist) }
        : {}),
      ...(dates.length > 2 && may('versions', 0.15)
        ? { versions: [{ from: random.pick(dates.slice(1)) }] }
        : {}),
    })),
  };
}

/** Some values do not apply. */
export function withNotApplicable(data: NaiveData, making: Making, random: Random): NaiveData {
  if (!making.may('notApplicable', 0.25)) return data;
  return each(data, (_, row) => {
    const share = random.pick([0, 0, 0.1, 0.5, 1]);
    return each(row, (__, value) => (random.chance(share) ? 'n/a' : value));
  });
}
