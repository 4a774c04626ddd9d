import { EDGE_TOLERANCE } from '../../core/index.js';
import type { RiskRows } from '../compiled.js';
import { cell, type EvaluationState } from '../state.js';
import type { RiskRecord, RiskStatus } from '../scores/initiative-score.js';

const SHOWN = ['likelihood', 'impact', 'inherent', 'level', 'acceptable'] as const;

/** The record of a risk in a lane (S13). */
export function riskRecord(state: EvaluationState, id: string, lane: number): RiskRecord {
  const { model, compiled } = state;
  const rows = compiled.rows.risks.get(id) as RiskRows;
  const read = (key: keyof RiskRows): number => {
    const row = rows[key];
    return row === undefined ? Number.NaN : cell(state, row, lane);
  };
  const unacceptable = limitOf(read('unacceptable'), read('acceptable'), read('inherent'));
  const exposure = Number.isNaN(read('exposure')) ? 0 : read('exposure');
  const numbers = [
    ...SHOWN.map((key) => [key, read(key)] as const),
    ['unacceptable', unacceptable] as const,
  ].filter(([, value]) => !Number.isNaN(value));
  const losses = Object.create(null) as { [objective: string]: number };
  for (const [objective, points] of model.risks.get(id)?.affects ?? [])
    losses[objective] = points * exposure;
  return Object.freeze({
    status: statusOf(read('level'), read('acceptable'), unacceptable),
    ...(Object.fromEntries(numbers) as object),
    exposure,
    threatens: Object.freeze([...(model.card.risks.get(id)?.input.threatens ?? [])]),
    losses: Object.freeze(losses),
  });
}

/** Where a risk becomes unacceptable: as stated, else halfway to inherent; missing where that is not above what is acceptable. */
function limitOf(stated: number, acceptable: number, inherent: number): number {
  if (!Number.isNaN(stated)) return stated;
  return inherent > acceptable ? (acceptable + inherent) / 2 : Number.NaN;
}

function statusOf(level: number, acceptable: number, unacceptable: number): RiskStatus {
  if (Number.isNaN(level) || Number.isNaN(acceptable)) return 'unknown';
  const slack = EDGE_TOLERANCE * Math.max(1, Math.abs(level));
  if (level <= acceptable + slack) return 'acceptable';
  return Number.isNaN(unacceptable) || level >= unacceptable - slack ? 'unacceptable' : 'elevated';
}
