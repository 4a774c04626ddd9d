import type { Status } from '../../core/index.js';
import type { CaseFacts } from './case-facts.js';

/** One member of a broken-down indicator. */
export interface MemberScore extends CaseFacts {
  /** In the unit of the indicator; absent when missing. */
  readonly value?: number;
  /** On the scale of the member; absent when missing. */
  readonly points?: number;
  /** Their band. */
  readonly status: Status;
  /** What it is weighed by, where every present member has a weight. */
  readonly weight?: number;
  /** Its share of the weight of the present members, 0 to 1; absent when missing. */
  readonly share?: number;
  /** Baseline in force on its scale, where that has one; one that is stated `per` a period as it is for all that the value covers. */
  readonly baseline?: number;
  /** Target in force on its scale: a number, or the range it is best inside; one that is stated `per` a period as the baseline is. */
  readonly target?: number | readonly [number, number];
}

/** One member of a broken-down metric. */
export interface MemberValue {
  /** In the unit of the metric; absent when missing. */
  readonly value?: number;
  /** Its share of the sum of the present members, where they add up and none is negative. */
  readonly share?: number;
}

/** An override that acts, with what it stands in for (S2). */
export interface OverrideRecord {
  /** What it states: a value, or a label. */
  readonly value?: number | string;
  /** What it states: points. */
  readonly points?: number;
  /** What it states: a band. */
  readonly status?: Status;
  /** First period it holds for. */
  readonly period: string;
  /** Last period it holds for. */
  readonly until: string;
  /** Who answers for it. */
  readonly author: string;
  /** Why the computed figure does not serve. */
  readonly reason: string;
  /** The figures as they would be without it; what is absent is missing. */
  readonly computed: {
    /** In the unit of the element. */
    readonly value?: number;
    /** Instead of a value, where the indicator is scored by label. */
    readonly label?: string;
    /** Points of the computed value, or reported points of an objective. */
    readonly points?: number;
    /** Measured share below an objective, 0 to 1. */
    readonly coverage?: number;
    /** Band of the computed points. */
    readonly status?: Status;
  };
}
