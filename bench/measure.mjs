import { performance } from 'node:perf_hooks';

/** A run that takes longer is timed in the first rounds only: its length evens out what disturbs it. */
const SLOW_MS = 300;
const SLOW_ROUNDS = 3;

/** Runs that warm up, and how many times the time for it they may take. */
const WARM_RUNS = 12;
const PATIENCE = 3;

/**
 * A run that keeps its last result, so that it cannot be optimised away, and because an application keeps its card: an engine that sees no
 * object of a form alive forgets what it compiled for it.
 */
function keeping(run) {
  let kept;
  return () => {
    kept = run();
    return kept;
  };
}

/**
 * Times several runs in turn, so that a busy machine and a drifting clock disturb all of them alike.
 *
 * Every run is first called until it is warm. Then each round takes one sample of each run; the order rotates from
 * round to round, and an untimed call goes first. A sample is as many calls as fill `sampleMs`.
 *
 * @param given - by name, functions without arguments
 * @param options - `rounds`, `warmMs` and `sampleMs` in milliseconds
 * @returns by name, nanoseconds a call, one number for each round
 */
export function measure(given, { rounds, warmMs = 1_500, sampleMs = 10 }) {
  const runs = Object.fromEntries(Object.entries(given).map(([name, run]) => [name, keeping(run)]));
  const names = Object.keys(runs);
  const calls = {};
  const samples = {};
  const turns = {};
  for (const name of names) {
    warm(runs[name], warmMs);
    const slow = time(runs[name], 1) > SLOW_MS;
    calls[name] = slow ? 1 : callsToFill(runs[name], sampleMs);
    samples[name] = [];
    turns[name] = slow ? Math.min(rounds, SLOW_ROUNDS) : rounds;
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      if (round >= turns[name]) continue;
      // Untimed: the caches hold the data of the run before, and its garbage waits. To a slow run neither matters.
      if (turns[name] === rounds) runs[name]();
      samples[name].push((1e6 * time(runs[name], calls[name])) / calls[name]);
    }
  }
  return samples;
}

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The median of the ratios within each round; rounds see the same machine, so it is steadier than a ratio of medians. */
export const ratio = (numerators, denominators) =>
  median(
    numerators
      .slice(0, denominators.length)
      .map((numerator, round) => numerator / denominators[round]),
  );

/** A ratio of two figures; NaN where one is not above 0, such as a difference that is lost in the noise. */
export const quotient = (numerator, denominator) =>
  numerator > 0 && denominator > 0 ? numerator / denominator : Number.NaN;

function time(run, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) run();
  return performance.now() - start;
}

/** Until it has run for a while, and, if it is slow, often enough for what it calls once to have been compiled. */
function warm(run, milliseconds) {
  const start = performance.now();
  for (let runs = 1; ; runs += 1) {
    run();
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds * (runs < WARM_RUNS ? PATIENCE : 1)) return;
  }
}

function callsToFill(run, milliseconds) {
  let calls = 1;
  for (;;) {
    const elapsed = time(run, calls);
    if (elapsed >= milliseconds) return calls;
    calls = Math.max(calls * 2, Math.ceil((calls * milliseconds) / Math.max(elapsed, 0.01)));
  }
}
