import type { BreakdownInput } from '../document/index.js';

/** Members of a breakdown: those of its one dimension, or every combination of several, joined by a point. */
export function memberNames(by: BreakdownInput | undefined): string[] {
  const dimensions = Object.values(by ?? {});
  if (dimensions.length === 0) return [];
  return dimensions.reduce<string[]>(
    (names, members) =>
      names.flatMap((name) =>
        members.map((member) => (name === '' ? member : `${name}.${member}`)),
      ),
    [''],
  );
}
