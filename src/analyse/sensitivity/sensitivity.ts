import { checkOptions, nameOf, type OptionNames, problemsOf } from '../../core/index.js';
import type { ParameterKind } from '../../evaluate/inner-index.js';

/** What is moved: a `value` that was given, one that an `override` states, one `computed` by a formula, or a number of the card. */
export type SensitivityKind = 'value' | 'override' | 'computed' | ParameterKind;

/** Every kind of number that has a slope; by default all but `computed`. */
export const SENSITIVITY_KINDS = Object.keys({
  ...{ value: true, override: true, computed: true, weight: true, strength: true },
  ...{ confidence: true, curve: true, driverShare: true, leadShare: true, target: true },
  ...{ baseline: true, cap: true, scale: true, base: true, reference: true, gate: true },
  ...{ guard: true, risk: true, riskPoints: true },
} satisfies { readonly [K in SensitivityKind]: true }) as readonly SensitivityKind[];

/**
 * Checks options of a question about slopes.
 *
 * @throws ScorecardError `invalid-option` with every problem
 */
export function checkedOptions<T extends { readonly of?: readonly SensitivityKind[] | undefined }>(
  question: string,
  given: T,
  names: OptionNames<T>,
): Partial<T> {
  const problems = problemsOf(question);
  const options = checkOptions<T>(given, names, problems);
  const { of } = options;
  const expected = `a list of ${SENSITIVITY_KINDS.join(', ')}`;
  if (of !== undefined && !Array.isArray(of))
    problems.add('analysis.option', ['of'], { what: '`of`', found: nameOf(of), expected });
  else
    for (const [i, kind] of (of ?? []).entries())
      if (!SENSITIVITY_KINDS.includes(kind))
        problems.add('analysis.option', ['of', i], {
          what: 'a kind',
          found: nameOf(kind),
          expected,
        });
  problems.refuse();
  return options;
}

/** What one number does to the points asked about. */
export interface Sensitivity {
  /** What is moved. */
  readonly kind: SensitivityKind;
  /** Key of a value, else the element that the number belongs to: of a link the cause, of a gate or guard the child or counter. */
  readonly id: string;
  /** The node it is used in, or what a link acts on. */
  readonly of?: string;
  /** Which number it is, where there are several, such as `knots.1.0`. */
  readonly part?: string;
  /** From when a number of the card holds, or by when it is due, where it changes over time. */
  readonly from?: string;
  /** The period of the view that a value stands in. */
  readonly period?: string;
  /** How many periods before the one asked about; 0 for its own. */
  readonly lag?: number;
  /** What it is now. */
  readonly value: number;
  /** Points for a unit more; where they differ on both sides, the mean of the two. */
  readonly slope: number;
  /** Points for a unit less and for a unit more, both as slopes; only where they differ. */
  readonly sides?: readonly [left: number, right: number];
  /** Points for 1 % more of its own size. */
  readonly perPercent: number;
  /** Points for 1 % of its target; only for values that have one. */
  readonly perTargetPercent?: number;
  /** Points gained if the value stood at its target, all else as it is; only for values that have one. */
  readonly atTarget?: number;
}

/** What the points of an element depend on. */
export interface Sensitivities {
  /** The element asked about; `total` for the card. */
  readonly id: string;
  /** The period asked about. */
  readonly period: string;
  /** Absent where the element has no score: then nothing can be said. */
  readonly points?: number;
  /** The largest effect of 1 % first. */
  readonly items: readonly Sensitivity[];
}

/** Options of `sensitivities`. */
export interface SensitivityOptions {
  /** Period asked about; the one shown by default. */
  readonly at?: string | undefined;
  /** Kinds to look at; all but `computed` by default, since what moves those is looked at itself. */
  readonly of?: readonly SensitivityKind[] | undefined;
}
