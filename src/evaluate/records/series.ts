import { unknownId } from '../../core/index.js';
import type { EvaluationState } from '../state.js';

/** A whole history of one element, by period; NaN is missing. */
export interface NodeSeries {
  /** Points; all NaN for a metric. */
  readonly points: Float64Array;
  /** Coverage, 0 to 1. */
  readonly coverage: Float64Array;
  /** Values of a metric or indicator, in its unit. */
  readonly values?: Float64Array;
}

/**
 * The history of an element from a lane on; arrays are copies. `total` is the card itself, unless an element has that id.
 *
 * @param first - the lane
 */
export function seriesOf(
  { compiled, space }: EvaluationState,
  id: string,
  first: number,
): NodeSeries {
  const { rows } = compiled;
  const row = (index: number): Float64Array =>
    space.cells.slice(index * space.lanes + first, (index + 1) * space.lanes);
  const indicator = rows.indicators.get(id);
  if (indicator !== undefined) {
    const points =
      indicator.points === undefined
        ? new Float64Array(space.lanes - first).fill(Number.NaN)
        : row(indicator.points);
    const leaf = points.map((value) => (Number.isNaN(value) ? 0 : 1));
    return Object.freeze({
      points,
      coverage:
        indicator.isNode && indicator.points !== undefined ? row(indicator.points + 1) : leaf,
      values: row(indicator.value),
    });
  }
  const value = rows.values.get(id);
  if (value !== undefined) {
    const values = row(value);
    return Object.freeze({
      points: values.map(() => Number.NaN),
      coverage: values.map((x) => (Number.isNaN(x) ? 0 : 1)),
      values,
    });
  }
  const node =
    rows.objectives.get(id)?.reported ??
    rows.perspectives.get(id) ??
    rows.themes.get(id) ??
    (id === 'total' ? rows.total : undefined);
  if (node !== undefined) return Object.freeze({ points: row(node), coverage: row(node + 1) });
  const known = [
    'total',
    ...rows.values.keys(),
    ...rows.objectives.keys(),
    ...rows.perspectives.keys(),
    ...rows.themes.keys(),
  ];
  throw unknownId(id, known);
}
