import { deepFreeze, ScorecardError } from '../../core/index.js';
import { type Evaluation, type EvaluationState, stateOf } from '../../evaluate/inner-index.js';
import { alongPath, type Attribution, byShapley } from './attribute.js';
import type { ChangeExplanation, ChangeLine } from './change-line.js';
import { linesOf, type OpenLine, stepLine } from './change-lines.js';
import { differences, sideOf } from './groups.js';
import { type Way, wayBetween } from './legs.js';
import { needPointsRow, type PointsRow, pointsRow } from './node-row.js';
import { MOST_PLAYERS } from './shapley.js';

/** How to explain a change. */
export interface ChangeOptions {
  /** Period looked at in the later evaluation; by default the one it shows. */
  readonly at?: string;
  /**
   * Period it is compared with in the earlier evaluation. By default `at`, where both are the same evaluation the period before `at`.
   */
  readonly since?: string;
  /**
   * Whether values are those of indicators (default), or those of the metrics that their formulas are made of. Ratios of two growing
   * metrics are easier to read as indicators.
   */
  readonly of?: 'indicators' | 'metrics';
  /** `path` (default): along the straight path from the one side to the other; `shapley`: the mean over all orders, for at most 12 differences. */
  readonly method?: 'path' | 'shapley';
}

/**
 * Why a score changed: between two periods of one evaluation, between two evaluations, or between evaluations of two versions of a card. All
 * numbers that differ move together from the one side to the other, in a straight line, and every one of them gets the points it
 * makes on the way (Aumann and Shapley); a value that arrives or is lost does so halfway. Of two versions of a card, numbers that both
 * have move along; every other edit is made before, in the order of `diffScorecards`, with the exact difference it makes. Lines and
 * residual sum to the difference within 1e-9.
 *
 * @param before - the earlier evaluation
 * @param after - the later evaluation; may be the same one
 * @param id - the element whose score is explained; `total` for the card
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source R. J. Aumann, L. S. Shapley, Values of Non-Atomic Games, 1974; docs/semantics.md, S9.1
 */
export function explainChange(
  before: Evaluation,
  after: Evaluation,
  id: string,
  options: ChangeOptions = {},
): ChangeExplanation {
  const { at = after.period, method = 'path', of = 'indicators' } = options;
  const since = options.since ?? (before === after ? periodBefore(after, at) : at);
  const [was, is] = [knownState(before), knownState(after)];
  if (was.compiled.unit !== is.compiled.unit)
    throw new ScorecardError(
      'invalid-option',
      `one evaluation is by ${was.compiled.unit}, the other by ${is.compiled.unit}; evaluate both by the same length of periods`,
    );
  const lanes = [laneOf(before, since), laneOf(after, at)] as const;
  const node = pointsRow(is, id) ?? needPointsRow(was, id);
  const ends = [pointsAt(was, id, lanes[0]), pointsAt(is, id, lanes[1])] as const;
  const difference = ends[1] - ends[0];
  const head = {
    id,
    kind: node.kind,
    title: node.title,
    before: { period: since, points: shown(ends[0]) },
    after: { period: at, points: shown(ends[1]) },
    difference: shown(difference),
    method,
  };
  if (Number.isNaN(difference))
    return deepFreeze({ ...head, lines: [], residual: 0, settled: true });
  const way = wayBetween(was, is, [before.card, after.card]);
  const names = periodNames([before, after], lanes);
  const made = linesAlong(way, { id, lanes, of, method, start: ends[0], names });
  const sum = made.lines.reduce((total, { amount }) => total + amount, 0);
  return deepFreeze({
    ...head,
    lines: withShares(made.lines),
    residual: difference - sum,
    settled: made.settled,
  });
}

interface Along {
  readonly id: string;
  readonly lanes: readonly [number, number];
  readonly of: 'indicators' | 'metrics';
  readonly method: 'path' | 'shapley';
  readonly start: number;
  readonly names: (back: number) => readonly [string | undefined, string | undefined];
}

/** Steps of the card one by one, then everything that moves. */
function linesAlong(way: Way, { id, lanes, of, method, start, names }: Along) {
  const lines: OpenLine[] = [];
  let last = start;
  for (const step of way.steps) {
    const points = pointsAt(step.state, id, lanes[0]);
    if (Number.isNaN(points)) continue;
    lines.push(stepLine(step, points - last));
    last = points;
  }
  const { row } = needPointsRow(way.to, id) as PointsRow;
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
  const done: Attribution = attribute(found, row, sides);
  const parts = { sides, periods: names, numbers, counters: countersOf(way.to) };
  for (const one of done.parts) lines.push(...linesOf(one, parts));
  if (done.history !== 0)
    lines.push({ kind: 'coverage', id: '', title: way.to.model.card.title, amount: done.history });
  return { lines: lines.filter(({ amount }) => amount !== 0), settled: done.settled };
}

function withShares(lines: readonly OpenLine[]): ChangeLine[] {
  const all = lines.reduce((total, { amount }) => total + Math.abs(amount), 0);
  return lines
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || byName(a, b))
    .map((line) => ({ ...line, share: all === 0 ? 0 : Math.abs(line.amount) / all }));
}

/** Lines of the same size but for rounding stand in the order of their names, so that no last bit decides. */
const sizeOf = ({ amount }: OpenLine): number => Math.round(Math.abs(amount) * 1e6);

const nameOf = ({ id, kind, of = '', period = '' }: OpenLine): string =>
  [id, kind, of, period].join(' ');

const byName = (a: OpenLine, b: OpenLine): number => (nameOf(a) < nameOf(b) ? -1 : 1);

const countersOf = ({ compiled }: EvaluationState): ReadonlySet<string> =>
  new Set(
    [...compiled.rows.guarded.values()].flatMap(({ guards }) =>
      guards.map(({ counter }) => counter),
    ),
  );

function periodNames(
  evaluations: readonly [Evaluation, Evaluation],
  lanes: readonly [number, number],
): Along['names'] {
  return (back) =>
    evaluations.map(({ periods }, i) => {
      const name = periods[(lanes[i] as number) - back];
      return name === '' ? undefined : name;
    }) as [string | undefined, string | undefined];
}

const shown = (points: number): number | null => (Number.isNaN(points) ? null : points);

function pointsAt(state: EvaluationState, id: string, lane: number): number {
  const found = pointsRow(state, id);
  const { cells, lanes } = state.space;
  return found === undefined ? Number.NaN : (cells[found.row * lanes + lane] as number);
}

function knownState(evaluation: Evaluation): EvaluationState {
  const state = stateOf(evaluation);
  if (state !== undefined) return state;
  throw new ScorecardError(
    'invalid-option',
    'this is no evaluation: pass what `evaluate` or `with` returned',
  );
}

function laneOf(evaluation: Evaluation, period: string): number {
  // Says which periods there are where this one is not among them.
  evaluation.at(period);
  return evaluation.periods.indexOf(period);
}

function periodBefore(evaluation: Evaluation, at: string): string {
  const lane = laneOf(evaluation, at);
  const found = evaluation.periods[lane - 1];
  if (found !== undefined) return found;
  throw new ScorecardError(
    'invalid-option',
    `there is no period before \`${at}\` to compare with; name another with \`at\``,
  );
}
