import type { MapPoint, PlacedBand, PlacedLink } from '../../layout/index.js';
import { claimGlyph } from '../glyphs.js';
import { type Brush, type Ink, type Markup, xml } from '../theme/index.js';
import { delayNumber, NEAR } from './delay-number.js';
import { along, curvePath, roundedPath, runsOf, type Run } from './path.js';
import type { LinkView } from './view.js';

/** What links show beside their paths. */
export interface LinkDrawing {
  readonly brush: Brush;
  readonly bands: readonly PlacedBand[];
  /** All links, which a number beside one must not touch. */
  readonly links?: readonly PlacedLink[];
  /** The height of the outline of the cause at a place along the side that the link leaves; level unless told. */
  readonly outlineAt?: (x: number) => number;
}

/** How visible links off the path in focus are. */
const FADED = 0.1;

/** Pixels of ground kept clear on both sides of a link, so that crossings read as bridges. */
const HALO = 4;

/** Distance of a second mark from the cause. */
const FARTHER = 25;

/** Draws a link: ground, line, arrow, and marks of delay and of lowering near its cause. */
export function drawLink(link: LinkView, place: PlacedLink, drawing: LinkDrawing): Markup {
  const { brush } = drawing;
  const ink: Ink = link.lowers ? 'negative' : 'link';
  const width = (link.focus === 'on' ? 2.8 : 1.1) + 2.4 * link.weight;
  const head = 6 + 0.9 * width;
  const runs = runsOf(place.points, place.shape);
  const last = runs.at(-1) as Run;
  const tip = along(last, last.length - 1);
  const base = along(last, last.length - head);
  const points = [...place.points.slice(0, -1), base];
  const path = place.shape === 'curve' ? curvePath(points) : roundedPath(points, 7);
  const dashes = link.weak ? '2 3' : link.lowers ? '7 4' : '';
  const feedback = place.direction === 'down';
  const claimed = link.claim === undefined ? undefined : claimPlace(runs, 6 + 0.9 * width);
  return xml`<g${link.focus === 'off' ? xml` opacity="${FADED}"` : ''} class="sm-link" data-id="${link.id}"><title>${link.text}</title>${
    place.shape === 'curve' ? '' : halo(place.points, width + HALO, drawing)
  }<path d="${path}"${brush({ stroke: ink, width, dashes })}/>${arrow(tip, base, head, feedback, brush, ink)}${marks(link, runs, width, claimed, brush, ink)}${delayNumber(link, place, runs, claimed, drawing, ink)}</g>
`;
}

/** The line once more, wider and in the colour of the ground, which changes from band to band. */
function halo(points: readonly MapPoint[], width: number, { brush, bands }: LinkDrawing): Markup {
  const parts = bands.map(({ y, height }, i) => {
    const [from, to] = [y, y + height];
    const pieces = points.slice(1).flatMap((end, k) => {
      const start = points[k] as MapPoint;
      const [low, high] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
      if (high < from || low > to || (low === high && low === to)) return [];
      const clip = (at: number): number => Math.min(to, Math.max(from, at));
      return [`M${start.x} ${clip(start.y)}L${end.x} ${clip(end.y)}`];
    });
    if (pieces.length === 0) return xml``;
    return xml`<path d="${pieces.join('')}"${brush({ stroke: `band${i % 2 === 0 ? 0 : 1}`, width })}/>`;
  });
  return xml`${parts}`;
}

/** A filled head, or an open one for links that lead down. */
function arrow(
  tip: MapPoint,
  base: MapPoint,
  size: number,
  open: boolean,
  brush: Brush,
  ink: Ink,
): Markup {
  const angle = (Math.atan2(tip.y - base.y, tip.x - base.x) * 180) / Math.PI;
  const half = size * 0.5;
  const place = xml`transform="translate(${tip.x} ${tip.y}) rotate(${angle})"`;
  return xml`<path ${place} d="M0 0L${-size} ${-half}V${half}Z"${
    open ? brush({ fill: 'page', stroke: ink, width: 1.3 }) : brush({ fill: ink })
  } stroke-linejoin="round"/>`;
}

function marks(
  link: LinkView,
  runs: readonly Run[],
  width: number,
  claimed: MapPoint | undefined,
  brush: Brush,
  ink: Ink,
): Markup {
  const first = runs[0] as Run;
  const room = first.length - (runs.length > 1 ? 7 : 6 + width);
  const near = Math.min(NEAR, first.length / 2);
  const parts: Markup[] = [];
  if (link.lowers) parts.push(minusMark(along(first, near), brush, ink));
  if (link.delay !== undefined) {
    const second = link.lowers
      ? room >= FARTHER + 4
        ? along(first, FARTHER)
        : along(longest(runs.slice(1)) ?? first, (longest(runs.slice(1)) ?? first).length / 2)
      : along(first, near);
    const on = link.lowers && room < FARTHER + 4 ? (longest(runs.slice(1)) ?? first) : first;
    parts.push(delayMark(second, on, brush, ink));
  }
  if (link.claim !== undefined && claimed !== undefined)
    parts.push(claimGlyph(link.claim, claimed, brush, ink));
  return xml`${parts}`;
}

/** Where the note on a claim stands: before the arrow, else on the longest run, else beside a link that has room for neither. */
function claimPlace(runs: readonly Run[], head: number): MapPoint {
  const last = runs.at(-1) as Run;
  const near = head + 9;
  if (last.length >= near + (runs.length > 1 ? 10 : FARTHER + 12))
    return along(last, last.length - near);
  const open = longest(runs.slice(1));
  if (open !== undefined && open.length >= 30) return along(open, open.length / 2);
  const { x, y } = along(last, last.length / 2);
  return { x: x + 11, y };
}

const longest = (runs: readonly Run[]): Run | undefined =>
  runs.toSorted((a, b) => b.length - a.length)[0];

/** A minus sign in a ring. */
export function minusMark({ x, y }: MapPoint, brush: Brush, ink: Ink): Markup {
  return xml`<g transform="translate(${x} ${y})"><circle r="6"${brush({ fill: 'page', stroke: ink, width: 1.4 })}/><path d="M-3 0H3"${brush({ stroke: ink, width: 1.6 })}/></g>`;
}

/** Two bars across a run. */
export function delayMark(
  { x, y }: MapPoint,
  { from, to }: Pick<Run, 'from' | 'to'>,
  brush: Brush,
  ink: Ink,
): Markup {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return xml`<path transform="translate(${x} ${y}) rotate(${angle})" d="M-2 -4.6V4.6M2 -4.6V4.6"${brush({ stroke: ink, width: 1.6 })}/>`;
}
