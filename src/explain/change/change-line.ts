import type { LocalizedText, Status } from '../../core/index.js';
import type { StatusRuleFacts } from '../../evaluate/index.js';
import type { CardChange } from '../diff/card-change.js';
import type { ChangedNodeKind } from './node-row.js';

/**
 * Why a score changed, by kind: a value moved, or the value of an earlier period that acts with a delay (`delay`); a target, a baseline, another number of a
 * scale, a weight or a link moved; a value arrived or was lost, or came to apply or not (`coverage`); an override, a risk, a cap of a
 * guard; or the card was edited in another way (`model`).
 */
export type ChangeKind =
  | 'value'
  | 'delay'
  | 'target'
  | 'baseline'
  | 'scale'
  | 'weight'
  | 'link'
  | 'coverage'
  | 'guard'
  | 'override'
  | 'risk'
  | 'model';

/** One reason for a change, and the points it made. */
export interface ChangeLine {
  /** What moved. */
  readonly kind: ChangeKind;
  /** Id of the element that it belongs to; of a link that of its cause; empty for the card. */
  readonly id: string;
  /** What the element is called. */
  readonly title: LocalizedText;
  /** The objective it is used in, of a weight or a scale of one use; the effect of a link. */
  readonly of?: string;
  /** What that objective is called. */
  readonly ofTitle?: LocalizedText;
  /** Unit of `before` and `after`. */
  readonly unit?: string;
  /** The number before; null where there was none. */
  readonly before?: number | null;
  /** The number after; null where there is none. */
  readonly after?: number | null;
  /** Period of the number after. */
  readonly period?: string;
  /** Period of the number before, where it is another. */
  readonly periodBefore?: string;
  /** Of coverage: whether a value came or went. */
  readonly presence?: 'arrived' | 'lost';
  /** Of targets and baselines: whether points became harder or easier to earn. */
  readonly demand?: 'tighter' | 'looser';
  /** The change of the card it comes from. */
  readonly change?: CardChange;
  /** Points that it added to the score; negative where it took some. */
  readonly amount: number;
  /** Its part of all movement, up and down: |amount| over the sum of them, 0 to 1. */
  readonly share: number;
}

/** One side of a change. */
export interface ChangeSide {
  /** The period. */
  readonly period: string;
  /** The points; null where there are none. */
  readonly points: number | null;
  /** The status there; absent where the element is not on that card. */
  readonly status?: Status;
  /** Which rule gives the status, where rules do (S4.4). */
  readonly statusRule?: StatusRuleFacts;
}

/** Why a score changed. */
export interface ChangeExplanation {
  /** The element whose score it is; `total` for the card. */
  readonly id: string;
  /** What it is. */
  readonly kind: ChangedNodeKind;
  /** What it is called. */
  readonly title: LocalizedText;
  /** Where it came from. */
  readonly before: ChangeSide;
  /** Where it is. */
  readonly after: ChangeSide;
  /** After less before; null where one of them is missing: then there are no lines. */
  readonly difference: number | null;
  /** The reasons, the largest first; with `residual` they sum to the difference within 1e-9. */
  readonly lines: readonly ChangeLine[];
  /** What no line explains: rounding, almost always below 1e-9. */
  readonly residual: number;
  /** How the parts were found: along the straight path, or by the Shapley value. */
  readonly method: 'path' | 'shapley';
  /** Whether every part is settled to 1e-10; where it is not, the sum is still exact. */
  readonly settled: boolean;
}
