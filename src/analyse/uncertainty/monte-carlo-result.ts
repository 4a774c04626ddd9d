import type { Status } from '../../core/index.js';
import type { Law } from './laws.js';
import type { ScoredKind } from './subject.js';
import type { Share } from './summaries.js';

/** What is drawn, and what is asked. */
export interface MonteCarloOptions {
  /** The period; by default the one shown. Values of other periods stay as they are. */
  readonly at?: string | undefined;
  /** Elements to tell about, `total` for the card itself, which is the default. */
  readonly of?: readonly string[] | undefined;
  /** How values may lie, by key of the data. */
  readonly laws?: { readonly [key: string]: Law } | undefined;
  /**
   * Weights that may be otherwise, by id of the node whose children they weigh (`total`, a perspective, a theme, an objective): drawn from a
   * Dirichlet law around the stated ones. The number says how close: about 1 for anything, 100 for about as stated.
   */
  readonly weights?: { readonly [id: string]: number } | undefined;
  /** Points an element should reach, by id; where it is not stated, the edge of `good`. */
  readonly targets?: { readonly [id: string]: number } | undefined;
  /** Elements to rank against each other by their points. */
  readonly rank?: readonly string[] | undefined;
  /** Shares at which quantiles are told, 0 to 1; by default 0.05, 0.25, 0.5, 0.75 and 0.95. */
  readonly quantiles?: readonly number[] | undefined;
  /** How many scenarios, 100 to 100 000; 4096 by default. */
  readonly samples?: number | undefined;
  /** A whole number from 0; the same one gives the same numbers, to the last bit. Default 1. */
  readonly seed?: number | undefined;
}

/** What may become of one element. */
export interface Outcome {
  /** Id of the element; `total` for the card. */
  readonly id: string;
  /** What kind of element it is. */
  readonly kind: ScoredKind;
  /** Its points as evaluated; absent where it has none. */
  readonly points?: number;
  /** Mean of its points, over the scenarios in which it has any; absent where it never has. */
  readonly mean?: number;
  /** Their standard deviation. */
  readonly sd?: number;
  /** Points below which a share of the scenarios lies. */
  readonly quantiles: readonly {
    /** Share of the scenarios at or below, 0 to 1. */
    readonly share: number;
    /** The points there. */
    readonly points: number;
  }[];
  /** Share of the scenarios in which it has no points. */
  readonly missing: number;
  /** The chance of reaching a number of points. */
  readonly reach: Share & {
    /** Points to be reached. */
    readonly target: number;
  };
  /** The chance of each band by its points; without bands that do not occur. */
  readonly status: readonly (Share & {
    /** The band. */
    readonly status: Status;
  })[];
}

/** How often each of several comes first, second and so on. */
export interface RankAcceptability {
  /** `points`: of the elements asked for, the one with most points comes first. `loss`: below a node, the one that costs it most. */
  readonly by: 'points' | 'loss';
  /** The node whose children are ranked, with `loss`. */
  readonly of?: string;
  /** Shares of the scenarios in which each has place 1, 2, ...; ties share their places. */
  readonly entries: readonly {
    /** Id of the element. */
    readonly id: string;
    /** Share of the scenarios in which it comes first, second and so on. */
    readonly shares: readonly number[];
  }[];
}

/** What scenarios say. */
export interface MonteCarlo {
  /** The period; empty where the evaluation has none. */
  readonly period: string;
  /** How many scenarios there were. */
  readonly samples: number;
  /** The seed they were drawn with. */
  readonly seed: number;
  /** In the order asked for. */
  readonly outcomes: readonly Outcome[];
  /** Ranks of the elements asked for, then of the children of every node whose weights were drawn. */
  readonly ranks: readonly RankAcceptability[];
}
