import { type Diagnostic, evaluate, type Evaluation, ScorecardError } from '../index.js';
import type { Arguments } from './command.js';
import { evaluateLoaded } from './evaluate-card.js';
import type { CliIo } from './io.js';
import type { LoadedCard } from './load-card.js';

/** What the values of a card say against each other. */
export interface CardDoubts {
  readonly found: readonly Diagnostic[];
  /** What was said of the tables; it was reported. */
  readonly told: readonly Diagnostic[];
}

/**
 * Values that contradict each other: those in the card itself, and those of tables given with `--data`, or else of those that it names.
 *
 * @returns undefined if the tables cannot be evaluated; the findings are printed
 */
export function doubtsOfCard(
  loaded: LoadedCard,
  args: Arguments,
  io: CliIo,
): CardDoubts | undefined {
  const { data = [] } = loaded.card.document;
  if (data.length === 0 && args.values('data').length === 0) {
    const evaluation = evaluatedAlone(loaded);
    return { found: evaluation === undefined ? [] : placed(evaluation, loaded), told: [] };
  }
  const done = evaluateLoaded(loaded, args, io);
  return done && { found: placed(done.evaluation, loaded), told: done.told };
}

/** The card on the values in it; undefined where it has none, or too few. */
function evaluatedAlone({ card }: LoadedCard): Evaluation | undefined {
  try {
    return evaluate(card, {});
  } catch (error) {
    if (error instanceof ScorecardError) return undefined;
    throw error;
  }
}

/** The findings, each where the check or the element stands in the file. */
const placed = ({ dataFindings }: Evaluation, { locate }: LoadedCard): readonly Diagnostic[] =>
  dataFindings.map((found) => {
    const position = found.path[0] === 'checks' ? locate(found.path.slice(0, 2)) : undefined;
    return position === undefined ? found : { ...found, position };
  });
