import { optionValue } from './catalogue/option.js';
import { type Diagnostic, diagnosticOf, type DiagnosticPath, pathText } from './diagnostic.js';
import { ScorecardError, type ScorecardErrorCode } from './error.js';
import { nameOf } from './name-of.js';
import type { Unchecked } from './record.js';

/** What an option may be. */
export interface OptionForm {
  /** As messages tell it. */
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** What it is one of, as in "is no period". */
  readonly kind?: string;
  /** What a slip may have meant. */
  readonly words?: readonly string[];
  /** What is wrong with a text, as in "lies before the first one shown", and what to try; by default that it is no such kind. */
  readonly fault?: (text: string) => Fault;
  /** What kind of mistake anything else is; `invalid-option` unless told. */
  readonly code?: ScorecardErrorCode;
  /** Whether it must be there. */
  readonly needed?: true;
  /** The form of each of a list, for one finding each. */
  readonly each?: OptionForm;
}

/** What is wrong with a text, and what to try. */
export interface Fault {
  readonly fault: string;
  readonly hint?: string | undefined;
}

/** The form of every argument that a call needs, by name. */
export type ArgumentForms<T> = { readonly [K in keyof T]: OptionForm };

/**
 * Refuses arguments of a call that are not what they must be: programs in plain JavaScript hand in anything. It is part of the smallest
 * bundles, and knows no words that a slip may have meant; options do.
 *
 * @param given - the arguments by name
 * @throws ScorecardError with everything that is wrong: `invalid-option`, or the code that all problems share
 */
export function checkArguments<T extends object>(given: T, forms: ArgumentForms<T>): void {
  const found: Diagnostic[] = [];
  const codes: ScorecardErrorCode[] = [];
  for (const [name, form] of Object.entries<OptionForm>(forms)) {
    const value = (given as Unchecked)[name];
    if (form.fits(value)) continue;
    codes.push(form.code ?? 'invalid-option');
    found.push(wrongValue([name], value, form.expected));
  }
  refuseFound('arguments', found, codes);
}

/** Tells of a value that is not of a form. */
export function wrongValue(
  path: DiagnosticPath,
  value: unknown,
  expected: string,
  { fault, hint }: Partial<Fault> = {},
): Diagnostic {
  const kind =
    value === undefined ? 'missing' : value === UNREADABLE ? 'unreadable' : nameOf(value);
  const found = fault === undefined ? kind : `${kind}, which ${fault}`;
  const name = pathText(path).slice(0, 80);
  return diagnosticOf(optionValue, 'option.value', path, { name, found, expected, hint });
}

/**
 * Ends a call whose options or arguments have problems.
 *
 * @throws ScorecardError with all of them: of the code that they share, else `invalid-option`
 */
export function refuseFound(
  what: 'options' | 'arguments',
  found: readonly Diagnostic[],
  codes: readonly ScorecardErrorCode[],
): void {
  if (found.length === 0) return;
  const [code = 'invalid-option'] = codes;
  throw new ScorecardError(
    codes.every((one) => one === code) && codes.length === found.length ? code : 'invalid-option',
    `these ${what} cannot be used: ${found.length} ${found.length === 1 ? 'error' : 'errors'}`,
    found,
  );
}

/** Stands for what cannot be read. */
export const UNREADABLE = /* @__PURE__ */ Symbol('unreadable');
