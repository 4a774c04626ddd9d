import { isPlain } from './record.js';

/** What a value is, as messages say it. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return `the text \`${value.slice(0, 40)}\``;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 40);
  if (isPlain(value)) return 'an object';
  try {
    if (Array.isArray(value)) return 'a list';
    return `an instance of \`${String(value.constructor.name).slice(0, 40)}\``;
  } catch {
    return 'an unreadable object';
  }
}

/** A value as text; what is no text, number or the like by what it is, since lists and objects may refuse to be text, or be without end. */
export const asText = (value: unknown): string =>
  typeof value === 'object' || typeof value === 'function' ? nameOf(value) : String(value);
