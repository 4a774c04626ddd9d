/** Values by lane that seldom change: where each run of equal values starts, and the value. */
export type Runs<T> = readonly (readonly [start: number, value: T])[];

/** Values by lane as runs; equal is what reads the same as JSON. */
export function runsOf<T>(count: number, valueAt: (lane: number) => T): Runs<T> {
  const runs: (readonly [number, T])[] = [];
  let last: string | undefined;
  for (let lane = 0; lane < count; lane++) {
    const value = valueAt(lane);
    const text = JSON.stringify(value) ?? '';
    if (text !== last) runs.push([lane, value]);
    last = text;
  }
  return runs;
}

/** The value of a lane. */
export function atLane<T>(runs: Runs<T>, lane: number): T | undefined {
  return runs.findLast(([start]) => start <= lane)?.[1];
}
