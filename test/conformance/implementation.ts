import type { PeriodUnit, ScorecardInput } from '../../src/document/input.js';
import { type NaivePeriod, naiveEvaluate, normalForm } from '../support/naive/index.js';
import type { ConformanceData, Expected } from './case.js';

export interface ConformanceOptions {
  /** Unit of the lanes; the calendar's own period by default. */
  readonly by?: PeriodUnit;
  readonly periods: readonly string[];
}

/** The fields of a node in a period; `total` is the whole card; undefined when there is no such node or period. */
export type FindScore = (period: string, id: string) => Expected | undefined;

/** Anything that evaluates a card can be run against the cases through this. */
export type Implementation = (
  card: ScorecardInput,
  data: ConformanceData,
  options: ConformanceOptions,
) => FindScore;

/** The plain evaluator of the tests as an implementation. */
export const naiveImplementation: Implementation = (card, data, options) => {
  const result = naiveEvaluate(normalForm(card), data, options);
  return (period, id) => {
    const found = result.get(period);
    return found === undefined ? undefined : nodeOf(found, id);
  };
};

function nodeOf(period: NaivePeriod, id: string): Expected | undefined {
  const { total, perspectives, themes, objectives, indicators, metrics } = period;
  if (id === 'total') return { ...total };
  for (const nodes of [perspectives, themes, objectives, indicators, metrics]) {
    const node = nodes.get(id);
    if (node !== undefined) return { ...node };
  }
  return undefined;
}
