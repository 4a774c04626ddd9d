import type { PlacedBox } from '../../layout/index.js';
import {
  changeGlyph,
  clockGlyph,
  countGlyph,
  flagGlyph,
  statusGlyph,
  trendGlyph,
} from '../glyphs.js';
import { type Brush, type Ink, type Letters, type Markup, textLines, xml } from '../theme/index.js';
import { pictureWords } from '../picture-words.js';
import { BOX, type BoxShape, type BoxSize } from './box-shape.js';
import { titleLines } from './box-size.js';
import type { BoxView, MapView } from './view.js';

/** What drawing needs beside the view. */
export interface Drawing {
  readonly view: MapView;
  readonly brush: Brush;
  readonly letters: Letters;
  readonly shape: BoxShape;
  /** Prefix of every id, so that two maps can share a page. */
  readonly prefix: string;
  /** Address of the detail of an objective. */
  readonly href: (id: string) => string;
}

/** How visible what lies off the path in focus is. */
const FADED = 0.28;

/** An objective: a list item with a link whose name is its text. */
export function drawBox(box: BoxView, place: PlacedBox, drawing: Drawing): Markup {
  const { brush, prefix, shape } = drawing;
  const { x, y } = place;
  const { left, top, width } = shape.footerAt(place);
  const { lines, cut } = titleLines(box, shape, drawing.letters);
  const title = shape.titleAt(box, lines.length, place);
  const tint: Ink = box.score === undefined ? 'strip' : `${box.score.status}-tint`;
  const describedBy = `${prefix}d-${box.id}`;
  const facts = box.facts.join('. ');
  const dashes = box.inferred ? '5 4' : '';
  const frame = brush({ stroke: 'border', width: 1.2, names: 'sm-frame', dashes });
  const full = cut ? xml`<title>${box.title}</title>` : '';
  const marks = footer(box, top + BOX.footer / 2, width, drawing);
  return xml`<g role="listitem" transform="translate(${x} ${y})"${box.faded ? xml` opacity="${FADED}"` : ''} class="sm-item" data-id="${box.id}">
<a href="${drawing.href(box.id)}" class="sm-box"${facts === '' ? '' : xml` aria-describedby="${describedBy}"`}>${
    facts === '' ? '' : xml`<desc id="${describedBy}">${facts}</desc>`
  }
${shape.outline(place, brush({ fill: 'page' }))}
<path d="${shape.footerPath(place)}"${brush({ fill: tint })}/>
${box.stale === undefined ? '' : hatch(left, top, width, brush)}${themeMarks(box, place, drawing)}${shape.outline(place, frame)}
<text font-size="${BOX.title}" font-weight="700" y="${title.y}"${title.centred ? xml` text-anchor="middle"` : ''}${brush({ fill: 'ink' })}>${full}${textLines(lines, title.x, BOX.pitch)}</text>
${left === 0 ? marks : xml`<g transform="translate(${left} 0)">${marks}</g>`}
</a></g>
`;
}

/** Slanting lines over a footer, clipped by hand so that no program needs patterns. */
function hatch(left: number, top: number, width: number, brush: Brush): Markup {
  const rise = BOX.footer - 2;
  const strokes: string[] = [];
  for (let x = left + 10; x + rise < left + width - 6; x += 9)
    strokes.push(`M${x} ${top + BOX.footer - 1}l${rise} ${-rise}`);
  return xml`<path d="${strokes.join('')}"${brush({ stroke: 'border', width: 0.7 })} opacity="0.45"/>`;
}

function themeMarks(box: BoxView, size: BoxSize, { view, brush, shape }: Drawing): Markup {
  const { themes } = box;
  if (themes.length === 0) return xml``;
  const own = view.themes.map(({ letter }) => letter);
  return xml`<g aria-hidden="true">${themes.map((letter, i) => {
    const { x, y, ground } = shape.themeAt(i, themes.length, size);
    const ink = `theme${own.indexOf(letter) % 6}` as Ink;
    return xml`<path d="${ground}"${brush({ fill: ink })}/><text x="${x}" y="${y}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'onTheme' })}>${letter}</text>`;
  })}</g>
`;
}

/** A mark with its name. */
const named = (name: string, mark: Markup): Markup =>
  xml`<g role="img" aria-label="${name}">${mark}</g>`;

function footer(box: BoxView, y: number, width: number, drawing: Drawing): Markup {
  const { brush, letters } = drawing;
  const { measure } = letters;
  const { score, before } = box;
  if (score === undefined) return counts(box, y, width, drawing, width - 18);
  const mark: Ink = `${score.status}-mark`;
  if (before !== undefined) return difference(box, y, width, drawing);
  let right = 31 + measure(score.points, 13, 700);
  const marks: Markup[] = [];
  const add = (label: string, room: number, glyph: (x: number) => Markup): void => {
    marks.push(xml`${named(label, glyph(right + room / 2 + 1))} `);
    right += room;
  };
  const { trend, stale, flags } = box;
  if (trend !== undefined) add(trend.text, 16, (x) => trendGlyph(trend.way, x, y, brush));
  if (stale !== undefined) add(stale, 14, (x) => clockGlyph(x, y, brush));
  if (flags !== undefined)
    add(pictureWords(drawing.view.locale).legend.flag, 14, (x) => flagGlyph(x, y, brush));
  return xml`${named(score.word, statusGlyph(score.status, 17, y, 15, brush))} <text x="29" y="${y + 4.6}" font-size="13" font-weight="700"${brush({ fill: mark })}>${score.points}</text> ${marks}${counts(box, y, width, drawing, width - 9 - right)}`;
}

/** Before, after, and what was gained. */
function difference(box: BoxView, y: number, width: number, { brush, letters }: Drawing): Markup {
  const { score, before } = box;
  if (score === undefined || before === undefined) return xml``;
  const text = (x: number, content: string, ink: Ink, anchor = 'start'): Markup =>
    xml`<text x="${x}" y="${y + 4.6}" font-size="13" font-weight="700" text-anchor="${anchor}"${brush({ fill: ink })}>${content}</text> `;
  const wide = letters.measure(before.points, 13, 700);
  const arrow = 29 + wide + 10;
  const next = arrow + 17;
  return xml`${named(before.word, statusGlyph(before.status, 17, y, 13, brush))} ${text(28, before.points, `${before.status}-mark`)}${changeGlyph(arrow, y, brush)}${named(score.word, statusGlyph(score.status, next, y, 13, brush))} ${text(next + 11, score.points, `${score.status}-mark`)}${before.gained === undefined ? '' : text(width - 9, before.gained, 'ink', 'end')}`;
}

/** Marks with numbers, right-aligned; their words stand in the description. */
function counts(
  box: BoxView,
  y: number,
  width: number,
  { brush, letters }: Drawing,
  room: number,
): Markup {
  const shown = (['lead', 'lag', 'initiative'] as const).filter((kind) => box.counts[kind] > 0);
  const widthOf = (kind: (typeof shown)[number], scale: number): number =>
    scale * (letters.measure(String(box.counts[kind]), 12) + 13);
  const needed = shown.reduce((sum, kind) => sum + widthOf(kind, 1) + 1, 0);
  // Together where there is room; closer, and then smaller, where the numbers are large.
  const scale = Math.min(1, room / needed);
  const gap = Math.max(1, Math.min(8, (room - needed) / Math.max(1, shown.length)));
  let right = width - 9;
  const parts: Markup[] = [];
  for (const kind of shown.toReversed()) {
    const number = String(box.counts[kind]);
    const wide = scale * letters.measure(number, 12);
    parts.unshift(
      xml`${countGlyph(kind, right - wide - 7.5 * scale, y, brush, scale)}<text x="${right}" y="${y + 4.2 * scale}" text-anchor="end" font-size="${12 * scale}"${brush({ fill: 'ink' })}>${number}</text>`,
    );
    right -= widthOf(kind, scale) + gap;
  }
  return xml`<g aria-hidden="true">${parts}</g>`;
}
