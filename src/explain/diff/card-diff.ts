import type { LocalizedText } from '../../core/index.js';
import type { ChangedNodeKind } from '../change/node-row.js';
import type { CardChange } from './card-change.js';

/** Points of one element on both cards. */
export interface ScoreDifference {
  /** Id of the element; `total` for the card. */
  readonly id: string;
  /** What it is. */
  readonly kind: ChangedNodeKind;
  /** What it is called. */
  readonly title: LocalizedText;
  /** Points on the first card; null where there are none. */
  readonly before: number | null;
  /** Points on the second card; null where there are none. */
  readonly after: number | null;
  /** After less before; null where one of them is missing. */
  readonly difference: number | null;
}

/** What one change does to the scores. */
export interface ChangeEffect {
  /** Places in `changes`; more than one where no valid card lies between them, or where they move one and the same number. */
  readonly changes: readonly number[];
  /** Points gained or lost, by id. */
  readonly amounts: { readonly [id: string]: number };
}

/** Two versions of a card, and what their differences do to scores. */
export interface CardDiff {
  /** Period whose scores are compared. */
  readonly period: string;
  /** What differs, in the order in which the effects are worked out. */
  readonly changes: readonly CardChange[];
  /** The scores asked for, on both cards. */
  readonly scores: readonly ScoreDifference[];
  /**
   * What each change does: the points that `explainChange` gives to it. Changes without any effect are left out.
   */
  readonly effects: readonly ChangeEffect[];
  /** What other values do, by id; all 0 where both evaluations rest on the same values. */
  readonly values: { readonly [id: string]: number };
}
