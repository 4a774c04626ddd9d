import type {
  PersonInput,
  PerspectiveInput,
  ScorecardInput,
  SectionName,
  ThemeInput,
} from '../document/index.js';
import type { ScorecardKeys } from '../model/index.js';
import type {
  TypedAdvice,
  TypedExample,
  TypedHypothesis,
  TypedIndicator,
  TypedInitiative,
  TypedMetric,
  TypedObjective,
  TypedOverride,
  TypedProcessStep,
  TypedRisk,
  TypedRollup,
} from './typed-elements.js';

// Only the keys of the maps are inferred, and of formulas their text: `Metrics` and `Indicators` map each id to the type of its
// formula. Inferring more (whole elements) would cost completion and readable messages. `NoInfer` keeps a reference from
// widening the union it is checked against.

export type { SectionName } from '../document/index.js';

/** The formulas of metrics or indicators by id: the text as a literal type, `unknown` where there is none. */
export type Formulas = { readonly [id: string]: unknown };

/** No element of a kind that can have formulas. */
export type NoFormulas = { readonly [Id in never]: unknown };

/** The ids of a card by kind. */
export interface CardKeys<
  Person extends string,
  Perspective extends string,
  Theme extends string,
  Metric extends string,
  Indicator extends string,
  Objective extends string,
  Initiative extends string,
  Hypothesis extends string,
  Risk extends string,
> extends ScorecardKeys {
  /** People. */
  readonly person: Person;
  /** Perspectives. */
  readonly perspective: Perspective;
  /** Themes. */
  readonly theme: Theme;
  /** Metrics. */
  readonly metric: Metric;
  /** Indicators. */
  readonly indicator: Indicator;
  /** Objectives. */
  readonly objective: Objective;
  /** Initiatives. */
  readonly initiative: Initiative;
  /** Hypotheses. */
  readonly hypothesis: Hypothesis;
  /** Risks. */
  readonly risk: Risk;
}

/** The ids of a card, fixed: a reference is checked against them and adds nothing to them. */
export type FixedKeys<K extends ScorecardKeys> = {
  readonly [Kind in keyof ScorecardKeys]: NoInfer<K[Kind]>;
};

/** The ids of two cards together. */
export type JoinedKeys<A extends ScorecardKeys, B extends ScorecardKeys> = {
  readonly [Kind in keyof ScorecardKeys]: A[Kind] | B[Kind];
};

/** Every id of a card: ids of all kinds share one namespace. */
export type IdsOf<K extends ScorecardKeys> = K[keyof ScorecardKeys];

/** An element, unless its id is taken. */
type Unless<Taken extends string, Id, Element> = [Id] extends [Taken]
  ? `the id \`${Id & string}\` is already on the card`
  : Element;

/**
 * The sections of a card that hold elements.
 *
 * @typeParam K - what a reference may name
 * @typeParam Taken - ids that a new element may not have
 */
export interface TypedSections<
  Person extends string,
  Perspective extends string,
  Theme extends string,
  Metrics,
  Indicators,
  Objective extends string,
  Initiative extends string,
  Hypothesis extends string,
  Risk extends string,
  K extends ScorecardKeys,
  Taken extends string = never,
> {
  /** People and roles that own things. */
  readonly people?: { readonly [Id in Person]: Unless<Taken, Id, PersonInput> };
  /** Perspectives, from top to bottom of the map. */
  readonly perspectives?: {
    readonly [Id in Perspective]: Unless<Taken, Id, PerspectiveInput>;
  };
  /** Themes that run through perspectives. */
  readonly themes?: { readonly [Id in Theme]: Unless<Taken, Id, ThemeInput> };
  /** Numbers that are measured and never scored. */
  readonly metrics?: {
    readonly [Id in keyof Metrics]: Unless<
      Taken,
      Id,
      TypedRollup<K['metric'] | K['indicator']> | TypedMetric<K, Metrics[Id]>
    >;
  };
  /** Numbers with a direction, a target and a meaning. */
  readonly indicators?: {
    readonly [Id in keyof Indicators]: Unless<Taken, Id, TypedIndicator<K, Indicators[Id]>>;
  };
  /** Objectives and their links. */
  readonly objectives?: { readonly [Id in Objective]: Unless<Taken, Id, TypedObjective<K>> };
  /** Actions that serve objectives. */
  readonly initiatives?: { readonly [Id in Initiative]: Unless<Taken, Id, TypedInitiative<K>> };
  /** Claims that data can support or contradict. */
  readonly hypotheses?: { readonly [Id in Hypothesis]: Unless<Taken, Id, TypedHypothesis<K>> };
  /** Things that may go wrong. */
  readonly risks?: { readonly [Id in Risk]: Unless<Taken, Id, TypedRisk<K>> };
  /** Worked cases, which the command checks. */
  readonly examples?: readonly TypedExample<K>[];
  /** Figures put in the place of computed ones for a while. */
  readonly overrides?: readonly TypedOverride<K>[];
  /** The process the strategy came from. */
  readonly process?: readonly TypedProcessStep<K>[];
}

/** A scorecard as people write it, with every reference checked against the ids of the same card. */
export interface TypedScorecardInput<
  Person extends string,
  Perspective extends string,
  Theme extends string,
  Metrics,
  Indicators,
  Objective extends string,
  Initiative extends string,
  Hypothesis extends string,
  Risk extends string,
> extends Omit<ScorecardInput, SectionName | 'examples' | 'process' | 'advice' | 'overrides'>,
    TypedSections<
      Person,
      Perspective,
      Theme,
      Metrics,
      Indicators,
      Objective,
      Initiative,
      Hypothesis,
      Risk,
      FixedKeys<
        CardKeys<
          Person,
          Perspective,
          Theme,
          keyof Metrics & string,
          keyof Indicators & string,
          Objective,
          Initiative,
          Hypothesis,
          Risk
        >
      >
    > {
  /** Which rules of advice hold here, and which findings are accepted. */
  readonly advice?: TypedAdvice<
    FixedKeys<
      CardKeys<
        Person,
        Perspective,
        Theme,
        keyof Metrics & string,
        keyof Indicators & string,
        Objective,
        Initiative,
        Hypothesis,
        Risk
      >
    >
  >;
}
