import type { ChangeExplanation } from '../../explain/inner-index.js';
import type { LocalizedText, Status } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';

/** A value to try: a number for every period looked at, numbers by period, or a movement from what it would be otherwise. */
export type TriedValue =
  | number
  | {
      /** Added to the value, in its unit. */
      readonly by: number;
    }
  | {
      /** The value is multiplied by it: 1.1 is 10 percent more. */
      readonly times: number;
    }
  | { readonly [period: string]: number | null };

/** What of a link is tried. */
export interface TriedLink {
  /** Relative strength among the links of its target; 0 takes it away. */
  readonly strength?: number;
  /** How sure it is, 0 to 1. */
  readonly confidence?: number;
  /** How long until it acts, such as `P2M`. */
  readonly delay?: string;
  /** What it does to its target. */
  readonly effect?: 'raises' | 'lowers' | 'none';
}

/** What is tried; nothing of it touches the card or the values. */
export interface Overlay {
  /** Values by data key, or by id of an indicator or metric that a formula works out. */
  readonly values?: { readonly [key: string]: TriedValue };
  /** Targets by id of indicator. */
  readonly targets?: { readonly [indicator: string]: number };
  /** Baselines by id of indicator. */
  readonly baselines?: { readonly [indicator: string]: number };
  /** Weights by id of a perspective, an objective, an indicator of a card without objectives, or of one use as `indicator -> objective`. */
  readonly weights?: { readonly [id: string]: number };
  /** Links by their ends, `cause -> effect`; null takes one away. */
  readonly links?: { readonly [ends: string]: TriedLink | null };
  /**
   * Initiatives by id: `true` adds what they are expected to do in the periods looked at beyond what they do in the last period with values;
   * `false` takes away what they are expected to do.
   */
  readonly initiatives?: { readonly [id: string]: boolean };
}

/**
 * What values are taken to be in periods to come: as they stood last (`hold`), moving on by their slope over the last six periods
 * (`drift`), on their targets (`path`; a value without a target is held), or series by key, the other keys held.
 */
export type Assumption =
  | 'hold'
  | 'drift'
  | 'path'
  | { readonly [key: string]: readonly number[] | { readonly [period: string]: number } };

/** How far to look. */
export interface WhatIfOptions {
  /** Last period with values; by default the one that the evaluation shows. */
  readonly at?: string | undefined;
  /** Periods ahead, 0 to 600; with 0 (default) values are tried in the period `at` itself. */
  readonly over?: number | undefined;
  /** What values are taken to be in the periods ahead. Default `hold`. */
  readonly assume?: Assumption | undefined;
}

/** Points and band of an element, with or without what is tried. */
export interface TriedScore {
  /** Its points; null where it has none. */
  readonly points: number | null;
  /** Its band. */
  readonly status: Status;
}

/** Points and status of one element with and without what is tried. */
export interface TriedElement {
  /** Id; `total` for the card. */
  readonly id: string;
  /** What it is. */
  readonly kind: 'total' | 'perspective' | 'theme' | 'objective' | 'indicator';
  /** What it is called. */
  readonly title: LocalizedText;
  /** Without what is tried. */
  readonly before: TriedScore;
  /** With it. */
  readonly after: TriedScore;
  /** After less before; null where one of them is missing. */
  readonly difference: number | null;
}

/** What the periods ahead rest on. */
export interface Assumed {
  /** What values are taken to do; `series` where they were given. */
  readonly kind: 'hold' | 'drift' | 'path' | 'series';
  /** The last period with values. */
  readonly since: string;
  /** Data keys that were given a series, or put on their targets; all others are held, or drift. */
  readonly keys: readonly string[];
}

/** An initiative that was tried and does nothing in the periods looked at. */
export interface IdleInitiative {
  /** Its id. */
  readonly id: string;
  /** What it is called. */
  readonly title: LocalizedText;
  /** Whether it states any effect on a value. */
  readonly states: boolean;
}

/** What would happen. */
export interface WhatIf {
  /** Period whose scores are compared: the last one looked at. */
  readonly period: string;
  /** Every period looked at. */
  readonly periods: readonly string[];
  /** What values are assumed to be in these periods; absent without periods ahead. */
  readonly assumed?: Assumed;
  /** Initiatives that were tried and do nothing in these periods. */
  readonly idle: readonly IdleInitiative[];
  /** The evaluation without what is tried. */
  readonly before: Evaluation;
  /** The evaluation with it. */
  readonly after: Evaluation;
  /** Every element with points, in the order of the card. */
  readonly elements: readonly TriedElement[];
  /** Objectives that lose points, the largest loss first. */
  readonly harmed: readonly TriedElement[];
  /** Where the difference of the total comes from. */
  readonly total: ChangeExplanation;
}
