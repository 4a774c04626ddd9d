/** A value as a finding names it. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `the text \`${value.slice(0, 40)}\``;
  if (typeof value === 'number') return String(value);
  return value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : `a value of type ${typeof value}`;
}
