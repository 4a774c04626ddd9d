import { DEFAULT_STATUS_EDGES, type Dated, type TextInput } from '../../../src/core/index.js';
import type {
  DatedInput,
  DrivesInput,
  IndicatorInput,
  InlineValuesInput,
  MeasureInput,
  MeasuresInput,
  MeasuresOfRoleInput,
  MetricObjectInput,
  MissingInput,
  RollupInput,
  ScorecardInput,
} from '../../../src/document/input.js';
import type {
  Element,
  Indicator,
  InlineValues,
  Link,
  Measure,
  MeasurePolicy,
  Metric,
  Missing,
  NormalScorecard,
  Objective,
  Observed,
  Rollup,
} from '../../../src/document/normal.js';

// A card spelled out for evaluation, independent of the library's own reading: what does not bear on scores is left empty.

const element = (id: string, title: TextInput | undefined): Element => ({
  id,
  title: title === undefined || typeof title === 'string' ? { en: title ?? id } : title,
  tags: [],
});

const entries = <T>(map: { readonly [id: string]: T } | undefined): [string, T][] =>
  Object.entries(map ?? {});

function mapped<T, R>(
  map: { readonly [id: string]: T } | undefined,
  make: (id: string, input: T) => R,
): Map<string, R> {
  return new Map(entries(map).map(([id, input]) => [id, make(id, input)]));
}

function missingOf(input: MissingInput): Missing {
  if (typeof input === 'string') return { kind: input };
  return 'neutral' in input
    ? { kind: 'neutral', points: input.neutral }
    : { kind: 'carry', periods: input.carry };
}

function policyOf(input: MeasuresInput): MeasurePolicy {
  return typeof input === 'string' ? { kind: input } : { kind: 'split', lead: input.split };
}

function datedOf(input: DatedInput<number>): Dated<number> {
  if (typeof input === 'number') return [{ value: input }];
  return entries(input)
    .map(([at, value]) => ({ at, value }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function rollupOf(input: RollupInput | undefined): Rollup {
  if (typeof input === 'object') return { kind: 'weightedMean', weight: input.mean };
  return { kind: input ?? 'last' };
}

function valuesOf(input: InlineValuesInput): InlineValues {
  const dated = entries(input.values).map(([period, value]) => ({ period, value }));
  return input.value === undefined ? dated : [{ period: '', value: input.value }, ...dated];
}

function observedOf(id: string, input: MetricObjectInput | IndicatorInput): Observed {
  return {
    ...element(id, input.title),
    rollup: rollupOf(input.rollup),
    rollupStated: input.rollup !== undefined,
    values: valuesOf(input),
    ...(input.formula === undefined ? {} : { formula: input.formula }),
    ...(input.every === undefined ? {} : { every: input.every }),
    ...(input.staleAfter === undefined ? {} : { staleAfter: input.staleAfter }),
    ...(input.by === undefined ? {} : { by: input.by }),
  };
}

function linksOf(input: DrivesInput | undefined): Link[] {
  const pairs = isList(input) ? input.map((to) => [to, 1] as const) : Object.entries(input ?? {});
  return pairs.map(([to, given]): Link => {
    const long = typeof given === 'number' ? { strength: given } : given;
    return {
      to,
      strength: datedOf(long.strength ?? 1),
      confidence: long.confidence ?? 1,
      effect: long.effect ?? 'raises',
      kind: long.kind ?? 'causal',
      evidence: [],
      ...(long.delay === undefined ? {} : { delay: long.delay }),
      ...(long.spread === undefined ? {} : { spread: long.spread }),
      ...(long.lags === undefined ? {} : { lags: long.lags }),
      ...(long.curve === undefined ? {} : { curve: long.curve }),
    };
  });
}

const isList = (input: unknown): input is readonly string[] => Array.isArray(input);

function measuresOf(role: 'lead' | 'lag', input: MeasuresOfRoleInput | undefined): Measure[] {
  const pairs: readonly (readonly [string, number | MeasureInput])[] = isList(input)
    ? input.map((id) => [id, 1] as const)
    : Object.entries(input ?? {});
  return pairs.map(([indicator, given]): Measure => {
    const { weight, ...scaling } = typeof given === 'number' ? { weight: given } : given;
    const again = Object.keys(scaling).length === 0 ? {} : { scaling };
    return { indicator, role, weight: datedOf(weight ?? 1), ...again };
  });
}

/** The normal form of a sound card. */
export function normalForm(input: ScorecardInput): NormalScorecard {
  const given = input.scoring ?? {};
  const scoring = {
    cap: given.cap ?? 100,
    missing: missingOf(given.missing ?? 'renormalise'),
    minCoverage: given.minCoverage ?? 0.5,
    driverShare: given.driverShare ?? 0,
    infer: given.infer ?? true,
    measures: policyOf(given.measures ?? 'all'),
    status: { ...DEFAULT_STATUS_EDGES, ...given.status },
  };
  const missing = (own: MissingInput | undefined): Missing =>
    own === undefined ? scoring.missing : missingOf(own);
  const objectives = mapped(input.objectives, (id, of): Objective => {
    const { drivers } = of;
    return {
      ...element(id, of.title),
      perspective: of.perspective,
      themes: of.themes ?? [],
      weight: datedOf(of.weight ?? 1),
      measures: [...measuresOf('lead', of.leading), ...measuresOf('lag', of.lagging)],
      measurePolicy: of.measures === undefined ? scoring.measures : policyOf(of.measures),
      drives: linksOf(of.drives),
      drivers:
        drivers === undefined || drivers === 'mean'
          ? { kind: 'mean' }
          : { kind: 'impact', ...drivers.impact },
      driverShare: of.driverShare ?? scoring.driverShare,
      infer: of.infer ?? scoring.infer,
      missing:
        of.missing === undefined ? perspectiveMissing(of.perspective) : missingOf(of.missing),
      minCoverage: of.minCoverage ?? scoring.minCoverage,
      status: { ...scoring.status, ...of.status },
      implied: of.implied ?? false,
    };
  });
  function perspectiveMissing(id: string): Missing {
    const own = input.perspectives;
    return missing(own !== undefined && Object.hasOwn(own, id) ? own[id]?.missing : undefined);
  }
  return {
    id: input.id,
    title: element(input.id, input.title).title,
    language: input.language ?? 'en',
    kind: input.kind ?? 'strategy',
    calendar: {
      period: input.calendar?.period ?? 'month',
      yearStart: input.calendar?.yearStart ?? 1,
    },
    scoring,
    people: new Map(),
    perspectives: mapped(input.perspectives, (id, of) => ({
      ...element(id, of.title),
      weight: of.weight ?? 1,
      missing: missing(of.missing),
      status: { ...scoring.status, ...of.status },
    })),
    themes: mapped(input.themes, (id, of) => ({
      ...element(id, of.title),
      missing: missing(of.missing),
      status: { ...scoring.status, ...of.status },
    })),
    metrics: mapped(
      input.metrics,
      (id, of): Metric =>
        observedOf(id, typeof of === 'string' || 'mean' in of ? { rollup: of } : of),
    ),
    indicators: mapped(input.indicators, (id, of): Indicator => {
      const { better, baseline, target, limits, path, scale } = of;
      const scaling = { better, baseline, target, limits, path, scale };
      return {
        ...observedOf(id, of),
        scaling: Object.fromEntries(
          Object.entries(scaling).filter(([, value]) => value !== undefined),
        ),
        cap: of.cap ?? scoring.cap,
        guard: [],
        benchmarks: [],
        status: { ...scoring.status, ...of.status },
        weight: of.weight ?? 1,
        drives: linksOf(of.drives),
        ...(of.checklist === undefined
          ? {}
          : { checklist: mapped(of.checklist, (item, text) => element(item, text).title) }),
      };
    }),
    objectives,
    initiatives: new Map(),
    hypotheses: new Map(),
    risks: new Map(),
    process: [],
    examples: [],
    data: [],
  };
}
