import { EVALUATION_AND_ID } from '../../evaluate/inner-index.js';
import { checkArguments } from '../../core/index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { update, workspaceOf } from './trial.js';
import { sweep, tangentOf } from '../../runtime/sweep-index.js';
import { behindKinks, directionOf, isBehind, type Move, movesOf } from './moves.js';
import { type Ground, groundOf, type Root, rootOf } from './root.js';
import {
  checkedOptions,
  type Sensitivities,
  type Sensitivity,
  SENSITIVITY_KINDS,
  type SensitivityOptions,
} from './sensitivity.js';

const KINDS = SENSITIVITY_KINDS.filter((kind) => kind !== 'computed');

/** Slopes that differ by no more than this share of their size are one. */
const SAME = 1e-9;

/**
 * What the points of an element depend on in a period: the exact slope of every value and of every number of the card, by one pass back
 * through the plan (S10). Values of earlier periods are there with the slope that delays leave them.
 *
 * @param id - `total`, or the id of a perspective, theme, objective or indicator
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function sensitivities<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  given: SensitivityOptions = {},
): Sensitivities {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const options = checkedOptions('sensitivities', given, { at: true, of: true });
  const ground = groundOf(evaluation, options.at);
  const root = rootOf(ground, id);
  const { period, lane, state } = ground;
  if (Number.isNaN(root.points)) return Object.freeze({ id, period, items: Object.freeze([]) });
  const { plan } = state.compiled;
  const pair = { from: state.space, to: state.space };
  const swept = sweep(plan, pair, [{ row: root.row, lane, value: 1 }]);
  const behind = behindKinks(state, swept.kinks);
  const along = tangentOf(plan, state.space, { row: root.row, lane });
  const targets = targetsOf(evaluation, ground);
  const found: Found[] = [];
  for (const move of movesOf(ground, swept, new Set(options.of ?? KINDS), behind)) {
    const sides = isBehind(move, behind) ? sidesOf(along, move, state.lanes.count) : undefined;
    const slope = sides === undefined ? move.slope : (sides[0] + sides[1]) / 2;
    if (slope === 0 && (sides === undefined || sides[0] === sides[1])) continue;
    const differ =
      sides !== undefined &&
      Math.abs(sides[0] - sides[1]) > SAME * Math.max(Math.abs(sides[0]), Math.abs(sides[1]));
    const item = itemOf(ground, move, slope, differ ? sides : undefined);
    if (move.kind === 'value') reachTarget(ground, root, move, item, targets);
    found.push({ item: Object.freeze(item), size: sizeOf(item) });
  }
  const items = found.toSorted(byEffect).map(({ item }) => item);
  return Object.freeze({ id, period, points: root.points, items: Object.freeze(items) });
}

/** An item and what it is sorted by. */
interface Found {
  readonly item: Sensitivity;
  readonly size: number;
}

type Draft = { -readonly [K in keyof Sensitivity]: Sensitivity[K] };

/** Slopes just below and just above. */
function sidesOf(
  along: ReturnType<typeof tangentOf>,
  move: Move,
  lanes: number,
): readonly [number, number] {
  const side = (by: 1 | -1): number => by * along(directionOf(move, by, lanes)) + 0;
  return [side(-1), side(1)];
}

/** An item; there may be thousands, so that its parts are put in one by one. */
function itemOf(
  { lane, periods }: Ground,
  { kind, id, value, cell, parameter }: Move,
  slope: number,
  sides: readonly [number, number] | undefined,
): Draft {
  const item = { kind, id } as Draft;
  if (cell !== undefined) {
    const period = periods[cell.lane] as string;
    if (period !== '') item.period = period;
    item.lag = lane - cell.lane;
  } else if (parameter !== undefined) {
    const { of, part, at } = parameter;
    if (of !== undefined) item.of = of;
    if (part !== undefined) item.part = part;
    if (at !== undefined) item.from = at;
  }
  item.value = value;
  item.slope = slope;
  if (sides !== undefined) item.sides = Object.freeze(sides);
  item.perPercent = (slope * Math.abs(value)) / 100;
  return item;
}

/** The largest effect of 1 % first; ties by what they are, so that the order of the card never matters. */
function byEffect(a: Found, b: Found): number {
  if (a.size !== b.size) return b.size - a.size;
  return nameOf(a.item) < nameOf(b.item) ? -1 : 1;
}

const nameOf = ({ kind, id, of, part, from, period }: Sensitivity): string =>
  [kind, id, of, part, from, period].join(' ');

const sizeOf = ({ perPercent, sides, value }: Sensitivity): number =>
  sides === undefined
    ? Math.abs(perPercent)
    : (Math.max(Math.abs(sides[0]), Math.abs(sides[1])) * Math.abs(value)) / 100;

/** Targets in force of the indicators that are values themselves. */
function targetsOf(
  evaluation: Evaluation,
  { period, values }: Ground,
): ReadonlyMap<string, number> {
  const { indicators } = evaluation.at(period);
  const found = new Map<string, number>();
  for (const { key } of values) {
    if (!Object.hasOwn(indicators, key)) continue;
    const target = (indicators as { [id: string]: { readonly target?: unknown } })[key]?.target;
    if (typeof target === 'number') found.set(key, target);
  }
  return found;
}

function reachTarget(
  { state, lane }: Ground,
  { row, points }: Root,
  { id, cell, lever }: Move,
  item: Draft,
  targets: ReadonlyMap<string, number>,
): void {
  const target = targets.get(id);
  const to = lever === undefined ? cell?.row : lever.window;
  if (target === undefined || cell === undefined || to === undefined) return;
  const space = workspaceOf(state);
  const { plan } = state.compiled;
  const { cells, before } = update(plan, space, [
    // A target is one for what a window makes of values.
    { row: to, lane: cell.lane, values: [target] },
  ]);
  const there = space.cells[row * space.lanes + lane] as number;
  // What was is put back as it was, the last change first: a cell of a loop may have changed more than once.
  for (let i = cells.length - 1; i >= 0; i--) space.cells[cells[i] as number] = before[i] as number;
  item.perTargetPercent = (item.slope * Math.abs(target)) / 100;
  if (!Number.isNaN(there)) item.atTarget = there - points;
}
