// A formula read and run in one go, by recursive descent. A missing number is NaN; anything that is not finite is missing.

type Read = (name: string) => number;

const finite = (x: number): number => (Number.isFinite(x) ? x : Number.NaN);
const truth = (holds: boolean): number => (holds ? 1 : 0);
const spread = (f: (...xs: number[]) => number) => (xs: number[]) =>
  xs.some(Number.isNaN) ? Number.NaN : finite(f(...xs));
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);

function median(...xs: number[]): number {
  const sorted = xs.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
    : (sorted[Math.floor(half)] as number);
}

function round(x: number, digits = 0): number {
  const scale = 10 ** digits;
  return (Math.sign(x) * Math.round(Math.abs(x) * scale)) / scale;
}

// 1/B(c) = 1 + c/a 1/B(c - 1), from the part of an agent that is left over up to the agents (S2).
function erlangB(load: number, agents: number): number {
  if ([load, agents].some((x) => x < 0 || x > 100_000)) return Number.NaN;
  const part = agents % 1;
  if (load === 0) return agents === 0 ? 1 : 0;
  let inverse = (part + 2 * load + load * load) / ((2 - part) * load + load * load);
  for (let c = part + 1; c <= agents + 0.5; c++) inverse = 1 + (c / load) * inverse;
  return 1 / inverse;
}

function erlangC(load: number, agents: number): number {
  const blocked = erlangB(load, agents);
  if (Number.isNaN(blocked) || agents <= load) return Number.isNaN(blocked) ? blocked : 1;
  return (agents * blocked) / (agents - load * (1 - blocked));
}

const functions = new Map<string, (xs: number[]) => number>([
  ['min', spread(Math.min)],
  ['max', spread(Math.max)],
  ['mean', spread((...xs) => total(xs) / xs.length)],
  ['sum', spread((...xs) => total(xs))],
  ['median', spread(median)],
  ['abs', spread(Math.abs)],
  ['sqrt', spread(Math.sqrt)],
  ['exp', spread(Math.exp)],
  ['log', spread(Math.log)],
  ['log10', spread(Math.log10)],
  ['sin', spread(Math.sin)],
  ['cos', spread(Math.cos)],
  ['tan', spread(Math.tan)],
  ['pow', spread((x, y) => x ** y)],
  ['floor', spread(Math.floor)],
  ['ceil', spread(Math.ceil)],
  ['round', spread((x, digits) => round(x, digits))],
  ['clamp', spread((x, lo, hi) => Math.min(Math.max(x, lo), hi))],
  ['erlangB', spread(erlangB)],
  ['erlangC', spread(erlangC)],
  ['ifMissing', (xs) => xs.find((x) => !Number.isNaN(x)) ?? Number.NaN],
]);

const binary = new Map<string, (xs: number[]) => number>([
  ['+', spread((a, b) => a + b)],
  ['-', spread((a, b) => a - b)],
  ['*', spread((a, b) => a * b)],
  ['/', spread((a, b) => a / b)],
  ['^', spread((a, b) => a ** b)],
  ['<', spread((a, b) => truth(a < b))],
  ['<=', spread((a, b) => truth(a <= b))],
  ['>', spread((a, b) => truth(a > b))],
  ['>=', spread((a, b) => truth(a >= b))],
  ['==', spread((a, b) => truth(a === b))],
  ['!=', spread((a, b) => truth(a !== b))],
  ['and', spread((a, b) => truth(a !== 0 && b !== 0))],
  ['or', spread((a, b) => truth(a !== 0 || b !== 0))],
]);

/** The same in conditions of rules: what rounding sets apart is equal, and what is not known may still be outvoted. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const unknown = Number.NaN;
const inConditions = new Map<string, (xs: number[]) => number>([
  ...binary,
  ['<', spread((a, b) => truth(a < b && !near(a, b)))],
  ['<=', spread((a, b) => truth(a < b || near(a, b)))],
  ['>', spread((a, b) => truth(a > b && !near(a, b)))],
  ['>=', spread((a, b) => truth(a > b || near(a, b)))],
  ['==', spread((a, b) => truth(near(a, b)))],
  ['!=', spread((a, b) => truth(!near(a, b)))],
  ['and', (xs) => (xs.includes(0) ? 0 : xs.some(Number.isNaN) ? unknown : 1)],
  ['or', (xs) => (xs.some((x) => x !== 0 && !Number.isNaN(x)) ? 1 : Math.max(...xs))],
]);

// Binary operators by level, loosest first; `^` is to the right and tighter than a sign, so -2^2 is -4.
const levels = [['or'], ['and'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']];

function tokensOf(text: string): string[] {
  const tokens = text.match(/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|\w+|[<>=!]=|[-+*/^<>()?:,]|\S/g);
  return tokens ?? [];
}

/** The value of a formula; NaN when it is missing. Throws when the text is not a formula. */
export function runFormula(text: string, read: Read, as?: 'condition'): number {
  const operators = as === undefined ? binary : inConditions;
  const tokens = tokensOf(text);
  let at = 0;
  const take = (wanted: string): boolean => {
    if (tokens[at] !== wanted) return false;
    at++;
    return true;
  };
  const need = (wanted: string): void => {
    if (!take(wanted)) throw new Error(`expected ${wanted} in ${text}`);
  };
  const conditional = (): number => {
    const condition = level(0);
    if (!take('?')) return condition;
    const yes = conditional();
    need(':');
    const no = conditional();
    if (Number.isNaN(condition)) return Number.NaN;
    return condition === 0 ? no : yes;
  };
  const level = (depth: number): number => {
    if (depth === levels.length) return unary();
    let left = level(depth + 1);
    for (;;) {
      const operator = (levels[depth] as string[]).find(take);
      if (operator === undefined) return left;
      left = (operators.get(operator) as (xs: number[]) => number)([left, level(depth + 1)]);
    }
  };
  const unary = (): number => {
    if (take('-')) return -unary();
    if (take('+')) return unary();
    if (!take('not')) return power();
    const operand = unary();
    return Number.isNaN(operand) ? operand : truth(operand === 0);
  };
  const power = (): number => {
    const base = atom();
    return take('^') ? (binary.get('^') as (xs: number[]) => number)([base, unary()]) : base;
  };
  const atom = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = conditional();
      need(')');
      return inner;
    }
    if (/^[\d.]/.test(token)) return finite(Number(token));
    if (!/^[A-Za-z]/.test(token)) throw new Error(`did not expect ${token} in ${text}`);
    if (!take('(')) return finite(read(token));
    // Points, progress or performance of an indicator are read by their own name (S3.2).
    if (['points', 'progress', 'performance'].includes(token)) {
      const id = tokens[at++] ?? '';
      need(')');
      return finite(read(`${token}(${id})`));
    }
    const args: number[] = [];
    do args.push(conditional());
    while (take(','));
    need(')');
    const run = functions.get(token);
    if (run === undefined) throw new Error(`no function ${token}`);
    return run(args);
  };
  const result = conditional();
  if (at !== tokens.length) throw new Error(`left over: ${tokens.slice(at).join(' ')} in ${text}`);
  return finite(result);
}
