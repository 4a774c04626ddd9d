import type { Dated, Figure, LinearScale, ScaleSpec } from '../core/index.js';
import type {
  Combine,
  Guard,
  Indicator,
  Link,
  Measure,
  Metric,
  NormalScorecard,
  Objective,
  ScorecardInput,
  StatusByRules,
} from '../document/index.js';
import type { Formula } from '../expression/index.js';
import type { AmountSpan } from '../period/index.js';
import type { Kinds } from './ids.js';
import type { Fixed } from './members.js';

export type { ElementKind } from '../document/index.js';

/** A metric with its formula read. */
export interface ResolvedMetric {
  readonly metric: Metric;
  /** Its place among the metrics of the card, from 0. */
  readonly place: number;
  readonly formula?: Formula;
}

/** One member of a broken-down indicator; its data key is `indicator.member`. */
export interface Member {
  readonly name: string;
  readonly key: string;
  readonly scale?: ScaleSpec;
  /** The metric that weighs it. */
  readonly weigher?: string;
  /** Its member of each dimension. */
  readonly fixed: Fixed;
}

/** An indicator with its formula and scale worked out. */
export interface ResolvedIndicator {
  readonly indicator: Indicator;
  /** Its place among the indicators of the card, from 0. */
  readonly place: number;
  readonly formula?: Formula;
  /** Absent when the card does not say how to score it, and where its members are scored instead. */
  readonly scale?: ScaleSpec;
  /** Whole scales by date, where they change over time; `scale` is the last of them. */
  readonly scaleSteps?: Dated<ScaleSpec>;
  /** For which period its numbers are stated, and what its values cover, where they add up over time (S3.1). */
  readonly amounts?: AmountSpan;
  /** From baseline to target, where it states a range as well. */
  readonly progress?: LinearScale;
  /** From the worst to the best of its range. */
  readonly performance?: LinearScale;
  readonly members: readonly Member[];
  /** Data keys of its checklist items: `indicator.item`. */
  readonly items: readonly string[];
}

/** One use of an indicator, with the scale of this use. */
export interface ResolvedMeasure {
  readonly measure: Measure;
  /** The indicator. */
  readonly of: ResolvedIndicator;
  readonly scale?: ScaleSpec;
  /** Whole scales by date, where they change over time. */
  readonly scaleSteps?: Dated<ScaleSpec>;
  /** For which period the numbers of the scale are stated (S3.1). */
  readonly amounts?: AmountSpan;
  /** Whether the scale is the indicator's own. */
  readonly ownScale: boolean;
}

/** A cause-effect link that acts on scores. */
export interface ResolvedLink {
  readonly from: string;
  readonly to: string;
  readonly fromKind: 'objective' | 'indicator';
  readonly link: Link;
  /** Whether it lies on a loop of links. */
  readonly inLoop: boolean;
  /** Strength times confidence. */
  readonly weight: Dated<number>;
}

/** An objective with everything that makes its score. */
export interface ResolvedObjective {
  readonly objective: Objective;
  /** In the sorted order of indicator ids. */
  readonly measures: readonly ResolvedMeasure[];
  /** Links that act on it, in the sorted order of their causes. */
  readonly drivers: readonly ResolvedLink[];
  /** Objectives that are part of it, sorted (S6.1). */
  readonly parts: readonly string[];
  /** Groups of its measures that measure the same, the first that counts ahead (S4.3). */
  readonly twins: readonly (readonly string[])[];
  /** Counter-indicators that cap it (S6.2). */
  readonly guards: readonly Guard[];
}

/** Objectives that must be evaluated together: one, or a delayed loop in an order that respects its undelayed links. */
export interface Component {
  readonly objectives: readonly string[];
  readonly loop: boolean;
  /** Whether a loop in it has no delay and must be solved (S7.1). */
  readonly solved: boolean;
}

/** A figure of an indicator that some formula reads (S3.2). */
export interface ResolvedFigure extends Figure {
  /** The line that a progress or performance is the way along; points have the scale of their indicator. */
  readonly line?: LinearScale;
}

/** How initiatives hang together. */
export interface ResolvedInitiatives {
  /** Parts by the initiative they are part of. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Ids, parts before what they are part of. */
  readonly partsFirst: readonly string[];
  /** Ids, what others depend on before them. */
  readonly needsFirst: readonly string[];
}

/** A risk with its numbers as dated series and its formula read. */
export interface ResolvedRisk {
  readonly id: string;
  readonly likelihood?: Dated<number>;
  readonly impact?: Dated<number>;
  readonly inherent?: Dated<number>;
  readonly residual?: Dated<number>;
  readonly acceptable?: Dated<number>;
  readonly unacceptable?: Dated<number>;
  /** Its own or the default one; absent where likelihood or impact is not stated and no formula either. */
  readonly formula?: Formula;
  /** Objectives and the points they lose at its inherent size. */
  readonly affects: readonly (readonly [objective: string, points: number])[];
}

/** The strategy map as a graph of objectives, and of the indicators that drive objectives themselves. */
export interface StrategyMap {
  /** Every link that acts, in the order of the card. */
  readonly links: readonly ResolvedLink[];
  /** What drives an element directly. */
  drivers(id: string): readonly string[];
  /** What an element drives directly. */
  effects(id: string): readonly string[];
  /** Everything that drives an element, directly or through others. */
  allDrivers(id: string): ReadonlySet<string>;
  /** Everything an element drives, directly or through others. */
  allEffects(id: string): ReadonlySet<string>;
  /** Objectives that drive nothing. */
  tops(): readonly string[];
  /**
   * Paths of links from an element to objectives that drive nothing, shortest first; loops are walked once.
   *
   * @param limit - how many paths to return at most
   */
  pathsToTop(id: string, limit?: number): readonly (readonly string[])[];
}

/** A scorecard resolved and frozen: every reference found, formulas read, scales worked out, order known. */
export interface Model {
  readonly card: NormalScorecard;
  readonly metrics: ReadonlyMap<string, ResolvedMetric>;
  readonly indicators: ReadonlyMap<string, ResolvedIndicator>;
  readonly objectives: ReadonlyMap<string, ResolvedObjective>;
  /** Metrics and indicators with a formula, each after what it needs. */
  readonly formulaOrder: readonly string[];
  /** Points, progress and performance that formulas of indicators read, by name such as `points(csat)` (S3.2). */
  readonly figures: ReadonlyMap<string, ResolvedFigure>;
  /** Objectives, causes before effects. */
  readonly order: readonly Component[];
  readonly initiatives: ResolvedInitiatives;
  readonly risks: ReadonlyMap<string, ResolvedRisk>;
  /** Formulas of operators, by the operator itself (S4.1). */
  readonly combineFormulas: ReadonlyMap<Combine, Formula>;
  /** Conditions of rules for statuses, in their order; lists are told apart by identity (S4.4). */
  readonly statusConditions: ReadonlyMap<StatusByRules, readonly Formula[]>;
  /** Groups of indicators that measure the same, on a card without objectives (S4.3). */
  readonly twins: readonly (readonly string[])[];
  /** Kinds of elements by id, for messages and look-ups. */
  readonly kinds: Kinds;
  /** Links declared into an objective, those without weight included: what its evidence is made of. */
  readonly declared: (id: string) => readonly Link[];
  /** The strategy map as a graph: drivers, effects, paths. */
  readonly map: StrategyMap;
  readonly checks: readonly ResolvedCheck[];
  /** The card as first written and with each of its revisions, in order of time; absent where it has none. */
  readonly editions?: readonly EditionModel[];
}

/** Numbers that must add up, as two formulas. */
export interface ResolvedCheck {
  /** As written. */
  readonly equal: string;
  readonly tolerance: number;
  readonly left: Formula;
  readonly right: Formula;
}

/** A card as it read from a date on. */
export interface EditionModel {
  /** The day from which it reads like this; absent for the card as first written. */
  readonly on?: string;
  readonly document: ScorecardInput;
  readonly model: Model;
}
