import { readFigure } from '../core/index.js';
import type { MissingReason } from '../evaluate/index.js';
import type { Titles } from './report-rows.js';
import type { Words } from './words.js';

/** What of several missing numbers is named. */
const NAMED = 3;

/** Why there is no value or no points, with the numbers that a formula lacks. */
export function missingText(
  reason: MissingReason,
  lacks: readonly string[] | undefined,
  titles: Titles,
  words: Words,
): string {
  const why = words.reasons[reason];
  if (reason !== 'input-missing' || lacks === undefined) return why;
  const name = (lacking: string): string => {
    const of = readFigure(lacking);
    return of === undefined ? titles.of(lacking) : words.figures[of.figure](titles.of(of.id));
  };
  return `${why} ${lacks.slice(0, NAMED).map(name).join(', ')}`;
}
