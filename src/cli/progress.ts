import type { CliIo } from './io.js';
import { passingLine } from './passing-line.js';

/** How long work goes on before a word about it, in milliseconds. */
const PATIENCE = 500;

/** Says on a terminal what is being done, once it takes long; leaves nothing behind. */
export interface Progress {
  readonly step: (what: string) => void;
  readonly done: () => void;
}

/** Progress on the error stream; silent unless that is a terminal. */
export function progressOn(io: CliIo, quiet: boolean): Progress {
  const start = io.now();
  const line = passingLine(io);
  return {
    step: (what) => {
      line.clear();
      if (quiet || !io.stderr.isTTY || io.now() - start < PATIENCE) return;
      line.show(`${what} ...`);
    },
    done: line.clear,
  };
}
