import { EDGE_TOLERANCE } from '../../core/index.js';
import type { InitiativeInput } from '../../model/index.js';
import { lastDay } from '../../period/index.js';
import { cell, type EvaluationState } from '../state.js';
import { effectAt, effectsOf, laneOfStart } from './effects.js';
import type {
  InitiativeRecord,
  InitiativeStatus,
  MovementRecord,
} from '../scores/initiative-score.js';
import { elapsedOf, type Progress, progressOf } from './progress.js';

/** How far behind plan or over budget is still on track. */
const TOLERANCE = 0.1;

/** The records of all initiatives at the end of a lane (S12). */
export function initiativeRecords(
  state: EvaluationState,
  period: string,
  lane: number,
): { readonly [id: string]: InitiativeRecord } {
  const { model, lanes } = state;
  const { card, initiatives } = model;
  const day =
    period === ''
      ? undefined
      : lastDay({ unit: lanes.unit, ordinal: lanes.first + lane }, card.calendar);
  const progress = progressOf(model, day);
  const records = Object.create(null) as { [id: string]: InitiativeRecord };
  for (const [id, { input }] of card.initiatives)
    records[id] = Object.freeze({
      ...standing(progress.get(id) as Progress, day),
      parts: Object.freeze([...(initiatives.parts.get(id) ?? [])]),
      moves: movements(state, input, period === '' ? undefined : lane),
    });
  return Object.freeze(records);
}

/** Earned value and what follows from it. */
export function standing(
  own: Progress,
  day: number | undefined,
): Omit<InitiativeRecord, 'parts' | 'moves'> {
  const { budget, spent, progress, planned, end } = own;
  const earned = over(budget, progress, (b, p) => (b * p) / 100);
  const plannedValue = over(budget, planned, (b, p) => (b * p) / 100);
  const cpi = over(earned, spent, ratio);
  const spi = over(progress, planned, ratio);
  const estimate = over(budget, cpi, ratio);
  const done = progress !== undefined && progress >= 100;
  const past = day !== undefined && end !== undefined && day >= end;
  const late = !done && (past || (spi !== undefined && spi < 1 - TOLERANCE - EDGE_TOLERANCE));
  const limit = budget === undefined ? Number.POSITIVE_INFINITY : budget;
  const overBudget =
    (spent ?? 0) > limit || (estimate ?? 0) > limit * (1 + TOLERANCE) * (1 + EDGE_TOLERANCE);
  const fields = {
    ...{ budget, spent, progress, planned },
    elapsed: elapsedOf(own, day),
    ...{ earned, plannedValue },
    costVariance: over(earned, spent, (e, s) => e - s),
    scheduleVariance: over(earned, plannedValue, (e, p) => e - p),
    ...{ cpi, spi, estimate },
    remaining: over(budget, spent, (b, s) => b - s),
  };
  const status = done ? 'done' : late ? 'late' : overBudget ? 'over-budget' : begun(own, day);
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { status, late, overBudget, ...(Object.fromEntries(known) as object) };
}

function begun({ progress, start }: Progress, day: number | undefined): InitiativeStatus {
  if (progress !== undefined) return progress > 0 ? 'on-track' : 'not-started';
  return day !== undefined && start !== undefined && day < start ? 'not-started' : 'unknown';
}

function over(
  a: number | undefined,
  b: number | undefined,
  make: (a: number, b: number) => number,
): number | undefined {
  const made = a === undefined || b === undefined ? Number.NaN : make(a, b);
  return Number.isFinite(made) ? made : undefined;
}

const ratio = (a: number, b: number): number => a / b;

function movements(
  state: EvaluationState,
  input: InitiativeInput,
  lane: number | undefined,
): { readonly [id: string]: MovementRecord } {
  const { lanes, model, compiled } = state;
  const records = Object.create(null) as { [id: string]: MovementRecord };
  for (const effect of effectsOf(input, lanes.unit, model.card.calendar)) {
    const row = compiled.rows.values.get(effect.id);
    const start = laneOfStart(effect, lanes.first);
    const expected =
      lane === undefined || start === undefined ? undefined : effectAt(effect, lane - start);
    const actual =
      lane === undefined || start === undefined || row === undefined || lane < start
        ? undefined
        : over(cell(state, row, lane), lastBefore(state, row, start), (now, then) => now - then);
    records[effect.id] = Object.freeze({
      by: effect.by,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    });
  }
  return Object.freeze(records);
}

/** The last value before a lane. */
function lastBefore(state: EvaluationState, row: number, start: number): number | undefined {
  for (let lane = Math.min(start, state.lanes.count) - 1; lane >= 0; lane--) {
    const value = cell(state, row, lane);
    if (!Number.isNaN(value)) return value;
  }
  return undefined;
}
