import { type LocalizedText, statusOf } from '../../core/index.js';
import { edgesInForce, inForce, scoreOf } from '../../evaluate/inner-index.js';
import { statusFacts } from '../status-facts.js';
import type { PeriodScores, Score } from '../../evaluate/index.js';
import { combineOf } from './combine-of.js';
import { elementTitle } from '../../model/index.js';
import type { WhyContext } from './context.js';
import type { Explanation } from './explanation.js';
import { measuredIndicator, measuredMetric } from './measured.js';
import type { Spot } from './spots.js';

/** An explanation without what stands below it. */
export type Described = Omit<Explanation, 'parts' | 'folded'>;

/** The title of an element; of the card for the total. */
export function titleOf(
  { state }: WhyContext,
  { kind, id }: Pick<Spot, 'kind' | 'id'>,
): LocalizedText {
  const { model } = state;
  return kind === 'total' ? model.card.title : elementTitle(model, id);
}

/** What is said of a spot itself. */
export function describeSpot(context: WhyContext, spot: Spot): Described {
  const { state, at, evaluation } = context;
  const { kind, id, row, lane } = spot;
  const period = evaluation.periods[lane] as string;
  const points = kind === 'metric' ? Number.NaN : at(row, lane);
  const scores = evaluation.at(period);
  const base = {
    kind,
    id,
    title: titleOf(context, spot),
    period,
    ...(Number.isNaN(points) ? {} : { points }),
    coverage: coverageAt(context, spot),
  };
  switch (kind) {
    case 'direct':
    case 'driver':
    case 'link':
      return { ...base, ...(kind === 'link' ? {} : { combine: combineOf(state, spot).kind }) };
    case 'metric': {
      const record = scores.metrics[id];
      return record === undefined
        ? base
        : { ...base, measured: measuredMetric(context, spot, record) };
    }
    case 'indicator': {
      const record = scores.indicators[id];
      if (record === undefined) return base;
      const own = state.compiled.rows.indicators.get(id)?.points === row;
      const status = own ? facts(record) : statusOnScale(context, spot, points);
      return { ...base, ...status, measured: measuredIndicator(context, spot, record) };
    }
    default: {
      const record = scoreOf(scores, id);
      if (record === undefined) return base;
      return {
        ...base,
        ...facts(record),
        combine: combineOf(state, spot).kind,
        ...(kind === 'objective' ? objectiveFacts(context, spot, scores) : {}),
      };
    }
  }
}

function coverageAt({ at }: WhyContext, { row, isNode, lane }: Spot): number {
  if (row < 0) return 0;
  return isNode ? Math.min(1, at(row + 1, lane)) : Number.isNaN(at(row, lane)) ? 0 : 1;
}

const facts = (score: Score): Partial<Described> => {
  const { basis, low, high } = score;
  return { ...statusFacts(score), basis, low, high };
};

/** Points on the scale of one use have the bands of the indicator. */
function statusOnScale(
  { state }: WhyContext,
  { id, lane }: Spot,
  points: number,
): Partial<Described> {
  const { card } = state.model;
  const edges = edgesInForce(state, card.indicators.get(id) ?? card.scoring, lane);
  return {
    status: statusOf(points, edges),
    basis: Number.isNaN(points) ? 'missing' : 'measured',
  };
}

function objectiveFacts(
  { state }: WhyContext,
  { id, lane }: Spot,
  scores: PeriodScores,
): Partial<Described> {
  const record = scores.objectives[id];
  const objective = state.model.card.objectives.get(id);
  if (record === undefined || objective === undefined) return {};
  const { direct, driver, gap } = record;
  const { driverShare, driverShareSteps } = objective;
  const share =
    driverShareSteps === undefined
      ? driverShare
      : inForce(state, driverShareSteps, 'stepped', lane);
  return {
    ...(direct === undefined ? {} : { direct }),
    ...(driver === undefined ? {} : { driver }),
    ...(gap === undefined ? {} : { gap }),
    ...(driver === undefined ? {} : { driverShare: direct === undefined ? 1 : share }),
  };
}
