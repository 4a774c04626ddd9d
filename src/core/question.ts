import { analysisCatalogue } from './catalogue/analysis.js';
import { dataCatalogue } from './catalogue/data.js';
import {
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnosticsOf,
} from './diagnostic.js';
import { ScorecardError } from './error.js';
import { nameOf } from './name-of.js';
import { UNREADABLE } from './arguments.js';
import { keysOf, readable } from './options.js';
import { isPlain } from './record.js';
import { didYouMean } from './suggest.js';

const questionCatalogue = () => ({ ...analysisCatalogue(), ...dataCatalogue() });

const questionDiagnostic = /* @__PURE__ */ diagnosticsOf(questionCatalogue);

/** Collects what is wrong with a question. */
export interface Problems {
  readonly add: <C extends keyof ReturnType<typeof questionCatalogue>>(
    code: C,
    path: DiagnosticPath,
    params: DiagnosticParams<C>,
  ) => void;
  readonly any: () => boolean;
  /** Whether there are so many that more would help nobody. */
  readonly full: () => boolean;
  /**
   * Ends a question that has problems.
   *
   * @throws ScorecardError `invalid-option` with all of them
   */
  readonly refuse: () => void;
}

/** Most problems that are told of one question. */
const MOST_PROBLEMS = 1000;

/** An empty collection for a question, by its name. */
export function problemsOf(question: string): Problems {
  const found: Diagnostic[] = [];
  return {
    add: (code, path, params) => {
      if (found.length < MOST_PROBLEMS) found.push(questionDiagnostic(code, path, params));
    },
    any: () => found.length > 0,
    full: () => found.length >= MOST_PROBLEMS,
    refuse: () => {
      if (found.length === 0) return;
      const count = `${found.length} ${found.length === 1 ? 'error' : 'errors'}`;
      throw new ScorecardError(
        'invalid-option',
        `\`${question}\` cannot be answered: ${count}`,
        found,
      );
    },
  };
}

/** The names of the options of a question, each once: the compiler tells where one is left out. */
export type OptionNames<T> = { readonly [K in keyof Required<T>]: true };

/** Tells of options that are no object, or have names that no option has; what they are then, each read once, to go on with. */
export function checkOptions<T extends object>(
  options: T | null | undefined,
  named: OptionNames<T>,
  problems: Problems,
): Partial<T> {
  const names = Object.keys(named);
  if (options === undefined || options === null) return {};
  if (!isPlain(options)) {
    const expected = `an object with ${names.join(', ')}`;
    problems.add('analysis.option', [], {
      what: 'what stands for the options',
      found: nameOf(options),
      expected,
    });
    return {};
  }
  for (const name of keysOf(options)) {
    if (problems.full()) break;
    if (Object.hasOwn(named, name)) continue;
    const expected = didYouMean(name, names) ?? `one of ${names.join(', ')}`;
    const found = `\`${name.slice(0, 80)}\``;
    problems.add('analysis.option', [name.slice(0, 80)], { what: 'an option', found, expected });
  }
  const read: Record<string, unknown> = {};
  for (const name of names) {
    const value = readable(options, name);
    if (value === UNREADABLE)
      problems.add('analysis.option', [name], {
        ...{ what: `\`${name}\``, found: 'unreadable', expected: 'a value' },
      });
    else if (value !== undefined) read[name] = value;
  }
  return read as Partial<T>;
}
