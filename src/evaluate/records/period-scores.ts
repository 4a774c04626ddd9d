import type { ScorecardKeys } from '../../model/index.js';
import { indicatorRecord, metricRecord } from './indicator-record.js';
import { type LazyFields, lazyRecord } from '../lazy/lazy-record.js';
import { initiativeRecords } from '../manage/initiative-record.js';
import type { InitiativeRecord, RiskRecord } from '../scores/initiative-score.js';
import { riskRecord } from '../manage/risk-record.js';
import { nodeRecord, objectiveRecord } from './node-record.js';
import type { IndicatorScore, MetricValue, NodeScore, ObjectiveScore } from '../scores/score.js';
import { section } from './sections.js';
import type { EvaluationState } from '../state.js';

/** All scores of one period. Records are made when first read. */
export interface PeriodScores<K extends ScorecardKeys = ScorecardKeys> {
  /** The period, such as `2026-06`; empty for values without a period. */
  readonly period: string;
  /** The score of the whole card. */
  readonly total: NodeScore;
  /** Perspectives that have objectives. */
  readonly perspectives: { readonly [P in K['perspective']]: NodeScore };
  /** Themes that have objectives. */
  readonly themes: { readonly [T in K['theme']]: NodeScore };
  /** Every objective by id. */
  readonly objectives: { readonly [O in K['objective']]: ObjectiveScore };
  /** Every indicator by id, scored or not. */
  readonly indicators: { readonly [I in K['indicator']]: IndicatorScore };
  /** Every metric by id. */
  readonly metrics: { readonly [M in K['metric']]: MetricValue };
  /** Every initiative by id, as of the end of the period; initiatives change no score. */
  readonly initiatives: { readonly [I in K['initiative']]: InitiativeRecord };
  /** Every risk by id. */
  readonly risks: { readonly [R in K['risk']]: RiskRecord };
}

/** What the scores of a period are worked out from. */
interface Shown {
  readonly state: EvaluationState;
  readonly period: string;
  readonly lane: number;
}

const SECTIONS: LazyFields<Shown> = {
  total: ({ state, lane }) => nodeRecord(state, { kind: 'total' }, lane),
  perspectives: ({ state, lane }) =>
    section(scored(state, 'perspectives'), (id) =>
      nodeRecord(state, { kind: 'perspective', id }, lane),
    ),
  themes: ({ state, lane }) =>
    section(scored(state, 'themes'), (id) => nodeRecord(state, { kind: 'theme', id }, lane)),
  objectives: ({ state, lane }) =>
    section(state.model.card.objectives.keys(), (id) => objectiveRecord(state, id, lane)),
  indicators: ({ state, lane }) =>
    section(state.model.card.indicators.keys(), (id) => indicatorRecord(state, id, lane)),
  metrics: ({ state, lane }) =>
    section(state.model.card.metrics.keys(), (id) => metricRecord(state, id, lane)),
  initiatives: ({ state, period, lane }) => initiativeRecords(state, period, lane),
  risks: ({ state, lane }) =>
    section(state.model.card.risks.keys(), (id) => riskRecord(state, id, lane)),
};

/** Perspectives or themes that have objectives. */
const scored = (
  { model: { card }, compiled: { rows } }: EvaluationState,
  kind: 'perspectives' | 'themes',
): string[] => [...card[kind].keys()].filter((id) => rows[kind].has(id));

/** The scores of a lane; sections and records are made when first read. */
export const periodScores = <K extends ScorecardKeys>(
  state: EvaluationState,
  period: string,
  lane: number,
): PeriodScores<K> =>
  Object.freeze(lazyRecord({ state, period, lane }, [{ period }, SECTIONS])) as PeriodScores<K>;
