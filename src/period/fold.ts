import { EDGE_TOLERANCE } from '../core/index.js';
import type { Observation } from './series.js';

/** How the values inside a longer period become its value (S8). */
export type RollUpKind = 'sum' | 'mean' | 'last' | 'first' | 'min' | 'max' | 'weightedMean';

/** Why a lane has no value; a lane without an entry was never observed. */
export type RollUpReason = 'blank' | 'incomplete' | 'stale' | 'no-weight' | 'not-applicable';

/** A value that stands for one or more periods of the calendar inside a lane. */
export interface Piece {
  /** Finite, or null where it is explicitly blank or could not be found. */
  readonly value: number | null;
  /** How many periods of the calendar it covers. */
  readonly count: number;
  /** Finite and not negative; NaN where there is none. Only for weighted means. */
  readonly weight: number;
  /** Why it has no value, if that is more than a blank. */
  readonly reason?: RollUpReason;
  /** The observations it is made of, in order of time. */
  readonly from?: readonly Observation[];
}

/** A value, or the reason why there is none. */
export type Folded = number | RollUpReason;

type Present = Piece & { readonly value: number };

interface Fold {
  /** Whether every period must be there, whatever the coverage asked for. */
  readonly whole: boolean;
  readonly counts: (piece: Piece) => boolean;
  /** Pieces are in order of time, and there is at least one. */
  readonly combine: (pieces: readonly Present[]) => Folded;
}

const applies = ({ reason }: Piece): boolean => reason !== 'not-applicable';

/**
 * The value of a lane from its pieces: complete or missing (S8). Periods to which the value does not apply leave the lane.
 *
 * @param all - in order of time
 * @param periods - how many calendar periods the lane has
 * @param minCoverage - share of them that must be there, 0 to 1; a sum always needs all
 */
export function foldPieces(
  kind: RollUpKind,
  all: readonly Piece[],
  periods: number,
  minCoverage: number,
): Folded {
  const fold = FOLDS[kind];
  const pieces = all.filter(applies);
  if (pieces.length === 0 && all.length > 0) return 'not-applicable';
  const left = all.reduce((sum, piece) => sum + (applies(piece) ? 0 : piece.count), 0);
  const expected = periods - left;
  const only = pieces.length === 1 ? pieces[0] : undefined;
  // What covers the lane alone is its value; there is nothing to weigh it against.
  if (only !== undefined && isPresent(only) && only.count >= expected) return only.value;
  const present = pieces.filter(isPresent).filter(fold.counts);
  if (present.length === 0) return reasonOf(pieces);
  const covered = present.reduce((sum, piece) => sum + piece.count, 0);
  const needed = fold.whole ? 1 : minCoverage;
  return covered / expected < needed - EDGE_TOLERANCE ? 'incomplete' : fold.combine(present);
}

/**
 * The value of one calendar period from finer observations, which are taken as they come; a blank makes a sum incomplete.
 *
 * @param all - in order of time
 */
export function foldFiner(kind: RollUpKind, all: readonly Piece[]): Folded {
  const fold = FOLDS[kind];
  const pieces = all.filter(applies);
  if (pieces.length === 0 && all.length > 0) return 'not-applicable';
  const present = pieces.filter(isPresent).filter(fold.counts);
  if (present.length === 0) return reasonOf(pieces);
  return fold.whole && present.length < pieces.length ? 'incomplete' : fold.combine(present);
}

/** The pieces that a roll-up makes its value of: those that are there, and have a weight where one is needed. */
export const countedPieces = (kind: RollUpKind, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(isPresent).filter(FOLDS[kind].counts);

const reasonOf = (pieces: readonly Piece[]): RollUpReason =>
  pieces.find((piece) => piece.reason !== undefined)?.reason ??
  (pieces.some((piece) => piece.value !== null) ? 'incomplete' : 'blank');

const isPresent = (piece: Piece): piece is Present => piece.value !== null;
const every = (): boolean => true;

/** A result that overflows is no number, so it is missing. */
const finite = (value: number | undefined): Folded =>
  value !== undefined && Number.isFinite(value) ? value : 'incomplete';

const total = (pieces: readonly Present[], of: (piece: Present) => number): number =>
  pieces.reduce((sum, piece) => sum + of(piece), 0);

const extreme = (pieces: readonly Present[], pick: (a: number, b: number) => number): Folded =>
  finite(pieces.map(({ value }) => value).reduce((a, b) => pick(a, b)));

const FOLDS: Readonly<Record<RollUpKind, Fold>> = {
  sum: {
    whole: true,
    counts: every,
    combine: (pieces) => finite(total(pieces, ({ value }) => value)),
  },
  mean: {
    whole: false,
    counts: every,
    combine: (pieces) =>
      finite(
        total(pieces, ({ value, count }) => value * count) / total(pieces, ({ count }) => count),
      ),
  },
  last: { whole: false, counts: every, combine: (pieces) => finite(pieces.at(-1)?.value) },
  first: { whole: false, counts: every, combine: (pieces) => finite(pieces[0]?.value) },
  min: { whole: false, counts: every, combine: (pieces) => extreme(pieces, Math.min) },
  max: { whole: false, counts: every, combine: (pieces) => extreme(pieces, Math.max) },
  weightedMean: {
    whole: false,
    counts: ({ weight }) => weight >= 0 && Number.isFinite(weight),
    combine: (pieces) => {
      const weights = total(pieces, ({ weight }) => weight);
      return weights > 0
        ? finite(total(pieces, ({ value, weight }) => value * weight) / weights)
        : 'no-weight';
    },
  },
};
