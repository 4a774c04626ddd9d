import { beside, root, type Rooted, rooted, successor } from '../core/index.js';
import type { Plan } from './plan.js';
import { type RowChange, update } from './update.js';
import type { Workspace } from './workspace.js';

/**
 * One state of a workspace that many evaluations share. Exactly one version at a time has its numbers in the cells; every other one knows
 * which cells differ on the way to it. Looking at the latest version costs nothing, going back costs what changed in between, and a version
 * that nobody holds any more takes its differences with it.
 */
export interface Version {
  /** The workspace with the numbers of this version in it; good until another version is looked at. */
  readonly space: () => Workspace;
  /** A new version with other numbers in input rows, brought up to date; this one keeps its numbers. */
  readonly change: (changes: readonly RowChange[]) => Version;
  /** Cells in which another version of the same workspace differs from this one; undefined if it is of another. */
  readonly differences: (other: Version) => ReadonlySet<number> | undefined;
}

/** What to write over cells. */
interface Difference {
  readonly cells: readonly number[];
  readonly values: readonly number[];
}

const nodes = beside<Version, { readonly node: Rooted<Difference>; readonly space: Workspace }>();

/** The first version of a workspace that has been run. */
export function firstVersion(plan: Plan, space: Workspace): Version {
  return versionOf(plan, space, rooted());
}

function versionOf(plan: Plan, space: Workspace, node: Rooted<Difference>): Version {
  const focus = (): Workspace => {
    if (node.next !== undefined) root(node, (difference) => swapped(space, difference));
    return space;
  };
  const version: Version = {
    space: focus,
    change: (changes) => {
      focus();
      const { cells, before } = update(plan, space, changes);
      return versionOf(plan, space, successor(node, { cells, values: before }));
    },
    differences: (other) => {
      const found = nodes.get(other);
      if (found === undefined || found.space !== space) return undefined;
      // With this version in the cells, the differences of the other are those on its way here.
      focus();
      const cells = new Set<number>();
      for (let at: Rooted<Difference> | undefined = found.node; at !== undefined; at = at.next)
        for (const cell of at.difference?.cells ?? []) cells.add(cell);
      return cells;
    },
  };
  nodes.set(version, { node, space });
  return version;
}

/** Writes a difference over the cells, and gives what stood there. */
function swapped({ cells }: Workspace, difference: Difference): Difference {
  // Written last to first: where a cell changed more than once, the first change tells what it was.
  const values: number[] = [];
  for (let k = difference.cells.length - 1; k >= 0; k--) {
    const cell = difference.cells[k] as number;
    values.push(cells[cell] as number);
    cells[cell] = difference.values[k] as number;
  }
  return { cells: difference.cells.toReversed(), values };
}
