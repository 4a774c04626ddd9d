/**
 * Derivatives of a compiled plan: what a unit of every input, number and score is worth for some scores, by one pass back through the plan
 * that was run; and what explains the difference of two runs. Beside `stratmap/runtime`, for programs that keep a plan and have
 * no card.
 *
 * @module
 */
export {
  type Direction,
  type Pair,
  type Seed,
  sweep,
  type Swept,
  tangentOf,
} from './runtime/sweep-index.js';
