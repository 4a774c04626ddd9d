import { type TextInput, textIn } from '../../core/index.js';
import type { Evaluation, IndicatorScore } from '../../evaluate/index.js';
import { edgesInForce } from '../../evaluate/inner-index.js';
import type { ResolvedIndicator, ResolvedObjective } from '../../model/index.js';
import { bulletView } from '../../render/index.js';
import { zonesOf } from '../../render/report-index.js';
import { keyData, keysBehind } from './keys.js';
import { breakdownData, metricData, namesIn } from './members.js';
import type {
  GroupData,
  IndicatorData,
  ObjectiveData,
  PersonData,
  ReportData,
  ScoredData,
} from './report-data.js';
import { reasonText } from './reasons.js';
import { rulingsData } from './rulings.js';
import type { Sources } from './sources.js';
import { packNumbers, statusRules } from '../../embed/index.js';

type Parts = Pick<
  ReportData,
  | 'numbers'
  | 'rulings'
  | 'total'
  | 'perspectives'
  | 'themes'
  | 'objectives'
  | 'indicators'
  | 'people'
  | 'keys'
  | 'metrics'
  | 'yearBack'
>;

/** The card, its plan and the numbers that were given. */
export function collect(sources: Sources): Parts {
  const { state, evaluation, shown, runs, model, texts } = sources;
  const { compiled } = state;
  const { card } = model;
  const { rows } = compiled;
  const hidden = evaluation.periods.length - shown.periods.length;
  const found = statusRules(state);
  const rules = [...found.rules];
  const rulings = rulingsData(sources, found);
  const metrics = metricData(sources);
  const keys = keyData(state, texts);
  const behind = keysBehind(compiled.plan, keys);
  const people = [...card.people.keys()];
  const initiatives = [...card.initiatives.values()];
  const ageOf = (read: (period: string) => { readonly age?: number } | undefined) =>
    runs((lane) => read(evaluation.periods[lane] as string)?.age ?? null);
  const owner = (id: string | undefined): { readonly owner?: number } =>
    id === undefined || !card.people.has(id) ? {} : { owner: people.indexOf(id) };
  const told = <N extends string>(name: N, text: TextInput | undefined) =>
    (text === undefined ? {} : { [name]: texts.of(text) }) as {
      readonly [K in N]?: readonly string[];
    };
  const groups = (
    ids: ReadonlyMap<string, number>,
    rules: ReadonlyMap<string, number>,
    section: 'perspectives' | 'themes',
  ): readonly GroupData[] =>
    [...ids].map(([id, row]) => ({
      id,
      title: texts.title(id),
      row,
      rule: rules.get(id) as number,
      age: ageOf((period) => ageIn(evaluation.at(period)[section][id])),
      ...told(
        'question',
        section === 'perspectives' ? card.perspectives.get(id)?.question : undefined,
      ),
    }));
  const total: ScoredData = {
    id: 'total',
    title: texts.each(({ words }) => words.total),
    row: rows.total,
    rule: found.total,
    age: ageOf((period) => ageIn(evaluation.at(period).total)),
  };
  const objectiveOf = ({ objective, parts }: ResolvedObjective): ObjectiveData => {
    const { id } = objective;
    const own = rows.objectives.get(id) as NonNullable<ReturnType<typeof rows.objectives.get>>;
    const { lead, lag, direct, driver } = own;
    return {
      id,
      title: texts.title(id),
      row: own.reported,
      rule: found.objectives.get(id) as number,
      age: ageOf((period) => ageIn(evaluation.at(period).objectives[id])),
      perspective: objective.perspective,
      themes: objective.themes,
      ...told('description', objective.description),
      ...owner(objective.owner),
      measures: objective.measures.map(({ indicator, role }) => ({ indicator, role })),
      stale: runs((lane) => {
        const { indicators } = evaluation.at(evaluation.periods[lane] as string);
        return objective.measures.some((one) => indicators[one.indicator]?.stale === true);
      }),
      parts,
      initiatives: initiatives.flatMap(({ input }, i) =>
        input.supports?.includes(id) === true ? [i] : [],
      ),
      rows: {
        ...(lead === undefined ? {} : { lead }),
        ...(lag === undefined ? {} : { lag }),
        ...(direct === undefined ? {} : { direct }),
        ...(driver === undefined ? {} : { driver }),
      },
    };
  };
  const indicatorOf = (resolved: ResolvedIndicator): IndicatorData => {
    const { indicator, scale } = resolved;
    const { id, unit, formula, source } = indicator;
    const own = rows.indicators.get(id) as NonNullable<ReturnType<typeof rows.indicators.get>>;
    const rule = found.indicators.get(id);
    const record = (lane: number): IndicatorScore =>
      evaluation.at(evaluation.periods[lane] as string).indicators[id] as IndicatorScore;
    const intervals = evaluation.periods.map((_, lane) => {
      if (lane < hidden) return null;
      const { interval } = record(lane);
      return interval === undefined ? null : ([interval.low, interval.high] as const);
    });
    const breakdown = breakdownData(
      sources,
      resolved,
      rule === undefined ? undefined : rules[rule]?.edges,
      (own) => rules.push(own) - 1,
    );
    const named = new Set(namesIn(resolved));
    const broken = metrics.flatMap((metric, i) => (named.has(metric.id) ? [i] : []));
    return {
      id,
      title: texts.title(id),
      ...told('description', indicator.description),
      ...told('source', sourceText(source)),
      ...(formula === undefined ? {} : { formula }),
      ...(unit === undefined ? {} : { unit }),
      ...owner(indicator.owner),
      value: own.value,
      ...(own.points === undefined ? {} : { points: own.points }),
      isNode: own.isNode,
      ...(rule === undefined ? {} : { rule }),
      ...(scale?.kind === 'labels' ? { labels: scale.labels.map(([label]) => label) } : {}),
      target: runs((lane) => record(lane).target ?? null),
      baseline: runs((lane) => record(lane).baseline ?? null),
      zones: runs((lane) =>
        zonesOf(resolved, record(lane), edgesInForce(state, resolved.indicator, lane)),
      ),
      better: bulletView(evaluation.card, evaluation, id).better,
      age: ageOf((period) => ageIn(evaluation.at(period).indicators[id])),
      ...(intervals.some((one) => one !== null) ? { intervals } : {}),
      reason: runs((lane) => reasonText(record(lane), texts)),
      keys: behind(own.points ?? own.value),
      ...(breakdown === undefined ? {} : { breakdown }),
      ...(broken.length === 0 ? {} : { metrics: broken }),
    };
  };
  const indicators = [...model.indicators.values()].map(indicatorOf);
  return {
    numbers: packNumbers(state, shown, rules),
    ...(rulings === undefined ? {} : { rulings }),
    total,
    perspectives: groups(rows.perspectives, found.perspectives, 'perspectives'),
    themes: groups(rows.themes, found.themes, 'themes'),
    objectives: [...model.objectives.values()].map(objectiveOf),
    indicators,
    people: people.map((id): PersonData => {
      return { id, title: texts.of(card.people.get(id)?.title ?? id).map((text) => text || id) };
    }),
    keys,
    metrics,
    yearBack: runs((lane) => yearBackOf(evaluation, lane)),
  };
}

/** Lanes back to the same period one year earlier; 0 where there is none. */
function yearBackOf(evaluation: Evaluation, lane: number): number {
  const { periods } = evaluation;
  const { indicators } = evaluation.at(periods[lane] as string);
  for (const { previousYear } of Object.values(indicators))
    if (previousYear !== undefined) return lane - periods.indexOf(previousYear.period);
  return 0;
}

const ageIn = (score: { readonly ok: boolean } | undefined): { readonly age?: number } =>
  score?.ok === true && 'age' in score ? { age: score.age as number } : {};

function sourceText(source: ResolvedIndicator['indicator']['source']): TextInput | undefined {
  if (source === undefined || typeof source === 'string') return source;
  return 'system' in source && typeof source.system !== 'string'
    ? source.system
    : 'system' in source
      ? textIn(source.system as string, 'en')
      : (source as TextInput);
}
