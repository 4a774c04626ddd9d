// What core calls a record is a map here, as the form people write it in does.
export { isRecord as isMap } from '../../core/index.js';

/** A value from outside as the subject of `found ...`; never calls into it. */
export function describeFound(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${cut(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `\`${value}\``;
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty map';
  const shown = keys.slice(0, 4).map((key) => (key.length > 30 ? `${key.slice(0, 27)}...` : key));
  return `a map with the ${keys.length === 1 ? 'key' : 'keys'} ${shown.join(', ')}${keys.length > 4 ? ', ...' : ''}`;
}

function cut(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}
