import type { CliIo } from './io.js';

/** A line on a terminal that is taken off again. */
export interface PassingLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** The line at the end of the error stream. */
export function passingLine({ stderr }: Pick<CliIo, 'stderr'>): PassingLine {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    show: (text) => {
      clear();
      stderr.write(text);
      shown = true;
    },
    clear,
  };
}
