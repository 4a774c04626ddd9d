import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';

/**
 * The day that counts as today: the one asked for, else the present one; throws Misuse if it is none.
 *
 * @param asOf - the day whose knowledge counts, where it counts as today unless another is asked for
 */
export function todayOf(args: Arguments, io: CliIo, asOf?: string): string {
  const stated = args.value('today');
  const today = stated ?? asOf ?? io.today();
  if (isDay(today)) return today;
  if (stated === undefined && asOf !== undefined)
    throw new Misuse(
      `--as-of names no day: \`${asOf}\``,
      'write a day such as --as-of 2026-06-30, or say with --today which day counts as today',
    );
  throw new Misuse(`\`${today}\` is no day`, 'write --today 2026-06-30');
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}
