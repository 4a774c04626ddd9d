import type { Status, StatusEdges } from '../core/index.js';
import type { StatusByChildren, StatusWord } from '../model/index.js';
import type { Calendar, Duration, Intake, PeriodUnit } from '../period/index.js';
import type { SerialisedPlan } from '../runtime/index.js';
import type { Runs } from './runs.js';

/** A text in each language of a pack, in the order of its `locales`. */
export type Texts = readonly string[];

/** A number as JSON; null is missing, and `-0` a text, since JSON forgets its sign. */
export type PackedNumber = number | '-0' | null;

/** Stands for a target or baseline that the own past makes: it is a row of the plan. */
export const OWN_PAST = 'past';

/** How the status of a row of points is found, as the engine finds it (S4.2). */
export interface StatusRule {
  /** Row of the points. */
  readonly row: number;
  /** Edges in force. */
  readonly edges: Runs<StatusEdges>;
  /** A status somebody states; null where nobody does. */
  readonly stated?: Runs<Status | null>;
  /** Present where children decide. */
  readonly by?: StatusByChildren;
  /** Present where rules decide: the row of the place of the one that does, and what each says, by place; the first where none holds. */
  readonly ruled?: { readonly row: number; readonly is: readonly (StatusWord | 'points')[] };
  /** What decides: indices of rules ahead of this one. A twin counts while the row of its group names its place. */
  readonly children?: readonly {
    readonly id: string;
    readonly rule: number;
    readonly twin?: readonly [row: number, place: number];
  }[];
}

/** Values of a key: of consecutive periods, or one by one in the order in which they were given. */
export type PackedSeries =
  | {
      /** Whether it was given one by one; a later blank is kept as such then. */
      readonly listed: boolean;
      readonly start: string;
      readonly values: readonly PackedNumber[];
    }
  | readonly (readonly [period: string, value: PackedNumber, outside?: 'n/a'])[];

/** How the values of a key become a row; `definitions` are names of periods. */
export type PackedIntake = Omit<Intake, 'definitions' | 'every' | 'staleAfter' | 'window'> & {
  readonly every?: Duration;
  readonly staleAfter?: Duration;
  readonly window?: 'monthToDate' | 'quarterToDate' | 'yearToDate' | Duration;
  readonly definitions?: readonly string[];
};

/** A key that values may have. */
export interface PackedKey {
  readonly key: string;
  /** What its values are: numbers, answers of a checklist, or labels, which are kept as their index. */
  readonly reads: 'number' | 'answer' | readonly string[];
  readonly intake: PackedIntake;
  /** Row that it fills; absent where it only weighs others or nothing uses it. */
  readonly row?: number;
  /** Row that takes 1 where its values apply and 0 where they do not. */
  readonly mask?: number;
  readonly series?: PackedSeries;
  /** A value for every period. */
  readonly moment?: PackedNumber | 'n/a';
}

/** What every scored element has. */
export interface PackedElement {
  readonly id: string;
  readonly title: Texts;
  /** Row of its points; of a node coverage stands in the next. */
  readonly row: number;
  /** Index of its status rule. */
  readonly rule: number;
  /** Row that is 0 where it does not apply; absent where it always does. */
  readonly applies?: number;
}

/** A perspective or theme; without row and rule where nothing below it counts. */
export interface PackedGroup extends Omit<PackedElement, 'row' | 'rule'> {
  readonly row?: number;
  readonly rule?: number;
}

/** An objective. */
export interface PackedObjective extends PackedElement {
  readonly perspective: string;
  readonly partOf?: string;
  readonly themes: readonly string[];
  readonly measures: readonly (readonly [indicator: string, role: 'lead' | 'lag'])[];
  /** Rows of its scores, where it has them. */
  readonly lead?: number;
  readonly lag?: number;
  readonly direct?: number;
  readonly driver?: number;
  /** Row of points that somebody states. */
  readonly stated?: number;
}

/** An indicator; it is a leaf unless `node` says otherwise. */
export interface PackedIndicator extends PackedGroup {
  readonly unit?: string;
  readonly value: number;
  readonly node?: true;
  /** Labels by value, where it is scored by label. */
  readonly labels?: Runs<readonly string[] | null>;
  /** Lanes whose definition is not that of the lane before. */
  readonly changes?: readonly number[];
  readonly target?: Runs<PackedNumber | typeof OWN_PAST | readonly [number, number]>;
  readonly baseline?: Runs<PackedNumber | typeof OWN_PAST>;
  /** Rows of baseline and target, where the own past makes them. */
  readonly anchors?: readonly [baseline: number, target: number];
}

/** A link of the strategy map. */
export interface PackedLink {
  readonly from: string;
  readonly to: string;
  readonly effect: 'raises' | 'lowers';
  readonly confidence: number;
  readonly delay?: string;
}

/** What evaluates a card: its plan, what fills the rows, and how statuses come about. A page and a report run it alike. */
export interface PackedNumbers {
  readonly calendar: Calendar;
  readonly minCoverage: number;
  /** Length of a period. */
  readonly unit: PeriodUnit;
  /** The first period; empty where values have none. */
  readonly start: string;
  /** How many periods. */
  readonly count: number;
  /** How many of the first are run and not shown; none where absent. */
  readonly hidden?: number;
  readonly plan: SerialisedPlan;
  /** Whether intervals may be open though everything is measured. */
  readonly openEnds: boolean;
  /** Rows that the card fills, by period. */
  readonly fixed: readonly (readonly [row: number, values: Runs<PackedNumber>])[];
  readonly keys: readonly PackedKey[];
  readonly rules: readonly StatusRule[];
}

/**
 * A card compiled ahead, as plain data that survives JSON: the numbers, where everything stands in them, and what a page shows of it.
 */
export interface Pack extends PackedNumbers {
  /** Name and version of the form. */
  readonly format: 'stratmap-pack/1';
  readonly id: string;
  /** BCP 47 tags. */
  readonly locales: readonly string[];
  readonly title: Texts;
  /** Names of statuses in each language. */
  readonly statuses: Readonly<Record<Status, Texts>>;
  /** Index of the period that is shown. */
  readonly shown: number;
  /** What the keys are called, in their order. */
  readonly inputs: readonly { readonly title: Texts; readonly unit?: string }[];
  /** Keys that the card takes values for, though nothing uses them. */
  readonly idle: readonly string[];
  /** Row and status rule of the whole card. */
  readonly total: readonly [row: number, rule: number];
  readonly perspectives: readonly PackedGroup[];
  readonly themes: readonly PackedGroup[];
  readonly objectives: readonly PackedObjective[];
  readonly indicators: readonly PackedIndicator[];
  readonly metrics: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly unit?: string;
    readonly value: number;
  }[];
  readonly links: readonly PackedLink[];
}
