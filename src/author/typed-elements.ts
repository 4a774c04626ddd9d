import type { FigureKind } from '../core/index.js';
import type {
  AcknowledgementInput,
  AdviceInput,
  EffectInput,
  ExampleExpectationInput,
  ExampleInput,
  ExpectationInput,
  GuardRuleInput,
  HypothesisInput,
  IndicatorInput,
  InitiativeInput,
  LinkInput,
  MandatoryInput,
  MeasureInput,
  MetricObjectInput,
  ObjectiveInput,
  OverrideInput,
  PlainCombineInput,
  ProcessStepInput,
  RiskInput,
  RollupInput,
  StatusByInput,
} from '../document/index.js';
import type { ScorecardKeys } from '../model/index.js';
import type { CheckedFormula } from './formula-names.js';

// The elements of a document with every reference narrowed to ids of the card. They take unions of ids rather than all keys
// where a message of the compiler prints them: `TypedDrives<"lowerCost" | "goodAnswers", never>` tells what would be right.

/** Measures of one role: ids of indicators, ids with weights, or the long form. */
export type TypedMeasures<Indicator extends string> =
  | readonly Indicator[]
  | { readonly [Id in Indicator]?: number | MeasureInput };

/** The long form of a cause-effect link. */
export interface TypedLink<Hypothesis extends string> extends Omit<LinkInput, 'hypothesis'> {
  /** Hypothesis it belongs to. */
  readonly hypothesis?: Hypothesis;
}

/** Links to objectives: ids, ids with strengths, or the long form. */
export type TypedDrives<Objective extends string, Hypothesis extends string> =
  | readonly Objective[]
  | { readonly [Id in Objective]?: number | TypedLink<Hypothesis> };

/** How observations roll up over time; `{ mean: id }` is weighted by another number. */
export type TypedRollup<Observed extends string> =
  | Extract<RollupInput, string>
  | {
      /** Metric that weights the mean. */
      readonly mean: Observed;
    };

/** The long form of a metric. */
export interface TypedMetric<K extends ScorecardKeys, Formula = string>
  extends Omit<MetricObjectInput, 'formula' | 'rollup'> {
  /** Formula over metrics and indicators. */
  readonly formula?: CheckedFormula<Formula, K['metric'] | K['indicator']>;
  /** How observations roll up. Default last. */
  readonly rollup?: TypedRollup<K['metric'] | K['indicator']>;
}

/** An indicator. */
export interface TypedIndicator<K extends ScorecardKeys, Formula = string>
  extends Omit<IndicatorInput, 'formula' | 'rollup' | 'owner' | 'guard' | 'twin' | 'drives'> {
  /** Formula over metrics and indicators. */
  readonly formula?: CheckedFormula<Formula, K['metric'] | K['indicator'] | FigureKind>;
  /** How observations roll up. Default last. */
  readonly rollup?: TypedRollup<K['metric'] | K['indicator']>;
  /** Person who answers for it. */
  readonly owner?: K['person'];
  /** Counter-indicators that must not worsen meanwhile. */
  readonly guard?: TypedGuard<K['indicator'] | K['metric']>;
  /** Indicator that measures the same from another side. */
  readonly twin?: K['indicator'];
  /** Objectives it drives by itself. */
  readonly drives?: TypedDrives<K['objective'], K['hypothesis']>;
}

/** Counter-indicators: ids, or ids with rules. */
export type TypedGuard<Counter extends string> =
  | readonly Counter[]
  | { readonly [Id in Counter]?: GuardRuleInput };

/** How a node combines its children. */
export type TypedCombine<Child extends string> =
  | PlainCombineInput
  | {
      /** An operator held down by mandatory children. */
      readonly gate: {
        /** Children that hold the node down. */
        readonly mandatory: { readonly [Id in Child]?: MandatoryInput };
        /** How all children combine before. Default mean. */
        readonly inner?: PlainCombineInput;
      };
    };

/** Where the status of a node comes from. */
export type TypedStatusBy<Child extends string> =
  | Exclude<
      StatusByInput,
      {
        /** Any child. */
        readonly priority: string;
      }
    >
  | {
      /** The child that decides unless it is good. */
      readonly priority: Child;
    };

/** An objective. */
export interface TypedObjective<K extends ScorecardKeys>
  extends Omit<
    ObjectiveInput,
    | 'perspective'
    | 'partOf'
    | 'combine'
    | 'statusBy'
    | 'guard'
    | 'themes'
    | 'owner'
    | 'leading'
    | 'lagging'
    | 'drives'
    | 'communicatedTo'
    | 'acknowledgedBy'
  > {
  /** The perspective it belongs to. Only a part may leave it out. */
  readonly perspective?: K['perspective'];
  /** The objective it is a part of. */
  readonly partOf?: K['objective'];
  /** How measures and parts make its direct score. Default mean. */
  readonly combine?: TypedCombine<K['indicator'] | K['objective']>;
  /** Where its status comes from. Default points. */
  readonly statusBy?: TypedStatusBy<K['indicator'] | K['objective']>;
  /** Counter-indicators that cap its points while they are poor. */
  readonly guard?: TypedGuard<K['indicator']>;
  /** Themes it belongs to. */
  readonly themes?: readonly K['theme'][];
  /** Person who answers for it. */
  readonly owner?: K['person'];
  /** Indicators that move first. */
  readonly leading?: TypedMeasures<K['indicator']>;
  /** Indicators that show the result. */
  readonly lagging?: TypedMeasures<K['indicator']>;
  /** Objectives it drives. */
  readonly drives?: TypedDrives<K['objective'], K['hypothesis']>;
  /** People who were told of it. */
  readonly communicatedTo?: readonly K['person'][];
  /** People who said that they know it and what it asks of them. */
  readonly acknowledgedBy?: readonly K['person'][];
}

/** Expected effects of an initiative, by indicator or metric. */
export type TypedMoves<Observed extends string> = { readonly [Id in Observed]?: EffectInput };

/** An initiative. */
export interface TypedInitiative<K extends ScorecardKeys>
  extends Omit<InitiativeInput, 'supports' | 'moves' | 'owner' | 'dependsOn' | 'partOf'> {
  /** Objectives it supports. */
  readonly supports?: readonly K['objective'][];
  /** Expected effects by indicator. */
  readonly moves?: TypedMoves<K['indicator'] | K['metric']>;
  /** Person who answers for it. */
  readonly owner?: K['person'];
  /** Initiatives that must come first. */
  readonly dependsOn?: readonly K['initiative'][];
  /** Initiative it is part of. */
  readonly partOf?: K['initiative'];
}

/** One prediction of a hypothesis. */
export interface TypedExpectation<Observed extends string>
  extends Omit<ExpectationInput, 'from' | 'to'> {
  /** Indicator or metric that moves first. */
  readonly from: Observed;
  /** Indicator or metric that should answer. */
  readonly to: Observed;
}

/** A hypothesis. */
export interface TypedHypothesis<K extends ScorecardKeys>
  extends Omit<HypothesisInput, 'expect' | 'rivals'> {
  /** What should be seen if it holds. */
  readonly expect?: readonly TypedExpectation<K['indicator'] | K['metric']>[];
  /** Hypotheses that cannot hold at the same time. */
  readonly rivals?: readonly K['hypothesis'][];
}

/** A risk. */
export interface TypedRisk<K extends ScorecardKeys>
  extends Omit<RiskInput, 'threatens' | 'affects' | 'owner'> {
  /** Elements it threatens. */
  readonly threatens?: readonly (K['objective'] | K['indicator'] | K['initiative'])[];
  /** Points that objectives lose while it stands at its inherent size. Without it, the risk changes no score. */
  readonly affects?: { readonly [Id in K['objective']]?: number };
  /** Person who answers for it. */
  readonly owner?: K['person'];
}

/** A finding that is known and accepted. */
export interface TypedAcknowledgement<K extends ScorecardKeys>
  extends Omit<AcknowledgementInput, 'id' | 'by'> {
  /** The element it is about; without it, every finding of the rule. */
  readonly id?: K[keyof ScorecardKeys];
  /** Person who accepts it. */
  readonly by?: K['person'];
}

/** Advice on a card. */
export interface TypedAdvice<K extends ScorecardKeys> extends Omit<AdviceInput, 'acknowledged'> {
  /** Findings that are known and accepted. */
  readonly acknowledged?: readonly TypedAcknowledgement<K>[];
}

/** A figure that somebody puts in the place of the computed one for a while. */
export interface TypedOverride<K extends ScorecardKeys> extends Omit<OverrideInput, 'id'> {
  /** A metric or an indicator for a value, an objective for points or a status. */
  readonly id: K['metric'] | K['indicator'] | K['objective'];
}

/** A step of the process. */
export interface TypedProcessStep<K extends ScorecardKeys>
  extends Omit<ProcessStepInput, 'addressedBy'> {
  /** Objectives or initiatives that address it. */
  readonly addressedBy?: readonly (K['objective'] | K['initiative'])[];
}

/** A worked case; a part of an indicator (`checklist.item`, `indicator.member`) is named with a dot and left to the check at run time. */
export interface TypedExample<K extends ScorecardKeys>
  extends Omit<ExampleInput, 'given' | 'expect'> {
  /** Values of metrics and indicators. */
  readonly given: {
    readonly [Id in K['metric'] | K['indicator']]?: number | string | null;
  } & { readonly [part: `${string}.${string}`]: number | string | null };
  /** What comes out. */
  readonly expect: {
    readonly [Id in
      | K['perspective']
      | K['theme']
      | K['metric']
      | K['indicator']
      | K['objective']
      | 'total']?: number | ExampleExpectationInput;
  };
}
