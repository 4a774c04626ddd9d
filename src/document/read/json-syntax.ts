/** Where a JSON text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** What may come next, by what is open. */
const EXPECTED = {
  value: 'a value: a text in double quotes, a number, true, false, null, `{` or `[`',
  firstValue: 'a value, or `]`',
  key: 'a key in double quotes',
  firstKey: 'a key in double quotes, or `}`',
  colon: '`:` after the key',
  moreList: '`,` or `]`',
  moreMap: '`,` or `}`',
  end: 'the end of the text',
} as const;

type State = keyof typeof EXPECTED;

/**
 * The first place where a text is not JSON. Walks without recursion, in time linear in the text.
 *
 * @param text - a text that JSON.parse refused
 */
export function findJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let at = skip(SPACE, text, 0);
  for (;;) {
    const next: { state: State; at: number } | undefined = step(text, at, state, open);
    if (next === undefined) return { offset: at, found: name(text, at), expected: EXPECTED[state] };
    state = next.state;
    at = skip(SPACE, text, next.at);
  }
}

function step(
  text: string,
  at: number,
  state: State,
  open: ('{' | '[')[],
): { state: State; at: number } | undefined {
  const char = text[at];
  if (state === 'colon') return char === ':' ? { state: 'value', at: at + 1 } : undefined;
  if (state === 'key' || state === 'firstKey') {
    if (state === 'firstKey' && char === '}') return close(at, open);
    const end = afterString(text, at);
    return end > at ? { state: 'colon', at: end } : undefined;
  }
  if (state === 'moreList' || state === 'moreMap') {
    if (char === ',') return { state: state === 'moreList' ? 'value' : 'key', at: at + 1 };
    return char === (state === 'moreList' ? ']' : '}') ? close(at, open) : undefined;
  }
  if (state === 'end') return undefined;
  if (state === 'firstValue' && char === ']') return close(at, open);
  if (char === '{' || char === '[') {
    open.push(char);
    return { state: char === '{' ? 'firstKey' : 'firstValue', at: at + 1 };
  }
  const end = Math.max(afterString(text, at), skip(SCALAR, text, at));
  return end > at ? { state: after(open), at: end } : undefined;
}

function close(at: number, open: ('{' | '[')[]): { state: State; at: number } {
  open.pop();
  return { state: after(open), at: at + 1 };
}

function after(open: readonly ('{' | '[')[]): State {
  const last = open.at(-1);
  if (last === undefined) return 'end';
  return last === '{' ? 'moreMap' : 'moreList';
}

/** Offset after the string at an offset, or the offset itself if no valid string begins there. */
function afterString(text: string, start: number): number {
  if (text[start] !== '"') return start;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) return start;
    if (code === 0x22) return at + 1;
    if (code !== 0x5c) continue;
    const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
    if (escaped === undefined) return start;
    at += escaped.length;
  }
  return start;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function name(text: string, at: number): string {
  if (at >= text.length) return 'the end of the text';
  const word = /^[\w$.-]{1,30}/.exec(text.slice(at, at + 30))?.[0];
  if (word !== undefined) return `\`${word}\``;
  if (text[at] === '"')
    return 'a text that does not end, or has a line end or a wrong escape in it';
  const printable = /^[\u0020-\u007e]$/.test(text[at] ?? '');
  return printable
    ? `\`${text[at]}\``
    : `the character U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
