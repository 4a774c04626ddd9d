import { labelsOf } from '../../model/index.js';
import type { Driver } from './driver.js';
import type { Scene } from './scene.js';
import type { Harmed, Move, SeekPlan } from './seek-result.js';
import { NO_POINTS, standing, type Stand, type Trial, withValue } from './trial.js';
import { movedOf } from './ways.js';

/** Points that count as a loss. */
const LOSS = 1e-9;

/** A stand told as moves, with what they do. */
export function planOf(trial: Trial, scene: Scene, stand: Stand): SeekPlan {
  const points = trial.points(stand);
  const moves = movedOf(trial, stand).map((i): Move => {
    const { key, by, from, cost } = trial.drivers[i] as Driver;
    const to = stand[i] as number;
    const gain = points - Math.max(0, trial.points(withValue(stand, i, from)));
    const labels = labelsOf(scene.state.model.indicators.get(key));
    const named =
      labels === undefined
        ? {}
        : { labels: [labels[from] as string, labels[to] as string] as const };
    return Object.freeze({ key, by, from, to, ...named, cost: cost.at(to), gain });
  });
  moves.sort((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1));
  return Object.freeze({
    moves: Object.freeze(moves),
    cost: moves.reduce((sum, { cost }) => sum + cost, 0),
    points: points === NO_POINTS ? Number.NaN : points,
    harmed: harmedBy(trial, scene, stand),
  });
}

function harmedBy(trial: Trial, { compiled, end }: Scene, stand: Stand): readonly Harmed[] {
  const objectives = [...compiled.rows.objectives];
  const read = (at: Stand): number[] => {
    const { cells, lanes } = trial.space(at);
    return objectives.map(([, { reported }]) => cells[reported * lanes + end] as number);
  };
  const before = read(standing(trial.drivers));
  const after = read(stand);
  const harmed = objectives.flatMap(([id], i): Harmed[] => {
    const [from, to] = [before[i] as number, after[i] as number];
    if (Number.isNaN(from) || to >= from - LOSS) return [];
    return [Object.freeze({ id, from, ...(Number.isNaN(to) ? {} : { to }) })];
  });
  return Object.freeze(harmed);
}
