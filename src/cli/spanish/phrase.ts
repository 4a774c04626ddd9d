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

/** Says texts of the library in Spanish, by the first phrase that fits; undefined for those that are in none. */
export function translator(phrases: readonly Phrase[]): (text: string) => string | undefined {
  const whole = new Map(phrases.filter(([english]) => !HOLE.test(english)));
  const patterns = phrases.filter(([english]) => HOLE.test(english)).map(patternOf);
  const say = (text: string): string | undefined => {
    const exact = whole.get(text);
    if (exact !== undefined) return exact;
    for (const pattern of patterns) {
      const held = heldIn(text, pattern);
      if (held !== undefined) return filled(pattern, held);
    }
    return undefined;
  };
  const filled = ({ names, spanish }: Pattern, held: readonly string[]): string => {
    const shown = (name: string): string => {
      const value = held[names.indexOf(name)] ?? '';
      return /^[A-Z]/.test(name) ? (say(value) ?? listed(value)) : value;
    };
    return spanish
      .split(HOLE)
      .map((part, i) => (i % 2 === 0 ? part : shown(part)))
      .join('');
  };
  return say;
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

const JOINTS: Readonly<Record<string, string>> = { and: 'y', or: 'o', more: 'más' };

/** A list of names: "`a`, `b` and 2 more". */
const listed = (text: string): string =>
  /^`.*(?:`| more)$/.test(text)
    ? text
        .replaceAll(/(?<=`) (and|or) (?=`|\d)/g, (_, joint: string) => ` ${JOINTS[joint]} `)
        .replace(/(?<=\d )more$/, 'más')
    : text;
