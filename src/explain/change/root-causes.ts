import { changeForm } from '../forms.js';
import { checkArguments, deepFreeze } from '../../core/index.js';
import {
  type Evaluation,
  evaluationForm,
  type EvaluationState,
  stateOf,
  wholeOf,
} from '../../evaluate/inner-index.js';
import { idsIn } from '../../expression/index.js';
import type { ChangeExplanation, ChangeLine } from './change-line.js';

/** One reason for a change, as a place to look at. */
export interface RootCause {
  /** The line of the explanation. */
  readonly line: ChangeLine;
  /** Points it made. */
  readonly amount: number;
  /** It and those before it, as a part of the difference; may pass 1, for those that pull the other way come last. */
  readonly cumulated: number;
  /** How many ways lead from it to the score: uses, parts, and links that reported points take from. */
  readonly paths: number;
  /**
   * How unusual the movement of its value is: the movement over the standard deviation of its own earlier movements of the same length.
   * Absent with fewer than 8 of them, or where they are all the same. It is shown, and changes no order.
   */
  readonly surprise?: number;
}

/** Fewest earlier movements that a surprise is measured by. */
const FEWEST = 8;

/** Most ways that are counted. */
const MOST_PATHS = 1_000_000;

/**
 * The reasons for a change, as places to look at: those that pushed the score the way it went come first, the largest on top.
 *
 * @param change - what `explainChange` returned
 * @param evaluation - the later evaluation
 */
export function rootCauses(
  change: ChangeExplanation,
  evaluation: Evaluation,
): readonly RootCause[] {
  checkArguments({ change, evaluation }, { change: changeForm, evaluation: evaluationForm });
  const { difference } = change;
  if (difference === null) return [];
  const state = stateOf(evaluation);
  const sign = difference < 0 ? -1 : 1;
  // Of lines of one size the order of the explanation stays.
  const size = ({ amount }: ChangeLine): number => Math.round(sign * amount * 1e6);
  const ordered = change.lines.toSorted((a, b) => size(b) - size(a));
  const paths = state === undefined ? () => 1 : pathsTo(state, change.id);
  let sum = 0;
  return deepFreeze(
    ordered.map((line): RootCause => {
      sum += line.amount;
      const surprise = surpriseOf(line, change, wholeOf(evaluation));
      return {
        line,
        amount: line.amount,
        cumulated: difference === 0 ? 0 : sum / difference,
        paths: paths(line.of ?? line.id),
        ...(surprise === undefined ? {} : { surprise }),
      };
    }),
  );
}

/** Movement over the standard deviation of earlier movements across as many periods. */
function surpriseOf(
  { kind, id, before, after, period }: ChangeLine,
  change: ChangeExplanation,
  evaluation: Evaluation,
): number | undefined {
  if (kind !== 'value' && kind !== 'delay' && kind !== 'guard') return undefined;
  if (typeof before !== 'number' || typeof after !== 'number' || period === undefined)
    return undefined;
  const { periods } = evaluation;
  const { values } = evaluation.series(id as never);
  const end = periods.indexOf(period);
  const gap = Math.max(
    1,
    periods.indexOf(change.after.period) - periods.indexOf(change.before.period),
  );
  if (values === undefined || end < 0) return undefined;
  const moves: number[] = [];
  for (let lane = gap; lane <= end - gap; lane++) {
    const move = (values[lane] as number) - (values[lane - gap] as number);
    if (!Number.isNaN(move)) moves.push(move);
  }
  if (moves.length < FEWEST) return undefined;
  const mean = moves.reduce((total, move) => total + move, 0) / moves.length;
  const squares = moves.reduce((total, move) => total + (move - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (moves.length - 1));
  return deviation > 0 ? (after - before) / deviation : undefined;
}

/** How many ways lead from an element to the one whose score it is. */
function pathsTo({ model }: EvaluationState, top: string): (id: string) => number {
  const { card, objectives } = model;
  const above = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = above.get(from);
    if (known === undefined) above.set(from, [to]);
    else known.push(to);
  };
  for (const [id, { objective, measures, drivers, parts }] of objectives) {
    for (const { measure } of measures) add(measure.indicator, id);
    for (const part of parts) add(part, id);
    const passes = objective.driverShare > 0 || measures.length + parts.length === 0;
    for (const link of passes ? drivers : []) add(link.from, id);
    if (objective.partOf === undefined) add(id, objective.perspective);
    for (const theme of objective.themes) add(id, theme);
  }
  for (const id of card.perspectives.keys()) add(id, 'total');
  if (objectives.size === 0) for (const id of card.indicators.keys()) add(id, 'total');
  for (const [id, { formula }] of [...model.metrics, ...model.indicators])
    for (const name of formula === undefined ? [] : idsIn(formula)) add(name, id);
  const counts = new Map<string, number>([[top, 1]]);
  const open = new Set<string>();
  const count = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    // A loop is walked once.
    if (open.has(id) || open.size > 500) return 0;
    open.add(id);
    const ways = (above.get(id) ?? []).reduce((total, one) => total + count(one), 0);
    open.delete(id);
    counts.set(id, Math.min(ways, MOST_PATHS));
    return counts.get(id) as number;
  };
  return (id) => (id === '' ? 1 : count(id));
}
