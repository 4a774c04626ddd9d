import {
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnostic,
  type Figure,
  figureOf,
  figureWords,
  type Position,
} from '../core/index.js';
import type { Formula } from './formula.js';
import { formulaLimits } from './limits.js';
import { lower } from './lower.js';
import { type FormulaTree, parse } from './parser.js';
import { type Report, review } from './review.js';
import { scan, type Token } from './scan.js';

/** Where a formula stands in its document; copied into the diagnostics. */
export interface CompileFormulaOptions {
  readonly path?: DiagnosticPath;
  readonly position?: Position;
  /** What it is the formula of; of an `indicator` it may read figures of others (S3.2). */
  readonly of?: 'indicator' | DiagnosticParams<'formula.figure-place'>['of'];
}

type FormulaOf = NonNullable<CompileFormulaOptions['of']>;

/** A formula that can be run, or everything that is wrong with its text. */
export type CompiledFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** More than this many problems in one line of text say nothing new. */
const MOST_PROBLEMS = 20;

/**
 * Reads a formula: numbers, names, parentheses, `+ - * / ^`, comparisons, `and`, `or`, `not`, `condition ? then : otherwise`,
 * and the functions abs, ceil, clamp, cos, erlangB, erlangC, exp, floor, ifMissing, log, log10, max, mean, median, min, pow, round,
 * sin, sqrt, sum and tan (angles in radians); in formulas of indicators also `points(id)`, `progress(id)` and `performance(id)`. Everything else is refused with a `formula.*` diagnostic of its own. Safe for text from strangers: it ends at once, uses
 * little memory, and runs no code. What the operations do is said at `formulaOps`.
 *
 * @param text - up to 2,000 characters, 500 numbers, names, operators and functions, 64 levels
 * @returns the formula with its program, or all its problems (at most 20); messages count characters from 1
 */
export function compileFormula(text: string, options: CompileFormulaOptions = {}): CompiledFormula {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, params) => {
    if (diagnostics.length < MOST_PROBLEMS)
      diagnostics.push(diagnostic(code, options.path ?? [], params, options.position));
  };
  const formula = read(text, report, options.of ?? 'other');
  return formula === undefined || diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, formula };
}

function read(text: string, report: Report, of: FormulaOf): Formula | undefined {
  if (text.length > formulaLimits.length) {
    report('formula.too-long', { length: text.length, limit: formulaLimits.length });
    return undefined;
  }
  const end = text.trimEnd();
  const start = end.length - end.trimStart().length;
  // Blanked rather than cut, so that the characters told are those of the text as given.
  const body = start === 0 ? end : ' '.repeat(start) + end.slice(start);
  const tokens = scan(body);
  if (tokens.length === 0) {
    report('formula.empty', {});
    return undefined;
  }
  const tree = (isPlain(tokens) ? parse(tokens) : undefined) ?? reviewed(body, tokens, of, report);
  if (tree === undefined) return undefined;
  const program = lower(tree);
  if (program === undefined) {
    report('formula.round-digits', {});
    return undefined;
  }
  const figures = figuresIn(tokens);
  if (of !== 'indicator')
    for (const { at, figure } of figures)
      report('formula.figure-place', { at: at + 1, found: figure.name, of });
  return frozen({
    text: text.trim(),
    names: namesIn(tokens),
    figures: figures.length === 0 ? NO_FIGURES : inOrder(figures.map(({ figure }) => figure)),
    program,
  });
}

const NO_FIGURES: readonly Figure[] = Object.freeze([]);

/** Whether the name at a place stands in the parentheses of a figure. */
const isOfFigure = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.kind === 'open' &&
  tokens[i - 2]?.kind === 'function' &&
  figureWords.has(tokens[i - 2]?.text as string);

/** The figures of a formula that was read, with the places where they begin. */
function figuresIn(
  tokens: readonly Token[],
): readonly { readonly at: number; readonly figure: Figure }[] {
  return tokens.flatMap(({ kind, text, at }, i) =>
    kind === 'function' && figureWords.has(text)
      ? [{ at, figure: figureOf(text, tokens[i + 2]?.text as string) }]
      : [],
  );
}

/** Each figure once, by name. */
const inOrder = (figures: readonly Figure[]): readonly Figure[] => {
  const byName = new Map(figures.map((one) => [one.name, Object.freeze(one)]));
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Every name once, by code unit; put in their places one by one, since most formulas have few. */
function namesIn(tokens: readonly Token[]): readonly string[] {
  const names: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i] as Token;
    if (kind !== 'name' || isOfFigure(tokens, i)) continue;
    let [low, high] = [0, names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    if (names[low] !== text) names.splice(low, 0, text);
  }
  return names;
}

/** A formula that never changes; by its own shape, which takes a fraction of what freezing anything takes. */
function frozen(formula: Formula): Formula {
  const { names, figures, program } = formula;
  for (const step of program.steps) {
    for (const arg of step.args) Object.freeze(arg);
    Object.freeze(step.args);
    Object.freeze(step);
  }
  Object.freeze(program.steps);
  Object.freeze(program.result);
  Object.freeze(program);
  Object.freeze(names);
  Object.freeze(figures);
  return Object.freeze(formula);
}

/** Whether whatever the parser makes of the tokens is also free of findings: short enough for every limit, and without `not`. */
function isPlain(tokens: readonly Token[]): boolean {
  if (tokens.length > formulaLimits.depth) return false;
  for (const { kind } of tokens) if (kind === 'prefix') return false;
  return true;
}

/** The tree of tokens that a review finds nothing wrong with. */
function reviewed(
  body: string,
  tokens: readonly Token[],
  of: FormulaOf,
  report: Report,
): FormulaTree | undefined {
  let sound = true;
  const told: Report = (code, params) => {
    sound = false;
    report(code, params);
  };
  review(body, tokens, told, of === 'indicator');
  if (!sound) return undefined;
  const tree = parse(tokens);
  if (tree === undefined) report('formula.unreadable', {});
  return tree;
}
