import { ScorecardError } from '../../core/index.js';

/**
 * One of a table by its name.
 *
 * @throws ScorecardError `invalid-option` if there is none of that name
 */
export function chosen<T>(table: { readonly [name: string]: T }, name: string, what: string): T {
  if (Object.hasOwn(table, name)) return table[name] as T;
  throw new ScorecardError(
    'invalid-option',
    `there is no ${what} \`${String(name)}\`; use one of ${Object.keys(table).join(', ')}`,
  );
}
