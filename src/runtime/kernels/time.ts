import { argument, destination, type Kernel } from './kernel.js';

// What changes over time: whole scales, baselines from the own history, driver shares (S3, S6, S8), and what does not apply (S2).

/** What a history baseline takes from the values of its window, by number. */
export const HISTORY_KINDS = ['mean', 'median', 'min', 'max', 'first'] as const;

/** Fewest values that make a history (S3). */
export const LEAST_HISTORY = 3;

/** More lanes than any history has. */
const MOST_LANES = 1_000_000;

/** Longest window in lanes, so that a long one over a long history ends in time. */
export const MOST_HISTORY = 3660;

/** One of several rows by lane. Arguments: row of the index, list: rows; count. A missing or strange index gives a missing cell. */
const selectDated: Kernel = {
  name: 'selectDated',
  width: 1,
  uses: (plan, at) => ({ list: [argument(plan, at, 1), argument(plan, at, 2)] }),
  reads: (plan, at) => {
    const list = argument(plan, at, 1);
    return [
      argument(plan, at, 0),
      ...plan.lists.subarray(list, list + Math.max(0, argument(plan, at, 2))),
    ];
  },
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const index = argument(plan, at, 0) * lanes;
    const list = argument(plan, at, 1);
    const count = argument(plan, at, 2);
    for (let t = lo; t < hi; t++) {
      const which = cells[index + t]!;
      cells[d + t] =
        which >= 0 && which < count
          ? cells[plan.lists[list + Math.trunc(which)]! * lanes + t]!
          : Number.NaN;
    }
  },
};

/** The number at a place of the sorted order of the first `count` numbers, which get rearranged. */
function quickSelect(values: Float64Array, count: number, place: number): number {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const held = values[i]!;
        values[i++] = values[j]!;
        values[j--] = held;
      }
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return values[place]!;
}

/** A statistic of the first `count` numbers, oldest first; they may get rearranged. */
function statistic(values: Float64Array, count: number, kind: number): number {
  let result = values[0]!;
  switch (kind) {
    case 1: {
      const half = count >> 1;
      result = quickSelect(values, count, half);
      return count % 2 === 1 ? result : (quickSelect(values, count, half - 1) + result) / 2;
    }
    case 2:
      for (let i = 1; i < count; i++) result = Math.min(result, values[i]!);
      return result;
    case 3:
      for (let i = 1; i < count; i++) result = Math.max(result, values[i]!);
      return result;
    case 4:
      return result;
    default:
      for (let i = 1; i < count; i++) result += values[i]!;
      return result / count;
  }
}

/**
 * A statistic of the own values in the lanes before, at least three of them, within one history and one definition.
 * Arguments: value row, row of the definition in force or -1, lanes, kind of statistic.
 */
const history: Kernel = {
  name: 'historyBaseline',
  width: 1,
  uses: (plan, at) => ({
    sound:
      argument(plan, at, 2) >= 1 &&
      argument(plan, at, 2) <= MOST_HISTORY &&
      argument(plan, at, 3) >= 0 &&
      argument(plan, at, 3) < HISTORY_KINDS.length,
  }),
  reads: (plan, at) =>
    argument(plan, at, 1) < 0
      ? [argument(plan, at, 0)]
      : [argument(plan, at, 0), argument(plan, at, 1)],
  reach: (plan, at) => argument(plan, at, 2),
  run: (plan, at, { cells, lanes, span }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const era = argument(plan, at, 1) * lanes;
    const window = argument(plan, at, 2);
    const kind = argument(plan, at, 3);
    const found = new Float64Array(Math.min(window, span));
    for (let t = lo; t < hi; t++) {
      let count = 0;
      for (let s = t - Math.min(window, t % span); s < t; s++) {
        const x = cells[row + s]!;
        if (x === x && (era < 0 || cells[era + s] === cells[era + t])) found[count++] = x;
      }
      cells[d + t] = count < LEAST_HISTORY ? Number.NaN : statistic(found, count, kind);
    }
  },
};

/**
 * The same over a window that is fixed in time: the marked lanes before this one.
 * Arguments: value row, row that marks the window with 1, row of the definition in force or -1, kind of statistic.
 */
const historyUntil: Kernel = {
  name: 'historyBaselineUntil',
  width: 1,
  uses: (plan, at) => ({
    sound: argument(plan, at, 3) >= 0 && argument(plan, at, 3) < HISTORY_KINDS.length,
  }),
  reads: (plan, at) =>
    [argument(plan, at, 0), argument(plan, at, 1), argument(plan, at, 2)].filter(
      (row, i) => i < 2 || row >= 0,
    ),
  // The window may lie anywhere before.
  reach: () => MOST_LANES,
  run: (plan, at, { cells, lanes, span }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const marks = argument(plan, at, 1) * lanes;
    const era = argument(plan, at, 2) * lanes;
    const kind = argument(plan, at, 3);
    const found = new Float64Array(span);
    const sorted = new Float64Array(span);
    let count = 0;
    let next = lo - (lo % span);
    let definition = Number.NaN;
    let result = Number.NaN;
    for (let t = lo; t < hi; t++) {
      const now = era < 0 ? 0 : cells[era + t]!;
      if (t % span === 0 || now !== definition) {
        [count, next, definition, result] = [0, t - (t % span), now, Number.NaN];
      }
      const before = count;
      for (; next < t; next++) {
        const x = cells[row + next]!;
        const there = x === x && cells[marks + next] === 1;
        if (there && (era < 0 || cells[era + next] === now)) found[count++] = x;
      }
      if (count !== before && count >= LEAST_HISTORY) {
        for (let i = 0; i < count; i++) sorted[i] = found[i]!;
        result = statistic(sorted, count, kind);
      }
      cells[d + t] = result;
    }
  },
};

/** A number and a share of its size on it: x + share |x|. Arguments: row, numbers: share. */
const improve: Kernel = {
  name: 'improve',
  width: 1,
  uses: (plan, at) => ({ numbers: [argument(plan, at, 1), 1] }),
  reads: (plan, at) => [argument(plan, at, 0)],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const row = argument(plan, at, 0) * lanes;
    const share = plan.numbers[argument(plan, at, 1)]!;
    for (let t = lo; t < hi; t++) {
      const x = cells[row + t]!;
      cells[d + t] = x + share * Math.abs(x);
    }
  },
};

/**
 * Whether something applies: 1 where a value is there or nothing it needs is out of place, else 0.
 * Arguments: row of the value or -1, list: rows of 0 and 1; count; 1 if one of them is enough.
 */
const applies: Kernel = {
  name: 'applies',
  width: 1,
  uses: (plan, at) => ({ list: [argument(plan, at, 1), argument(plan, at, 2)] }),
  reads: (plan, at) => {
    const value = argument(plan, at, 0);
    const list = argument(plan, at, 1);
    const count = Math.max(0, argument(plan, at, 2));
    return [...(value < 0 ? [] : [value]), ...plan.lists.subarray(list, list + count)];
  },
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const value = argument(plan, at, 0) * lanes;
    const list = argument(plan, at, 1);
    const count = argument(plan, at, 2);
    const any = argument(plan, at, 3) === 1;
    for (let t = lo; t < hi; t++) {
      let ones = 0;
      for (let i = 0; i < count; i++)
        ones += cells[plan.lists[list + i]! * lanes + t] === 0 ? 0 : 1;
      const there = value >= 0 && !Number.isNaN(cells[value + t]!);
      cells[d + t] = there || (any ? ones > 0 : ones === count) ? 1 : 0;
    }
  },
};

/**
 * Reported points where the driver share changes over time (S6).
 * Arguments: direct node, driver node, row of the share, 1 if the driver may stand alone.
 */
const blendDated: Kernel = {
  name: 'blendDated',
  width: 2,
  reads: (plan, at) => [
    argument(plan, at, 0),
    argument(plan, at, 0) + 1,
    argument(plan, at, 1),
    argument(plan, at, 1) + 1,
    argument(plan, at, 2),
  ],
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const direct = argument(plan, at, 0) * lanes;
    const driver = argument(plan, at, 1) * lanes;
    const shares = argument(plan, at, 2) * lanes;
    const infer = argument(plan, at, 3) === 1;
    for (let t = lo; t < hi; t++) {
      const a = cells[direct + t]!;
      const b = cells[driver + t]!;
      const share = cells[shares + t]!;
      cells[d + t] = a === a ? (b === b ? (1 - share) * a + share * b : a) : infer ? b : Number.NaN;
      cells[d + lanes + t] =
        (1 - share) * cells[direct + lanes + t]! + share * cells[driver + lanes + t]!;
    }
  },
};

/** Kernels of what changes over time. */
export const time: readonly Kernel[] = [
  selectDated,
  history,
  historyUntil,
  improve,
  applies,
  blendDated,
];
