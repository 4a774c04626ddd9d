import { optionCatalogue } from './catalogue/option.js';
import { type Diagnostic, diagnosticOf, type DiagnosticPath, formatPath } from './diagnostic.js';
import { ScorecardError, type ScorecardErrorCode } from './error.js';
import { nameOf } from './name-of.js';
import { isRecord, type Unchecked } from './record.js';
import { didYouMean } from './suggest.js';

/** What an option may be. */
export interface OptionForm {
  /** As messages tell it. */
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** What it is one of, as in "is no period". */
  readonly kind?: string;
  /** What a slip may have meant. */
  readonly words?: readonly string[];
  /** What kind of mistake anything else is; `invalid-option` unless told. */
  readonly code?: ScorecardErrorCode;
  /** Whether it must be there. */
  readonly needed?: true;
  /** The form of each of a list, for one finding each. */
  readonly each?: OptionForm;
}

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
  /** Whether nothing is told of any of these options yet, so that what is not there was not given. */
  readonly sound: (...names: readonly string[]) => boolean;
  /** Adds findings of others. */
  readonly also: (found: readonly Diagnostic[]) => void;
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
  const { options, found, code } = findOptions(given, forms, check);
  if (found.length === 0) return options as T;
  throw new ScorecardError(
    code,
    `these options cannot be used: ${found.length} ${found.length === 1 ? 'error' : 'errors'}`,
    found,
  );
}

/** The same for calls that return what is wrong. */
export function findOptions<T extends object>(
  given: T | null | undefined,
  forms: OptionForms<T>,
  check?: (options: Partial<T>, problems: OptionProblems) => void,
) {
  const { found, codes, problems } = newProblems();
  const options = problems.within([], given ?? {}, forms);
  check?.(options, problems);
  const [code = 'invalid-option', other] = codes;
  return { options, found, code: other === undefined ? code : ('invalid-option' as const) };
}

function newProblems() {
  const found: Diagnostic[] = [];
  const codes = new Set<ScorecardErrorCode>();
  const add = (kind: ScorecardErrorCode = 'invalid-option', make: () => Diagnostic): void => {
    codes.add(kind);
    if (found.length < MOST_PROBLEMS) found.push(make());
  };
  const check: OptionProblems['check'] = (path, value, form) => {
    const { each, fits, expected, kind, words = [], code } = form;
    const wrong = found.length;
    if (each !== undefined && Array.isArray(value))
      for (let i = 0; i < value.length && found.length < MOST_PROBLEMS; i++)
        check([...path, i], value[i], each);
    if (fits(value)) return found.length === wrong;
    add(code, () => {
      const isText = typeof value === 'string';
      const near = isText ? didYouMean(value, words) : undefined;
      return diagnosticOf(optionCatalogue['option.value'], 'option.value', path, {
        name: formatPath(path),
        found:
          value === undefined ? 'missing' : value === UNREADABLE ? 'unreadable' : nameOf(value),
        expected,
        ...(isText && kind !== undefined ? { kind } : {}),
        ...(near === undefined ? {} : { near }),
      });
    });
    return false;
  };
  const within: OptionProblems['within'] = <T extends object>(
    path: DiagnosticPath,
    value: unknown,
    forms: OptionForms<T>,
  ) => {
    const known = Object.keys(forms);
    const options: Record<string, unknown> = {};
    const expected = `an object with ${known.join(', ')}`;
    if (!check(path, value, { expected, fits: isRecord })) return {};
    for (const name of Object.keys(value as object))
      if (!Object.hasOwn(forms, name))
        add('invalid-option', () =>
          diagnosticOf(
            optionCatalogue['option.unknown'],
            'option.unknown',
            [...path, name.slice(0, 80)],
            { name, known, near: didYouMean(name, known) },
          ),
        );
    for (const name of known) {
      const form = forms[name as keyof T] as OptionForm;
      const one = readable(value as Unchecked, name);
      if (one === undefined && form.needed !== true) continue;
      if (check([...path, name], one, form)) options[name] = one;
    }
    return options as Partial<T>;
  };
  const unfit: OptionProblems['unfit'] = (path, problem, { hint, code } = {}) =>
    add(code, () =>
      diagnosticOf(optionCatalogue['option.unfit'], 'option.unfit', path, {
        problem,
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  const also: OptionProblems['also'] = (others) => {
    for (const one of others) add('invalid-option', () => one);
  };
  const sound: OptionProblems['sound'] = (...names) =>
    !found.some(({ path }) => path.length === 0 || names.includes(path[0] as string));
  return { found, codes, problems: { check, within, unfit, sound, also } satisfies OptionProblems };
}

/** Stands for what cannot be read. */
const UNREADABLE = Symbol('unreadable');

function readable(source: Unchecked, name: string): unknown {
  try {
    return source[name];
  } catch {
    return UNREADABLE;
  }
}
