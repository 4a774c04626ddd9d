import type { PeriodUnit, ScorecardInput } from '../../src/document/input/index.js';
import { normalise } from '../../src/document/index.js';
import { evaluate, type EvaluationData } from '../../src/evaluate/index.js';
import { parseScorecard } from '../../src/author/index.js';
import { type NaivePeriod, naiveEvaluate } from '../support/naive/index.js';
import { formatDiagnostic } from '../../src/core/index.js';
import type { WorstLeaf } from '../../src/evaluate/index.js';
import type { ConformanceData, Expected } from './case.js';

export interface ConformanceOptions {
  /** Unit of the lanes; the calendar's own period by default. */
  readonly by?: PeriodUnit;
  readonly periods: readonly string[];
  /** Whether comparisons reach across changes of a definition; of the engine alone. */
  readonly acrossVersions?: boolean;
  /** By how much points are off that go into roots; of the plain evaluator alone. */
  readonly off?: number;
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
  const result = naiveEvaluate(normalise(card), data as never, options);
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

/** What an engine is asked with: from the sources, or as it is shipped. */
export interface Engine {
  readonly parseScorecard: typeof parseScorecard;
  readonly evaluate: typeof evaluate;
}

/** An engine as an implementation. */
export const implementationOf =
  (engine: Engine): Implementation =>
  (card, data, { by, periods, acrossVersions }) => {
    const parsed = engine.parseScorecard(card);
    if (!parsed.ok)
      throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
    const from = periods[0] as string;
    const to = periods.at(-1) as string;
    const evaluation = engine.evaluate(parsed.scorecard, data as EvaluationData, {
      from,
      to,
      ...(by === undefined ? {} : { by }),
      ...(acrossVersions === undefined ? {} : { acrossVersions }),
    });
    return (period, id) => {
      const scores = evaluation.at(period);
      if (id === 'total') return expectedOf(scores.total, ['total']);
      for (const nodes of [
        scores.perspectives,
        scores.themes,
        scores.objectives,
        scores.indicators,
        scores.metrics,
        scores.initiatives,
        scores.risks,
      ]) {
        const node = nodes[id];
        if (node !== undefined) return expectedOf(node, []);
      }
      return undefined;
    };
  };

export const engineImplementation = implementationOf({ parseScorecard, evaluate });

/** A record of the engine with the names of the cases. */
function expectedOf(record: object, head: readonly string[]): Expected {
  const { label, ...rest } = { ...record } as { readonly [field: string]: unknown };
  const fields = label === undefined ? rest : { ...rest, value: label };
  const worst = fields['worst'] as WorstLeaf | undefined;
  if (worst === undefined) return fields;
  return {
    ...fields,
    worst: { indicator: worst.id, points: worst.points, path: [...head, ...worst.path] },
  };
}
