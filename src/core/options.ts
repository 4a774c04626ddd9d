import { type Fault, type OptionForm, refuseFound, UNREADABLE, wrongValue } from './arguments.js';
import { optionCatalogue } from './catalogue/option.js';
import {
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnosticsOf,
} from './diagnostic.js';
import type { ScorecardErrorCode } from './error.js';
import { isPlain, type Unchecked } from './record.js';
import { didYouMean, suggest } from './suggest.js';

/** The form of every option of a call: the compiler tells where one is left out. */
export type OptionForms<T> = { readonly [K in keyof Required<T>]: OptionForm };

/** Collects what is wrong with the options of a call. */
export interface OptionProblems {
  /** Tells of a value that is not of a form; whether it is. */
  readonly check: (path: DiagnosticPath, value: unknown, form: OptionForm) => boolean;
  /** Tells of an option that is of its form, and yet cannot be used. */
  readonly unfit: (
    path: DiagnosticPath,
    problem: string,
    told?: { readonly hint?: string | undefined; readonly code?: ScorecardErrorCode },
  ) => void;
  /** The options inside an option, with everything told that is wrong with them. */
  readonly within: <T extends object>(
    path: DiagnosticPath,
    value: unknown,
    forms: OptionForms<T>,
  ) => Partial<T>;
  /** What has been told; more can be added. */
  readonly found: Diagnostic[];
}

/** Most problems that are told of one call. */
const MOST_PROBLEMS = 1000;

/**
 * The options of a call, each read once; without those that are left out.
 *
 * @param given - what was handed in; null counts as nothing
 * @param forms - every option that there is
 * @param check - finds what else is wrong, given those that are of their form
 * @throws ScorecardError with everything that is wrong: `invalid-option`, or the code that all problems share
 */
export function readOptions<T extends object>(
  given: T | null | undefined,
  forms: OptionForms<T>,
  check?: (options: Partial<T>, problems: OptionProblems) => void,
): T {
  const { found, codes, problems } = newProblems();
  const options = problems.within([], given ?? {}, forms);
  check?.(options, problems);
  refuseFound('options', found, codes);
  return options as T;
}

const optionDiagnostic = /* @__PURE__ */ diagnosticsOf(optionCatalogue);

function newProblems() {
  const found: Diagnostic[] = [];
  const codes: ScorecardErrorCode[] = [];
  const add = <C extends keyof ReturnType<typeof optionCatalogue>>(
    code: C,
    path: DiagnosticPath,
    params: DiagnosticParams<C>,
    kind: ScorecardErrorCode = 'invalid-option',
  ): void => {
    codes.push(kind);
    found.push(optionDiagnostic(code, path, params));
  };
  const full = (): boolean => found.length >= MOST_PROBLEMS;
  const check: OptionProblems['check'] = (path, value, form) => {
    const { each, fits, code } = form;
    const before = found.length;
    if (each !== undefined && Array.isArray(value))
      for (let i = 0; i < value.length && !full(); i++) check([...path, i], value[i], each);
    if (fits(value) || full()) return found.length === before;
    codes.push(code ?? 'invalid-option');
    const told = typeof value === 'string' ? faultOf(value, form) : undefined;
    found.push(wrongValue(path, value, form.expected, told));
    return false;
  };
  const within: OptionProblems['within'] = (path, value, forms) => {
    const known = Object.keys(forms);
    const options: Record<string, unknown> = {};
    const expected = `an object with ${known.join(', ')}`;
    if (!check(path, value, { expected, fits: isPlain })) return options as never;
    for (const name of keysOf(value as object)) {
      if (Object.hasOwn(forms, name) || full()) continue;
      const near = suggest(name, known);
      add('option.unknown', [...path, name.slice(0, 80)], { name, known, near });
    }
    for (const [name, form] of Object.entries<OptionForm>(forms)) {
      const one = readable(value as Unchecked, name);
      if ((one !== undefined || form.needed === true) && check([...path, name], one, form))
        options[name] = one;
    }
    return options as never;
  };
  const problems: OptionProblems = {
    found,
    check,
    within,
    unfit: (path, problem, { hint, code } = {}) =>
      add('option.unfit', path, { problem, hint }, code),
  };
  return { found, codes, problems };
}

/** What is wrong with a text that is not of a form. */
function faultOf(text: string, form: OptionForm): Partial<Fault> {
  const { fault, kind, words = [] } = form;
  if (fault !== undefined) return fault(text);
  const hint = didYouMean(text, words);
  return kind === undefined ? { hint } : { fault: `is no ${kind}`, hint };
}

/** The names of options; none where a proxy does not tell them. */
export function keysOf(value: object): readonly string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

/** A property; `UNREADABLE` where an accessor throws. */
export function readable(source: Unchecked, name: string): unknown {
  try {
    return source[name];
  } catch {
    return UNREADABLE;
  }
}
