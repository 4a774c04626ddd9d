import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';

/** Ends of a range of whole numbers, both in it. */
interface Ends {
  readonly least: number;
  readonly most?: number;
}

/**
 * The whole number that an option was given, if it was; throws Misuse if it is none in the range.
 *
 * @param what - what it counts, such as `periods`
 */
export function wholeOf(
  args: Arguments,
  name: string,
  what: string,
  { least, most = Number.MAX_SAFE_INTEGER }: Ends,
): number | undefined {
  const text = args.value(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Misuse(
    `\`${text}\` is no number of ${what}`,
    `write --${name} ${most === Number.MAX_SAFE_INTEGER ? `with a whole number, ${least} or more` : `${least} to ${most}`}`,
  );
}
