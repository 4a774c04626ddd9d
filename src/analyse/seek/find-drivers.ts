import { didYouMean, ScorecardError } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import {
  cell,
  type EvaluationState,
  inputOf,
  laneOf,
  neededState,
} from '../../evaluate/inner-index.js';
import { keyParts } from '../../model/index.js';
import { type Lever, leversOf, rolledWith } from '../levers.js';
import { MOST_STEPS } from './check-options.js';
import { type Driver, driverOf, type DriverPlace } from './driver.js';
import { isThere, type Scene, sceneOf } from './scene.js';
import type { DriverLevel, DriverSettings, SeekOptions } from './seek-options.js';
import type { CannotHelp } from './seek-result.js';
import { structureOf } from './structure.js';

/** A scene with the drivers that may be tried in it. */
export interface Cast {
  readonly scene: Scene;
  readonly drivers: readonly Driver[];
  readonly helpless: readonly CannotHelp[];
}

/** Finds what may be moved, bounded and priced (S15). */
export function castFor(
  evaluation: Evaluation,
  id: string,
  { at, horizon = 0, level = 'indicators', drivers: stated }: Omit<SeekOptions, 'to'>,
): Cast {
  const state = neededState(evaluation);
  const keys = stated === undefined ? keysOf(state, level) : Object.keys(stated);
  const inputs = new Map<string, number | undefined>([
    ...[...leversOf(state).keys()].map((key) => [key, undefined] as const),
    ...state.compiled.inputs.map(({ key, row }) => [key, row] as const),
  ]);
  const known = [...inputs.keys(), ...wholeIds(state)];
  for (const key of keys) if (!known.includes(key)) throw unknownDriver(key, known);
  const whole = keys.filter((key) => !inputs.has(key));
  const scene = sceneOf(evaluation, { id, at, horizon, whole });
  const levers = leversOf(scene.ground);
  const places = keys.toSorted().map((key): DriverPlace & { readonly rows: readonly number[] } => {
    const lever = levers.get(key);
    const row = lever?.rows[0] ?? rowFor(scene, key);
    return {
      ...{ key, row, lever, rows: lever?.rows ?? [row] },
      by: inputs.has(key) ? 'value' : 'override',
      valueRow: inputs.get(key) ?? state.compiled.rows.values.get(key),
      rolled: lever?.window === undefined ? undefined : (value) => windowOf(scene, lever, value),
    };
  });
  const { reaches } = structureOf(
    scene.compiled.plan,
    places.map(({ rows }) => rows),
    scene.target,
    { reflects: true, isThere: (row) => isThere(scene, row) },
  );
  const drivers: Driver[] = [];
  const helpless: CannotHelp[] = [];
  const lane = laneOf(evaluation, at);
  for (const [i, place] of places.entries()) {
    const { key } = place;
    const settings = stated !== undefined && Object.hasOwn(stated, key) ? stated[key] : undefined;
    if (reaches[i] !== true) {
      if (stated !== undefined) helpless.push({ key, reason: 'no-effect' });
      continue;
    }
    const from =
      place.lever === undefined
        ? cell(state, place.valueRow as number, lane)
        : (place.lever.own[lane] as number);
    const driver = Number.isNaN(from)
      ? undefined
      : driverOf(state, place, from, scene, settings as DriverSettings | undefined);
    if (driver !== undefined) drivers.push(inReasonableSteps(driver));
    else helpless.push({ key, reason: Number.isNaN(from) ? 'no-value' : 'no-room' });
  }
  return { scene, drivers, helpless };
}

/** Keys that are moved where none are named. */
function keysOf(state: EvaluationState, level: DriverLevel): string[] {
  const keys = [...state.compiled.inputs.map(({ key }) => key), ...leversOf(state).keys()];
  if (level === 'values') return [...new Set(keys)];
  const { indicators } = state.model;
  const own = keys.filter((key) => indicators.has(keyParts(key)[0]));
  // What is made of points of others moves with these, and nobody can move it past them.
  const whole = wholeIds(state).filter((id) => indicators.get(id)?.formula?.figures.length === 0);
  return [...new Set([...own, ...whole])];
}

/** Ids of metrics and indicators that a formula makes, which can be moved as a whole. */
function wholeIds({ model }: EvaluationState): string[] {
  const whole = (id: string): boolean => {
    const indicator = model.indicators.get(id);
    return (
      indicator === undefined || (indicator.items.length === 0 && indicator.members.length === 0)
    );
  };
  return model.formulaOrder.filter(whole);
}

/** What a window holds if a value of its own is another. */
function windowOf({ ground, lane }: Scene, { key, window }: Lever, value: number): number {
  const row = window as number;
  return rolledWith(ground, lane, new Map([[key, value]]), [row]).get(row)?.[0] as number;
}

function rowFor({ compiled, overrides }: Scene, key: string): number {
  return inputOf(compiled, key)?.row ?? (overrides.get(key) as number);
}

function unknownDriver(key: string, known: readonly string[]): ScorecardError {
  return new ScorecardError(
    'invalid-option',
    `\`${key}\` cannot be moved: it is neither a value of the card nor an indicator with a formula${
      didYouMean(key, known) === undefined ? '' : `; ${didYouMean(key, known)}`
    }`,
  );
}

/** Refuses a step so small that nobody could wait for all of them. */
function inReasonableSteps(driver: Driver): Driver {
  const { key, min, max, step } = driver;
  if (step !== undefined && (max - min) / step > MOST_STEPS)
    throw new ScorecardError(
      'invalid-option',
      `\`step\` of \`${key}\` is too small: there are more than ${MOST_STEPS} steps between its bounds; state a larger one, or none`,
    );
  return driver;
}
