import { orMeant, suggest } from '../suggest.js';
import { entry, list } from './entry.js';

/** A place in a formula: `at` counts characters from 1, `found` is what stands there. */
export interface Spot {
  readonly at: number;
  readonly found: string;
}

/** Functions of other tools, and what to write for them. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['if', '`condition ? then : otherwise`'],
  ['iif', '`condition ? then : otherwise`'],
  ['avg', '`mean(...)`'],
  ['average', '`mean(...)`'],
  ['ln', '`log(x)`, which is the natural logarithm'],
  ['power', '`pow(x, y)` or `x ^ y`'],
  ['coalesce', '`ifMissing(x, y)`'],
  ['ifnull', '`ifMissing(x, y)`'],
  ['iferror', '`ifMissing(x, y)`'],
  ['radians', '`x * 3.141592653589793 / 180`'],
  ['mod', '`x - y * floor(x / y)`'],
]);

/** What a number with commas may mean; with decimals too where both may be meant. */
function meantByComma(found: string): { readonly write: string; readonly decimal?: string } {
  const [whole = '', rest = '', ...more] = found.split(',');
  if (more.length > 0 || rest.includes('.')) return { write: found.replaceAll(',', '') };
  const decimal = `${whole.replaceAll('.', '')}.${rest}`;
  return rest.length === 3 && !whole.includes('.') && whole !== '0'
    ? { write: `${whole}${rest}`, decimal }
    : { write: decimal };
}

const OPERATORS = '+ - * / ^, comparisons, and, or, not, ? :';

/** Findings inside the text of a formula. */
export const formulaCatalogue = () => ({
  'formula.empty': entry({
    severity: 'error',
    message: () => 'the formula is empty',
    expected: 'a calculation such as `100 * solved / contacts`',
    hint: 'write the calculation, or remove `formula` if the value is measured',
  }),
  'formula.too-long': entry({
    severity: 'error',
    message: (p: { length: number; limit: number }) =>
      `the formula has ${p.length} characters; at most ${p.limit} are read`,
    hint: 'name the parts as metrics with formulas of their own',
  }),
  'formula.too-large': entry({
    severity: 'error',
    message: (p: { size: number; limit: number }) =>
      `the formula has ${p.size} numbers, names, operators and functions; at most ${p.limit} are read`,
    hint: 'name the parts as metrics with formulas of their own',
  }),
  'formula.too-deep': entry({
    severity: 'error',
    message: (p: { at: number; limit: number }) =>
      `the formula is nested more than ${p.limit} levels deep at character ${p.at}`,
    hint: 'remove parentheses that are not needed, or name the parts as metrics',
  }),
  'formula.value-expected': entry({
    severity: 'error',
    message: (p: Spot) => `a value is missing before ${p.found} at character ${p.at}`,
    expected: 'a number, a name, a function or `(`',
    hint: (p) => (p.found === '`+`' ? 'leave out a `+` that only marks a sign' : undefined),
  }),
  'formula.unclosed': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} is never closed`,
    expected: '`)`',
  }),
  'formula.unopened': entry({
    severity: 'error',
    message: (p: Spot) => `\`)\` at character ${p.at} closes nothing`,
    expected: 'as many `(` as `)`',
  }),
  'formula.side-by-side': entry({
    severity: 'error',
    message: (p: Spot & { before: string; kind: 'numbers' | 'unit' | 'product' | 'other' }) =>
      `\`${p.before}\` and \`${p.found}\` stand side by side at character ${p.at}`,
    expected: 'an operator between them',
    hint: (p) => {
      const product = `write \`${p.before} * ${p.found}\` to multiply`;
      if (p.kind === 'numbers') return `${product}, or one number without a blank`;
      if (p.kind === 'unit')
        return `${product}; the unit of the result belongs in \`unit\`, not in the formula`;
      return p.kind === 'product' ? product : undefined;
    },
  }),
  'formula.decimal-comma': entry({
    severity: 'error',
    kept: (given: Spot) => ({ ...given, ...meantByComma(given.found) }),
    message: (p) => `\`${p.found}\` at character ${p.at} is a number with a comma`,
    expected: 'digits, with a point before decimals',
    hint: ({ write, decimal }) =>
      `write \`${write}\`${decimal === undefined ? '' : `, or \`${decimal}\` if decimals are meant`}`,
  }),
  'formula.comma': entry({
    severity: 'error',
    message: (p: Spot) => `the comma at character ${p.at} is outside the parentheses of a function`,
    expected: 'commas only between the arguments of a function, as in `min(a, b)`',
  }),
  'formula.number': entry({
    severity: 'error',
    message: (p: Spot) =>
      `\`${p.found}\` at character ${p.at} is not a number that can be calculated with`,
    expected: 'digits, with a point before decimals, such as `12`, `0.5` or `1.2e6`, up to 1.7e308',
  }),
  'formula.name': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} cannot be a name`,
    expected: 'the id of a metric or indicator: a letter a to z, then letters, digits and `_`',
  }),
  'formula.word': entry({
    severity: 'error',
    message: (p: Spot & { meant?: string }) =>
      `\`${p.found}\` at character ${p.at} is a word that cannot be used as a name`,
    expected: 'a number, or the id of a metric or indicator',
    hint: (p) => p.meant,
  }),
  'formula.percent': entry({
    severity: 'error',
    message: (p: Spot) => `\`%\` at character ${p.at} has no meaning in a formula`,
    expected: 'plain numbers',
    hint: 'multiply by 100 and write `unit: percent` beside the formula; for 10 % of x write `0.1 * x`',
  }),
  'formula.assignment': entry({
    severity: 'error',
    message: (p: Spot) =>
      `\`${p.found}\` at character ${p.at} would assign a value or define a function`,
    expected: 'one calculation without assignment',
    hint: 'write `==` to compare; name parts as metrics with formulas of their own',
  }),
  'formula.statements': entry({
    severity: 'error',
    message: (p: Spot) => `the formula goes on after ${p.found} at character ${p.at}`,
    expected: 'one calculation on one line',
    hint: 'name parts as metrics with formulas of their own; in YAML, `>-` folds lines into one',
  }),
  'formula.comment': entry({
    severity: 'error',
    message: (p: Spot) => `there is a comment at character ${p.at}`,
    expected: 'a calculation only',
    hint: 'put it into `note` or `description`',
  }),
  'formula.text': entry({
    severity: 'error',
    message: (p: Spot) => `there is quoted text at character ${p.at}`,
    expected: 'numbers and names; names stand without quotes',
  }),
  'formula.list': entry({
    severity: 'error',
    message: (p: Spot) =>
      `\`${p.found}\` at character ${p.at} would make a list or look something up in one`,
    expected: 'single numbers; functions take theirs one by one, as in `mean(a, b, c)`',
  }),
  'formula.object': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} would make an object`,
    expected: 'numbers and names; use `(` and `)` to group',
  }),
  'formula.range': entry({
    severity: 'error',
    message: (p: Spot) => `\`:\` at character ${p.at} has no \`?\` before it`,
    expected: '`condition ? then : otherwise`',
    hint: 'ranges such as `1:5` are not calculated; name each value',
  }),
  'formula.choice': entry({
    severity: 'error',
    message: (p: Spot) => `\`?\` at character ${p.at} has no \`:\` after it`,
    expected: '`condition ? then : otherwise`',
  }),
  'formula.property': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} would reach into something`,
    expected: 'plain ids without points',
  }),
  'formula.exclamation': entry({
    severity: 'error',
    message: (p: Spot) => `\`!\` at character ${p.at} has no meaning in a formula`,
    hint: 'write `not (...)`, or `!=` for unequal; there are no factorials',
  }),
  'formula.transpose': entry({
    severity: 'error',
    message: (p: Spot) => `\`'\` at character ${p.at} has no meaning in a formula`,
    expected: 'numbers and names without marks',
  }),
  'formula.bit-operator': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} is an operator on bits`,
    expected: `one of ${OPERATORS}`,
    hint: 'write `and`, `or`, `not`, or `^` for a power',
  }),
  'formula.operator': entry({
    severity: 'error',
    message: (p: Spot & { meant?: string }) =>
      `\`${p.found}\` at character ${p.at} is not an operator of formulas`,
    expected: `one of ${OPERATORS}`,
    hint: (p) => (p.meant === undefined ? undefined : `write ${p.meant}`),
  }),
  'formula.conversion': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} would convert units`,
    expected: 'numbers without units',
    hint: 'multiply by the factor, and state the unit in `unit`',
  }),
  'formula.look-alike': entry({
    severity: 'error',
    message: (p: Spot & { meant?: string }) =>
      `\`${p.found}\` at character ${p.at} looks like an operator but is another character`,
    hint: (p) => `write ${p.meant}`,
  }),
  'formula.character': entry({
    severity: 'error',
    message: (p: Spot) => `${p.found} at character ${p.at} has no meaning in a formula`,
    expected: `numbers, names, parentheses, ${OPERATORS}`,
  }),
  'formula.unknown-function': entry({
    severity: 'error',
    kept: (given: Spot & { known: readonly string[] }) => ({
      ...given,
      instead: elsewhere.get(given.found.toLowerCase()),
      near: suggest(given.found, given.known),
    }),
    message: (p) => `there is no function \`${p.found}\` (character ${p.at})`,
    expected: (p) => `one of ${list(p.known, 30)}; to multiply, write \`${p.found} * (...)\``,
    hint: (p) => (p.instead === undefined ? orMeant(p.near) : `write ${p.instead}`),
  }),
  'formula.function-alone': entry({
    severity: 'error',
    message: (p: Spot) => `\`${p.found}\` at character ${p.at} is a function without arguments`,
    expected: (p) => `\`${p.found}(...)\``,
  }),
  'formula.figure-argument': entry({
    severity: 'error',
    message: (p: Spot) =>
      `\`${p.found}\` at character ${p.at} is not given the id of one indicator`,
    expected: (p) => `\`${p.found}(id)\` with the id of an indicator`,
    hint: (p) =>
      `make what stands in the parentheses an indicator with a target of its own, and read \`${p.found}\` of that; to multiply, write \`${p.found} * (...)\``,
  }),
  'formula.figure-place': entry({
    severity: 'error',
    message: (
      p: Spot & { of: 'metric' | 'scale' | 'risk' | 'check' | 'node' | 'rule' | 'other' },
    ) => `\`${p.found}\` at character ${p.at} can only be read by the formula of an indicator`,
    expected: 'numbers and names alone',
    hint: (p) =>
      ({
        metric:
          'metrics are worked out before anything has points: make this one an indicator, or read the value',
        scale:
          'a scale reads the value of its own indicator: put the calculation into the `formula` of the indicator',
        risk: 'give an indicator a formula that reads it, and name that indicator here',
        check: 'give an indicator a formula that reads it, and name that indicator here',
        node: 'name the children alone: here they stand for their points',
        rule: 'a rule speaks of its own element alone: write `points` for its points, or give an indicator a formula that reads the other',
        other: undefined,
      })[p.of],
  }),
  'formula.argument-count': entry({
    severity: 'error',
    message: (p: Spot & { count: number; fewest: number; most: number }) =>
      `\`${p.found}\` at character ${p.at} has ${p.count} ${p.count === 1 ? 'argument' : 'arguments'}`,
    expected: (p) =>
      p.fewest === p.most
        ? `exactly ${p.fewest}`
        : `${p.fewest} ${p.most - p.fewest === 1 ? 'or' : 'to'} ${p.most}`,
    hint: (p) =>
      p.count > p.most && p.most > 2 ? 'name parts as metrics with their own formulas' : undefined,
  }),
  'formula.round-digits': entry({
    severity: 'error',
    message: () => 'the second argument of `round` is not a whole number from 0 to 12',
    expected: 'how many decimals to keep, as in `round(x, 2)`',
  }),
  'formula.unclear-not': entry({
    severity: 'error',
    message: (p: Spot) => `it is not clear how far \`not\` at character ${p.at} reaches`,
    expected: 'parentheses after `not`, as in `not (a > b)`',
  }),
  'formula.unreadable': entry({
    severity: 'error',
    message: () => 'the formula cannot be read',
    expected: 'a calculation such as `100 * solved / contacts`',
    hint: 'write it in smaller parts to find the one that is not understood',
  }),
});
