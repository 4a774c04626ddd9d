import { type Diagnostic, type DiagnosticPath, diagnostic, type Position } from '../core/index.js';
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
}

/** A formula that can be run, or everything that is wrong with its text. */
export type CompiledFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** More than this many problems in one line of text say nothing new. */
const MOST_PROBLEMS = 20;

/**
 * Reads a formula: numbers, names, parentheses, `+ - * / ^`, comparisons, `and`, `or`, `not`, `condition ? then : otherwise`,
 * and the functions abs, ceil, clamp, cos, erlangB, erlangC, exp, floor, ifMissing, log, log10, max, mean, median, min, pow, round,
 * sin, sqrt, sum and tan (angles in radians). Everything else is refused with a `formula.*` diagnostic of its own. Safe for text from strangers: it ends at once, uses
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
  const formula = read(text, report);
  return formula === undefined || diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, formula };
}

function read(text: string, report: Report): Formula | undefined {
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
  const tree = (isPlain(tokens) ? parse(tokens) : undefined) ?? reviewed(body, tokens, report);
  if (tree === undefined) return undefined;
  const program = lower(tree);
  if (program === undefined) {
    report('formula.round-digits', {});
    return undefined;
  }
  return frozen({ text: text.trim(), names: namesIn(tokens), program });
}

/** Every name once, by code unit; put in their places one by one, since most formulas have few. */
function namesIn(tokens: readonly Token[]): readonly string[] {
  const names: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind !== 'name') continue;
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
  const { names, program } = formula;
  for (const step of program.steps) {
    for (const arg of step.args) Object.freeze(arg);
    Object.freeze(step.args);
    Object.freeze(step);
  }
  Object.freeze(program.steps);
  Object.freeze(program.result);
  Object.freeze(program);
  Object.freeze(names);
  return Object.freeze(formula);
}

/** Whether whatever the parser makes of the tokens is also free of findings: short enough for every limit, and without `not`. */
function isPlain(tokens: readonly Token[]): boolean {
  if (tokens.length > formulaLimits.depth) return false;
  for (const { kind } of tokens) if (kind === 'prefix') return false;
  return true;
}

/** The tree of tokens that a review finds nothing wrong with. */
function reviewed(body: string, tokens: readonly Token[], report: Report): FormulaTree | undefined {
  let sound = true;
  review(body, tokens, (code, params) => {
    sound = false;
    report(code, params);
  });
  if (!sound) return undefined;
  const tree = parse(tokens);
  if (tree === undefined) report('formula.unreadable', {});
  return tree;
}
