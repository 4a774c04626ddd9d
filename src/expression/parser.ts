import { figureOf, figureWords } from '../core/index.js';
import type { FormulaOp } from './formula.js';
import { formulaFunctions } from './functions.js';
import { formulaLimits } from './limits.js';
import type { Token } from './scan.js';

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

interface Infix {
  /** How tightly it binds: higher is tighter. */
  readonly level: number;
  readonly op: FormulaOp;
}

// From loose to tight. Signs and `not` bind tighter than `*` and looser than `^`: -a ^ 2 is -(a ^ 2), and 2 ^ -a is allowed.
const CHOICE = 1;
const TESTS = 4;
const SIGN = 7;
const POWER = 8;

const infix: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ['or', { level: 2, op: 'or' }],
  ['and', { level: 3, op: 'and' }],
  ['<', { level: TESTS, op: 'lt' }],
  ['<=', { level: TESTS, op: 'le' }],
  ['>', { level: TESTS, op: 'gt' }],
  ['>=', { level: TESTS, op: 'ge' }],
  ['==', { level: TESTS, op: 'eq' }],
  ['!=', { level: TESTS, op: 'ne' }],
  ['+', { level: 5, op: 'add' }],
  ['-', { level: 5, op: 'sub' }],
  ['*', { level: 6, op: 'mul' }],
  ['/', { level: 6, op: 'div' }],
  ['^', { level: POWER, op: 'pow' }],
]);

const prefix: ReadonlyMap<string, FormulaOp> = new Map<string, FormulaOp>([
  ['-', 'neg'],
  ['not', 'not'],
]);

/** A level of a formula takes six calls at most, one for each way to bind; parentheses, signs, powers and choices are levels. */
const MOST_CALLS = 8 * formulaLimits.depth;

/**
 * The tree of a formula, by operator precedence, in one pass over its tokens. `review` has the say about what is a formula and words
 * what is wrong; what it would not let through is refused here without a word.
 *
 * @param tokens - what `scan` made of the text, within `formulaLimits`
 * @returns undefined when the tokens are no formula, or too deep
 */
export function parse(tokens: readonly Token[]): FormulaTree | undefined {
  const reading: Reading = { tokens, at: 0, calls: 0 };
  const tree = expression(reading, CHOICE);
  return reading.at === tokens.length ? tree : undefined;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  calls: number;
}

/** Everything that binds at least as tightly as a level. */
function expression(reading: Reading, lowest: number): FormulaTree | undefined {
  if (++reading.calls > MOST_CALLS) return undefined;
  let left = operand(reading);
  while (left !== undefined) {
    const token = reading.tokens[reading.at];
    if (token?.kind === 'question' && lowest <= CHOICE) {
      left = choice(reading, left);
      continue;
    }
    const found = token?.kind === 'operator' ? infix.get(token.text) : undefined;
    if (found === undefined || found.level < lowest) break;
    if (found.level === TESTS) {
      left = tests(reading, left);
      continue;
    }
    reading.at++;
    // What stands behind `^` may begin with a sign and holds the next `^`: a ^ b ^ c is a ^ (b ^ c).
    const right = expression(reading, found.level === POWER ? SIGN : found.level + 1);
    left =
      right === undefined ? undefined : { kind: 'operator', op: found.op, args: [left, right] };
  }
  reading.calls--;
  return left;
}

/** A value, or a sign and what it belongs to. */
function operand(reading: Reading): FormulaTree | undefined {
  const token = reading.tokens[reading.at++];
  if (token === undefined) return undefined;
  const { kind, text } = token;
  if (kind === 'number') return { kind: 'number', value: Number(text) };
  if (kind === 'name') return { kind: 'name', name: text };
  if (kind === 'function') return call(reading, text);
  if (kind === 'open') {
    const inside = expression(reading, CHOICE);
    return takes(reading, 'close') ? inside : undefined;
  }
  const op = kind === 'operator' || kind === 'prefix' ? prefix.get(text) : undefined;
  if (op === undefined) return undefined;
  const value = expression(reading, SIGN);
  return value === undefined ? undefined : { kind: 'operator', op, args: [value] };
}

function call(reading: Reading, name: string): FormulaTree | undefined {
  if (!takes(reading, 'open')) return undefined;
  if (figureWords.has(name)) return figure(reading, name);
  const args: FormulaTree[] = [];
  do {
    const arg = expression(reading, CHOICE);
    if (arg === undefined) return undefined;
    args.push(arg);
  } while (takes(reading, 'comma'));
  const called = formulaFunctions.get(name);
  if (called === undefined || args.length < called.fewest || args.length > called.most)
    return undefined;
  return takes(reading, 'close') ? { kind: 'call', name, args } : undefined;
}

/** `points(csat)`: a figure is read as a name of its own. */
function figure(reading: Reading, word: string): FormulaTree | undefined {
  const { text } = reading.tokens[reading.at] ?? {};
  if (text === undefined || !takes(reading, 'name') || !takes(reading, 'close')) return undefined;
  return { kind: 'name', name: figureOf(word, text).name };
}

/** `a < b`, or several tests in a row, which all have to hold. */
function tests(reading: Reading, first: FormulaTree): FormulaTree | undefined {
  const ops: FormulaOp[] = [];
  const terms = [first];
  for (;;) {
    const token = reading.tokens[reading.at];
    const found = token?.kind === 'operator' ? infix.get(token.text) : undefined;
    if (found === undefined || found.level !== TESTS) break;
    reading.at++;
    const next = expression(reading, TESTS + 1);
    if (next === undefined) return undefined;
    ops.push(found.op);
    terms.push(next);
  }
  const [op] = ops;
  if (op !== undefined && ops.length === 1) return { kind: 'operator', op, args: terms };
  return { kind: 'chain', tests: ops, terms };
}

/** `condition ? then : otherwise`; a choice behind the colon is part of it. */
function choice(reading: Reading, condition: FormulaTree): FormulaTree | undefined {
  reading.at++;
  const yes = expression(reading, CHOICE);
  const no = takes(reading, 'colon') ? expression(reading, CHOICE) : undefined;
  if (yes === undefined || no === undefined) return undefined;
  return { kind: 'operator', op: 'select', args: [condition, yes, no] };
}

function takes(reading: Reading, kind: Token['kind']): boolean {
  if (reading.tokens[reading.at]?.kind !== kind) return false;
  reading.at++;
  return true;
}
