import type { Status } from '../core/index.js';
import type { ClaimStatus } from './marks.js';
import { type Brush, type Ink, type Markup, xml } from './theme/index.js';

/** Draws the mark of a status, `size` pixels wide around a point. The shape alone tells the status. */
export function statusGlyph(
  status: Status,
  x: number,
  y: number,
  size: number,
  brush: Brush,
): Markup {
  const scale = size / 15;
  const mark: Ink = `${status}-mark`;
  return xml`<g transform="translate(${x} ${y})${scale === 1 ? '' : xml` scale(${scale})`}">${SHAPES[status](brush, mark)}</g>`;
}

const line = (path: string, brush: Brush, width = 1.8): Markup =>
  xml`<path d="${path}"${brush({ stroke: 'page', width })} stroke-linecap="round" stroke-linejoin="round"/>`;

const SHAPES: Readonly<Record<Status, (brush: Brush, mark: Ink) => Markup>> = {
  good: (brush, fill) =>
    xml`<circle r="7"${brush({ fill })}/>${line('M-3.2 .2L-.9 2.5L3.3 -2.3', brush)}`,
  watch: (brush, fill) =>
    xml`<path d="M0 -7L7.6 6.4H-7.6Z"${brush({ fill, stroke: fill, width: 1 })} stroke-linejoin="round"/>${line('M0 -2.4V1.6', brush)}<circle cy="4.2" r="1.1"${brush({ fill: 'page' })}/>`,
  poor: (brush, fill) =>
    xml`<path d="M0 -7.6L7.6 0L0 7.6L-7.6 0Z"${brush({ fill })}/>${line('M-2.2 -2.2L2.2 2.2M2.2 -2.2L-2.2 2.2', brush)}`,
  above: (brush, fill) =>
    xml`<circle r="7"${brush({ fill })}/>${line('M-3 .2L0 -2.8L3 .2M-3 3.8L0 .8L3 3.8', brush, 1.6)}`,
  none: (brush, stroke) =>
    xml`<circle r="6.2"${brush({ stroke, width: 1.5, dashes: '2.6 2.2' })}/>`,
};

/** Draws an arrow up, level or down. */
export function trendGlyph(
  trend: 'up' | 'level' | 'down',
  x: number,
  y: number,
  brush: Brush,
): Markup {
  const turn = { up: -45, level: 0, down: 45 }[trend];
  return xml`<path transform="translate(${x} ${y}) rotate(${turn})" d="M-5 0H4.6M1.4 -3.2L4.6 0L1.4 3.2"${brush({ stroke: 'ink', width: 1.6 })} stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Draws the mark between the score before a change and the one after it, unlike any arrow of a trend. */
export function changeGlyph(x: number, y: number, brush: Brush): Markup {
  return xml`<path transform="translate(${x} ${y})" d="M-4.5 -3.6L-.9 0L-4.5 3.6M.9 -3.6L4.5 0L.9 3.6"${brush({ stroke: 'ink', width: 1.6 })} stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** What a box counts. */
export type CountKind = 'lead' | 'lag' | 'initiative';

/** Draws the mark of what is counted: filled triangle, triangle against a bar, ticked square. */
export function countGlyph(kind: CountKind, x: number, y: number, brush: Brush, scale = 1): Markup {
  return xml`<g transform="translate(${x} ${y})${scale === 1 ? '' : xml` scale(${scale})`}">${COUNTS[kind](brush)}</g>`;
}

const COUNTS: Readonly<Record<CountKind, (brush: Brush) => Markup>> = {
  lead: (brush) => xml`<path d="M-3.5 -4.5L4 0L-3.5 4.5Z"${brush({ fill: 'ink' })}/>`,
  lag: (brush) =>
    xml`<path d="M-4 -4.2L2.6 0L-4 4.2ZM4 -4.6V4.6"${brush({ stroke: 'ink', width: 1.3 })} stroke-linejoin="round"/>`,
  initiative: (brush) =>
    xml`<path d="M-4 -4H4V4H-4ZM-2 .2L-.4 1.8L2.2 -1.8"${brush({ stroke: 'ink', width: 1.2 })} stroke-linejoin="round"/>`,
};

/** Draws a clock: a value is old. */
export function clockGlyph(x: number, y: number, brush: Brush): Markup {
  return xml`<path transform="translate(${x} ${y})" d="M0 -5A5 5 0 1 1 -.01 -5ZM0 -3V0L2.2 1.4"${brush({ stroke: 'ink', width: 1.3 })} stroke-linecap="round"/>`;
}

/** Draws a flag: figures are to be read with care. */
export function flagGlyph(x: number, y: number, brush: Brush): Markup {
  return xml`<path transform="translate(${x} ${y})" d="M-3.5 5V-5H4L1.6 -2.2L4 .6H-3.5"${brush({ stroke: 'ink', width: 1.3 })} stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Draws a note on what is known of a claim: tick, cross, question mark, arrow both ways. */
export function claimGlyph(
  claim: ClaimStatus,
  { x, y }: { readonly x: number; readonly y: number },
  brush: Brush,
  ink: Ink,
): Markup {
  return xml`<g transform="translate(${x} ${y})"><rect x="-6" y="-6" width="12" height="12" rx="2.5"${brush({ fill: 'page', stroke: ink, width: 1.2 })}/><path d="${CLAIMS[claim]}"${brush({ stroke: ink, width: 1.5 })} stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

const CLAIMS: Readonly<Record<ClaimStatus, string>> = {
  supported: 'M-3 .2L-.9 2.3L3 -2.2',
  contradicted: 'M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4',
  untested: 'M-1.9 -1.8A1.9 1.9 0 1 1 .8 -.4Q0 .1 0 1.1M0 3.3V3.4',
  undecided: 'M-3.4 0H3.4M-1.8 -1.6L-3.4 0L-1.8 1.6M1.8 -1.6L3.4 0L1.8 1.6',
};
