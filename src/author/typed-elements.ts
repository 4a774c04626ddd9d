import type {
  EffectInput,
  ExampleExpectationInput,
  ExampleInput,
  ExpectationInput,
  HypothesisInput,
  IndicatorInput,
  InitiativeInput,
  LinkInput,
  MeasureInput,
  MetricObjectInput,
  ObjectiveInput,
  ProcessStepInput,
  RiskInput,
  RollupInput,
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
  readonly hypothesis?: Hypothesis;
}

/** Links to objectives: ids, ids with strengths, or the long form. */
export type TypedDrives<Objective extends string, Hypothesis extends string> =
  | readonly Objective[]
  | { readonly [Id in Objective]?: number | TypedLink<Hypothesis> };

/** How observations roll up over time; `{ mean: id }` is weighted by another number. */
export type TypedRollup<Observed extends string> =
  | Extract<RollupInput, string>
  | { readonly mean: Observed };

/** The long form of a metric. */
export interface TypedMetric<K extends ScorecardKeys, Formula = string>
  extends Omit<MetricObjectInput, 'formula' | 'rollup'> {
  readonly formula?: CheckedFormula<Formula, K['metric'] | K['indicator']>;
  readonly rollup?: TypedRollup<K['metric'] | K['indicator']>;
}

/** An indicator. */
export interface TypedIndicator<K extends ScorecardKeys, Formula = string>
  extends Omit<IndicatorInput, 'formula' | 'rollup' | 'owner' | 'guard' | 'twin' | 'drives'> {
  readonly formula?: CheckedFormula<Formula, K['metric'] | K['indicator']>;
  readonly rollup?: TypedRollup<K['metric'] | K['indicator']>;
  readonly owner?: K['person'];
  readonly guard?: readonly (K['indicator'] | K['metric'])[];
  readonly twin?: K['indicator'];
  readonly drives?: TypedDrives<K['objective'], K['hypothesis']>;
}

/** An objective. */
export interface TypedObjective<K extends ScorecardKeys>
  extends Omit<
    ObjectiveInput,
    'perspective' | 'themes' | 'owner' | 'leading' | 'lagging' | 'drives'
  > {
  readonly perspective: K['perspective'];
  readonly themes?: readonly K['theme'][];
  readonly owner?: K['person'];
  readonly leading?: TypedMeasures<K['indicator']>;
  readonly lagging?: TypedMeasures<K['indicator']>;
  readonly drives?: TypedDrives<K['objective'], K['hypothesis']>;
}

/** Expected effects of an initiative, by indicator or metric. */
export type TypedMoves<Observed extends string> = { readonly [Id in Observed]?: EffectInput };

/** An initiative. */
export interface TypedInitiative<K extends ScorecardKeys>
  extends Omit<InitiativeInput, 'supports' | 'moves' | 'owner' | 'dependsOn' | 'partOf'> {
  readonly supports?: readonly K['objective'][];
  readonly moves?: TypedMoves<K['indicator'] | K['metric']>;
  readonly owner?: K['person'];
  readonly dependsOn?: readonly K['initiative'][];
  readonly partOf?: K['initiative'];
}

/** One prediction of a hypothesis. */
export interface TypedExpectation<Observed extends string>
  extends Omit<ExpectationInput, 'from' | 'to'> {
  readonly from: Observed;
  readonly to: Observed;
}

/** A hypothesis. */
export interface TypedHypothesis<K extends ScorecardKeys>
  extends Omit<HypothesisInput, 'expect' | 'rivals'> {
  readonly expect?: readonly TypedExpectation<K['indicator'] | K['metric']>[];
  readonly rivals?: readonly K['hypothesis'][];
}

/** A risk. */
export interface TypedRisk<K extends ScorecardKeys> extends Omit<RiskInput, 'threatens' | 'owner'> {
  readonly threatens?: readonly (K['objective'] | K['indicator'] | K['initiative'])[];
  readonly owner?: K['person'];
}

/** A step of the process. */
export interface TypedProcessStep<K extends ScorecardKeys>
  extends Omit<ProcessStepInput, 'addressedBy'> {
  readonly addressedBy?: readonly (K['objective'] | K['initiative'])[];
}

/** A worked case; a part of an indicator (`checklist.item`, `indicator.member`) is named with a dot and left to the check at run time. */
export interface TypedExample<K extends ScorecardKeys>
  extends Omit<ExampleInput, 'given' | 'expect'> {
  readonly given: {
    readonly [Id in K['metric'] | K['indicator']]?: number | string | null;
  } & { readonly [part: `${string}.${string}`]: number | string | null };
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
