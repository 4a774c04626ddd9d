import { create, type MathNode, parseDependencies } from 'mathjs/number';
import type { FormulaOp } from './formula.js';

// The only file that sees mathjs: the build bundles the parser into it. Texts come from `review` as a row of allowed tokens;
// what is not in the tables below is refused here all the same.

/** The tree of a formula. */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaTree[] }
  | { readonly kind: 'operator'; readonly op: FormulaOp; readonly args: readonly FormulaTree[] }
  /** `a < b <= c`: one test more than there are operators between the terms. */
  | {
      readonly kind: 'chain';
      readonly tests: readonly FormulaOp[];
      readonly terms: readonly FormulaTree[];
    };

// What each kind of mathjs node has of what is read here; all of it is checked before use.
interface Parts {
  readonly value?: unknown;
  readonly name?: unknown;
  /** The node of the name of a function, or the name of an operator. */
  readonly fn?: { readonly name?: unknown } | string;
  readonly args?: readonly MathNode[];
  readonly implicit?: unknown;
  readonly isPercentage?: unknown;
  readonly content?: MathNode;
  readonly conditionals?: readonly string[];
  readonly params?: readonly MathNode[];
  readonly condition?: MathNode;
  readonly trueExpr?: MathNode;
  readonly falseExpr?: MathNode;
}

// The types of mathjs call its dependency lists optional.
const math = create(parseDependencies ?? {});

const operators: ReadonlyMap<unknown, FormulaOp> = new Map<unknown, FormulaOp>([
  ['add', 'add'],
  ['subtract', 'sub'],
  ['multiply', 'mul'],
  ['divide', 'div'],
  ['pow', 'pow'],
  ['unaryMinus', 'neg'],
  ['smaller', 'lt'],
  ['smallerEq', 'le'],
  ['larger', 'gt'],
  ['largerEq', 'ge'],
  ['equal', 'eq'],
  ['unequal', 'ne'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
]);

const readers: ReadonlyMap<string, (parts: Parts) => FormulaTree> = new Map<
  string,
  (parts: Parts) => FormulaTree
>([
  [
    'ConstantNode',
    ({ value }) => ({
      kind: 'number',
      value: typeof value === 'number' && Number.isFinite(value) ? value : refuse(),
    }),
  ],
  ['SymbolNode', ({ name }) => ({ kind: 'name', name: text(name) })],
  ['ParenthesisNode', ({ content }) => read(content)],
  [
    'FunctionNode',
    ({ fn, args = [] }) => ({
      kind: 'call',
      name: text(typeof fn === 'object' ? fn.name : undefined),
      args: args.map(read),
    }),
  ],
  [
    'OperatorNode',
    ({ fn, args = [], implicit, isPercentage }) =>
      implicit === true || isPercentage === true
        ? refuse()
        : { kind: 'operator', op: operators.get(fn) ?? refuse(), args: args.map(read) },
  ],
  [
    'RelationalNode',
    ({ conditionals = [], params = [] }) => ({
      kind: 'chain',
      tests: conditionals.map((test) => operators.get(test) ?? refuse()),
      terms: params.map(read),
    }),
  ],
  [
    'ConditionalNode',
    ({ condition, trueExpr, falseExpr }) => ({
      kind: 'operator',
      op: 'select',
      args: [read(condition), read(trueExpr), read(falseExpr)],
    }),
  ],
]);

/**
 * The tree of a formula.
 *
 * @param formula - tokens with a blank between them, within `formulaLimits`
 * @returns undefined when the text is no formula, or too deep for the stack
 */
export function parse(formula: string): FormulaTree | undefined {
  try {
    return read(math.parse(formula));
  } catch {
    return undefined;
  }
}

function read(node: MathNode | undefined): FormulaTree {
  return hasParts(node) ? (readers.get(node.type) ?? refuse)(node) : refuse();
}

function hasParts(node: MathNode | undefined): node is MathNode & Parts {
  return node !== undefined;
}

function text(name: unknown): string {
  return typeof name === 'string' ? name : refuse();
}

function refuse(): never {
  throw new SyntaxError('not part of a formula');
}
