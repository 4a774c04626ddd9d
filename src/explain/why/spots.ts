import type { LocalizedText } from '../../core/index.js';
import type { ExplainedKind } from './explanation.js';

/** Where an explanation stands: an element or a score inside one, its row, and a lane. */
export interface Spot {
  readonly kind: ExplainedKind;
  /** Id of the element; of a direct or driver score, of its objective; of a link, of its cause. */
  readonly id: string;
  /** Row of its points. */
  readonly row: number;
  readonly isNode: boolean;
  readonly lane: number;
  /** The objective whose own scale an indicator is used with, or that a link acts on. */
  readonly of?: string;
}

/** A spot as one text: the same spot on two paths has the same. */
export const spotKey = ({ kind, id, row, lane, of = '' }: Spot): string =>
  `${kind} ${id} ${row} ${lane} ${of}`;

/** The title of a spot. */
export type TitleOf = (spot: Pick<Spot, 'kind' | 'id'>) => LocalizedText;
