/** How the target answers to one driver: its points at some values, in ascending order of the values. */
export interface Response {
  readonly values: readonly number[];
  readonly points: readonly number[];
  /** What lies between a value and the next: a straight line, a jump, or a curve told by its chord. */
  readonly pieces: readonly PieceKind[];
  /** How far a curve may lie from its chords. */
  readonly slack: number;
}

export type PieceKind = 'straight' | 'jump' | 'curved';

/** A chord stands for a curve that is no farther from it than this, in points. */
const CURVE = 1e-4;

/** What is straight up to this, relative to its height, is straight. */
const STRAIGHT = 1e-11;

/** Even pieces that are looked at to begin with. */
const GRID = 8;

/** Where a piece is looked at: at places that no regular shape has in common. */
const INSIDE = [0.381966011250105, 0.5, 0.723606797749979] as const;

/** Most values looked at; what is still bent then counts as curved. */
const MOST = 4000;

/** The answer to a function of a value between two ends, found by looking: straight pieces are found with their ends. */
export function respond(
  f: (value: number) => number,
  low: number,
  high: number,
  marks: readonly number[] = [],
): Response {
  const values: number[] = [];
  const points: number[] = [];
  const pieces: PieceKind[] = [];
  let slack = 0;
  let looked = 0;
  const look = (value: number): number => {
    looked++;
    return f(value);
  };
  const least = Math.max(Math.abs(low), Math.abs(high), 1e-300) * 4e-16;
  const add = (value: number, height: number, piece: PieceKind): void => {
    values.push(value);
    points.push(height);
    pieces.push(piece);
  };
  const explore = (a: number, fa: number, b: number, fb: number): void => {
    const [first, middle, last] = INSIDE.map((share) => look(a + share * (b - a))) as [
      number,
      number,
      number,
    ];
    const off = Math.max(
      ...[first, middle, last].map((height, i) =>
        Math.abs(height - (fa + (INSIDE[i] as number) * (fb - fa))),
      ),
    );
    if (off <= STRAIGHT * Math.max(1, Math.abs(fa), Math.abs(fb))) add(b, fb, 'straight');
    else if (b - a <= least * 4) add(b, fb, 'jump');
    else if (off <= CURVE && isSmooth(fa, first, middle, last, fb)) {
      slack = Math.max(slack, 2 * off);
      add(b, fb, 'curved');
    } else if (looked > MOST) {
      slack = Math.max(slack, Math.abs(fb - fa));
      add(b, fb, 'jump');
    } else {
      const kink = kinkOf(look, a, fa, b, fb);
      const split = kink === undefined ? a + (b - a) / 2 : kink;
      const height = kink === undefined ? middle : look(kink);
      explore(a, fa, split, height);
      explore(split, height, b, fb);
    }
  };
  const starts = startsOf(low, high, marks);
  let before = starts[0] as number;
  let height = look(before);
  values.push(before);
  points.push(height);
  for (const value of starts.slice(1)) {
    const next = look(value);
    explore(before, height, value, next);
    [before, height] = [value, next];
  }
  return { values, points, pieces, slack };
}

/** The answer of something that moves in steps: nothing lies between its values. */
export function respondAt(f: (value: number) => number, values: readonly number[]): Response {
  return { values, points: values.map(f), pieces: values.slice(1).map(() => 'jump'), slack: 0 };
}

function startsOf(low: number, high: number, marks: readonly number[]): number[] {
  const grid = Array.from({ length: GRID + 1 }, (_, i) =>
    i === GRID ? high : low + (i / GRID) * (high - low),
  );
  const inside = marks.filter((value) => value > low && value < high);
  // Marks that only rounding sets apart are one.
  const sorted = [...grid, ...inside].toSorted((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value > (sorted[i - 1] as number));
}

/** Whether a bend has no corner that shows: the middle lies where a parabola through the others would have it. */
function isSmooth(fa: number, first: number, middle: number, last: number, fb: number): boolean {
  const [s, m, l] = INSIDE;
  const bend = (height: number, share: number): number =>
    (height - fa - share * (fb - fa)) / (share * (share - 1));
  const [p, q, r] = [bend(first, s), bend(middle, m), bend(last, l)];
  const most = Math.max(Math.abs(p), Math.abs(q), Math.abs(r));
  return Math.max(Math.abs(p - q), Math.abs(q - r)) <= 0.1 * most;
}

/** Where two straight pieces meet between two values, if two do. */
function kinkOf(
  f: (value: number) => number,
  a: number,
  fa: number,
  b: number,
  fb: number,
): number | undefined {
  const step = (b - a) / 1024;
  const left = (f(a + step) - fa) / step;
  const right = (fb - f(b - step)) / step;
  if (!(Math.abs(left - right) > 0)) return undefined;
  const meet = (fb - fa + left * a - right * b) / (left - right);
  if (!(meet > a + (b - a) * 1e-12 && meet < b - (b - a) * 1e-12)) return undefined;
  const expected = fa + left * (meet - a);
  const tolerance = 1e-7 * Math.max(1, Math.abs(fa), Math.abs(fb));
  return Math.abs(f(meet) - expected) <= tolerance ? meet : undefined;
}
