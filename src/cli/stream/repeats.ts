import { plural } from '../findings.js';
import type { TenantId } from './tenants.js';

/** How many ids are remembered, and how many letters of them together: some tens of megabytes. */
const MOST_IDS = 250_000;
const MOST_LETTERS = 16_000_000;

/** How many repeated tenants are told one by one. */
const MOST_TOLD = 10;

/** Tells of tenants whose id came before: each is answered from its own lines, and who reads the answers by id sees the last alone. */
export interface Repeats {
  /** Looks at the id of the next tenant. */
  readonly see: (id: TenantId, line: number) => void;
  /** Tells how many there were. */
  readonly done: () => void;
}

/**
 * Watches the ids of a stream.
 *
 * @param tell - tells a line to people
 * @param most - how many ids and letters are remembered; tenants after that are compared with these alone
 */
export function repeatsOn(
  tell: (text: string) => void,
  most: readonly [ids: number, letters: number] = [MOST_IDS, MOST_LETTERS],
): Repeats {
  const first = new Map<string | number, number>();
  let letters = 0;
  let [count, full] = [0, false];
  return {
    see: (id, line) => {
      if (id === null) return;
      const before = first.get(id);
      if (before !== undefined) {
        count++;
        if (count <= MOST_TOLD)
          tell(`warning: line ${line} (${id}): this tenant came before, in line ${before}`);
        return;
      }
      const length = String(id).length;
      if (first.size >= most[0] || letters + length > most[1]) {
        full = true;
        return;
      }
      letters += length;
      first.set(id, line);
    },
    done: () => {
      if (count > 0)
        tell(
          `warning: ${plural(count, 'tenant')} came again, each answered from its own lines alone; keep the lines of a tenant together`,
        );
      if (full)
        tell(
          `only the first ${plural(first.size, 'id')} were kept to see whether a tenant comes again`,
        );
    },
  };
}
