import type { LocalizedText } from '../../core/index.js';
import { type Evaluation, laneOf, neededState } from '../../evaluate/inner-index.js';
import { needPointsRow } from './node-row.js';
import { cellAt, differences, sideOf } from './groups.js';
import { look, newWalk, put } from './walk.js';

/** A value that a score rests on. */
interface VariedValue {
  readonly id: string;
  readonly title: LocalizedText;
  readonly unit?: string;
  readonly value: number;
}

/** A score of one period as a function of the values of indicators in that period. */
interface Varying {
  /** What the element is called. */
  readonly title: LocalizedText;
  /** The points as they are. */
  readonly points: number;
  /** Values of indicators that are numbers, in the order of the card. */
  readonly values: readonly VariedValue[];
  /** The points with other values, by id; NaN where there are none. */
  readonly pointsWith: (values: ReadonlyMap<string, number>) => number;
}

/**
 * Makes a score a function of the values of indicators: also of those that a formula works out.
 *
 * @throws ScorecardError `unknown-id`, `unknown-period`
 */
export function varying(evaluation: Evaluation, id: string, at: string): Varying {
  const state = neededState(evaluation);
  const lane = laneOf(evaluation, at);
  const { row, title } = needPointsRow(state, id);
  const side = sideOf(state, lane);
  const found = differences(side, side, { root: row, of: 'indicators' });
  const walk = newWalk(found.sub.plan, row, found.lanes[1], Number.NaN, found.still);
  const rows = new Map<string, number>();
  const values: VariedValue[] = [];
  for (const [indicator, resolved] of state.model.indicators) {
    const own = state.compiled.rows.values.get(indicator);
    if (own === undefined || !found.sub.inputs.has(own) || resolved.scale?.kind === 'labels')
      continue;
    const value = cellAt(side, own, 0);
    if (Number.isNaN(value)) continue;
    rows.set(indicator, own);
    const { title: name, unit } = resolved.indicator;
    values.push({ id: indicator, title: name, value, ...(unit === undefined ? {} : { unit }) });
  }
  return {
    title,
    values,
    points: cellAt(side, row, 0),
    pointsWith: (others) => {
      const places = [...others].flatMap(([name, to]) => {
        const own = rows.get(name);
        return own === undefined ? [] : [{ row: own, back: 0, from: cellAt(side, own, 0), to }];
      });
      put(walk, { places, jumps: false }, 1);
      const points = look(walk);
      put(walk, { places, jumps: false }, 0);
      return points;
    },
  };
}
