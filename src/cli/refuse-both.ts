import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';

/** Refuses two options that exclude each other. */
export function refuseBoth(args: Arguments, one: string, other: string): void {
  if (args.has(one) && args.has(other))
    throw new Misuse(`--${one} and --${other} exclude each other`, 'give one of them');
}
