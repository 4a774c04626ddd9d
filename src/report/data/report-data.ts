import type { Status } from '../../core/index.js';
import type { PackedNumbers, Texts } from '../../embed/index.js';
import type { Runs } from '../../embed/page-index.js';
import type { BulletView, MapLayout, MapView, Zone } from '../../render/index.js';

/** What every scored element has. */
export interface ScoredData {
  readonly id: string;
  readonly title: Texts;
  /** Row of its points; coverage stands in the next. */
  readonly row: number;
  /** Index of its status rule. */
  readonly rule: number;
  /** Periods since the oldest value below was observed; null where there is no score. */
  readonly age: Runs<number | null>;
}

/** A perspective or a theme. */
export interface GroupData extends ScoredData {
  readonly question?: Texts;
}

/** One use of an indicator by an objective. */
export interface MeasureData {
  readonly indicator: string;
  readonly role: 'lead' | 'lag';
}

/** An objective. */
export interface ObjectiveData extends ScoredData {
  readonly perspective: string;
  readonly themes: readonly string[];
  readonly description?: Texts;
  /** Index into `people`. */
  readonly owner?: number;
  readonly measures: readonly MeasureData[];
  /** Whether any of its indicators is held for longer than it is measured. */
  readonly stale: Runs<boolean>;
  readonly parts: readonly string[];
  readonly initiatives: readonly number[];
  /** Rows of its three scores, where it has them. */
  readonly rows: {
    readonly lead?: number;
    readonly lag?: number;
    readonly direct?: number;
    readonly driver?: number;
  };
}

/** A member of a broken-down indicator. */
export interface MemberData {
  readonly name: string;
  readonly title: Texts;
  /** Row of its value. */
  readonly value: number;
  /** Row of its points; absent where it is not scored. */
  readonly points?: number;
  /** Index of its status rule. */
  readonly rule?: number;
  /** Row of its weight, where it has one. */
  readonly weight?: number;
  readonly target: Runs<number | readonly [number, number] | null>;
  /** On how many cases its value rests, and whether they are few. */
  readonly cases: Runs<readonly [n: number, few: boolean] | null>;
  readonly interval: Runs<readonly [low: number, high: number] | null>;
}

/** What an indicator is broken down into. */
export interface BreakdownData {
  /** What makes the points of the whole. */
  readonly view: 'weighted' | 'worst' | 'total';
  readonly members: readonly MemberData[];
}

/** A broken-down metric that formulas name. */
export interface MetricData {
  readonly id: string;
  readonly title: Texts;
  readonly unit?: string;
  /** Whether its members add up. */
  readonly adds: boolean;
  readonly members: readonly Pick<MemberData, 'name' | 'title' | 'value'>[];
}

/** An indicator. */
export interface IndicatorData {
  readonly id: string;
  readonly title: Texts;
  readonly description?: Texts;
  readonly source?: Texts;
  readonly formula?: string;
  readonly unit?: string;
  readonly owner?: number;
  /** Row of its value. */
  readonly value: number;
  /** Row of its points; absent where it is not scored. */
  readonly points?: number;
  /** Whether coverage stands in the row after its points. */
  readonly isNode: boolean;
  /** Index of its status rule. */
  readonly rule?: number;
  /** Labels by value, where it is scored by label. */
  readonly labels?: readonly string[];
  readonly target: Runs<number | readonly [number, number] | null>;
  readonly baseline: Runs<number | null>;
  readonly zones: Runs<readonly Zone[]>;
  readonly better: BulletView['better'];
  readonly age: Runs<number | null>;
  readonly intervals?: readonly (readonly [number, number] | null)[];
  /** Why there is no value or no points, in each language; null where there are points. */
  readonly reason: Runs<Texts | null>;
  /** Indices of the keys its points come from. */
  readonly keys: readonly number[];
  /** Its members, where it is broken down. */
  readonly breakdown?: BreakdownData;
  /** Indices of the broken-down metrics that its formula names. */
  readonly metrics?: readonly number[];
}

/** A figure that is given, and how a reader may change it. */
export interface KeyData {
  readonly key: string;
  readonly row: number;
  readonly title: Texts;
  readonly unit?: string;
  /** Ends of its slider. */
  readonly low: number;
  readonly high: number;
  /** Distance of two settings. */
  readonly step: number;
  /** Words of settings by number, for answers and labels. */
  readonly words?: readonly (readonly [value: number, text: Texts])[];
}

/** An action. */
export interface InitiativeData {
  readonly id: string;
  readonly title: Texts;
  readonly owner?: number;
  readonly supports: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Status, its word and what is known by language, by lane. */
  readonly state: Runs<StandingData>;
}

/** How an initiative or risk stands. */
export interface StandingData {
  readonly status: Status;
  /** Empty where nothing is known. */
  readonly word: Texts;
  readonly facts: readonly Texts[];
}

/** A risk. */
export interface RiskData {
  readonly id: string;
  readonly title: Texts;
  readonly owner?: number;
  readonly threatens: readonly string[];
  readonly state: Runs<StandingData>;
}

/** What one rule of advice found. */
export interface FindingData {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What to try. */
  readonly hint: Texts;
  readonly cases: readonly {
    /** What is the matter. */
    readonly message: Texts;
    /** The element it is about. */
    readonly id?: string;
  }[];
  /** Cases beyond those listed. */
  readonly more: number;
}

/** Why an element scores what it does, and why that changed, in a lane. */
export interface ExplainedData {
  readonly why?: Texts;
  readonly change?: Texts;
}

/** A person or role. */
export interface PersonData {
  readonly id: string;
  readonly title: Texts;
}

/** What rules of statuses say, each a sentence without its full stop. */
export interface RulingsData {
  /** By index of a status rule: what stands by each place of the rule that decides, first where none holds; null where the points decide. */
  readonly said: readonly (readonly [rule: number, byPlace: readonly (Texts | null)[]])[];
  /** What follows where the points alone lie in another band. */
  readonly alone: Readonly<Partial<Record<Status, Texts>>>;
}

/** Everything a report shows, and the compiled plan behind it: plain data that survives JSON. */
export interface ReportData {
  readonly format: 'stratmap-report/1';
  /** BCP 47 tags; the report is written in the first. */
  readonly locales: readonly string[];
  /** Names of the languages in themselves. */
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly purpose?: Texts;
  /** Names of the lanes, also of those that are not shown (`numbers.hidden`); one empty name where values have no period. */
  readonly periods: readonly string[];
  /** Lanes back to one year earlier, 0 where that was not evaluated. */
  readonly yearBack: Runs<number>;
  /** The lane shown first. */
  readonly shown: number;
  readonly currency?: string;
  /** What evaluates the card, in the form of a pack. */
  readonly numbers: PackedNumbers;
  /** Absent where no status goes by rules. */
  readonly rulings?: RulingsData;
  readonly total: ScoredData;
  readonly perspectives: readonly GroupData[];
  readonly themes: readonly GroupData[];
  readonly objectives: readonly ObjectiveData[];
  readonly indicators: readonly IndicatorData[];
  readonly people: readonly PersonData[];
  readonly keys: readonly KeyData[];
  /** Broken-down metrics that formulas of indicators name. */
  readonly metrics: readonly MetricData[];
  readonly initiatives: readonly InitiativeData[];
  readonly risks: readonly RiskData[];
  /** Absent where the report is to have no advice. */
  readonly findings?: readonly FindingData[];
  /** By lane, then by id. */
  readonly explained: readonly (readonly [
    lane: number,
    texts: readonly (readonly [id: string, texts: ExplainedData])[],
  ])[];
  readonly map: {
    readonly wide: MapLayout;
    readonly narrow: MapLayout;
    /** Maps without scores, by language. */
    readonly views: readonly MapView[];
  };
}
