/** Whole numbers an operation takes in `Plan.code`: kernel, destination row, and four arguments that the kernel gives meaning to. */
export const OP_WIDTH = 6;

/**
 * A compiled scorecard: operations over rows of one Float64Array. It knows numbers and row indices, no ids and no documents, and
 * is plain data: `serialisePlan` and `readPlan` turn it into JSON and back.
 *
 * A *node* takes two neighbouring rows: points in row r, coverage in row r + 1. A *leaf* takes one: its coverage is whether it is there.
 */
export interface Plan {
  /** How many rows a workspace needs. */
  readonly rows: number;
  /** `OP_WIDTH` numbers an operation, in an order in which every row is written before it is read. */
  readonly code: Int32Array;
  /** Lists of rows and flags that operations point into. */
  readonly lists: Int32Array;
  /** Weights, knots and other constants that operations point into. */
  readonly numbers: Float64Array;
  /** Rows that hold one number in every lane, and the numbers. */
  readonly constantRows: Int32Array;
  /** One number for each of `constantRows`. */
  readonly constantValues: Float64Array;
  /** Stretches of operations that form delayed loops: first operation, end, lanes that may be run at once. */
  readonly loops: Int32Array;
}

/** A plan as JSON-able data. */
export interface SerialisedPlan {
  /** Name and version of the form. */
  readonly format: 'stratmap-plan/1';
  /** See `Plan`. */
  readonly rows: number;
  /** See `Plan`. */
  readonly code: readonly number[];
  /** See `Plan`. */
  readonly lists: readonly number[];
  /** Numbers as JSON numbers; the few that JSON lacks are written as text. */
  readonly numbers: readonly (number | string)[];
  /** See `Plan`. */
  readonly constantRows: readonly number[];
  /** As `numbers`. */
  readonly constantValues: readonly (number | string)[];
  /** See `Plan`. */
  readonly loops: readonly number[];
}
