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
import { BOX, textLeft, titleLines } from './box-size.js';
import type { BoxView, MapView } from './view.js';

/** What drawing needs beside the view. */
export interface Drawing {
  readonly view: MapView;
  readonly brush: Brush;
  readonly letters: Letters;
  /** Prefix of every id, so that two maps can share a page. */
  readonly prefix: string;
  /** Address of the detail of an objective. */
  readonly href: (id: string) => string;
}

/** How visible what lies off the path in focus is. */
const FADED = 0.28;

/** An objective: a list item with a link whose name is its text. */
export function drawBox(box: BoxView, place: PlacedBox, drawing: Drawing): Markup {
  const { brush, prefix } = drawing;
  const { x, y, width, height } = place;
  const top = height - BOX.footer;
  const { lines, cut } = titleLines(box, drawing.letters);
  const tint: Ink = box.score === undefined ? 'strip' : `${box.score.status}-tint`;
  const describedBy = `${prefix}d-${box.id}`;
  const facts = box.facts.join('. ');
  const frame = brush({ stroke: 'border', width: 1.2, names: 'sm-frame' });
  const full = cut ? xml`<title>${box.title}</title>` : '';
  return xml`<g role="listitem" transform="translate(${x} ${y})"${box.faded ? xml` opacity="${FADED}"` : ''} class="sm-item" data-id="${box.id}">
<a href="${drawing.href(box.id)}" class="sm-box"${facts === '' ? '' : xml` aria-describedby="${describedBy}"`}>${
    facts === '' ? '' : xml`<desc id="${describedBy}">${facts}</desc>`
  }
<rect width="${width}" height="${height}" rx="${BOX.radius}"${brush({ fill: 'page' })}/>
<path d="${footerPath(top, width, height)}"${brush({ fill: tint })}/>
${box.stale === undefined ? '' : hatch(top, width, height, brush)}${themeStrip(box, height, drawing)}<rect width="${width}" height="${height}" rx="${BOX.radius}"${frame}${box.inferred ? xml` stroke-dasharray="5 4"` : ''}/>
<text font-size="${BOX.title}" font-weight="700" y="${BOX.first}"${brush({ fill: 'ink' })}>${full}${textLines(lines, textLeft(box), BOX.pitch)}</text>
${footer(box, top + BOX.footer / 2, drawing)}
</a></g>
`;
}

/** The footer, rounded like the box and clear of its border. */
function footerPath(top: number, width: number, height: number): string {
  const r = BOX.radius;
  return `M0 ${top}H${width}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}Z`;
}

/** Slanting lines over a footer, clipped by hand so that no program needs patterns. */
function hatch(top: number, width: number, height: number, brush: Brush): Markup {
  const rise = height - top - 2;
  const strokes: string[] = [];
  for (let x = 10; x + rise < width - 6; x += 9)
    strokes.push(`M${x} ${height - 1}l${rise} ${-rise}`);
  return xml`<path d="${strokes.join('')}"${brush({ stroke: 'border', width: 0.7 })} opacity="0.45"/>`;
}

function themeStrip(box: BoxView, height: number, { view, brush }: Drawing): Markup {
  if (box.themes.length === 0) return xml``;
  const w = BOX.strip;
  const r = BOX.radius;
  const own = view.themes.map(({ letter }) => letter);
  const share = (height - BOX.footer) / Math.max(1, box.themes.length);
  return xml`<g aria-hidden="true">${box.themes.map((letter, i) => {
    const from = i * share;
    const start = i === 0 ? `M${w} 0H${r}A${r} ${r} 0 0 0 0 ${r}` : `M${w} ${from}H0`;
    const ink = `theme${own.indexOf(letter) % 6}` as Ink;
    return xml`<path d="${start}V${from + share}H${w}Z"${brush({ fill: ink })}/><text x="${w / 2 + 0.5}" y="${from + share / 2 + 4}" text-anchor="middle" font-size="11" font-weight="700"${brush({ fill: 'onTheme' })}>${letter}</text>`;
  })}</g>
`;
}

function footer(box: BoxView, y: number, drawing: Drawing): Markup {
  const { brush, letters } = drawing;
  const { measure } = letters;
  const { score, before } = box;
  if (score === undefined) return counts(box, y, drawing, BOX.width - 18);
  const mark: Ink = `${score.status}-mark`;
  if (before !== undefined) return difference(box, y, drawing);
  let right = 31 + measure(score.points, 13, 700);
  const marks: Markup[] = [];
  if (box.trend !== undefined) {
    const { way, text } = box.trend;
    marks.push(
      xml`<g role="img" aria-label="${text}">${trendGlyph(way, right + 9, y, brush)}</g> `,
    );
    right += 16;
  }
  if (box.stale !== undefined) {
    marks.push(
      xml`<g role="img" aria-label="${box.stale}">${clockGlyph(right + 8, y, brush)}</g> `,
    );
    right += 14;
  }
  if (box.flags !== undefined) {
    const label = pictureWords(drawing.view.locale).legend.flag;
    marks.push(xml`<g role="img" aria-label="${label}">${flagGlyph(right + 8, y, brush)}</g> `);
    right += 14;
  }
  return xml`<g role="img" aria-label="${score.word}">${statusGlyph(score.status, 17, y, 15, brush)}</g> <text x="29" y="${y + 4.6}" font-size="13" font-weight="700"${brush({ fill: mark })}>${score.points}</text> ${marks}${counts(box, y, drawing, BOX.width - 9 - right)}`;
}

/** Before, after, and what was gained. */
function difference(box: BoxView, y: number, { brush, letters }: Drawing): Markup {
  const { score, before } = box;
  if (score === undefined || before === undefined) return xml``;
  const text = (x: number, content: string, ink: Ink, anchor = 'start'): Markup =>
    xml`<text x="${x}" y="${y + 4.6}" font-size="13" font-weight="700" text-anchor="${anchor}"${brush({ fill: ink })}>${content}</text> `;
  const wide = letters.measure(before.points, 13, 700);
  const arrow = 29 + wide + 10;
  const next = arrow + 17;
  return xml`<g role="img" aria-label="${before.word}">${statusGlyph(before.status, 17, y, 13, brush)}</g> ${text(28, before.points, `${before.status}-mark`)}${changeGlyph(arrow, y, brush)}<g role="img" aria-label="${score.word}">${statusGlyph(score.status, next, y, 13, brush)}</g> ${text(next + 11, score.points, `${score.status}-mark`)}${before.gained === undefined ? '' : text(BOX.width - 9, before.gained, 'ink', 'end')}`;
}

/** Marks with numbers, right-aligned; their words stand in the description. */
function counts(box: BoxView, y: number, { brush, letters }: Drawing, room: number): Markup {
  const shown = (['lead', 'lag', 'initiative'] as const).filter((kind) => box.counts[kind] > 0);
  const widthOf = (kind: (typeof shown)[number], scale: number): number =>
    scale * (letters.measure(String(box.counts[kind]), 12) + 13);
  const needed = shown.reduce((sum, kind) => sum + widthOf(kind, 1) + 1, 0);
  // Together where there is room; closer, and then smaller, where the numbers are large.
  const scale = Math.min(1, room / needed);
  const gap = Math.max(1, Math.min(8, (room - needed) / Math.max(1, shown.length)));
  let right = BOX.width - 9;
  const parts: Markup[] = [];
  for (const kind of shown.toReversed()) {
    const number = String(box.counts[kind]);
    const width = scale * letters.measure(number, 12);
    parts.unshift(
      xml`${countGlyph(kind, right - width - 7.5 * scale, y, brush, scale)}<text x="${right}" y="${y + 4.2 * scale}" text-anchor="end" font-size="${12 * scale}"${brush({ fill: 'ink' })}>${number}</text>`,
    );
    right -= widthOf(kind, scale) + gap;
  }
  return xml`<g aria-hidden="true">${parts}</g>`;
}
