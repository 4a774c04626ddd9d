/**
 * One version of something that is kept in one place (persistent after Baker). Exactly one version at a time is in place; every other one
 * knows what to do on the way to it. A version that nobody holds any more takes its difference with it.
 *
 * @typeParam D - what turns one version into another
 */
export interface Rooted<D> {
  /** The version towards the one that is in place; undefined for that one itself. */
  next: Rooted<D> | undefined;
  /** What turns `next` into this version; undefined for the one in place. */
  difference: D | undefined;
}

/** A version that is in place. */
export const rooted = <D>(): Rooted<D> => ({ next: undefined, difference: undefined });

/** A new version in the place of the one that is there, which `difference` leads back to. */
export function successor<D>(version: Rooted<D>, difference: D): Rooted<D> {
  const made = rooted<D>();
  version.next = made;
  version.difference = difference;
  return made;
}

/**
 * Brings a version into place, turning the way to it around.
 *
 * @param apply - does what a difference says, and gives the difference that leads back
 */
export function root<D>(version: Rooted<D>, apply: (difference: D) => D): void {
  if (version.next === undefined) return;
  const way: Rooted<D>[] = [];
  for (let at: Rooted<D> | undefined = version; at !== undefined; at = at.next) way.push(at);
  for (let i = way.length - 2; i >= 0; i--) {
    const here = way[i] as Rooted<D>;
    const there = way[i + 1] as Rooted<D>;
    there.next = here;
    there.difference = apply(here.difference as D);
    here.next = undefined;
    here.difference = undefined;
  }
}
