import { ScorecardError } from '../../../src/core/index.js';

/** The error a call throws, in the parts that a program looks at. */
export function caught(call: () => unknown): { code: string; found: string[] } {
  try {
    call();
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    return {
      code: error.code,
      found: error.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`),
    };
  }
  throw new Error('the call threw nothing');
}
