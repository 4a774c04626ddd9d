import type { Status } from '../../core/index.js';

/** A score as a map shows it: every text final, in the language of the map. */
export interface ScoreView {
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
  readonly id: string;
  readonly title: string;
  readonly question?: string;
  readonly score?: ScoreView;
}

/** An objective on a map. */
export interface BoxView {
  readonly id: string;
  /** Id of its band. */
  readonly band: string;
  readonly title: string;
  /** Absent on a map without scores. */
  readonly score?: ScoreView;
  /** Its score in the evaluation before a change; absent where the change did not reach it. */
  readonly before?: DifferenceView;
  readonly trend?: { readonly way: 'up' | 'level' | 'down'; readonly text: string };
  /** How many indicators and initiatives it has. */
  readonly counts: { readonly lead: number; readonly lag: number; readonly initiative: number };
  /** Whether its points are only implied by its drivers. */
  readonly inferred: boolean;
  /** What is said of old values; absent where there are none. */
  readonly stale?: string;
  /** Letters of its themes. */
  readonly themes: readonly string[];
  /** Sentences about causes, effects and marks: what the picture shows, in words. */
  readonly facts: readonly string[];
  /** Whether it lies off the path in focus. */
  readonly faded: boolean;
}

/** A link on a map. */
export interface LinkView {
  /** `cause->effect` */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** 0 to 1 of the strongest link; 0.5 where all are equally strong. */
  readonly weight: number;
  readonly lowers: boolean;
  /** In words; absent where it acts at once. */
  readonly delay?: string;
  /** Whether confidence is below 0.6. */
  readonly weak: boolean;
  /** What it has beside its ends: sign, delay, strength and confidence in words, as far as they are not the usual ones. */
  readonly facts: readonly string[];
  /** The link in one sentence. */
  readonly text: string;
  /** Whether it lies on the path in focus, off it, or there is no focus. */
  readonly focus: 'on' | 'off' | 'none';
}

/** A theme on a map. */
export interface ThemeView {
  readonly id: string;
  /** A, B, C … */
  readonly letter: string;
  readonly title: string;
}

/** Everything a map shows, as plain data: it survives JSON, and nothing is left to look up. */
export interface MapView {
  /** BCP 47 tag of its words. */
  readonly locale: string;
  readonly title: string;
  /** Period and total; empty on a map without scores. */
  readonly subtitle: string;
  readonly description: string;
  readonly total?: ScoreView;
  /** Top to bottom. */
  readonly bands: readonly BandView[];
  readonly boxes: readonly BoxView[];
  readonly links: readonly LinkView[];
  readonly themes: readonly ThemeView[];
}
