import type { Plan } from '../plan.js';
import type { Workspace } from '../workspace.js';

/** What an operation takes from the lists and numbers of its plan. */
export interface Uses {
  /** Entries of `Plan.lists` that are read. */
  readonly list?: readonly [start: number, length: number];
  /** Entries of `Plan.numbers` that are read. */
  readonly numbers?: readonly [start: number, length: number];
  /** Whether the arguments that are neither rows nor places mean something; absent means yes. */
  readonly sound?: boolean;
}

/** How an operation is carried out, and what it touches: everything shared code needs to know of it. */
export interface Kernel {
  /** Its name; the plan knows its index. */
  readonly name: string;
  /**
   * Runs the operation whose record starts at `at` in `plan.code`, for the lanes `lo` to `hi` (exclusive).
   */
  readonly run: (plan: Plan, at: number, space: Workspace, lo: number, hi: number) => void;
  /** Rows it reads. */
  readonly reads: (plan: Plan, at: number) => number[];
  /** What it takes from lists and numbers; absent means nothing. Asked before `reads`, which may follow what the lists say. */
  readonly uses?: (plan: Plan, at: number) => Uses;
  /** How many neighbouring rows it writes, from the destination on. */
  readonly width: number;
  /** How many lanes back it reads; absent means none. */
  readonly reach?: (plan: Plan, at: number) => number;
  /** Steps that a lane takes at most where they are not in proportion to what is read. */
  readonly steps?: number;
}

/** Numbers of the record at `at`. */
export const destination = (plan: Plan, at: number): number => plan.code[at + 1] as number;
export const argument = (plan: Plan, at: number, index: 0 | 1 | 2 | 3): number =>
  plan.code[at + 2 + index] as number;

/** Whole numbers a child takes in a list of children. */
export const CHILD_WIDTH = 3;

/** What a node's minimum is compared with. */
export const TEST_COVERAGE = 0;
export const TEST_PRESENCE = 1;
