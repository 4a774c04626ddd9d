import { type LocalizedText, unknownId } from '../../core/index.js';
import type { EvaluationState } from '../../evaluate/inner-index.js';

/** What has points. */
export type ChangedNodeKind = 'total' | 'perspective' | 'theme' | 'objective' | 'indicator';

/** An element with points, and the row they stand in. */
export interface PointsRow {
  readonly kind: ChangedNodeKind;
  readonly row: number;
  readonly title: LocalizedText;
}

/** Where the points of an element stand; undefined for what a card does not score. */
export function pointsRow({ compiled, model }: EvaluationState, id: string): PointsRow | undefined {
  const { rows } = compiled;
  const { card } = model;
  const found: readonly (readonly [
    ChangedNodeKind,
    number | undefined,
    LocalizedText | undefined,
  ])[] = [
    ['total', id === 'total' ? rows.total : undefined, card.title],
    ['perspective', rows.perspectives.get(id), card.perspectives.get(id)?.title],
    ['theme', rows.themes.get(id), card.themes.get(id)?.title],
    ['objective', rows.objectives.get(id)?.reported, card.objectives.get(id)?.title],
    ['indicator', rows.indicators.get(id)?.points, card.indicators.get(id)?.title],
  ];
  for (const [kind, row, title] of found)
    if (row !== undefined) return { kind, row, title: title ?? { und: id } };
  return undefined;
}

/** Every element with points. */
export function scoredIds({ compiled }: EvaluationState): readonly string[] {
  const { perspectives, themes, objectives, indicators } = compiled.rows;
  const scored = [...indicators].filter(([, { points }]) => points !== undefined);
  return [
    'total',
    ...perspectives.keys(),
    ...themes.keys(),
    ...objectives.keys(),
    ...scored.map(([id]) => id),
  ];
}

/**
 * Where the points of an element stand.
 *
 * @throws ScorecardError `unknown-id`
 */
export function needPointsRow(state: EvaluationState, id: string): PointsRow {
  const found = pointsRow(state, id);
  if (found !== undefined) return found;
  throw unknownId(id, scoredIds(state), 'element with points');
}
