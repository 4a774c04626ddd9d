import type { CliIo } from './io.js';

/** One option of a command, as help shows it and the parser takes it. */
export interface OptionSpec {
  /** Name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in help; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly multiple?: true;
  readonly help: string;
}

/** Arguments of one call, checked against the specification of its command. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly has: (name: string) => boolean;
  /** The last value given. */
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
}

/** The exit code of what may go well the next time, as systems call it (`EX_TEMPFAIL`). */
export const TRY_AGAIN = 75;

/** Exit codes: fine; findings, such as errors in the card or failed examples; misuse, such as bad options; what another run was in the way of. */
export type ExitCode = 0 | 1 | 2 | typeof TRY_AGAIN;

/** A command of the program. */
export interface Command {
  readonly name: string;
  /** Its positional arguments, as usage shows them; one in brackets, such as `[ID]`, may be left out; a last one with dots at its end, such as `WORD...` or `[ID...]`, takes several words. */
  readonly operands: readonly string[];
  readonly summary: string;
  /** Help below the summary, one paragraph. */
  readonly details: string;
  readonly options: readonly OptionSpec[];
  readonly run: (args: Arguments, io: CliIo) => ExitCode | Promise<ExitCode>;
}
