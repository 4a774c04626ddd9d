import { unknownId } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { neededState, wholeOf } from '../../evaluate/inner-index.js';
import { whyContext, type WhyContext } from './context.js';
import type { Spot } from './spots.js';

/** What can be explained of an evaluation; made once for each. */
const contexts = new WeakMap<Evaluation, WhyContext>();

/**
 * The context of an evaluation.
 *
 * @throws ScorecardError `invalid-option` if it is none
 */
export function contextOf(evaluation: Evaluation): WhyContext {
  const state = neededState(evaluation);
  const whole = wholeOf(evaluation);
  const known = contexts.get(whole);
  if (known !== undefined) return known;
  const made = whyContext(whole, state);
  contexts.set(whole, made);
  return made;
}

/**
 * Where an element stands; the card itself with the id `total`, unless an element has that id.
 *
 * @throws ScorecardError `unknown-id`
 */
export function findSpot({ state }: WhyContext, id: string, lane: number): Spot {
  const { rows } = state.compiled;
  const { card } = state.model;
  const indicator = rows.indicators.get(id);
  if (indicator !== undefined)
    return { kind: 'indicator', id, row: indicator.points ?? -1, isNode: indicator.isNode, lane };
  const value = rows.values.get(id);
  if (value !== undefined) return { kind: 'metric', id, row: value, isNode: false, lane };
  const node = (kind: Spot['kind'], row: number | undefined): Spot => ({
    kind,
    id,
    row: row ?? -1,
    isNode: row !== undefined,
    lane,
  });
  if (card.objectives.has(id)) return node('objective', rows.objectives.get(id)?.reported);
  if (card.perspectives.has(id)) return node('perspective', rows.perspectives.get(id));
  if (card.themes.has(id)) return node('theme', rows.themes.get(id));
  if (id === 'total') return node('total', rows.total);
  const ids = [
    'total',
    ...rows.values.keys(),
    ...card.objectives.keys(),
    ...card.perspectives.keys(),
    ...card.themes.keys(),
  ];
  throw unknownId(id, ids);
}
