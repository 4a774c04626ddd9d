import type {
  CalendarInput,
  EffectInput,
  MeasureInput,
  PersonInput,
  PerspectiveInput,
  ScorecardInput,
  ScoringInput,
  SectionName,
  StatusEdgesInput,
  ThemeInput,
} from '../document/index.js';
import type { ScorecardKeys } from '../model/index.js';
import type {
  TypedExample,
  TypedHypothesis,
  TypedIndicator,
  TypedInitiative,
  TypedLink,
  TypedMetric,
  TypedObjective,
  TypedOverride,
  TypedProcessStep,
  TypedRisk,
  TypedRollup,
} from './typed-elements.js';

/** Any of the keys of a record; `null` removes one that is optional. */
export type Patch<T> = {
  readonly [Key in keyof T]?: Partial<Pick<T, Key>> extends Pick<T, Key> ? T[Key] | null : T[Key];
};

/** Changes to a map by id: a new entry, a change of an entry, or `null` to remove it. */
type EntriesPatch<Id extends string, Entry> = { readonly [Key in Id]?: Entry | null };

/** Changes to measures: a list replaces them, a map changes those it names. */
export type MeasuresPatch<Indicator extends string> =
  | readonly Indicator[]
  | EntriesPatch<Indicator, number | Patch<MeasureInput>>;

/** Changes to links: a list replaces them, a map changes those it names. */
export type DrivesPatch<Objective extends string, Hypothesis extends string> =
  | readonly Objective[]
  | EntriesPatch<Objective, number | Patch<TypedLink<Hypothesis>>>;

/** Changes to expected effects, by indicator or metric. */
export type MovesPatch<Observed extends string> = EntriesPatch<
  Observed,
  EffectInput | Patch<Extract<EffectInput, object>>
>;

interface DrivesField<K extends ScorecardKeys> {
  /** Objectives it drives by itself. */
  readonly drives?: DrivesPatch<K['objective'], K['hypothesis']> | null;
}

interface StatusField {
  /** Its own lower edges of status bands. */
  readonly status?: Patch<StatusEdgesInput> | null;
}

/** Changes to a perspective. */
export interface PerspectivePatch extends Patch<Omit<PerspectiveInput, 'status'>>, StatusField {}

/** Changes to a theme. */
export interface ThemePatch extends Patch<Omit<ThemeInput, 'status'>>, StatusField {}

/** Changes to a metric. */
export type MetricPatch<K extends ScorecardKeys> =
  | TypedRollup<K['metric'] | K['indicator']>
  | Patch<TypedMetric<K>>;

/** Changes to an indicator. */
export interface IndicatorPatch<K extends ScorecardKeys>
  extends Patch<Omit<TypedIndicator<K>, 'drives' | 'status'>>,
    DrivesField<K>,
    StatusField {}

/** Changes to an objective. */
export interface ObjectivePatch<K extends ScorecardKeys>
  extends Patch<
      Omit<TypedObjective<K>, 'perspective' | 'leading' | 'lagging' | 'drives' | 'status'>
    >,
    DrivesField<K>,
    StatusField {
  /** The perspective it belongs to; it has to stay. */
  readonly perspective?: K['perspective'];
  /** Indicators that move first. */
  readonly leading?: MeasuresPatch<K['indicator']> | null;
  /** Indicators that show the result. */
  readonly lagging?: MeasuresPatch<K['indicator']> | null;
}

/** Changes to an initiative. */
export interface InitiativePatch<K extends ScorecardKeys>
  extends Patch<Omit<TypedInitiative<K>, 'moves'>> {
  /** Expected effects by indicator or metric. */
  readonly moves?: MovesPatch<K['indicator'] | K['metric']> | null;
}

type PatchById<Id extends string, P> = { readonly [Key in Id]?: P };

/** Changes to a card; every id in it is one the card has. */
export interface ScorecardPatch<K extends ScorecardKeys>
  extends Patch<
    Omit<
      ScorecardInput,
      | SectionName
      | 'examples'
      | 'overrides'
      | 'process'
      | 'stratmap'
      | '$schema'
      | 'scoring'
      | 'calendar'
    >
  > {
  /** Defaults of scoring. */
  readonly scoring?: (Patch<Omit<ScoringInput, 'status'>> & StatusField) | null;
  /** Periods and fiscal year. */
  readonly calendar?: Patch<CalendarInput> | null;
  /** People and roles that own things. */
  readonly people?: PatchById<
    K['person'],
    | PersonInput
    | Patch<
        Extract<
          PersonInput,
          {
            /** Name of the person or role. */
            title: unknown;
          }
        >
      >
  >;
  /** Perspectives, from top to bottom of the map. */
  readonly perspectives?: PatchById<K['perspective'], PerspectivePatch>;
  /** Themes that run through perspectives. */
  readonly themes?: PatchById<K['theme'], ThemePatch>;
  /** Numbers that are measured and never scored. */
  readonly metrics?: PatchById<K['metric'], MetricPatch<K>>;
  /** Numbers with a direction, a target and a meaning. */
  readonly indicators?: PatchById<K['indicator'], IndicatorPatch<K>>;
  /** Objectives and their links. */
  readonly objectives?: PatchById<K['objective'], ObjectivePatch<K>>;
  /** Actions that serve objectives. */
  readonly initiatives?: PatchById<K['initiative'], InitiativePatch<K>>;
  /** Claims that data can support or contradict. */
  readonly hypotheses?: PatchById<K['hypothesis'], Patch<TypedHypothesis<K>>>;
  /** Things that may go wrong. */
  readonly risks?: PatchById<K['risk'], Patch<TypedRisk<K>>>;
  /** Worked cases, which the command checks. */
  readonly examples?: readonly TypedExample<K>[] | null;
  /** Figures put in the place of computed ones for a while. */
  readonly overrides?: readonly TypedOverride<K>[] | null;
  /** The process the strategy came from. */
  readonly process?: readonly TypedProcessStep<K>[] | null;
}
