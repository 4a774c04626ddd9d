import { parseScorecard } from '../../../../src/author/index.js';
import type { ScorecardInput } from '../../../../src/document/input/index.js';
import { type Evaluation, evaluate, type EvaluationData } from '../../../../src/evaluate/index.js';
import { explain, type Explanation } from '../../../../src/explain/index.js';

/** A card evaluated; it must be sound. */
export function evaluationOf(input: Partial<ScorecardInput>, values: EvaluationData): Evaluation {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'small',
    title: 'Small',
    ...input,
  } as ScorecardInput);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return evaluate(parsed.scorecard, values);
}

interface Small {
  /** Values of indicators, which are their points. */
  readonly values: EvaluationData;
  readonly objective?: object;
  /** Keys of every indicator. */
  readonly indicator?: object;
  readonly scoring?: object;
}

/** One objective `o` over indicators whose values are their points. */
export function evaluatedCard({ values, objective = {}, indicator = {}, scoring = {} }: Small): {
  readonly evaluation: Evaluation;
} {
  const ids = Object.keys(values);
  const input = {
    scoring,
    perspectives: { p: {} },
    indicators: Object.fromEntries(
      ids.map((id) => [id, { title: id, baseline: 0, target: 100, cap: 200, ...indicator }]),
    ),
    objectives: { o: { title: 'o', perspective: 'p', lagging: ids, ...objective } },
  } as unknown as ScorecardInput;
  return { evaluation: evaluationOf(input, values) };
}

/** The explanation of `o`. */
export const objectiveOf = (evaluation: Evaluation, id = 'o'): Explanation =>
  explain(evaluation, id);

/** Shares of the lines of an explanation by id; lines without an id by kind. */
export function sharesOf({ parts }: Explanation): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parts.map(({ kind, id, share }) => [id === undefined || OWN.has(kind) ? kind : id, share]),
  );
}

const OWN: ReadonlySet<string> = new Set(['guard', 'gate', 'clamp', 'base', 'override', 'risk']);

/** Shares with their kinds, in order. */
export const linesOf = ({
  parts,
}: Explanation): readonly (readonly [string, string | undefined, number])[] =>
  parts.map(({ kind, id, share }) => [kind, id, Math.round(share * 1e9) / 1e9]);
