import { didYouMean, ScorecardError } from '../core/index.js';

/**
 * Refuses options that are no object, and names that no option has.
 *
 * @throws ScorecardError `invalid-option`
 */
export function refuseUnknownOptions(options: object, names: readonly string[]): void {
  if (typeof options !== 'object' || Array.isArray(options))
    throw new ScorecardError(
      'invalid-option',
      `options are an object with ${names.join(', ')}; found a value of type ${Array.isArray(options) ? 'list' : typeof options}`,
    );
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    throw new ScorecardError(
      'invalid-option',
      `there is no option \`${name.slice(0, 40)}\`; ${didYouMean(name, names) ?? `use one of ${names.join(', ')}`}`,
    );
  }
}
