/**
 * Adds what each group does on a stretch from one share of the way to another.
 *
 * @returns whether a cap began or ended on the way: then there is a leap to be closed in
 */
export type Stretch = (from: number, to: number, amounts: Float64Array) => boolean;

/** Amounts by group, and whether they settled. */
export interface Integrated {
  readonly amounts: Float64Array;
  /** The part of them that comes at once, where the number leaps. */
  readonly leaps: Float64Array;
  readonly settled: boolean;
}

/** Rounds of halving within a stretch before it is halved itself: four where it is long, two where a kink is being closed in. */
const ROUNDS = 4;
const CLOSE = 2 ** -8;

/** Stretches shorter than this are not halved: what a kink can hide in them is of that size. */
const SHORTEST = 2 ** -42;

/** Most stretches that are looked at, and most steps of groups within them. */
const MOST_STRETCHES = 6000;
const MOST_STEPS = 400_000;

/** What comes at once on the shortest stretch is a leap from so many points on. */
const LEAP = 1e-6;

/** A stretch to look at, with its parts where they are known already. */
interface Open {
  readonly from: number;
  readonly to: number;
  readonly whole?: Piece | undefined;
}

/** What groups do on a piece, taken as one. */
interface Piece {
  readonly amounts: Float64Array;
  readonly leapt: boolean;
}

/**
 * The parts of groups along the whole way, as its stretches get ever shorter. Where the way is smooth the parts follow from a
 * few halvings, extrapolated (Romberg); where it has a kink, the kink is closed in by bisection. The sum is exact in either case.
 *
 * @param tolerance - largest change of a part that still counts as settled, in points
 */
export function integrate(stretch: Stretch, groups: number, tolerance = 1e-9): Integrated {
  const amounts = new Float64Array(groups);
  const leaps = new Float64Array(groups);
  if (groups === 0) return { amounts, leaps, settled: true };
  const open: Open[] = [{ from: 0, to: 1 }];
  let left = Math.min(MOST_STRETCHES, Math.max(64, MOST_STEPS / groups));
  let settled = true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, to } = next;
    const { best, moved, leapt, halves, used } = extrapolated(stretch, groups, next, tolerance);
    left -= used;
    const shortest = to - from <= SHORTEST;
    if ((moved > tolerance || leapt) && !shortest && left > 0) {
      const middle = (from + to) / 2;
      const [first, second] = halves;
      open.push({ from: middle, to, whole: second }, { from, to: middle, whole: first });
      continue;
    }
    settled &&= shortest || (moved <= tolerance && !leapt);
    for (const [i, amount] of best.entries()) {
      amounts[i] = (amounts[i] as number) + amount;
      if (shortest && Math.abs(amount) > LEAP) leaps[i] = (leaps[i] as number) + amount;
    }
  }
  return { amounts, leaps, settled };
}

/** The parts on one stretch, as far as a few halvings tell them. */
function extrapolated(
  stretch: Stretch,
  groups: number,
  { from, to, whole }: Open,
  tolerance: number,
) {
  let used = 0;
  const piece = (start: number, end: number): Piece => {
    const amounts = new Float64Array(groups);
    used++;
    return { amounts, leapt: stretch(start, end, amounts) };
  };
  const first = whole ?? piece(from, to);
  let table: readonly Float64Array[] = [first.amounts];
  let [moved, leapt] = [Number.POSITIVE_INFINITY, first.leapt];
  let halves: readonly Piece[] = [];
  const rounds = to - from > CLOSE ? ROUNDS : 2;
  // A leap has to be closed in, whatever else is smooth.
  for (let round = 1; round < rounds && moved > tolerance && !leapt; round++) {
    const pieces = Array.from({ length: 2 ** round }, (_, i, count = 2 ** round) =>
      piece(
        from + ((to - from) * i) / count,
        i === count - 1 ? to : from + ((to - from) * (i + 1)) / count,
      ),
    );
    if (round === 1) halves = pieces;
    leapt = pieces.some((one) => one.leapt);
    const row = [sumOf(pieces, groups)];
    for (let k = 1; k <= round; k++)
      row.push(combined(row[k - 1] as Float64Array, table[k - 1] as Float64Array, 4 ** k));
    const previous = table.at(-1) as Float64Array;
    moved = distance(
      round === 1 ? (row[0] as Float64Array) : (row[round] as Float64Array),
      previous,
    );
    table = row;
    // What does not get better soon will not get better here.
    if (round === 2 && moved > 1e4 * tolerance) break;
  }
  return { best: table.at(-1) as Float64Array, moved, leapt, halves, used };
}

function sumOf(pieces: readonly Piece[], groups: number): Float64Array {
  const sum = new Float64Array(groups);
  for (const { amounts } of pieces)
    for (const [i, amount] of amounts.entries()) sum[i] = (sum[i] as number) + amount;
  return sum;
}

const combined = (finer: Float64Array, coarser: Float64Array, factor: number): Float64Array =>
  Float64Array.from(finer, (value, i) => value + (value - (coarser[i] as number)) / (factor - 1));

function distance(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (const [i, value] of a.entries()) most = Math.max(most, Math.abs(value - (b[i] as number)));
  return most;
}
