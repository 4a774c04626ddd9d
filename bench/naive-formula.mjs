/** Formulas of the naive rival: text parsed once to a tree, and the tree walked for each value. */

const FUNCTIONS = { abs: Math.abs, min: Math.min, max: Math.max };
const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z]\w*|[-+*/(),])/y;

/** Parses `+ - * /`, parentheses, numbers, ids and calls of abs, min and max. */
export function parseFormula(text) {
  const tokens = tokenize(text);
  let at = 0;

  function expect(token) {
    if (tokens[at] !== token) throw new Error(`expected ${token} in formula: ${text}`);
    at += 1;
  }

  function binary(operators, operand) {
    let left = operand();
    while (operators.includes(tokens[at])) {
      const operator = tokens[at++];
      left = { type: 'binary', operator, left, right: operand() };
    }
    return left;
  }

  const sum = () => binary(['+', '-'], product);
  const product = () => binary(['*', '/'], unary);

  function unary() {
    if (tokens[at] !== '-') return primary();
    at += 1;
    return { type: 'negative', operand: unary() };
  }

  function primary() {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      expect(')');
      return inner;
    }
    if (/^\d/.test(token)) return { type: 'number', value: Number(token) };
    if (tokens[at] !== '(') return { type: 'id', id: token };
    at += 1;
    const operands = [sum()];
    while (tokens[at] === ',') {
      at += 1;
      operands.push(sum());
    }
    expect(')');
    return { type: 'call', call: FUNCTIONS[token], operands };
  }

  const tree = sum();
  if (at !== tokens.length) throw new Error(`unexpected ${tokens[at]} in formula: ${text}`);
  return tree;
}

/** The value of a tree, or null when an operand is missing or the result is not finite. */
export function evaluateFormula(tree, valueOf) {
  const value = walk(tree, valueOf);
  return value !== null && Number.isFinite(value) ? value : null;
}

function walk(tree, valueOf) {
  switch (tree.type) {
    case 'number':
      return tree.value;
    case 'id':
      return valueOf(tree.id);
    case 'negative': {
      const operand = walk(tree.operand, valueOf);
      return operand === null ? null : -operand;
    }
    case 'call': {
      const operands = [];
      for (const child of tree.operands) {
        const operand = walk(child, valueOf);
        if (operand === null) return null;
        operands.push(operand);
      }
      return tree.call(...operands);
    }
    default: {
      const left = walk(tree.left, valueOf);
      const right = walk(tree.right, valueOf);
      if (left === null || right === null) return null;
      if (tree.operator === '+') return left + right;
      if (tree.operator === '-') return left - right;
      return tree.operator === '*' ? left * right : left / right;
    }
  }
}

function tokenize(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`cannot read formula at ${start}: ${text}`);
    tokens.push(match[1]);
  }
  return tokens;
}
