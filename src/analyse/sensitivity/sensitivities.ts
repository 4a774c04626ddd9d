import type { Evaluation } from '../../evaluate/inner-index.js';
import { update, workspaceOf } from './trial.js';
import { sweep, tangentOf } from '../../runtime/sweep-index.js';
import { behindKinks, directionOf, isBehind, type Move, movesOf } from './moves.js';
import { type Ground, groundOf, type Root, rootOf } from './root.js';
import type {
  Sensitivities,
  Sensitivity,
  SensitivityKind,
  SensitivityOptions,
} from './sensitivity.js';

const KINDS: readonly SensitivityKind[] = [
  'value',
  'override',
  'weight',
  'strength',
  'confidence',
  'curve',
  'driverShare',
  'leadShare',
  'target',
  'baseline',
  'cap',
  'scale',
  'base',
  'reference',
  'gate',
  'guard',
  'risk',
  'riskPoints',
];

/** Slopes that differ by no more than this share of their size are one. */
const SAME = 1e-9;

/**
 * What the points of an element depend on in a period: the exact slope of every value and of every number of the card, by one pass back
 * through the plan (S10). Values of earlier periods are there with the slope that delays leave them.
 *
 * @param id - `total`, or the id of a perspective, theme, objective or indicator
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function sensitivities(
  evaluation: Evaluation,
  id: string,
  options: SensitivityOptions = {},
): Sensitivities {
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
  const items: Sensitivity[] = [];
  for (const move of movesOf(ground, swept, new Set(options.of ?? KINDS), behind)) {
    const sides = isBehind(move, behind) ? sidesOf(along, move, state.lanes.count) : undefined;
    const slope = sides === undefined ? move.slope : (sides[0] + sides[1]) / 2;
    if (slope === 0 && (sides === undefined || sides[0] === sides[1])) continue;
    const differ =
      sides !== undefined &&
      Math.abs(sides[0] - sides[1]) > SAME * Math.max(Math.abs(sides[0]), Math.abs(sides[1]));
    items.push(
      Object.freeze({
        kind: move.kind,
        id: move.id,
        ...placeOf(ground, move),
        value: move.value,
        slope,
        ...(differ ? { sides: Object.freeze(sides) } : {}),
        perPercent: (slope * Math.abs(move.value)) / 100,
        ...(move.kind === 'value' ? atTarget(ground, root, move, slope, targets) : {}),
      }),
    );
  }
  return Object.freeze({
    id,
    period,
    points: root.points,
    items: Object.freeze(items.toSorted(byEffect)),
  });
}

/** Slopes just below and just above. */
function sidesOf(
  along: ReturnType<typeof tangentOf>,
  move: Move,
  lanes: number,
): readonly [number, number] {
  const side = (by: 1 | -1): number => by * along(directionOf(move, by, lanes)) + 0;
  return [side(-1), side(1)];
}

function placeOf({ lane, periods }: Ground, { cell, parameter }: Move) {
  if (cell !== undefined) {
    const period = periods[cell.lane] as string;
    return { ...(period === '' ? {} : { period }), lag: lane - cell.lane };
  }
  const { of, part, at } = parameter ?? {};
  return {
    ...(of === undefined ? {} : { of }),
    ...(part === undefined ? {} : { part }),
    ...(at === undefined ? {} : { from: at }),
  };
}

/** The largest effect of 1 % first; ties by what they are, so that the order of the card never matters. */
function byEffect(a: Sensitivity, b: Sensitivity): number {
  const effect = sizeOf(b) - sizeOf(a);
  if (effect !== 0) return effect;
  const [x, y] = [a, b].map(({ kind, id, of, part, from, period }) =>
    [kind, id, of, part, from, period].join(' '),
  );
  return (x as string) < (y as string) ? -1 : 1;
}

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

function atTarget(
  { state, lane }: Ground,
  { row, points }: Root,
  { id, cell }: Move,
  slope: number,
  targets: ReadonlyMap<string, number>,
) {
  const target = targets.get(id);
  if (target === undefined || cell === undefined) return {};
  const space = workspaceOf(state);
  const { plan } = state.compiled;
  const was = space.cells[cell.row * space.lanes + cell.lane] as number;
  update(plan, space, [{ ...cell, values: [target] }]);
  const there = space.cells[row * space.lanes + lane] as number;
  update(plan, space, [{ ...cell, values: [was] }]);
  return {
    perTargetPercent: (slope * Math.abs(target)) / 100,
    ...(Number.isNaN(there) ? {} : { atTarget: there - points }),
  };
}
