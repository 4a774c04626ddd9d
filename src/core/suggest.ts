/** How many candidates are looked at: a document may hold a thousand mistakes and many more ids. */
const MOST_CANDIDATES = 5000;

/** How many unknown words of one piece of data are compared with all known ones; comparing each would take the product of both numbers. */
const SUGGESTED_WORDS = 20;

/** What the unknown words of one piece of data are compared with: all that is known, for the first of them, and nothing after that. */
export function knownToFew(known: () => readonly string[]): () => readonly string[] {
  let asked = 0;
  let all: readonly string[] | undefined;
  return () => (asked++ < SUGGESTED_WORDS ? (all ??= known()) : []);
}

/**
 * The candidates most like a word, best first: what a "did you mean" should offer.
 *
 * @param word - what was written
 * @param candidates - what would have been valid
 * @param limit - how many to return at most
 * @returns candidates within an edit distance of about a third of the word, among the first 5000; empty if none is near
 */
export function suggest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = fold(word);
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  let looked = 0;
  for (const candidate of candidates) {
    if (looked++ === MOST_CANDIDATES) break;
    const distance = editDistance(wanted, fold(candidate), allowed);
    if (distance <= allowed) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return [...new Set(near.map(({ candidate }) => candidate))].slice(0, limit);
}

/** "Did you mean `a` or `b`?", or undefined when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  return orMeant(suggest(word, candidates));
}

/** "Did you mean `a` or `b`?" of what was found near. */
export function orMeant(near: readonly string[]): string | undefined {
  return near.length === 0
    ? undefined
    : `did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`;
}

// Ids such as first_line and firstLine should count as near.
function fold(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replaceAll(/[_\s-]/g, '');
}

/** Edit distance with transpositions, cut off above `limit` (then `limit + 1`). */
function editDistance(first: string, second: string, limit: number): number {
  const [a, b] = withoutCommonEnds(first, second);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** What is left of two words without what they begin and end with alike: ids are often long and differ in little. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}
