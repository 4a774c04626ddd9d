import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';

/**
 * The word that an option was given, if it was; throws Misuse if it is none of some.
 *
 * @param what - what the words are, such as `palette`
 */
export function oneOf<W extends string>(
  args: Arguments,
  name: string,
  words: readonly W[],
  what: string,
): W | undefined {
  const given = args.value(name);
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const near = nearest(given, words);
  throw new Misuse(
    `\`${given}\` is no ${what}`,
    near === undefined ? `write --${name} ${choice(words)}` : `did you mean ${near}?`,
  );
}

/** `a, b or c`. */
const choice = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
