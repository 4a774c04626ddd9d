/** One move. */
export interface Move {
  /** Key of the data, or id of an indicator. */
  readonly key: string;
  /** `value`: `evaluation.with({ [key]: to })` makes the move; `override`: an override of the indicator does. */
  readonly by: 'value' | 'override';
  /** Where it stands, in its unit. */
  readonly from: number;
  /** Where it must go, in its unit. */
  readonly to: number;
  /** Labels of both, where it is scored by label; `from` and `to` are then their places in the list, from 0. */
  readonly labels?: readonly [from: string, to: string];
  /** What that costs. */
  readonly cost: number;
  /** Points of the target that would be lost if this move alone were left out. They need not add up: moves may need each other. */
  readonly gain: number;
}

/** An objective that a plan makes worse. */
export interface Harmed {
  /** Id of the objective. */
  readonly id: string;
  /** Its points without the plan. */
  readonly from: number;
  /** Its points with it; absent where it then has none. */
  readonly to?: number;
}

/** Moves that reach the target. */
export interface SeekPlan {
  /** In the order of their gain, largest first. */
  readonly moves: readonly Move[];
  /** Sum of the costs of the moves. */
  readonly cost: number;
  /** Points that they reach. */
  readonly points: number;
  /** Objectives that report fewer points with the plan than without it. */
  readonly harmed: readonly Harmed[];
}

/** Why a driver is not used: the reason, by name. */
export type Helpless = 'late' | 'no-effect' | 'no-gain' | 'no-room' | 'no-value';

/** A driver that cannot help. */
export interface CannotHelp {
  /** Its key. */
  readonly key: string;
  /**
   * `late`: its effect arrives after the horizon; `no-effect`: no value within its bounds changes the target; `no-gain`: they
   * change it, but none was found that gains anything, neither by itself nor where the others stand best; `no-room`: its bounds
   * leave it where it stands, or nothing says how far it may go; `no-value`: it has no value in the period.
   */
  readonly reason: Helpless;
  /** Periods after `at` in which its effect first arrives; for `late`. */
  readonly after?: number;
}

/** What keeps a target from being reached. */
export interface Binding {
  /** Id of an indicator or objective, or key of a driver. */
  readonly id: string;
  /**
   * `bound`: a driver at the end of what it may do that would gain more beyond; `clamp`: an indicator whose points are at their end
   * with them; `guard`: an objective that a counter-indicator holds down; `gate`: an objective or another node that a mandatory child
   * holds down; `weight`: an indicator below its full points that no driver moves; `limit`: the element asked for, which more moves than
   * `maxDrivers` bring to the target.
   */
  readonly by: 'bound' | 'clamp' | 'guard' | 'gate' | 'limit' | 'weight';
  /** Its value or points there; of a limit how many moves are allowed. */
  readonly at?: number;
}

/** What every answer has. */
export interface SeekFacts {
  /** Id of what was asked for. */
  readonly id: string;
  /** Points asked for. */
  readonly target: number;
  /** Period from which on the moves hold; empty for values without a period. */
  readonly period: string;
  /** Periods later in which the target was looked for. */
  readonly horizon: number;
  /** Points without any move; absent where there are none. */
  readonly points?: number;
  /** Drivers that were at hand, as they were bounded and priced. */
  readonly drivers: readonly string[];
  /** Drivers that cannot help, with the reason. */
  readonly cannotHelp: readonly CannotHelp[];
}

/** A way to the target. */
export interface Reachable extends SeekFacts {
  /** There is a way. */
  readonly reachable: true;
  /** The cheapest way that was found. */
  readonly plan: SeekPlan;
  /** Whether no way can be cheaper by more than a millionth. */
  readonly optimal: boolean;
  /** No way costs less than this. */
  readonly bound: number;
  /** Ways with other drivers, cheapest first. */
  readonly alternatives: readonly SeekPlan[];
}

/** No way to the target within the bounds, or none with so few moves was found. */
export interface Unreachable extends SeekFacts {
  /** There is none; `binding` says whether because of bounds or of `maxDrivers` (`limit`). */
  readonly reachable: false;
  /** What can be reached instead: the most points that were found. Absent where there are none. */
  readonly best?: SeekPlan;
  /** What holds the best back. */
  readonly binding: readonly Binding[];
}

/** The answer of goal-seek. */
export type SeekResult = Reachable | Unreachable;
