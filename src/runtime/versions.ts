import type { Plan } from './plan.js';
import { type RowChange, update } from './update.js';
import type { Workspace } from './workspace.js';

/**
 * One state of a workspace that many evaluations share. Exactly one version at a time has its numbers in the cells; every other one knows
 * which cells differ on the way to it (persistent arrays after Baker). Looking at the latest version costs nothing, going back
 * costs what changed in between, and a version that nobody holds any more takes its differences with it.
 */
export interface Version {
  /** The workspace with the numbers of this version in it; good until another version is looked at. */
  readonly space: () => Workspace;
  /** A new version with other numbers in input rows, brought up to date; this one keeps its numbers. */
  readonly change: (changes: readonly RowChange[]) => Version;
  /** Cells in which another version of the same workspace differs from this one; undefined if it is of another. */
  readonly differences: (other: Version) => ReadonlySet<number> | undefined;
}

interface Node {
  /** The version towards the one that is in the cells; undefined for that one itself. */
  next: Node | undefined;
  /** What to write over the cells of `next` to get this version. */
  cells: readonly number[];
  values: readonly number[];
}

const nodes = new WeakMap<Version, { readonly node: Node; readonly space: Workspace }>();

/** The first version of a workspace that has been run. */
export function firstVersion(plan: Plan, space: Workspace): Version {
  return versionOf(plan, space, { next: undefined, cells: [], values: [] });
}

function versionOf(plan: Plan, space: Workspace, node: Node): Version {
  const version: Version = {
    space: () => {
      focus(space, node);
      return space;
    },
    change: (changes) => {
      focus(space, node);
      const { cells, before } = update(plan, space, changes);
      const made: Node = { next: undefined, cells: [], values: [] };
      node.next = made;
      node.cells = cells;
      node.values = before;
      return versionOf(plan, space, made);
    },
    differences: (other) => {
      const found = nodes.get(other);
      if (found === undefined || found.space !== space) return undefined;
      // With this version in the cells, the differences of the other are those on its way here.
      focus(space, node);
      const cells = new Set<number>();
      for (let at: Node | undefined = found.node; at !== undefined; at = at.next)
        for (const cell of at.cells) cells.add(cell);
      return cells;
    },
  };
  nodes.set(version, { node, space });
  return version;
}

/** Brings a version into the cells, turning the way to it around. */
function focus({ cells }: Workspace, node: Node): void {
  if (node.next === undefined) return;
  const way: Node[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.next) way.push(at);
  for (let i = way.length - 2; i >= 0; i--) {
    const here = way[i] as Node;
    const there = way[i + 1] as Node;
    // Written last to first: where a cell changed more than once, the first change tells what it was.
    const values: number[] = [];
    for (let k = here.cells.length - 1; k >= 0; k--) {
      const cell = here.cells[k] as number;
      values.push(cells[cell] as number);
      cells[cell] = here.values[k] as number;
    }
    there.next = here;
    there.cells = here.cells.toReversed();
    there.values = values;
    here.next = undefined;
    here.cells = [];
    here.values = [];
  }
}
