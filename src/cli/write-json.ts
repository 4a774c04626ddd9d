import type { CliIo } from './io.js';

/** Writes data as JSON that people can read too. */
export const writeJson = (data: unknown, { stdout }: CliIo): void =>
  stdout.write(`${JSON.stringify(data, null, 2)}\n`);
