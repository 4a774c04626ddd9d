import { guardTrips, kernels, pointsBefore, OP_WIDTH } from '../../runtime/index.js';
import type { Driver } from './driver.js';
import type { Scene } from './scene.js';
import type { Binding } from './seek-result.js';
import type { Structure } from './structure.js';
import { type Stand, type Trial, withValue } from './trial.js';

/** Points that make a difference. */
const SHOWS = 1e-9;

/** What holds the target back where the drivers stand best (S15). */
export function bindingsOf(
  trial: Trial,
  scene: Scene,
  structure: Structure,
  stand: Stand,
): readonly Binding[] {
  const found = [
    ...bounds(trial, stand),
    ...guards(trial, scene, structure, stand),
    ...gates(trial, scene, structure, stand),
    ...leaves(trial, scene, structure, stand),
  ];
  return Object.freeze(found.map((one) => Object.freeze(one)));
}

/** What holds it back where more moves than are allowed reach the target: the limit first of all. */
export function limitOf(id: string, most: number): readonly Binding[] {
  return Object.freeze([Object.freeze({ id, by: 'limit', at: most } as const)]);
}

/** Drivers at the end of what they may do, beyond which there is more to gain. */
function bounds(trial: Trial, stand: Stand): Binding[] {
  const points = trial.points(stand);
  return trial.drivers.flatMap(({ key, min, max, step }: Driver, i): Binding[] => {
    const value = stand[i] as number;
    if (value !== min && value !== max) return [];
    const beyond = (step ?? (max - min) / 20) * (value === max ? 1 : -1);
    const more = trial.points(withValue(stand, i, value + beyond));
    return more > points + SHOWS ? [{ id: key, by: 'bound', at: value }] : [];
  });
}

/** Objectives that a counter-indicator holds down. */
function guards(
  trial: Trial,
  { compiled, end }: Scene,
  { needed }: Structure,
  stand: Stand,
): Binding[] {
  const { cells, lanes } = trial.space(stand);
  const at = (row: number, t: number): number =>
    t < 0 ? Number.NaN : (cells[row * lanes + t] as number);
  return [...compiled.rows.guarded].flatMap(([id, { before, guards: all }]): Binding[] => {
    const reported = compiled.rows.objectives.get(id)?.reported;
    if (reported === undefined || !needed.has(reported)) return [];
    const holds = all.some(
      ({ points, edge, cap, when, tolerance, era }) =>
        at(before, end) > at(cap, end) + SHOWS &&
        guardTrips(
          at(points, end),
          pointsBefore(cells, cells, [points, era], end, { lanes, span: lanes }),
          at(edge, end),
          tolerance,
          when,
        ),
    );
    return holds ? [{ id, by: 'guard', at: at(reported, end) }] : [];
  });
}

/** Nodes that a mandatory child holds down. */
function gates(
  trial: Trial,
  { compiled, end }: Scene,
  { needed }: Structure,
  stand: Stand,
): Binding[] {
  const { plan, rows } = compiled;
  const { cells, lanes } = trial.space(stand);
  const names = new Map<number, string>([[rows.total, 'total']]);
  for (const [id, row] of [...rows.perspectives, ...rows.themes]) names.set(row, id);
  for (const [id, { direct, reported, driver }] of rows.objectives)
    for (const row of [direct, driver, reported]) if (row !== undefined) names.set(row, id);
  const found: Binding[] = [];
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    if (kernels[plan.code[at] as number]?.name !== 'gate') continue;
    const [made, inner] = [plan.code[at + 1] as number, plan.code[at + 2] as number];
    const id = names.get(made);
    const points = cells[made * lanes + end] as number;
    if (id === undefined || !needed.has(made)) continue;
    if (points < (cells[inner * lanes + end] as number) - SHOWS)
      found.push({ id, by: 'gate', at: points });
  }
  return found;
}

/** Indicators whose points are at their end, and those below it that nothing moves. */
function leaves(
  trial: Trial,
  { compiled, state, end }: Scene,
  { needed, moved }: Structure,
  stand: Stand,
): Binding[] {
  const { cells, lanes } = trial.space(stand);
  return [...compiled.rows.indicators].flatMap(([id, { points: row }]): Binding[] => {
    if (row === undefined || !needed.has(row)) return [];
    const points = cells[row * lanes + end] as number;
    if (Number.isNaN(points)) return [];
    const cap = state.model.indicators.get(id)?.indicator.cap ?? 100;
    if (moved.has(row)) return points >= cap - SHOWS ? [{ id, by: 'clamp', at: points }] : [];
    return points < cap - SHOWS ? [{ id, by: 'weight', at: points }] : [];
  });
}
