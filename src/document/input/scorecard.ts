import type { TextInput } from '../../core/index.js';
import type { AdviceInput, ReviewInput, TensionInput } from './advice.js';
import type { CombineInput, GuardInput, StatusByInput } from './combine.js';
import type { DatedInput, ElementInput, PeriodText } from './common.js';
import type { DrivesInput, MeasuresOfRoleInput } from './link.js';
import type { IndicatorInput, MetricInput } from './measured.js';
import type { OverrideInput } from './override.js';
import type {
  CalendarInput,
  DatedEdgesInput,
  MeasuresInput,
  MissingInput,
  ScoringInput,
} from './scoring.js';
import type {
  DataInput,
  ExampleInput,
  HypothesisInput,
  InitiativeInput,
  ProcessStepInput,
  RiskInput,
} from './story.js';
import type { CheckInput, RevisionInput } from './time.js';

// What people write, in a file or as the argument of `defineScorecard`. Short, middle and long forms stand side by side;
// `../normal` has the one form inside. Ids are plain strings here; `author` narrows them.

/** A person or role that owns things. */
export type PersonInput =
  | TextInput
  | {
      /** Name of the person or role. */
      readonly title: TextInput;
      /** What the person does. */
      readonly role?: TextInput;
      /** How to reach the person. */
      readonly contact?: string;
    };

/** A perspective; the order of perspectives is top to bottom of the map. */
export interface PerspectiveInput extends ElementInput {
  /** The question this perspective answers. */
  readonly question?: TextInput;
  /** Relative weight in the total. Default 1. */
  readonly weight?: DatedInput<number>;
  /** What it does about missing objectives. */
  readonly missing?: MissingInput;
  /** How its children make its score. Default mean. */
  readonly combine?: CombineInput;
  /** Where its status comes from. Default points. */
  readonly statusBy?: StatusByInput;
  /** Its own lower edges of status bands. */
  readonly status?: DatedEdgesInput;
}

/** A strategic theme running through perspectives. */
export interface ThemeInput extends ElementInput {
  /** What it does about missing objectives. */
  readonly missing?: MissingInput;
  /** How its children make its score. Default mean. */
  readonly combine?: CombineInput;
  /** Where its status comes from. Default points. */
  readonly statusBy?: StatusByInput;
  /** Its own lower edges of status bands. */
  readonly status?: DatedEdgesInput;
}

/** An objective of the strategy. */
export interface ObjectiveInput extends ElementInput {
  /** The perspective it belongs to. Only a part may leave it out: it then has its parent's. */
  readonly perspective?: string;
  /** The objective it is a part of. */
  readonly partOf?: string;
  /** Themes it belongs to. */
  readonly themes?: readonly string[];
  /** Person who answers for it. */
  readonly owner?: string;
  /** Relative weight in its perspective and themes. Default 1. */
  readonly weight?: DatedInput<number>;
  /** Indicators that move first. */
  readonly leading?: MeasuresOfRoleInput;
  /** Indicators that show the result. */
  readonly lagging?: MeasuresOfRoleInput;
  /** Which measures make its direct score. */
  readonly measures?: MeasuresInput;
  /** How measures and parts make its direct score. Default mean. */
  readonly combine?: CombineInput;
  /** Where its status comes from. Default points. */
  readonly statusBy?: StatusByInput;
  /** Counter-indicators that cap its points while they are poor. */
  readonly guard?: GuardInput;
  /** Objectives it drives. */
  readonly drives?: DrivesInput;
  /** How incoming links add up. Default mean. */
  readonly drivers?:
    | 'mean'
    | {
        /** Adds up effects instead of averaging. */
        readonly impact: {
          /** Points without any effect. */
          readonly base: number;
          /** Points of a cause at which it has no effect. */
          readonly reference: number;
        };
      }
    | {
        /** Combines incoming links by an operator. */
        readonly combine: CombineInput;
      };
  /** Share of the drivers in its points. */
  readonly driverShare?: DatedInput<number>;
  /** Whether it takes what its drivers imply when it is not measured. */
  readonly infer?: boolean;
  /** What it does about missing measures. */
  readonly missing?: MissingInput;
  /** Share of weight that must be measured for a score. */
  readonly minCoverage?: number;
  /** Its own lower edges of status bands. */
  readonly status?: DatedEdgesInput;
  /** A goal that the strategy implies without measuring it. */
  readonly implied?: boolean;
  /** Whom it is for. */
  readonly audience?: readonly TextInput[];
  /** What success looks like. */
  readonly success?: TextInput;
  /** How far ahead it lies. */
  readonly horizon?: 'short' | 'long';
  /** When it should be reached. */
  readonly due?: PeriodText;
  /** What it serves above this card. */
  readonly alignedTo?: TextInput;
  /** Risks it addresses. */
  readonly addresses?: readonly string[];
  /** How much it matters to the strategy. */
  readonly importance?: 'high' | 'medium' | 'low';
  /** How soon it needs attention. */
  readonly urgency?: 'high' | 'medium' | 'low';
  /** People who were told of it. */
  readonly communicatedTo?: readonly string[];
  /** People who said that they know it and what it asks of them. */
  readonly acknowledgedBy?: readonly string[];
  /** When it is looked at again; the card's own review by default. */
  readonly review?: ReviewInput;
}

/** A scorecard as people write it. */
export interface ScorecardInput {
  /** Place of the JSON Schema, for editors. */
  readonly $schema?: string;
  /** Version of the language. */
  readonly stratmap: 1;
  /** Id of the scorecard. */
  readonly id: string;
  /** What the scorecard is called. */
  readonly title: TextInput;
  /** What it is for. */
  readonly purpose?: TextInput;
  /** What it is about. */
  readonly description?: TextInput;
  /** Where the organisation wants to be. */
  readonly vision?: TextInput;
  /** What the organisation is there for. */
  readonly mission?: TextInput;
  /** The strategy in a few sentences. */
  readonly strategy?: TextInput;
  /** What it covers and what not. */
  readonly scope?: TextInput;
  /** What it serves above itself. */
  readonly alignedTo?: TextInput;
  /** Where it comes from. */
  readonly provenance?: TextInput;
  /** Language of texts without a language tag. */
  readonly language?: string;
  /** What it is used for. Default strategy. */
  readonly kind?: 'strategy' | 'operational';
  /** Periods and fiscal year. */
  readonly calendar?: CalendarInput;
  /** Currency of budgets. */
  readonly currency?: string;
  /** Scorecard this one starts from; entries merge by id, null removes. */
  readonly extends?: string;
  /** Scorecards mounted under an id. */
  readonly includes?: { readonly [id: string]: string };
  /** People and roles that own things. */
  readonly people?: { readonly [id: string]: PersonInput };
  /** Defaults of scoring. */
  readonly scoring?: ScoringInput;
  /** Perspectives, from top to bottom of the map. */
  readonly perspectives?: { readonly [id: string]: PerspectiveInput };
  /** Themes that run through perspectives. */
  readonly themes?: { readonly [id: string]: ThemeInput };
  /** Numbers that are measured and never scored. */
  readonly metrics?: { readonly [id: string]: MetricInput };
  /** Numbers with a direction, a target and a meaning. */
  readonly indicators?: { readonly [id: string]: IndicatorInput };
  /** Objectives and their links. */
  readonly objectives?: { readonly [id: string]: ObjectiveInput };
  /** Actions that serve objectives. */
  readonly initiatives?: { readonly [id: string]: InitiativeInput };
  /** Claims that data can support or contradict. */
  readonly hypotheses?: { readonly [id: string]: HypothesisInput };
  /** Things that may go wrong. */
  readonly risks?: { readonly [id: string]: RiskInput };
  /** Figures put in the place of computed ones for a while. */
  readonly overrides?: readonly OverrideInput[];
  /** The process the strategy came from. */
  readonly process?: readonly ProcessStepInput[];
  /** Tags of indicators that pull against each other, by name: each should be measured. */
  readonly tensions?: { readonly [id: string]: TensionInput };
  /** When the card is looked at again. */
  readonly review?: ReviewInput;
  /** Which rules of advice hold here, and which findings are accepted. */
  readonly advice?: AdviceInput;
  /** Worked cases, which the command checks. */
  readonly examples?: readonly ExampleInput[];
  /** Numbers that must add up in every period. */
  readonly checks?: readonly CheckInput[];
  /** Changes of the card itself, each dated by when it was decided. */
  readonly revisions?: readonly RevisionInput[];
  /** Tables of values beside the card. */
  readonly data?: readonly DataInput[];
}
