import { didYouMean, ScorecardError } from '../core/index.js';
import type { EvaluateOptions } from './evaluate.js';

// A table, so that the compiler tells when there is another option.
const NAMES = Object.keys({
  by: true,
  from: true,
  to: true,
  at: true,
  overrides: true,
  asOf: true,
  acrossVersions: true,
} satisfies { readonly [O in keyof Required<EvaluateOptions>]: true });

/**
 * The options of a call; none for null.
 *
 * @throws ScorecardError `invalid-option` for what is no object, and for names that no option has
 */
export function checkedOptions(options: EvaluateOptions | null): EvaluateOptions {
  if (options === null) return {};
  if (typeof options !== 'object' || Array.isArray(options))
    throw new ScorecardError(
      'invalid-option',
      `options are an object with ${NAMES.join(', ')}; found a value of type ${Array.isArray(options) ? 'list' : typeof options}`,
    );
  for (const name of Object.keys(options)) {
    if (NAMES.includes(name)) continue;
    throw new ScorecardError(
      'invalid-option',
      `there is no option \`${name.slice(0, 40)}\`; ${didYouMean(name, NAMES) ?? `use one of ${NAMES.join(', ')}`}`,
    );
  }
  return options;
}
