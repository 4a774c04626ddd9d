import type { Swept } from '../../runtime/sweep-index.js';
import type { InputRow } from '../compiled.js';
import type { EvaluationState } from '../state.js';

/**
 * What a number of a card is:
 * `weight` of an element in a node; `strength`, `confidence` and `curve` of a link; `driverShare` and `leadShare` of an objective; `target`,
 * `baseline`, `cap` and any other number of a `scale`; `base` and `reference` of drivers that add; the limits of a `gate` or `guard`; the
 * size of a `risk`, and the `riskPoints` it takes.
 */
export type ParameterKind =
  | 'weight'
  | 'strength'
  | 'confidence'
  | 'curve'
  | 'driverShare'
  | 'leadShare'
  | 'target'
  | 'baseline'
  | 'cap'
  | 'scale'
  | 'base'
  | 'reference'
  | 'gate'
  | 'guard'
  | 'risk'
  | 'riskPoints';

/** Where a number of a card stands in its plan. */
export interface ParameterPlace {
  /** A row, or an entry of `Plan.numbers` as -1 - index. */
  readonly place: number;
  /** How far it moves for a unit of the parameter: by lane for a row that changes over time, else one number. */
  readonly rate: number | Float64Array;
}

/** One number of a card that scores depend on; of a number that changes over time one step. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** The element it belongs to: of a link the cause, of a gate or guard the child or counter that it watches. */
  readonly id: string;
  /** The node it is used in, or what a link acts on. */
  readonly of?: string;
  /** Which number it is, where there are several, such as `knots.1.0`. */
  readonly part?: string;
  /** The date from which it holds, or by which it is due, where it changes over time. */
  readonly at?: string;
  readonly value: number;
  readonly places: readonly ParameterPlace[];
}

/** The numbers of a card, with an evaluation whose plan has a place for each. */
export interface PlanParameters {
  /** The same numbers as the evaluation asked about, but for the places of constants. */
  readonly state: EvaluationState;
  readonly parameters: readonly Parameter[];
  /** Rows that take values. */
  readonly values: readonly InputRow[];
}

/** The name of a parameter, the same in every version of a card that has it. */
export const parameterKey = ({
  kind,
  id,
  of = '',
  part = '',
  at = '',
}: Omit<Parameter, 'places' | 'value'>): string => [kind, id, of, part, at].join(' ');

/** What a unit of a parameter is worth, by a sweep over the plan of its state. */
export function worthOf({ places }: Parameter, { numbers, cells, stride, first }: Swept): number {
  let worth = 0;
  for (const { place, rate } of places) {
    if (place < 0) worth += (rate as number) * (numbers[-1 - place] as number);
    else
      for (let i = 0; i < stride; i++) {
        const here = cells[place * stride + i] as number;
        if (here !== 0)
          worth += here * (typeof rate === 'number' ? rate : (rate[first + i] as number));
      }
  }
  return worth;
}
