import type { LocalizedText, Status } from '../../core/index.js';
import type {
  Basis,
  MissingReason,
  OverrideRecord,
  StatusRuleFacts,
} from '../../evaluate/index.js';
import type { PeriodUnit } from '../../period/index.js';
import type { FormulaSteps } from './formula-steps.js';

/** What an explanation is of: an element of the card, or one of the scores inside an objective. */
export type ExplainedKind =
  | 'total'
  | 'perspective'
  | 'theme'
  | 'objective'
  | 'indicator'
  | 'metric'
  | 'direct'
  | 'driver'
  | 'link';

/** What a line is. Lines of every kind have a share; those that take nothing and give nothing have the share 0. */
export type LineKind =
  /** A perspective of the card, an objective of a perspective or theme, a part of an objective. */
  | 'child'
  /** A leading indicator. */
  | 'lead'
  /** A lagging indicator. */
  | 'lag'
  /** An indicator of a card without objectives. */
  | 'indicator'
  /** The own indicators and parts of an objective, where drivers count beside them. */
  | 'direct'
  /** What the incoming links imply, beside the direct score. */
  | 'driver'
  /** What the incoming links imply, in the place of a direct score that is not there. */
  | 'inferred'
  /** One incoming link. */
  | 'link'
  /** A link whose cause has no points yet. */
  | 'pending'
  /** The cause of a link, where the link does more than pass its points on. */
  | 'cause'
  /** Constant of a cause that lowers its effect: the 100 points it is taken from. */
  | 'reflection'
  /** What is there before anything is added: the base of an impact, a curve at 0, a formula at 0. */
  | 'base'
  /** What was cut off at 0 or at the cap. */
  | 'clamp'
  /** What a counter-indicator that trips takes away. */
  | 'guard'
  /** What a mandatory child below its threshold takes away. */
  | 'gate'
  /** What a risk takes away. */
  | 'risk'
  /** Points stated by somebody in the place of the computed ones. */
  | 'override'
  /** Points that the missing policy puts in the place of a missing child. */
  | 'substitute'
  /** Points of an earlier period in the place of a missing child. */
  | 'carried'
  /** A child that is missing, with its weight. */
  | 'missing'
  /** A child that does not apply in the period. */
  | 'not-applicable'
  /** A twin that does not count, since another does. */
  | 'twin'
  /** A member of a breakdown. */
  | 'member'
  /** An item of a checklist. */
  | 'item';

/** One line of an explanation: something that makes the points, or would if it were there. */
export interface ExplanationLine {
  /** What it is. */
  readonly kind: LineKind;
  /** Id of the element, or the name of the member or item. */
  readonly id?: string;
  /** Title of the element; absent where it has none of its own. */
  readonly title?: LocalizedText;
  /** Whether it leads or lags, where the kind says something else. */
  readonly role?: 'lead' | 'lag';
  /** Its own points; absent when missing. */
  readonly points?: number;
  /** Status of its own points. */
  readonly status?: Status;
  /** Its weight as stated. */
  readonly weight?: number;
  /** Its weight as a share of what is present, 0 to 1. */
  readonly normalised?: number;
  /** Points it contributes to the node it is a line of; negative where it takes away. */
  readonly share: number;
  /** Points it contributes to what is explained. */
  readonly of: number;
  /** The period its points are of, where that is an earlier one. */
  readonly period?: string;
  /** Of a link, how it acts. */
  readonly link?: ExplainedLink;
  /** Of a guard or a gate: most points, and points without it. */
  readonly cap?: number;
  /** Of a guard, a gate, a clamp or a risk: points of the node without it. */
  readonly before?: number;
  /** Of a gate, below which points of the child it holds. */
  readonly below?: number;
  /** Of a risk, how far it stands from acceptable towards inherent, 0 to 1. */
  readonly exposure?: number;
  /** Of a twin, the indicator that counts. */
  readonly twinOf?: string;
  /** Of a missing indicator, why. */
  readonly reason?: MissingReason;
  /** Of an override, who states it and what was computed. */
  readonly override?: OverrideRecord;
  /** Of a base, that a formula could not be divided over its parts, so that all its points stand in this line. */
  readonly undivided?: true;
  /** Of a member, its value. */
  readonly value?: number;
  /** The same again below it; absent at the end of the tree. */
  readonly node?: Explanation;
}

/** How a link acts. */
export interface ExplainedLink {
  /** The cause. */
  readonly from: string;
  /** The effect. */
  readonly to: string;
  /** Whether more of the cause raises or lowers the effect. */
  readonly effect: 'raises' | 'lowers';
  /** What kind of claim it is. */
  readonly kind: 'causal' | 'definition' | 'constraint';
  /** Strength in force. */
  readonly strength: number;
  /** Confidence in force, 0 to 1. */
  readonly confidence: number;
  /** Time until it begins to act, an ISO 8601 duration. */
  readonly delay?: string;
  /** Periods back that it looks, with the share of each; absent where it acts at once. */
  readonly lags?: readonly (readonly [periods: number, share: number])[];
}

/** A scale with its parameters in force; dated ones are the number that holds. */
export interface ExplainedScale {
  /** Kind of the scale. */
  readonly kind: string;
  /** Its parameters by name: numbers, texts or lists of them. */
  readonly [parameter: string]: unknown;
}

/** What an indicator or metric was measured at, and how its value became points. */
export interface Measured {
  /** In its unit; absent when missing. */
  readonly value?: number;
  /** Instead of a value, where it is scored by label. */
  readonly label?: string;
  /** Unit as the card names it. */
  readonly unit?: string;
  /** Which values are better, where the card says so. */
  readonly better?: 'higher' | 'lower' | 'inside';
  /** Baseline in force. */
  readonly baseline?: number;
  /** Target in force: a number, or the range it is best inside. */
  readonly target?: number | readonly [number, number];
  /** Highest points it may earn. */
  readonly cap?: number;
  /** The scale with its parameters in force; amounts (S3.1) are those of all that the value covers, while a formula reads what they are for one period. */
  readonly scale?: ExplainedScale;
  /** For which period the card states its numbers, and how many of those the value covers: they are as many times as large. */
  readonly amounts?: {
    /** The period they are stated for. */
    readonly per: PeriodUnit;
    /** How many of them the value covers. */
    readonly times: number;
  };
  /** Points before clamping. */
  readonly unclamped?: number;
  /** At which end they were clamped. */
  readonly clamped?: 'low' | 'high';
  /** Periods since a held value was observed. */
  readonly age?: number;
  /** How many cases it rests on. */
  readonly n?: number;
  /** What is doubtful of it, by the names of its record. */
  readonly flags?: readonly (
    | 'smallSample'
    | 'stale'
    | 'repeated'
    | 'outOfRange'
    | 'definitionChanged'
  )[];
  /** Members whose values rest on few cases, and on how many. */
  readonly smallMembers?: readonly {
    /** Name of the member. */
    readonly member: string;
    /** Its title, where the card gives it one. */
    readonly title?: LocalizedText;
    /** How many cases it rests on. */
    readonly n: number;
  }[];
  /** Why there is no value or no points. */
  readonly reason?: MissingReason;
  /** Metrics and indicators that its formula lacks, and figures such as `points(csat)`. */
  readonly lacks?: readonly string[];
  /** The formula worked out step by step. */
  readonly formula?: FormulaSteps;
  /** How its value was rolled up from observations. */
  readonly rollup?: RolledUpFrom;
  /** The value somebody states in the place of the computed one. */
  readonly override?: OverrideRecord;
}

/** How a value was rolled up. */
export interface RolledUpFrom {
  /** sum, mean, last, first, min, max or weightedMean. */
  readonly kind: string;
  /** Metric that weighs it. */
  readonly weight?: string;
  /** How many observations lie in the period; absent where a window is rolled up. */
  readonly observations?: number;
  /** The window, where it has one. */
  readonly over?: string;
}

/** Why an element has the points it has: plain frozen data. The shares of its lines sum to its points within 1e-9. */
export interface Explanation {
  /** What it is an explanation of. */
  readonly kind: ExplainedKind;
  /** Id of the element; of a direct or driver score, of its objective; of a link, of its cause. */
  readonly id: string;
  /** Title of that element. */
  readonly title: LocalizedText;
  /** The period explained. */
  readonly period: string;
  /** Its points; absent when missing. */
  readonly points?: number;
  /** Its status; absent where a score inside an objective has none of its own. */
  readonly status?: Status;
  /** Present where rules give the status: which of them does (S4.4). */
  readonly statusRule?: StatusRuleFacts;
  /** How they came about. */
  readonly basis?: Basis;
  /** Share of the weight below that is measured, 0 to 1. */
  readonly coverage: number;
  /** Lower end of the interval of everything missing. */
  readonly low?: number;
  /** Upper end of it. */
  readonly high?: number;
  /** How its lines are combined: `mean`, `min`, `geometric` and so on. */
  readonly combine?: string;
  /** Of an objective, points of its own indicators. */
  readonly direct?: number;
  /** Of an objective, points its drivers imply, whether they count or not. */
  readonly driver?: number;
  /** Direct minus driver. */
  readonly gap?: number;
  /** Share of the driver score in the reported one, 0 to 1. */
  readonly driverShare?: number;
  /** Of an indicator or metric, its value and how that became points. */
  readonly measured?: Measured;
  /** What makes its points; empty for a leaf. */
  readonly parts: readonly ExplanationLine[];
  /**
   * Of an indicator whose formula reads points, progress or performance of others (S3.2): why those have what they have. They are no parts
   * of its points, and what they give is told within themselves alone.
   */
  readonly reads?: readonly Explanation[];
  /**
   * Present where what is below was left out: by `depth`, by size, because the path comes round to where it was, or because it is the
   * cause of a link that does not count here.
   */
  readonly folded?: 'depth' | 'size' | 'loop' | 'idle';
}
