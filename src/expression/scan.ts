import { ID_PATTERN, lazyPattern, RESERVED_WORDS } from '../core/index.js';
import { formulaFunctions } from './functions.js';
import { type Refusal, refusedSymbols, refusedWords } from './symbols.js';

/** What a piece of formula text is. A `prefix` is only an operator before a value; `-` is `operator` and may be both. */
export type TokenKind =
  | 'number'
  | 'name'
  | 'function'
  | 'operator'
  | 'prefix'
  | 'open'
  | 'close'
  | 'comma'
  | 'question'
  | 'colon'
  | 'refused';

/** A piece of formula text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset of its first character, from 0. */
  readonly at: number;
  /** Why it is refused. */
  readonly refusal?: Refusal;
}

type Reading = Omit<Token, 'at' | 'text'>;

const NUMBER = /(?:\d[\d._]*|\.\d[\d._]*)(?:[eE][+-]?\d+)?/y;
const WELL_FORMED_NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const WORD = lazyPattern(String.raw`[\p{L}_$][\p{L}\p{M}\p{N}_$]*`, 'uy');
const QUOTED =
  /"[^"\n]*"?|'[^'\n]*'?|[\u201c\u201e\u201d][^\u201d\u201c\n]*[\u201d\u201c]?|[\u2018\u2019][^\u2019\n]*\u2019?|`[^`\n]*`?/y;
// A list or object is one mistake, whatever it holds.
const BRACKETED = /\[[^\]]*\]?|\{[^}]*\}?/y;
const COMMENT = /#.*|\/\/.*|\/\*.*/y;
// Longest first, so that `==` is not read as two assignments.
const SYMBOL =
  /===|!==|=\/=|>>>|==|!=|<=|>=|<>|=<|=>|\*\*|&&|\|\||\?\?|\?\.(?!\d)|\.[*/^]|:=|<<|>>|\^\||[\s\S]/uy;

const symbols: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!='].map(
    (symbol): [string, Reading] => [symbol, { kind: 'operator' }],
  ),
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
  [',', { kind: 'comma' }],
  ['?', { kind: 'question' }],
  [':', { kind: 'colon' }],
]);

/** Words that are the same wherever they stand. */
const fixedWords: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...[...refusedWords].map(([word, refusal]): [string, Reading] => [
    word,
    { kind: 'refused', refusal },
  ]),
  ['and', { kind: 'operator' }],
  ['or', { kind: 'operator' }],
  ['not', { kind: 'prefix' }],
]);

/** Words with the form of an id that are not names. */
const knownIds: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...[...RESERVED_WORDS].map((word): [string, Reading] => [word, refused('formula.word')]),
  ...[...formulaFunctions.keys()].map((word): [string, Reading] => [word, { kind: 'function' }]),
]);

/** Cuts formula text into tokens; what formulas do not have becomes a `refused` token. Never fails. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (piece: string, reading: Reading): void => {
    const { kind, refusal } = reading;
    tokens.push(
      refusal === undefined ? { kind, text: piece, at } : { kind, text: piece, at, refusal },
    );
    at += piece.length;
  };
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (at >= text.length) return tokens;
    const end = plainEnd(text, at);
    if (end > at) {
      const piece = text.slice(at, end);
      push(piece, readPlain(piece, text, end));
      continue;
    }
    const number = take(NUMBER);
    if (number !== undefined) {
      push(number, readNumber(number));
      continue;
    }
    const word = take(WORD());
    if (word !== undefined) {
      push(word, readWord(word, isCalled(text, at + word.length)));
      continue;
    }
    const comment = take(COMMENT);
    if (comment !== undefined) {
      push(comment, refused('formula.comment'));
      continue;
    }
    // A quote right after a value is a transposition in other languages, elsewhere it opens a text.
    const last = tokens.at(-1);
    const afterValue = last !== undefined && endsValue(last) && last.at + last.text.length === at;
    const quoted = take(QUOTED);
    if (quoted !== undefined) {
      if (afterValue && quoted.startsWith("'")) push("'", refused('formula.transpose'));
      else push(quoted, refused('formula.text'));
      continue;
    }
    const bracketed = take(BRACKETED);
    const symbol = bracketed?.[0] ?? take(SYMBOL) ?? text.charAt(at);
    push(bracketed ?? symbol, readSymbol(symbol));
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;

/** Symbols that no longer symbol begins with. */
const ALONE: ReadonlySet<number> = new Set(
  ['+', '-', '(', ')', ','].map((symbol) => symbol.charCodeAt(0)),
);

/**
 * The end of a plain word, a whole number or a symbol that stands alone, or the place given where something else begins. Nearly all of a
 * formula is of these, and a loop is several times quicker than the expressions, which read everything.
 */
function plainEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (ALONE.has(first)) return at + 1;
  if (!isLetter(first) && !isDigit(first)) return at;
  const belongs = isDigit(first) ? isDigit : isLetterOrDigit;
  let end = at + 1;
  while (belongs(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  // A letter beyond ASCII, a sign, a point or an exponent: not plain after all.
  return isLetterOrDigit(next) || next === 0x24 || next === 0x2e || next > 0x7e ? at : end;
}

const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);

function readPlain(piece: string, text: string, end: number): Reading {
  const first = piece.charCodeAt(0);
  if (first === 0x5f) return readWord(piece, isCalled(text, end));
  if (isLetter(first)) return fixedWords.get(piece) ?? readId(piece, isCalled(text, end));
  return isDigit(first) ? readNumber(piece) : readSymbol(piece);
}

/** Whether a parenthesis opens here. */
function isCalled(text: string, at: number): boolean {
  let place = at;
  while (isBlank(text.charCodeAt(place))) place++;
  return text.charCodeAt(place) === 0x28;
}

/** Whether a value may end with this token. */
export function endsValue({ kind }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'close';
}

const NUMBER_READ: Reading = { kind: 'number' };

function readNumber(text: string): Reading {
  return WELL_FORMED_NUMBER.test(text) && Number.isFinite(Number(text))
    ? NUMBER_READ
    : refused('formula.number');
}

function readWord(word: string, called: boolean): Reading {
  const fixed = fixedWords.get(word);
  if (fixed !== undefined) return fixed;
  return ID_PATTERN.test(word) ? readId(word, called) : refused('formula.name');
}

const NAME: Reading = { kind: 'name' };
const FUNCTION: Reading = { kind: 'function' };

/** What a word with the form of an id is. */
function readId(word: string, called: boolean): Reading {
  return called ? FUNCTION : (knownIds.get(word) ?? NAME);
}

function readSymbol(symbol: string): Reading {
  const known = symbols.get(symbol);
  if (known !== undefined) return known;
  return { kind: 'refused', refusal: refusedSymbols.get(symbol) ?? { code: 'formula.character' } };
}

function refused(code: Refusal['code']): Reading {
  return { kind: 'refused', refusal: { code } };
}
