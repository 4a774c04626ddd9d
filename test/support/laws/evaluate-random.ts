import { parseScorecard } from '../../../src/author/index.js';
import { formatDiagnostic } from '../../../src/core/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { type Evaluation, evaluate, type EvaluationData } from '../../../src/evaluate/index.js';
import type { Scorecard } from '../../../src/model/index.js';
import type { RandomCard } from '../random-card.js';

/** The card of a document that must be sound. */
export function cardOf(input: ScorecardInput): Scorecard {
  const parsed = parseScorecard(input);
  if (parsed.ok) return parsed.scorecard;
  throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
}

/** The options that evaluate every period of a random card, whatever its data. */
export const optionsOf = ({ by, periods }: Pick<RandomCard, 'by' | 'periods'>) =>
  ({ by, from: periods[0] as string, to: periods.at(-1) as string }) as const;

/** A random card with its data, evaluated by the engine. */
export function evaluated({ input, data, by, periods }: RandomCard): Evaluation {
  return evaluate(cardOf(input), data as EvaluationData, optionsOf({ by, periods }));
}
