/** How a symbol or word that formulas do not have is refused: a code of the catalogue, and what to write instead. */
export interface Refusal {
  readonly code:
    | 'formula.assignment'
    | 'formula.bit-operator'
    | 'formula.character'
    | 'formula.comment'
    | 'formula.conversion'
    | 'formula.exclamation'
    | 'formula.list'
    | 'formula.look-alike'
    | 'formula.name'
    | 'formula.number'
    | 'formula.object'
    | 'formula.operator'
    | 'formula.percent'
    | 'formula.property'
    | 'formula.statements'
    | 'formula.text'
    | 'formula.transpose'
    | 'formula.word';
  readonly meant?: string;
}

const each = (symbols: string, code: Refusal['code'], meant?: string): [string, Refusal][] =>
  symbols.split(' ').map((symbol) => [symbol, meant === undefined ? { code } : { code, meant }]);

/** Symbols that mean something elsewhere and nothing here. */
export const refusedSymbols: ReadonlyMap<string, Refusal> = new Map([
  ...each('= :=', 'formula.assignment'),
  ...each('%', 'formula.percent'),
  ...each('!', 'formula.exclamation'),
  ...each('[ ]', 'formula.list'),
  ...each('{ }', 'formula.object'),
  ...each('. ?.', 'formula.property'),
  ...each('& | ~ << >> >>> ^|', 'formula.bit-operator'),
  ...each('; \n \r', 'formula.statements'),
  ...each('** .^', 'formula.operator', '`^`'),
  ...each('.*', 'formula.operator', '`*`'),
  ...each('./', 'formula.operator', '`/`'),
  ...each('&&', 'formula.operator', '`and`'),
  ...each('||', 'formula.operator', '`or`'),
  ...each('<> !== =/=', 'formula.operator', '`!=`'),
  ...each('===', 'formula.operator', '`==`'),
  ...each('=<', 'formula.operator', '`<=`'),
  ...each('=>', 'formula.operator', '`>=`'),
  ...each('??', 'formula.operator', '`ifMissing(x, y)`'),
  ...each('× · ∙ ⋅ ∗ • ✕ ＊', 'formula.look-alike', '`*`'),
  ...each('÷ ∕ ⁄ ／', 'formula.look-alike', '`/`'),
  ...each('− – — ‐ ‑ ‒ ﹣ －', 'formula.look-alike', '`-`'),
  ...each('＋', 'formula.look-alike', '`+`'),
  ...each('≤ ⩽', 'formula.look-alike', '`<=`'),
  ...each('≥ ⩾', 'formula.look-alike', '`>=`'),
  ...each('≠', 'formula.look-alike', '`!=`'),
  ...each('（', 'formula.look-alike', '`(`'),
  ...each('）', 'formula.look-alike', '`)`'),
  ...each('，', 'formula.look-alike', 'a plain comma'),
  ...each('²', 'formula.look-alike', '`^ 2`'),
  ...each('³', 'formula.look-alike', '`^ 3`'),
  ...each('√', 'formula.look-alike', '`sqrt(x)`'),
  ...each('¬', 'formula.look-alike', '`not (...)`'),
  ['\u00a0', { code: 'formula.look-alike', meant: 'a plain blank' }],
  ['\u202f', { code: 'formula.look-alike', meant: 'a plain blank' }],
]);

/** Words that are neither a name nor an operator of formulas. */
export const refusedWords: ReadonlyMap<string, Refusal> = new Map([
  ...each('to in', 'formula.conversion'),
  ...each('mod', 'formula.operator', '`x - y * floor(x / y)`'),
  ...each('xor', 'formula.operator', '`!=` between two tests'),
  ...each('true', 'formula.word', 'write `1`'),
  ...each('false', 'formula.word', 'write `0`'),
  ...each(
    'null undefined NaN',
    'formula.word',
    'leave the value out of the data; `ifMissing(x, y)` deals with it',
  ),
  ...each('Infinity', 'formula.word', 'choose a number that is large enough'),
  ...each('pi', 'formula.word', 'write `3.141592653589793`'),
  ...each('e', 'formula.word', 'write `exp(1)`'),
]);
