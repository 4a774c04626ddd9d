import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';

/** The currency asked for, if any; throws Misuse if it is none. */
export function currencyOf(args: Arguments): string | undefined {
  const currency = args.value('currency');
  if (currency === undefined || /^[A-Z]{3}$/.test(currency)) return currency;
  throw new Misuse(`\`${currency}\` is no currency`, 'write three capital letters, such as MXN');
}
