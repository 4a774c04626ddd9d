import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';

/** How the drivers of a target act together. */
export interface Structure {
  /** Whether each driver reaches the target at all. */
  readonly reaches: readonly boolean[];
  /**
   * Number of the group of each driver: what groups do to the target adds up as long as everything keeps its points, and drivers within
   * one group may need each other.
   */
  readonly group: readonly number[];
  /** Rows that the target needs. */
  readonly needed: ReadonlySet<number>;
  /** Those among them that some driver reaches. */
  readonly moved: ReadonlySet<number>;
}

/** Operations whose result is a weighted sum of what they read, as long as weights and presence stay: where drivers may not stand in. */
const SUMS: ReadonlyMap<string, readonly (0 | 1 | 2 | 3)[]> = new Map([
  ['mean', []],
  ['block', []],
  ['meanOfBlocks', []],
  ['measures', []],
  ['splitNode', []],
  ['blend', []],
  ['blendDated', [2]],
  ['shift', []],
  ['carry', []],
  ['substitute', []],
  ['firstPresent', []],
  ['firstOf', []],
  ['overrideValue', []],
  ['overrideNode', []],
  ['selectDated', [0]],
  ['add', []],
  ['sub', []],
  ['neg', []],
  ['mul', []],
  ['div', [1]],
  ['settle', []],
  ['figure', []],
]);

/** Products are sums as long as only one side moves. */
const ONE_SIDE = new Set(['mul', 'div']);

/** What the numbers say of a plan that its operations do not. */
export interface StructureFacts {
  /** Whether a link that lowers passes on everything: no points lie above 100. */
  readonly reflects: boolean;
  /** Whether a row has a number where the target is read. */
  readonly isThere: (row: number) => boolean;
}

/** Finds out from the operations of a plan which drivers reach a target, and which of them act on it independently of each other. */
export function structureOf(
  plan: Plan,
  drivers: readonly (readonly number[])[],
  target: number,
  { reflects, isThere }: StructureFacts,
): Structure {
  const readsOf = (at: number): readonly number[] => {
    const kernel = kernels[plan.code[at] as number] as (typeof kernels)[number];
    const all = kernel.reads(plan, at);
    const direct = plan.code[at + 2] as number;
    const share = plan.numbers[plan.code[at + 4] as number];
    // Without a share of its drivers an objective that is measured does not need them.
    return kernel.name === 'blend' && share === 0 && isThere(direct) ? all.slice(0, 2) : all;
  };
  const { ops: needed, rows: neededRows } = neededFor(plan, target, readsOf);
  const below: (Set<number> | undefined)[] = [];
  for (const [i, rows] of drivers.entries())
    for (const row of rows) below[row] = new Set([...(below[row] ?? []), i]);
  const parent = drivers.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const join = (all: Iterable<number>): void => {
    const [first, ...rest] = [...all].map(rootOf);
    for (const one of rest) {
      const [a, b] = [rootOf(one), rootOf(first as number)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  };
  // A value and its weight make one row.
  for (const here of below) if (here !== undefined && here.size > 1) join(here);
  // Twice, for what a loop reads before it is written.
  const passes = plan.loops.length > 0 ? [1, 2] : [1];
  for (const _ of passes) {
    for (const op of needed) {
      const at = op * OP_WIDTH;
      const kernel = kernels[plan.code[at] as number] as (typeof kernels)[number];
      const found = new Set<number>();
      for (const row of readsOf(at)) for (const i of below[row] ?? []) found.add(i);
      if (found.size === 0) continue;
      if (found.size > 1 && !isSum(plan, at, kernel.name, below, reflects)) join(found);
      const into = plan.code[at + 1] as number;
      for (let i = 0; i < kernel.width; i++)
        below[into + i] = new Set([...(below[into + i] ?? []), ...found]);
    }
  }
  const reached = below[target] ?? new Set();
  const moved = new Set([...neededRows].filter((row) => (below[row]?.size ?? 0) > 0));
  return {
    reaches: drivers.map((_, i) => reached.has(i)),
    group: drivers.map((_, i) => rootOf(i)),
    needed: neededRows,
    moved,
  };
}

function isSum(
  plan: Plan,
  at: number,
  name: string,
  below: readonly (ReadonlySet<number> | undefined)[],
  reflects: boolean,
): boolean {
  if (name === 'reflect') return reflects;
  const still = SUMS.get(name);
  if (still === undefined) return false;
  const moves = (argument: number): boolean =>
    (below[plan.code[at + 2 + argument] as number]?.size ?? 0) > 0;
  if (ONE_SIDE.has(name) && moves(0) && moves(1)) return false;
  return !still.some(moves);
}

/** Operations that a row needs, in their order, and all rows that they read or make. */
function neededFor(
  plan: Plan,
  target: number,
  readsOf: (at: number) => readonly number[],
): { readonly ops: readonly number[]; readonly rows: ReadonlySet<number> } {
  const operations = plan.code.length / OP_WIDTH;
  const needed = new Set([target]);
  const found = new Set<number>();
  for (let more = true; more; ) {
    more = false;
    for (let op = operations - 1; op >= 0; op--) {
      if (found.has(op)) continue;
      const at = op * OP_WIDTH;
      const kernel = kernels[plan.code[at] as number] as (typeof kernels)[number];
      const into = plan.code[at + 1] as number;
      let writes = false;
      for (let i = 0; i < kernel.width; i++) writes ||= needed.has(into + i);
      if (!writes) continue;
      found.add(op);
      for (const row of readsOf(at)) needed.add(row);
      // A loop reads what is written later: look again.
      more ||= plan.loops.length > 0;
    }
  }
  return { ops: [...found].toSorted((a, b) => a - b), rows: needed };
}
