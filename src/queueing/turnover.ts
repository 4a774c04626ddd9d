import { needed, type OptionForms, readOptions, wordForm } from '../core/index.js';
import { checkNumber, type NumberRange, rangeForm } from './check.js';

/** Turnover that occupancy does not move. */
export interface ConstantTurnover {
  /** The form of the claim. */
  readonly kind: 'none';
  /** Share of agents who leave in a year; 0.25 is a quarter. */
  readonly base: number;
}

/**
 * Turnover that moves with occupancy: in a straight line, `base + slope * (occupancy - from)`, or with a hinge, `base` up to the
 * occupancy `from` and the line above it. Never below 0.
 */
export interface MovedTurnover {
  /** The form of the claim. */
  readonly kind: 'linear' | 'hinge';
  /** Share of agents who leave in a year at the occupancy `from`. */
  readonly base: number;
  /** Share more for each whole of occupancy: 3 is three points more for each point of occupancy. */
  readonly slope: number;
  /** Occupancy, 0 to 1. */
  readonly from: number;
}

/**
 * A claim of how occupancy drives the share of agents who leave in a year. None of the forms is established: they are there to be
 * tested against each other and against the own history.
 */
export type TurnoverClaim = ConstantTurnover | MovedTurnover;

/** How far occupancy beyond `from` counts, by form. */
const forms: ReadonlyMap<unknown, (beyond: number) => number> = new Map<
  TurnoverClaim['kind'],
  (beyond: number) => number
>([
  ['none', () => 0],
  ['linear', (beyond) => beyond],
  ['hinge', (beyond) => Math.max(0, beyond)],
]);

const SHARE: NumberRange = { min: 0, max: 1 };

const FORMS: OptionForms<MovedTurnover> = {
  kind: needed(wordForm(['none', 'linear', 'hinge'])),
  base: needed(rangeForm({ min: 0, max: 100 })),
  slope: needed(rangeForm({ min: -1000, max: 1000 })),
  from: needed(rangeForm(SHARE)),
};

/** What a claim needs by its form. */
export function turnoverForms(claim: Partial<TurnoverClaim> | null): OptionForms<MovedTurnover> {
  if (claim?.kind !== 'none') return FORMS;
  const passed = { expected: '', fits: () => true };
  return { ...FORMS, slope: passed, from: passed };
}

/**
 * The share of agents who leave in a year.
 *
 * @param claim - the form; `base` and `slope` as shares of agents a year (0.25, and 3 for 3 points more for each point of occupancy)
 * @param occupancy - 0 to 1
 * @throws ScorecardError `invalid-option` if a number is out of range or the form is unknown
 * @example
 * yearlyTurnover({ kind: 'hinge', base: 0.25, slope: 3, from: 0.7 }, 0.75); // 0.4
 */
export function yearlyTurnover(claim: TurnoverClaim, occupancy: number): number {
  readOptions(claim as MovedTurnover, turnoverForms(claim));
  checkNumber('occupancy', occupancy, SHARE);
  if (claim.kind === 'none') return claim.base;
  const form = forms.get(claim.kind) as (beyond: number) => number;
  return Math.max(0, claim.base + claim.slope * form(occupancy - claim.from));
}
