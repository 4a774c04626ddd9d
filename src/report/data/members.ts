import type { Runs, StatusRule } from '../../embed/index.js';
import type { IndicatorScore, MemberScore } from '../../evaluate/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import type { Sources } from './sources.js';
import type { BreakdownData, MemberData, MetricData } from './report-data.js';

/** Digits that are kept of the ends of an interval: more than any page shows. */
const DIGITS = 5;

/**
 * The members of a broken-down indicator; undefined where it is not broken down.
 *
 * @param edges - of its statuses
 * @param addRule - takes the rule of a status and says its index
 */
export function breakdownData(
  { state, evaluation, runs, texts }: Sources,
  { indicator }: ResolvedIndicator,
  edges: StatusRule['edges'] | undefined,
  addRule: (rule: StatusRule) => number,
): BreakdownData | undefined {
  const { id, byView } = indicator;
  const rows = state.compiled.rows.members.get(id);
  if (rows === undefined) return undefined;
  const scoreAt = (name: string, lane: number): MemberScore | undefined => {
    const scores = evaluation.at(evaluation.periods[lane] as string);
    return (scores.indicators[id] as IndicatorScore).members?.[name];
  };
  const members = rows.map(({ name, value, points, weight }): MemberData => {
    const told = <T>(read: (score: MemberScore) => T | undefined): Runs<T | null> =>
      runs((lane) => {
        const score = scoreAt(name, lane);
        return (score === undefined ? undefined : read(score)) ?? null;
      });
    return {
      name,
      title: texts.each((_, titles) => titles.member(id, name)),
      value,
      ...(points === undefined || edges === undefined
        ? {}
        : { points, rule: addRule({ row: points, edges }) }),
      ...(weight === undefined ? {} : { weight }),
      target: told(({ target }) => target),
      cases: told(({ n, smallSample }) =>
        n === undefined ? undefined : ([n, smallSample === true] as const),
      ),
      interval: told(({ interval }) =>
        interval === undefined ? undefined : ([short(interval.low), short(interval.high)] as const),
      ),
    };
  });
  return { view: byView, members };
}

const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** The broken-down metrics that formulas of indicators name, in the order of the card. */
export function metricData({ state, model, texts }: Sources): readonly MetricData[] {
  const named = new Set([...model.indicators.values()].flatMap(namesIn));
  return [...model.metrics].flatMap(([id, { metric }]) => {
    const rows = state.compiled.rows.members.get(id);
    if (rows === undefined || !named.has(id)) return [];
    return [
      {
        id,
        title: texts.title(id),
        ...(metric.unit === undefined ? {} : { unit: metric.unit }),
        adds: metric.across === 'sum',
        members: rows.map(({ name, value }) => {
          return { name, title: texts.each((_, titles) => titles.member(id, name)), value };
        }),
      },
    ];
  });
}

/** What the formula of an indicator names. */
export const namesIn = ({ formula }: ResolvedIndicator): readonly string[] => formula?.names ?? [];
