import type { NormalScorecard } from '../../../src/document/normal/index.js';
import { laneOfDate, periodText } from './calendar.js';
import { edgesAt } from './guards.js';
import { leavesOf } from './indicators.js';
import type { Outcome } from './mean.js';
import { nodesOf } from './nodes.js';
import { bandOf } from './status.js';
import { statusByRules } from './status-rules.js';
import type {
  NaiveBasis,
  NaiveData,
  NaiveOptions,
  NaivePeriod,
  NaiveResult,
  NaiveScore,
  NaiveStatus,
} from './types.js';

const slack = 1e-9;

/**
 * Evaluates a card the plain way: recursion with a memo, one number at a time, straight from the rules S1 to S8.
 * It shares no code with the library, so that the two can judge each other.
 *
 * @param card - a sound card: references exist, no loop without delay
 * @param data - observations by key and period
 * @param options - which lanes are told of; all that the data covers by default. History begins with the data all the same
 */
export function naiveEvaluate(
  card: NormalScorecard,
  data: NaiveData,
  options: NaiveOptions = {},
): NaiveResult {
  const view = options.by ?? card.calendar.period;
  const { yearStart } = card.calendar;
  const named = options.periods ?? [options.from, options.to].filter((text) => text !== undefined);
  const laneOf = (text: string): number => laneOfDate(text, view, yearStart, 'last');
  const dates = datesOf(card, data).map(laneOf);
  if (named.length + dates.length === 0) throw new Error('no periods: there is no dated value');
  const indices = named.length > 0 ? named.map(laneOf) : dates;
  const shown = Math.min(...indices);
  const last = Math.max(...indices);
  const first = Math.min(shown, ...dates);
  const lanes = { unit: view, yearStart };
  const leaves = leavesOf(card, data, view, first);
  const nodes = nodesOf(card, leaves, view, first, options.off);

  const scored = (
    lane: number,
    find: (lane: number) => Outcome & { readonly inferred?: boolean; readonly overridden?: true },
    { status, counts }: { status: NaiveStatus; counts?: Readonly<Record<NaiveStatus, number>> },
    since = Number.NEGATIVE_INFINITY,
  ): NaiveScore => {
    const { points, coverage, low, high, worst, inferred, overridden, conflict } = find(lane);
    const before = lane > first && lane - 1 >= since ? find(lane - 1).points : undefined;
    const basis: NaiveBasis =
      overridden === true
        ? 'overridden'
        : points === undefined
          ? 'missing'
          : inferred === true
            ? 'inferred'
            : coverage >= 1 - slack
              ? 'measured'
              : 'partial';
    return {
      ...(points === undefined ? {} : { points }),
      coverage,
      low,
      high,
      basis,
      status,
      ...(counts === undefined ? {} : { statusCounts: counts }),
      ...(conflict === undefined ? {} : { conflict }),
      ...(points === undefined || before === undefined ? {} : { trend: points - before }),
      ...(points === undefined || worst === undefined ? {} : { worst }),
    };
  };

  const periodAt = (lane: number): NaivePeriod => ({
    total: scored(lane, nodes.total, nodes.totalStatus(lane)),
    perspectives: mapOf(card.perspectives, ({ id }) =>
      scored(lane, (at) => nodes.perspective(id, at), nodes.perspectiveStatus(id, lane)),
    ),
    themes: mapOf(card.themes, ({ id }) =>
      scored(lane, (at) => nodes.theme(id, at), nodes.themeStatus(id, lane)),
    ),
    objectives: mapOf(card.objectives, ({ id }) => {
      const found = nodes.objective(id, lane);
      const { lead, lag, direct, driver, evidence, guarded, riskLoss } = found;
      const d = direct?.points;
      const i = driver?.points;
      return {
        ...scored(lane, (at) => nodes.objective(id, at), nodes.objectiveStatus(id, lane)),
        ...(lead?.points === undefined ? {} : { lead: lead.points }),
        ...(lag?.points === undefined ? {} : { lag: lag.points }),
        ...(d === undefined ? {} : { direct: d }),
        ...(i === undefined ? {} : { driver: i }),
        ...(d === undefined || i === undefined ? {} : { gap: d - i }),
        ...(evidence === undefined ? {} : { evidence }),
        ...(guarded === undefined ? {} : { guarded }),
        ...(riskLoss === undefined ? {} : { riskLoss }),
      };
    }),
    indicators: mapOf(card.indicators, (one) => {
      const { points, value, age, reason, unclamped, clamped, worstMember } = leaves.leaf(
        one.id,
        lane,
      );
      return {
        ...scored(
          lane,
          (at) => leaves.leaf(one.id, at),
          {
            status:
              one.statusBy === undefined
                ? bandOf(points, edgesAt(one, lane, lanes))
                : statusByRules(
                    one.statusBy,
                    bandOf(points, edgesAt(one, lane, lanes)),
                    leaves.asked(one.id, lane),
                  ),
          },
          leaves.definitionStart(one.id, lane),
        ),
        ...(value === undefined ? {} : { value }),
        ...(age === undefined ? {} : { age }),
        ...(reason === undefined ? {} : { reason }),
        ...(unclamped === undefined ? {} : { unclamped }),
        ...(clamped === undefined ? {} : { clamped }),
        ...(worstMember === undefined ? {} : { worstMember }),
      };
    }),
    metrics: mapOf(card.metrics, ({ id }) => leaves.value(id, lane)),
  });

  const result = new Map<string, NaivePeriod>();
  for (let lane = shown; lane <= last; lane++)
    result.set(periodText({ unit: view, index: lane }), periodAt(lane));
  return result;
}

function mapOf<T, R>(nodes: ReadonlyMap<string, T>, make: (node: T) => R): Map<string, R> {
  return new Map([...nodes].map(([id, node]) => [id, make(node)]));
}

function datesOf(card: NormalScorecard, data: NaiveData): string[] {
  const found = new Set(Object.values(data).flatMap((row) => Object.keys(row)));
  for (const node of [...card.metrics.values(), ...card.indicators.values()])
    for (const { period } of node.values) if (period !== '') found.add(period);
  return [...found];
}
