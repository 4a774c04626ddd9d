import type { CompiledScorecard } from '../../evaluate/index.js';
import { guardTrips, pointsBefore } from '../../runtime/index.js';

/** Says which guards of a compiled card trip, in every lane, as text to compare; rows that were not run are missing and never trip. */
export function tripsOf({
  rows,
}: CompiledScorecard): (cells: Float64Array, lanes: number) => string {
  const guards = [...rows.guarded.values()].flatMap((one) => one.guards);
  if (guards.length === 0) return () => '';
  return (cells, lanes) => {
    let text = '';
    for (const { points, edge, tolerance, when, era } of guards)
      for (let lane = 0; lane < lanes; lane++) {
        const before = pointsBefore(cells, cells, [points, era], lane, { lanes, span: lanes });
        const now = cells[points * lanes + lane] as number;
        text += guardTrips(now, before, cells[edge * lanes + lane] as number, tolerance, when)
          ? '1'
          : '0';
      }
    return text;
  };
}
