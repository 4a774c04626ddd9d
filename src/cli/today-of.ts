import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';

/** The day that counts as today: the one asked for, else the present one; throws Misuse if it is none. */
export function todayOf(args: Arguments, io: CliIo): string {
  const today = args.value('today') ?? io.today();
  if (isDay(today)) return today;
  throw new Misuse(`\`${today}\` is no day`, 'write --today 2026-06-30');
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}
