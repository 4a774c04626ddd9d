/** Lists up to this length are put in order by hand, which for a few entries is several times quicker than to set up a sort. */
const FEW = 16;

/**
 * Entries in the order of a text of theirs, by code unit; entries of the same text stay in their order.
 *
 * @param text - the text of an entry
 */
export function byText<T>(entries: readonly T[], text: (entry: T) => string): readonly T[] {
  if (entries.length < 2) return entries;
  if (entries.length > FEW)
    return entries.toSorted((a, b) => {
      const [x, y] = [text(a), text(b)];
      return x < y ? -1 : x > y ? 1 : 0;
    });
  const sorted = [...entries];
  for (let i = 1; i < sorted.length; i++) {
    const entry = sorted[i] as T;
    const own = text(entry);
    let at = i;
    for (; at > 0 && own < text(sorted[at - 1] as T); at--) sorted[at] = sorted[at - 1] as T;
    sorted[at] = entry;
  }
  return sorted;
}
