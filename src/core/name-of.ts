/** What a value is, as messages say it. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return `${value}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'string'
    ? `the text \`${value.slice(0, 40)}\``
    : String(value).slice(0, 40);
}
