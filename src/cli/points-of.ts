import type { Arguments } from './command.js';
import { Misuse } from './misuse.js';

/** The points, 0 or more, that an option was given, if it was; throws Misuse if it is no such number. */
export function pointsOf(args: Arguments, name: string): number | undefined {
  const text = args.value(name);
  if (text === undefined) return undefined;
  const points = Number(text);
  if (text.trim() !== '' && Number.isFinite(points) && points >= 0) return points;
  const meant = /^\d*,\d+$/.test(text) ? text.replace(',', '.') : undefined;
  throw new Misuse(
    `\`${text}\` is no number of points`,
    meant === undefined
      ? `write --${name} with a number of 0 or more, such as 2 or 0.5`
      : `did you mean ${meant}?`,
  );
}
