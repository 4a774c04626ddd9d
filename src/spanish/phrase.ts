/**
 * A text of the library and what it is in Spanish. What stands in braces is taken over, by name: as it is, or, where the name has a capital,
 * in Spanish, being a phrase or a list of names itself.
 */
export type Phrase = readonly [english: string, spanish: string];

/** A phrase taken apart: what stands fixed, and the names of what stands between. */
interface Pattern {
  readonly fixed: readonly string[];
  readonly names: readonly string[];
  readonly spanish: string;
}

const HOLE = /\{([A-Za-z]+)\}/;

function patternOf([english, spanish]: Phrase): Pattern {
  const parts = english.split(HOLE);
  return {
    fixed: parts.filter((_, i) => i % 2 === 0),
    names: parts.filter((_, i) => i % 2 === 1),
    spanish,
  };
}

/**
 * Says parts of sentences in Spanish, by the first phrase that fits; what is in none stays as it is.
 *
 * @param list - the phrases, more special ones first; taken apart when first needed, as few need them
 */
export function translator(list: () => readonly Phrase[]): (text: string) => string {
  let made: Made | undefined;
  return (text) => sayBy((made ??= madeOf(list())), text) ?? text;
}

interface Made {
  readonly whole: ReadonlyMap<string, string>;
  readonly patterns: readonly Pattern[];
}

const madeOf = (phrases: readonly Phrase[]): Made => ({
  whole: new Map(phrases.filter(([english]) => !HOLE.test(english))),
  patterns: phrases.filter(([english]) => HOLE.test(english)).map(patternOf),
});

function sayBy(made: Made, text: string): string | undefined {
  const exact = made.whole.get(text);
  if (exact !== undefined) return exact;
  for (const pattern of made.patterns) {
    const held = heldIn(text, pattern);
    if (held !== undefined) return filled(made, pattern, held);
  }
  return undefined;
}

function filled(made: Made, { names, spanish }: Pattern, held: readonly string[]): string {
  const shown = (name: string): string => {
    const value = held[names.indexOf(name)] ?? '';
    return /^[A-Z]/.test(name) ? (listed(value) ?? sayBy(made, value) ?? value) : value;
  };
  return spanish
    .split(HOLE)
    .map((part, i) => (i % 2 === 0 ? part : shown(part)))
    .join('');
}

/** What a text has in the places of a pattern, if it is one of it. It looks for each fixed part once: texts quote what files say. */
function heldIn(text: string, { fixed }: Pattern): readonly string[] | undefined {
  const [first = '', ...rest] = fixed;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const end = text.length - last.length;
  const held: string[] = [];
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return undefined;
    held.push(text.slice(from, at));
    from = at + part.length;
  }
  return from > end ? undefined : [...held, text.slice(from, end)];
}

/** "`a`, `b` and 2 more", "`a` or `b`". */
const LIST = /^`[^`]*`(?:(?:, | and | or )(?:`[^`]*`|\d+ more))*$/;

const JOINTS: Readonly<Record<string, string>> = { and: 'y', or: 'o' };

/** A list of names; undefined for what is none. */
const listed = (text: string): string | undefined =>
  LIST.test(text)
    ? text
        .replaceAll(/(?<=`) (and|or) (?=`|\d)/g, (_, joint: string) => ` ${JOINTS[joint]} `)
        .replace(/(?<=\d )more$/, 'más')
    : undefined;
