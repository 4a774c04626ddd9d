import type { ScalingInput } from '../../../src/document/input/index.js';
import type { NaiveScale } from './scale.js';
import type { Rolled, Value } from './series.js';

/** Points of an indicator in one use, before status and trend; low and high complete what is missing. */
export interface LeafScore {
  readonly points?: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly value?: Value;
  readonly age?: number;
  readonly reason?: string;
  readonly unclamped?: number;
  readonly clamped?: 'low' | 'high';
  readonly worstMember?: string;
  readonly na?: true;
  /** The scale of the lane, where the whole is scored by one. */
  readonly spec?: NaiveScale;
}

/** Values and leaf scores by lane. */
export interface Leaves {
  readonly value: (id: string, lane: number) => Rolled;
  readonly leaf: (id: string, lane: number, again?: ScalingInput) => LeafScore;
  /** How many of the periods that the numbers of an indicator are for its value covers in a lane. */
  readonly times: (id: string, lane: number) => number;
  /** What rules for the status of an indicator may ask for in a lane in which it has points. */
  readonly asked: (id: string, lane: number) => { readonly [name: string]: number | undefined };
  /** Whether the indicator has a scale of its own. */
  readonly isScored: (id: string) => boolean;
  /** First lane of the definition that is in force in a lane. */
  readonly definitionStart: (id: string, lane: number) => number;
}
