import type { MapPoint, PlacedLink } from '../../layout/index.js';
import { type Brush, type Ink, type Markup, xml } from '../theme/index.js';
import { along, runsOf, type Run } from './path.js';
import type { LinkView } from './view.js';

/** Distance of the first mark of a link from its cause. */
export const NEAR = 9;

/** Width of a digit, and how far a number reaches above and below its middle. */
const DIGIT = 6;
const HALF = 5;

/** Shortest run that leaves room for a number between the cause and the corner. */
const LEAST = 16;

/** Half the side of the note on a claim, with its outline. */
const NOTE = 7;

/** What a number must not touch. */
interface Surroundings {
  readonly brush: Brush;
  readonly links?: readonly PlacedLink[];
  readonly outlineAt?: (x: number) => number;
}

/**
 * The number of periods beside the bars of a delay: right of them, else left, where no link passes, no note on a claim stands and the
 * outline of the cause does not rise. Without such a place there is none; the words of the link tell it.
 */
export function delayNumber(
  { delay, periods, lowers }: LinkView,
  { id, start }: PlacedLink,
  runs: readonly Run[],
  claimed: MapPoint | undefined,
  { brush, links = [], outlineAt }: Surroundings,
  ink: Ink,
): Markup {
  const first = runs[0] as Run;
  if (delay === undefined || periods === undefined || lowers) return xml``;
  if (first.from.x !== first.to.x || first.length < LEAST) return xml``;
  const { x, y } = along(first, NEAR);
  const wide = DIGIT * String(periods).length;
  const passed = (from: number): boolean =>
    links.some((other) =>
      (other.id === id ? runs.slice(1) : runsOf(other.points, other.shape)).some(
        (run) =>
          Math.max(run.from.x, run.to.x) >= from - 3 &&
          Math.min(run.from.x, run.to.x) <= from + wide + 3 &&
          Math.max(run.from.y, run.to.y) >= y - 7 &&
          Math.min(run.from.y, run.to.y) <= y + 7,
      ),
    );
  const noted = (from: number): boolean =>
    claimed !== undefined &&
    Math.abs(claimed.y - y) < NOTE + HALF &&
    claimed.x + NOTE > from &&
    claimed.x - NOTE < from + wide;
  const outlined = (from: number): boolean =>
    outlineAt !== undefined &&
    [from, from + wide].some((at) =>
      start === 'top' ? outlineAt(at) < y + HALF : outlineAt(at) > y - HALF,
    );
  const at = [x + 7, x - 7 - wide].find((from) => !passed(from) && !noted(from) && !outlined(from));
  return at === undefined
    ? xml``
    : xml`<text x="${at}" y="${y + 3.8}" font-size="11"${brush({ fill: ink })}>${periods}</text>`;
}
