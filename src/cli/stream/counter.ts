import type { CliIo } from '../io.js';
import { passingLine } from '../passing-line.js';

/** How often the count is shown, in milliseconds. */
const PACE = 200;

/** Counts tenants and shows on a terminal how many there were, and how fast. */
export interface Counter {
  readonly add: (fine: boolean) => void;
  readonly failed: () => number;
  /** Takes the count off the terminal. */
  readonly clear: () => void;
}

/** A counter on the error stream; silent unless that is a terminal. */
export function counterOn(io: CliIo, quiet: boolean): Counter {
  const shows = io.stderr.isTTY && !quiet;
  const start = io.now();
  let [count, failed, next] = [0, 0, start + PACE];
  const line = passingLine(io);
  return {
    add: (fine) => {
      count++;
      if (!fine) {
        failed++;
        line.clear();
      }
      if (!shows) return;
      const now = io.now();
      if (now < next) return;
      next = now + PACE;
      const rate = Math.round((1000 * count) / (now - start));
      const bad = failed === 0 ? '' : `, ${failed} refused`;
      line.show(`${count} tenants${bad}, ${rate} a second`);
    },
    failed: () => failed,
    clear: line.clear,
  };
}
