import { didYouMean, ScorecardError, type StatusEdges } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import {
  edgesInForce,
  type EvaluationState,
  stateOf,
  unknownId,
} from '../../evaluate/inner-index.js';
import type { StatusRules } from '../../model/index.js';
import { nameOf, type Problems } from '../refusal.js';

/** One period of an evaluation, which is asked what could be otherwise in it. */
export interface Subject {
  readonly state: EvaluationState;
  readonly lane: number;
  /** Empty where the evaluation has no periods. */
  readonly period: string;
}

/**
 * The period of an evaluation that is asked about, the one shown by default.
 *
 * @throws ScorecardError `invalid-option` for what is no evaluation, `unknown-period`
 */
export function subjectOf(evaluation: Evaluation, at: string | undefined): Subject {
  const isObject = typeof evaluation === 'object' && (evaluation as unknown) !== null;
  const state = isObject ? stateOf(evaluation) : undefined;
  if (state === undefined)
    throw new ScorecardError(
      'invalid-option',
      'this is no evaluation: pass what `evaluate` or `with` returned',
    );
  const { period } = evaluation.at(at ?? evaluation.period);
  return { state, period, lane: evaluation.periods.indexOf(period) };
}

/** What kind of element has points. */
export type ScoredKind = 'total' | 'perspective' | 'theme' | 'objective' | 'indicator';

/** An element with points. */
export interface Scored {
  readonly id: string;
  readonly kind: ScoredKind;
  /** Row of its points. */
  readonly row: number;
  readonly edges: StatusEdges;
}

/** Everything that has points, in the order of the card; the card itself first, under `total`. */
export function scoredElements({ state, lane }: Subject): ReadonlyMap<string, Scored> {
  const { card } = state.model;
  const { rows } = state.compiled;
  const elements = new Map<string, Scored>();
  const add = (kind: ScoredKind, id: string, row: number, rules?: StatusRules): void => {
    elements.set(id, { id, kind, row, edges: edgesInForce(state, rules ?? card.scoring, lane) });
  };
  // An element may have the id `total` itself; then that is what is meant, as in `series`.
  add('total', 'total', rows.total);
  for (const [id, row] of rows.perspectives) add('perspective', id, row, card.perspectives.get(id));
  for (const [id, row] of rows.themes) add('theme', id, row, card.themes.get(id));
  for (const [id, { reported }] of rows.objectives)
    add('objective', id, reported, card.objectives.get(id));
  for (const [id, { points }] of rows.indicators)
    if (points !== undefined) add('indicator', id, points, card.indicators.get(id));
  return elements;
}

/**
 * Elements by id; a problem of the option if it is no list.
 *
 * @throws ScorecardError `unknown-id`
 */
export function elementsOf(
  elements: ReadonlyMap<string, Scored>,
  ids: readonly string[],
  option: string,
  problems: Problems,
): readonly Scored[] {
  if (!Array.isArray(ids)) {
    const expected = 'a list of ids';
    problems.add('analysis.option', [option], {
      what: `\`${option}\``,
      found: nameOf(ids),
      expected,
    });
    return [];
  }
  return ids.map((id) => {
    const found = elements.get(id);
    if (found !== undefined) return found;
    const known = [...elements.keys()];
    throw unknownId(String(id), known, didYouMean(String(id), known));
  });
}

/** Rows that take the values of a key; none for keys that no value of the card has. */
export function inputRows({ state }: Subject): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const { key, row } of state.compiled.inputs) {
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}
