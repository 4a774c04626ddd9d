import type { Dated, DatedPath } from '../../core/index.js';
import type { DatedAmounts } from '../compiled.js';

/** What kind of number of a card a number of its plan comes from. */
export type SourceKind =
  | 'weight'
  | 'link'
  | 'curve'
  | 'driverShare'
  | 'leadShare'
  | 'target'
  | 'baseline'
  | 'scale'
  | 'cap'
  | 'base'
  | 'reference'
  | 'gate'
  | 'guard'
  | 'risk'
  | 'riskPoints';

/** The number of a card that a number of its plan comes from. */
export interface NumberSource {
  readonly kind: SourceKind;
  /** The element. */
  readonly id: string;
  /** Where it is used, or what a link acts on. */
  readonly of?: string;
  /** Which number, where it has several. */
  readonly part?: string;
}

/** A number of a plan, and where it comes from. */
export interface NotedNumber {
  /** A row, or an entry of `Plan.numbers` as -1 - index. */
  readonly place: number;
  readonly source: NumberSource;
  readonly series: Dated<number>;
  readonly path: DatedPath;
  /** Present where the series are amounts. */
  readonly amounts?: DatedAmounts | undefined;
  /** How far it moves with the number of the card. */
  readonly rate: number;
}

/** Takes down where the numbers of a plan come from; compiling does without unless somebody asks. */
export type Note = (noted: NotedNumber) => void;

/** A noted number that always holds, or changes in steps. */
export const noted = (
  place: number,
  source: NumberSource,
  series: Dated<number> | number,
  rate = 1,
): NotedNumber => ({
  place,
  source,
  series: typeof series === 'number' ? [{ value: series }] : series,
  path: 'stepped',
  rate,
});

/** Where the own weight of an element comes from, if anybody asks. */
export const weightSource = (
  note: Note | undefined,
  id: string,
  of: string,
): NumberSource | undefined => (note === undefined ? undefined : { kind: 'weight', id, of });

/** The place of an entry of `Plan.numbers`. */
export const numberPlace = (index: number): number => -1 - index;
