import { dataFindingsAt, type Diagnostic, type Evaluation, type PeriodScores } from '../index.js';

/** The scores of a period, and what its values say against each other where they do. */
export function scoresWithDoubts(
  evaluation: Evaluation,
  period: string,
): PeriodScores & { readonly dataFindings?: readonly Diagnostic[] } {
  const scores = evaluation.at(period);
  const dataFindings = dataFindingsAt(evaluation, period);
  return dataFindings.length === 0 ? scores : { ...scores, dataFindings };
}
