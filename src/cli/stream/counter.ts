import type { CliIo } from '../io.js';

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
  let shown = false;
  const clear = (): void => {
    if (shown) io.stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    add: (fine) => {
      count++;
      if (!fine) {
        failed++;
        clear();
      }
      if (!shows) return;
      const now = io.now();
      if (now < next) return;
      next = now + PACE;
      clear();
      const rate = Math.round((1000 * count) / (now - start));
      const bad = failed === 0 ? '' : `, ${failed} refused`;
      io.stderr.write(`${count} tenants${bad}, ${rate} a second`);
      shown = true;
    },
    failed: () => failed,
    clear,
  };
}
