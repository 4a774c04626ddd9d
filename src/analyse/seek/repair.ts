import { answerOf, NEAR } from './answers.js';
import type { Driver } from './driver.js';
import { type Stand, withValue } from './trial.js';
import { dearestFirst, MOST_TRIES, movedOf, pulled, type Quest, type Way } from './ways.js';

/** Most moves of one repair. */
const MOST_MOVES = 60;

/** A stand that falls short brought to the target: again and again the move that gains most for its cost, then everything is pulled back. */
export function repaired(
  quest: Quest,
  start: Stand,
  free: readonly number[],
  most: number | undefined,
): Way | undefined {
  const { trial, to } = quest;
  const limit = trial.count() + MOST_TRIES;
  let stand = start;
  for (let k = 0; k < MOST_MOVES && trial.points(stand) < to - NEAR; k++) {
    const moved = movedOf(trial, stand);
    const may = most !== undefined && moved.length >= most ? moved : free;
    const next = bestMove(quest, stand, may);
    if (next === undefined || trial.count() > limit) return undefined;
    stand = next;
  }
  return most !== undefined && movedOf(trial, stand).length > most
    ? undefined
    : pulled(quest, stand, dearestFirst(quest, stand));
}

/** The move of one driver that gains most for what it costs; what is gained beyond the target does not count. */
function bestMove({ trial, to }: Quest, stand: Stand, may: readonly number[]): Stand | undefined {
  const now = trial.points(stand);
  const need = to - now;
  let [found, worth]: [Stand | undefined, number] = [undefined, 0];
  for (const i of may) {
    const { cost } = trial.drivers[i] as Driver;
    const before = cost.at(stand[i] as number);
    const { values, points } = answerOf(trial, stand, i);
    for (const [k, value] of values.entries()) {
      const gain = Math.min(need, (points[k] as number) - now);
      const price = Math.max(cost.at(value) - before, 1e-12);
      if (gain > 1e-9 && gain / price > worth) {
        found = withValue(stand, i, value);
        worth = gain / price;
      }
    }
  }
  return found;
}
