import { nameOf, type Problems, type StatusEdges, unknownId } from '../../core/index.js';
import { edgesInForce } from '../../evaluate/inner-index.js';
import type { StatusRules } from '../../model/index.js';
import type { Subject } from '../subject.js';

export { type Subject, subjectOf } from '../subject.js';

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
    throw unknownId(id, elements.keys());
  });
}
