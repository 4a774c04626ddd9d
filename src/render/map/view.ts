import type { Status } from '../../core/index.js';
import type { ClaimStatus } from '../marks.js';

export type { ClaimStatus } from '../marks.js';

/** A score as a map shows it: every text final, in the language of the map. */
export interface ScoreView {
  /** The status. */
  readonly status: Status;
  /** Word of the status. */
  readonly word: string;
  /** Points as text; a dash where there are none. */
  readonly points: string;
}

/** The score of another evaluation, to compare with. */
export interface DifferenceView extends ScoreView {
  /** Points gained since, with sign; absent where one of both has none. */
  readonly gained?: string;
}

/** A perspective on a map. */
export interface BandView {
  /** Id of the perspective. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** The question it answers. */
  readonly question?: string;
  /** Absent on a map without scores, and for a perspective without objectives. */
  readonly score?: ScoreView;
  /** Points gained since the evaluation before a change, with sign; absent where it made no difference. */
  readonly gained?: string;
}

/** An objective on a map. */
export interface BoxView {
  /** Id of the objective. */
  readonly id: string;
  /** Id of its band. */
  readonly band: string;
  /** Its title. */
  readonly title: string;
  /** Absent on a map without scores. */
  readonly score?: ScoreView;
  /** Its score in the evaluation before a change; absent where the change did not reach it. */
  readonly before?: DifferenceView;
  /** Where its points go; absent where the period before has none. */
  readonly trend?: {
    /** Direction of the arrow. */
    readonly way: 'up' | 'level' | 'down';
    /** The same in words. */
    readonly text: string;
  };
  /** How many indicators and initiatives it has. */
  readonly counts: {
    /** Leading indicators. */
    readonly lead: number;
    /** Lagging indicators. */
    readonly lag: number;
    /** Initiatives that support it. */
    readonly initiative: number;
  };
  /** Whether its points are only implied by its drivers. */
  readonly inferred: boolean;
  /** What is said of old values; absent where there are none. */
  readonly stale?: string;
  /** Why its figures are to be read with care, such as a small sample, one sentence each; absent where they are not. */
  readonly flags?: readonly string[];
  /** Letters of its themes. */
  readonly themes: readonly string[];
  /** Sentences about causes, effects and marks: what the picture shows, in words. */
  readonly facts: readonly string[];
  /** Whether it lies off the path in focus. */
  readonly faded: boolean;
}

/** A link on a map. */
export interface LinkView {
  /** Id: `cause->effect`. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** 0 to 1 of the strongest link; 0.5 where all are equally strong. */
  readonly weight: number;
  /** Whether it lowers its effect. */
  readonly lowers: boolean;
  /** In words; absent where it acts at once. */
  readonly delay?: string;
  /** The delay in whole periods of the card; absent where it is no whole number of them. */
  readonly periods?: number;
  /** Whether confidence is below 0.6. */
  readonly weak: boolean;
  /** What is known of the hypothesis it belongs to; absent where it names none. */
  readonly claim?: ClaimStatus;
  /** Present where it is too weak to be drawn, as `minWeight` says. */
  readonly hidden?: true;
  /** What it has beside its ends: sign, delay, strength and confidence in words, as far as they are not the usual ones. */
  readonly facts: readonly string[];
  /** The link in one sentence. */
  readonly text: string;
  /** Whether it lies on the path in focus, off it, or there is no focus. */
  readonly focus: 'on' | 'off' | 'none';
}

/** A theme on a map. */
export interface ThemeView {
  /** Id of the theme. */
  readonly id: string;
  /** A, B, C … */
  readonly letter: string;
  /** Its title. */
  readonly title: string;
}

/** Everything a map shows, as plain data: it survives JSON, and nothing is left to look up. */
export interface MapView {
  /** BCP 47 tag of its words. */
  readonly locale: string;
  /** Title of the card. */
  readonly title: string;
  /** Period and total; empty on a map without scores. */
  readonly subtitle: string;
  /** How the picture is read, in one sentence. */
  readonly description: string;
  /** Score of the card. */
  readonly total?: ScoreView;
  /** Points that the card gained since the evaluation before a change, with sign; absent where it made no difference. */
  readonly gained?: string;
  /** Top to bottom. */
  readonly bands: readonly BandView[];
  /** In the order of the card. */
  readonly boxes: readonly BoxView[];
  /** In the order of the card. */
  readonly links: readonly LinkView[];
  /** Themes that objectives have. */
  readonly themes: readonly ThemeView[];
}
