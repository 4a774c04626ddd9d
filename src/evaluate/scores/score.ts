import type { Status } from '../../core/index.js';
import type { CaseFacts } from './case-facts.js';
import type { MemberScore, MemberValue, OverrideRecord } from './member-score.js';

/** How many children stand in each status. */
export type StatusCounts = { readonly [S in Status]: number };

/** How a score came about: every leaf measured, some, implied by drivers, stated by somebody, or not at all (S2). */
export type Basis = 'measured' | 'partial' | 'inferred' | 'overridden' | 'missing';

/** What stood one year earlier: the same month, week number or date. */
export interface PreviousYear {
  /** The period one year earlier. */
  readonly period: string;
  /** In the unit of the indicator. */
  readonly value?: number;
  /** Its points there. */
  readonly points?: number;
}

/** The present indicator with the fewest points below a node, with the way to it. */
export interface WorstLeaf {
  /** Id of the indicator. */
  readonly id: string;
  /** Its points there. */
  readonly points: number;
  /** Its status there. */
  readonly status: Status;
  /** Ids from the node down to the indicator. */
  readonly path: readonly string[];
}

/** What every score has, present or not. */
export interface ScoreFacts {
  /** Share of the weight below that is measured, 0 to 1. */
  readonly coverage: number;
  /** Points if everything missing were at 0. */
  readonly low: number;
  /** Points if everything missing were at its highest. */
  readonly high: number;
  /** Ids of indicators below that have no points, though they apply. */
  readonly missing: readonly string[];
  /** What stood one year earlier, where that was evaluated. */
  readonly previousYear?: PreviousYear;
  /** Points gained since one year earlier. */
  readonly yearTrend?: number;
  /** Present where nothing below applies to the period, so that the element leaves what is above it. */
  readonly notApplicable?: true;
}

/** Which rule gives a status (S4.4). */
export interface StatusRuleFacts {
  /** Its place in the list, from 1; 0 where none holds. */
  readonly place: number;
  /** Its condition, as the card writes it; absent where none holds. */
  readonly when?: string;
  /** Present where none holds and the card leaves the status to the points. */
  readonly byPoints?: true;
  /** The band of the points, which may be another than the status. */
  readonly band: Exclude<Status, 'none'>;
}

/** A score that is there. */
export interface PresentScore extends ScoreFacts {
  /** There are points. */
  readonly ok: true;
  /** 0 to 100, or to the cap where a card raises it. */
  readonly points: number;
  /** Their band, or what children, rules or an override say instead (S4.2). */
  readonly status: Exclude<Status, 'none'>;
  /** Present where rules give the status: which of them does. */
  readonly statusRule?: StatusRuleFacts;
  /** How they came about. */
  readonly basis: 'measured' | 'partial' | 'inferred' | 'overridden';
  /** Periods since the oldest value below was observed; 0 is fresh. */
  readonly age: number;
  /** Points gained since the period before, when that has a score. */
  readonly trend?: number;
}

/** A score that is not there; nothing can be read from it by mistake. */
export interface AbsentScore extends ScoreFacts {
  /** There are no points. */
  readonly ok: false;
  /** No band. */
  readonly status: 'none';
  /** Nothing to score. */
  readonly basis: 'missing';
}

/** A score: look at `ok` before reading its points. */
export type Score = PresentScore | AbsentScore;

/** Counter-indicators that trip, and what they hold down (S6.2). */
export interface GuardedRecord {
  /** Ids of the counter-indicators, sorted. */
  readonly by: readonly string[];
  /** Most points while they trip. */
  readonly cap: number;
  /** Points without them; the reported ones are lower only where these lie above the cap. */
  readonly before: number;
}

/** The score of the card, a perspective or a theme. */
export type NodeScore = Score & {
  /** How many of its children stand in each status (S4.2). */
  readonly statusCounts: StatusCounts;
  /** Present where its operator asks for exactly one child that reaches a cut, and marks that it found none or several. */
  readonly conflict?: true;
  /** The weakest indicator below, if any has points. */
  readonly worst?: WorstLeaf;
};

/** The score of an objective: reported points, and the three scores they come from (S6). */
export type ObjectiveScore = NodeScore & {
  /** Points of its leading indicators. */
  readonly lead?: number;
  /** Points of its lagging indicators. */
  readonly lag?: number;
  /** Points of its own indicators. */
  readonly direct?: number;
  /** Points its drivers imply. */
  readonly driver?: number;
  /** Direct minus driver. */
  readonly gap?: number;
  /** Mean confidence of the links into it, weighted by strength, 0 to 1. */
  readonly evidence?: number;
  /** Ids of the objectives that are part of it (S6.1). */
  readonly parts?: readonly string[];
  /** Ids of its indicators that do not count in the period, because a twin does (S4.3). */
  readonly setAside?: readonly string[];
  /** Present while a counter-indicator trips: an alarm, whether or not it costs points (S6.2). */
  readonly guarded?: GuardedRecord;
  /** Points that risks take from it in all (S13); its own never fall below 0 by them. */
  readonly riskLoss?: number;
  /** The override that acts, with what was computed. */
  readonly override?: OverrideRecord;
};

/** Why an indicator has no value or no points. */
export type MissingReason =
  | 'no-value'
  | 'blank'
  | 'incomplete'
  | 'stale'
  | 'zero-weight'
  | 'input-missing'
  | 'division-by-zero'
  | 'not-a-number'
  | 'overflow'
  | 'not-scored'
  | 'zero-width'
  | 'not-positive'
  | 'no-history'
  | 'not-applicable'
  | 'too-few-answers';

/** The score of an indicator with the value and scale it comes from. */
export type IndicatorScore = Score &
  CaseFacts & {
    /** In the unit of the indicator. */
    readonly value?: number;
    /** Instead of a value, where the indicator is scored by label. */
    readonly label?: string;
    /** Unit of the value, as the card names it. */
    readonly unit?: string;
    /** Baseline in force, where the scale has one; one that is stated for a period of its own (`per`) as it is for all that the value covers. */
    readonly baseline?: number;
    /** Target in force: a number, or the range it is best inside; one that is stated `per` a period as the baseline is. */
    readonly target?: number | readonly [number, number];
    /** Percent of the way from baseline to target, unclamped, where the indicator states a `range`. */
    readonly progress?: number;
    /** Percent of the way from the worst to the best of its `range`, unclamped. */
    readonly performance?: number;
    /** Percent that may go wrong under a service level objective. */
    readonly errorBudget?: number;
    /** What goes wrong as a multiple of the error budget; 1 uses it up. */
    readonly burnRate?: number;
    /** Id of the indicator it says it measures the same thing as (S4.3). */
    readonly twinOf?: string;
    /** Points before clamping. */
    readonly unclamped?: number;
    /** Which end the points were clamped at. */
    readonly clamped?: 'low' | 'high';
    /** What should be reached by now on the way to a dated target, in its unit. */
    readonly expected?: number;
    /** The last of the dated targets, and when it is due. */
    readonly final?: {
      /** Period it is due in. */
      readonly period: string;
      /** The target, in the unit of the indicator. */
      readonly value: number;
    };
    /** Progress made as a multiple of the progress planned by now; 1 is on plan. */
    readonly pace?: number;
    /** The period in which the last target is reached if the pace so far goes on; absent where it is not reached. */
    readonly projected?: string;
    /** Present where the value, or one its formula names, is held for longer than it is measured, or is missing since it was. */
    readonly stale?: true;
    /** Present where the same value came in several periods in a row, though its unit is continuous. */
    readonly repeated?: true;
    /** Present where the value lies outside its range. */
    readonly outOfRange?: true;
    /** Present in the first period of a later definition. */
    readonly definitionChanged?: true;
    /** Why there is no value or no points. */
    readonly reason?: MissingReason;
    /** Metrics and indicators that its formula lacks, and figures such as `points(csat)`. */
    readonly lacks?: readonly string[];
    /** Members by name, where it is broken down (S4); of several dimensions, names are joined by points. */
    readonly members?: { readonly [member: string]: MemberScore };
    /** The present member with the fewest points. */
    readonly worstMember?: string;
    /** The override that acts, with what was computed. */
    readonly override?: OverrideRecord;
  };

/** The value of a metric. */
export interface MetricValue {
  /** Absent when missing. */
  readonly value?: number;
  /** Unit of the value, as the card names it. */
  readonly unit?: string;
  /** Periods since a held value was observed. */
  readonly age?: number;
  /** Present where the value, or one its formula names, is held for longer than it is measured, or is missing since it was. */
  readonly stale?: true;
  /** Why there is no value. */
  readonly reason?: MissingReason;
  /** Members by name, where it is broken down (S4); of several dimensions, names are joined by points. */
  readonly members?: { readonly [member: string]: MemberValue };
  /** The override that acts, with what was computed. */
  readonly override?: OverrideRecord;
}
