import { ScorecardError } from '../../core/index.js';
import { type Evaluation, type EvaluationState, wholeOf } from '../../evaluate/inner-index.js';
import { alongPath, type Attribution, byShapley } from './attribute.js';
import { linesOf, type OpenLine, stepLine } from './change-lines.js';
import { differences, sideOf } from './groups.js';
import type { Way } from './legs.js';
import { needPointsRow, pointsRow } from './node-row.js';
import { MOST_PLAYERS } from './shapley.js';

/** Whose score is followed along a way, and how. */
export interface Along {
  readonly id: string;
  /** Lanes of the two sides. */
  readonly lanes: readonly [number, number];
  readonly of: 'indicators' | 'metrics';
  readonly method: 'path' | 'shapley';
  /** Points on both sides. */
  readonly ends: readonly [number, number];
  /** Names of the periods some lanes back, on both sides. */
  readonly names: (back: number) => readonly [string | undefined, string | undefined];
}

/** Steps of the card one by one, then everything that moves. */
export function linesAlong(
  way: Way,
  { id, lanes, of, method, ends, names }: Along,
): { readonly lines: readonly OpenLine[]; readonly settled: boolean } {
  const lines: OpenLine[] = [];
  // Where the score is missing on the way it counts as the mean of both sides.
  const otherwise = (ends[0] + ends[1]) / 2;
  let [last] = ends;
  for (const step of way.steps) {
    const found = pointsAt(step.state, id, lanes[0]);
    const points = Number.isNaN(found) ? otherwise : found;
    lines.push(stepLine(step, points - last));
    last = points;
  }
  const { row } = needPointsRow(way.to, id);
  const sides = [sideOf(way.from, lanes[0]), sideOf(way.to, lanes[1])] as const;
  const numbers = way.numbers;
  const found = differences(...sides, {
    root: row,
    of,
    ...(numbers === undefined ? {} : { numbers: numbers.meaning }),
  });
  if (method === 'shapley' && found.groups.length > MOST_PLAYERS)
    throw new ScorecardError(
      'invalid-option',
      `the Shapley value is worked out for at most ${MOST_PLAYERS} differences, and here are ${found.groups.length}; leave \`method\` out`,
    );
  const attribute = method === 'shapley' ? byShapley : alongPath;
  const done: Attribution = attribute(found, row, sides, otherwise);
  const parts = { sides, periods: names, numbers, counters: countersOf(way.to) };
  for (const one of done.parts) lines.push(...linesOf(one, parts));
  if (done.history !== 0)
    lines.push({ kind: 'coverage', id: '', title: way.to.model.card.title, amount: done.history });
  return { lines: lines.filter(({ amount }) => amount !== 0), settled: done.settled };
}

const countersOf = ({ compiled }: EvaluationState): ReadonlySet<string> =>
  new Set(
    [...compiled.rows.guarded.values()].flatMap(({ guards }) =>
      guards.map(({ counter }) => counter),
    ),
  );

/** Points of an element in a lane; NaN where there are none. */
export function pointsAt(state: EvaluationState, id: string, lane: number): number {
  const found = pointsRow(state, id);
  const { cells, lanes } = state.space;
  return found === undefined ? Number.NaN : (cells[found.row * lanes + lane] as number);
}

/** Names of the periods some lanes before those that are looked at, on both sides. */
export function periodNames(
  evaluations: readonly [Evaluation, Evaluation],
  lanes: readonly [number, number],
): Along['names'] {
  return (back) =>
    evaluations.map((evaluation, i) => {
      const name = wholeOf(evaluation).periods[(lanes[i] as number) - back];
      return name === '' ? undefined : name;
    }) as [string | undefined, string | undefined];
}
