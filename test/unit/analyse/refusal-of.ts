import { ScorecardError } from '../../../src/core/index.js';

/** Code and path of everything that a call was refused for. */
export function refusalOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    return error.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
  return ['not refused'];
}
