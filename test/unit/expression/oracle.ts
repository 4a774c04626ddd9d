import { create, type MathNode, parseDependencies } from 'mathjs/number';
import type { FormulaOp } from '../../../src/expression/index.js';
import type { FormulaTree } from '../../../src/expression/parser.js';
import type { Token } from '../../../src/expression/scan.js';

// What each kind of mathjs node has of what is read here.
interface Parts {
  readonly value?: unknown;
  readonly name?: string;
  /** The node of the name of a function, or the name of an operator. */
  readonly fn?: { readonly name: string } | string;
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

/** The tree of a formula as mathjs reads it; throws what mathjs throws. */
export function treeOfMathjs(tokens: readonly Token[]): FormulaTree {
  return read(math.parse(tokens.map(spell).join(' ')));
}

/** mathjs takes a choice inside a choice for a range unless it stands in parentheses. */
function spell({ kind, text }: Token): string {
  if (kind === 'question') return '? (';
  return kind === 'colon' ? ') :' : text;
}

function read(node: MathNode | undefined): FormulaTree {
  if (node === undefined) throw new Error('a node is missing');
  const parts = node as MathNode & Parts;
  const args = (parts.args ?? []).map(read);
  switch (node.type) {
    case 'ConstantNode':
      return { kind: 'number', value: Number(parts.value) };
    case 'SymbolNode':
      return { kind: 'name', name: String(parts.name) };
    case 'ParenthesisNode':
      return read(parts.content);
    case 'FunctionNode':
      return { kind: 'call', name: typeof parts.fn === 'object' ? parts.fn.name : '', args };
    case 'RelationalNode':
      return {
        kind: 'chain',
        tests: (parts.conditionals ?? []).map(operation),
        terms: (parts.params ?? []).map(read),
      };
    case 'ConditionalNode':
      return {
        kind: 'operator',
        op: 'select',
        args: [parts.condition, parts.trueExpr, parts.falseExpr].map(read),
      };
    case 'OperatorNode':
      if (parts.implicit === true || parts.isPercentage === true)
        throw new Error('no part of formulas');
      return { kind: 'operator', op: operation(parts.fn), args };
    default:
      throw new Error(`${node.type} is no part of formulas`);
  }
}

function operation(name: unknown): FormulaOp {
  const op = operators.get(name);
  if (op === undefined) throw new Error(`${String(name)} is no part of formulas`);
  return op;
}
