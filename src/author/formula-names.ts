// Names inside literal formula strings, read by a walk over the characters of the string type. The walk is a tail call,
// of which the compiler allows 1000, so a longer formula is left to the check at run time.

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z'
  | '_';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Words that a formula may use without anything of that name on the card: functions and operators. */
type FormulaWord =
  | 'min'
  | 'max'
  | 'mean'
  | 'median'
  | 'sum'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'log10'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'pow'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'clamp'
  | 'ifMissing'
  | 'erlangB'
  | 'erlangC'
  | 'and'
  | 'or'
  | 'not';

// Numbers such as 2e6 are walked as words that start with a digit.
type Collect<Word extends string, Found extends string> = Word extends ''
  ? Found
  : Word extends `${Digit}${string}`
    ? Found
    : Found | Word;

type Names<
  Text extends string,
  Word extends string = '',
  Found extends string = never,
> = Text extends `${infer Character}${infer Rest}`
  ? Lowercase<Character> extends Letter | Digit
    ? Names<Rest, `${Word}${Character}`, Found>
    : Names<Rest, '', Collect<Word, Found>>
  : Collect<Word, Found>;

/** The text without its first 30 characters, or `never` if it has fewer. */
type Drop30<Text extends string> =
  Text extends `${infer _1}${infer _2}${infer _3}${infer _4}${infer _5}${infer _6}${infer _7}${infer _8}${infer _9}${infer _10}${infer _11}${infer _12}${infer _13}${infer _14}${infer _15}${infer _16}${infer _17}${infer _18}${infer _19}${infer _20}${infer _21}${infer _22}${infer _23}${infer _24}${infer _25}${infer _26}${infer _27}${infer _28}${infer _29}${infer _30}${infer Rest}`
    ? Rest
    : never;

// 30 steps of 30 characters stay well below the limit of the walk.
type IsLong<Text extends string, Steps extends readonly 0[] = []> = [Drop30<Text>] extends [never]
  ? false
  : Steps['length'] extends 30
    ? true
    : IsLong<Drop30<Text>, [...Steps, 0]>;

type UnknownNames<Text extends string, Known extends string> =
  IsLong<Text> extends true ? never : Exclude<Names<Text>, Known | FormulaWord>;

/**
 * The type a formula must have: itself if every name in it is known, else a sentence that names the unknown.
 * A text that is not a literal is left to the check at run time.
 *
 * @typeParam Formula - type of the text as written
 * @typeParam Known - ids of the metrics and indicators of the card
 */
export type CheckedFormula<Formula, Known extends string> = Formula extends string
  ? string extends Formula | Known
    ? Formula
    : [UnknownNames<Formula, Known>] extends [never]
      ? Formula
      : `there is no metric or indicator \`${UnknownNames<Formula, Known>}\``
  : string;
