import { type CardCode, type DiagnosticParams, figureWords, lazyPattern } from '../core/index.js';
import { formulaFunctions } from './functions.js';
import { formulaLimits } from './limits.js';
import { endsValue, type Token, type TokenKind } from './scan.js';

/** Takes one problem of a formula. */
export type Report = <C extends CardCode>(code: C, params: DiagnosticParams<C>) => void;

/** What may come next; `either` after something refused, so that one mistake is reported once. */
type State = 'value' | 'operator' | 'either';

/** An open parenthesis, or the formula itself. */
interface Frame {
  /** The function it belongs to, when it is a call. */
  readonly call: Token | undefined;
  readonly open: Token | undefined;
  commas: number;
  /** Every `?` that still waits for its `:`. */
  readonly choices: Token[];
  /** Signs and powers that are inside each other here. */
  chain: number;
  /** Choices that are inside each other here. */
  nestedChoices: number;
  /** A `not` whose reach is unclear if an operator follows. */
  not: Token | undefined;
}

const FUNCTIONS = [...formulaFunctions.keys()];
const WITH_FIGURES = [...FUNCTIONS, ...figureWords];
const counted: ReadonlySet<TokenKind> = new Set([
  'number',
  'name',
  'function',
  'operator',
  'prefix',
  'question',
]);
const DECIMAL_COMMA = /^[\d.]+(?:,[\d.]+)+/;

/**
 * Walks the tokens of a formula once, without recursion, and reports whatever is wrong: the parser sees only what passed, which
 * is why its stack is safe and its reading never surprises.
 *
 * @param text - the formula
 * @param tokens - what `scan` made of it
 * @param report - called for each problem; the characters it is told count from 1
 * @param figures - whether figures of indicators may be read
 */
export function review(
  text: string,
  tokens: readonly Token[],
  report: Report,
  figures = false,
): void {
  let state: State = 'value';
  let depth = 0;
  let deepReported = false;
  let frame = newFrame(undefined, undefined);
  const outer: Frame[] = [];
  let index = 0;

  const needValue = (token: Token): void => {
    if (state === 'value')
      report('formula.value-expected', { at: token.at + 1, found: `\`${clip(token.text)}\`` });
  };
  const needOperator = (token: Token): void => {
    const before = tokens[index - 1];
    if (state !== 'operator' || before === undefined) return;
    report('formula.side-by-side', {
      ...spot(token),
      before: clip(before.text),
      kind: neighbours(before, token),
    });
  };
  const nest = (token: Token): void => {
    depth++;
    if (depth <= formulaLimits.depth || deepReported) return;
    deepReported = true;
    report('formula.too-deep', { at: token.at + 1, limit: formulaLimits.depth });
  };
  const endChain = (): void => {
    depth -= frame.chain;
    frame.chain = 0;
  };
  const endArgument = (): void => {
    endChain();
    depth -= frame.nestedChoices;
    frame.nestedChoices = 0;
    frame.not = undefined;
    for (const choice of frame.choices.splice(0)) report('formula.choice', spot(choice));
  };
  const value = (token: Token): void => {
    needOperator(token);
    state = 'operator';
  };
  const prefix = (token: Token): void => {
    needOperator(token);
    if (token.text === 'not') frame.not ??= token;
    frame.chain++;
    nest(token);
    state = 'value';
  };

  const handlers: Readonly<Record<TokenKind, (token: Token) => void>> = {
    number: value,
    name: value,
    function: (token) => {
      needOperator(token);
      state = 'operator';
      if (tokens[index + 1]?.kind !== 'open') report('formula.function-alone', spot(token));
      else if (figureWords.has(token.text)) {
        const [id, end] = [tokens[index + 2], tokens[index + 3]];
        if (id?.kind === 'name' && end?.kind === 'close') index += 3;
        else report('formula.figure-argument', spot(token));
      } else if (!formulaFunctions.has(token.text))
        report('formula.unknown-function', {
          ...spot(token),
          known: figures ? WITH_FIGURES : FUNCTIONS,
        });
    },
    prefix,
    operator: (token) => {
      if (token.text === '-' && state === 'value') return prefix(token);
      needValue(token);
      const joins = token.text === 'and' || token.text === 'or';
      if (frame.not !== undefined && !joins) report('formula.unclear-not', spot(frame.not));
      frame.not = undefined;
      if (token.text === '^') {
        frame.chain++;
        nest(token);
      } else endChain();
      state = 'value';
    },
    open: (token) => {
      const before = tokens[index - 1];
      const call = before?.kind === 'function' ? before : undefined;
      if (call === undefined) needOperator(token);
      outer.push(frame);
      frame = newFrame(call, token);
      nest(token);
      state = 'value';
    },
    close: (token) => {
      const enclosing = outer.pop();
      const empty = frame.call !== undefined && tokens[index - 1] === frame.open;
      if (enclosing === undefined) {
        report('formula.unopened', spot(token));
        state = 'either';
        return;
      }
      if (!empty) needValue(token);
      endArgument();
      checkCount(frame, empty, report);
      frame = enclosing;
      depth--;
      state = 'operator';
    },
    comma: (token) => {
      const before = tokens[index - 1];
      const number =
        frame.call === undefined && before?.kind === 'number'
          ? DECIMAL_COMMA.exec(text.slice(before.at))?.[0]
          : undefined;
      if (before !== undefined && number !== undefined) {
        report('formula.decimal-comma', { at: before.at + 1, found: clip(number) });
        const end = before.at + number.length;
        while ((tokens[index + 1]?.at ?? end) < end) index++;
        state = 'operator';
        return;
      }
      needValue(token);
      if (frame.call === undefined) report('formula.comma', spot(token));
      endArgument();
      frame.commas++;
      state = 'value';
    },
    question: (token) => {
      needValue(token);
      endChain();
      frame.not = undefined;
      frame.choices.push(token);
      frame.nestedChoices++;
      nest(token);
      state = 'value';
    },
    colon: (token) => {
      if (frame.choices.pop() === undefined) {
        report('formula.range', spot(token));
        state = 'either';
        return;
      }
      needValue(token);
      endChain();
      frame.not = undefined;
      state = 'value';
    },
    refused: (token) => {
      const { code, meant } = token.refusal ?? { code: 'formula.character' };
      const found = namedCharacter(clip(token.text), code);
      report(code, { at: token.at + 1, found, ...(meant === undefined ? {} : { meant }) });
      state = 'either';
    },
  };

  const size = tokens.filter(({ kind }) => counted.has(kind)).length;
  if (size > formulaLimits.size) report('formula.too-large', { size, limit: formulaLimits.size });
  for (let token = tokens[0]; token !== undefined; token = tokens[++index])
    handlers[token.kind](token);
  if (state === 'value')
    report('formula.value-expected', { at: text.length + 1, found: 'the end' });
  for (let open: Frame | undefined = frame; open !== undefined; open = outer.pop()) {
    frame = open;
    endArgument();
    if (frame.open !== undefined) report('formula.unclosed', spot(frame.open));
  }
}

function spot({ at, text }: Token): { readonly at: number; readonly found: string } {
  return { at: at + 1, found: clip(text) };
}

function newFrame(call: Token | undefined, open: Token | undefined): Frame {
  return { call, open, commas: 0, choices: [], chain: 0, nestedChoices: 0, not: undefined };
}

function checkCount({ call, commas }: Frame, empty: boolean, report: Report): void {
  const called = call === undefined ? undefined : formulaFunctions.get(call.text);
  if (call === undefined || called === undefined) return;
  const { fewest, most } = called;
  const count = empty ? 0 : commas + 1;
  if (count < fewest || count > most)
    report('formula.argument-count', { at: call.at + 1, found: call.text, count, fewest, most });
}

function neighbours(before: Token, token: Token): 'numbers' | 'unit' | 'product' | 'other' {
  if (token.kind === 'prefix' || !endsValue(before)) return 'other';
  if (before.kind !== 'number') return 'product';
  return token.kind === 'number' ? 'numbers' : token.kind === 'name' ? 'unit' : 'product';
}

const NOT_SHOWN = lazyPattern(String.raw`^[\p{C}\p{Z}\p{M}]`, 'u');

/** Line ends and the like cannot be shown as they are. */
function namedCharacter(text: string, code: string): string {
  if (code === 'formula.statements') return text === ';' ? '`;`' : 'the end of the line';
  if (code !== 'formula.character') return text;
  const point = text.codePointAt(0) ?? 0;
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return NOT_SHOWN().test(text) ? `the character ${number}` : `\`${text}\``;
}

function clip(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
