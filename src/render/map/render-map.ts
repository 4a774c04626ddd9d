import { layoutForm, mapForm, themeForm } from '../forms.js';
import { PICTURE_FORMS, type RenderMapOptions, type SvgOptions } from './picture-options.js';
import { checkArguments, readOptions } from '../../core/index.js';
import type { BoxSide, MapLayout, PlacedBox, PlacedLink } from '../../layout/index.js';
import { statusGlyph } from '../glyphs.js';
import { pictureWords } from '../picture-words.js';
import {
  brushOf,
  coloursOf,
  lettersOf,
  type Markup,
  textLines,
  type Theme,
  xml,
} from '../theme/index.js';
import type { BoxShape } from './box-shape.js';
import { drawBand, SCORES, stripWidth } from './draw-band.js';
import { type Drawing, drawBox } from './draw-box.js';
import { drawLink } from './draw-link.js';
import { drawLegend } from './legend.js';
import { shapeOf } from './map-shapes.js';
import type { MapView } from './view.js';

const ARGUMENTS = { view: mapForm, layout: layoutForm, theme: themeForm };
const MARGIN = 14;
const LEAST_WIDTH = 620;

/**
 * Draws a map as SVG. The same arguments give the same text, to the last byte.
 *
 * The picture is a group with a list for each perspective and a link for each objective, named by its text; what marks mean is
 * said in their names and descriptions. Colours are attributes, with classes beside them that `themeCss` ties to CSS variables.
 *
 * @param view - what to show, from `mapView`
 * @param layout - where it stands, from `layoutView`
 * @param theme - colours, from `themeOf`
 * @param options - ids and links
 * @throws ScorecardError `invalid-option`
 * @returns an `svg` element, well-formed and safe whatever the titles of the card are
 */
export function renderMap(
  view: MapView,
  layout: MapLayout,
  theme: Theme = coloursOf({}),
  options: RenderMapOptions | null = {},
): string {
  checkArguments({ view, layout, theme }, ARGUMENTS);
  return drawMap(view, layout, theme, readOptions<SvgOptions>(options, PICTURE_FORMS));
}

/** The same for options that were checked. */
export function drawMap(
  view: MapView,
  layout: MapLayout,
  theme: Theme,
  options: RenderMapOptions,
): string {
  const {
    idPrefix: prefix = 'map-',
    href = (id) => `#objective-${id}`,
    minWidth = LEAST_WIDTH,
    heading: headed = true,
  } = options;
  const brush = brushOf(theme);
  const letters = lettersOf(options);
  const shape = shapeOf(options);
  const strip = stripWidth(view.bands, layout.bands, letters);
  const scores = view.bands.some(({ score }) => score !== undefined) ? SCORES : 0;
  const inner = Math.max(minWidth - 2 * MARGIN, 200, strip + layout.width + scores);
  const heading = headed
    ? drawHeading(view, inner, prefix, { brush, letters })
    : { markup: xml``, height: MARGIN };
  const legend = drawLegend(view, layout, inner, { brush, letters, shape });
  const top = heading.height;
  const bottom = top + layout.height + 12;
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(bottom + legend.height + MARGIN);
  const drawing: Drawing = { view, brush, letters, shape, prefix, href };
  // A narrow map stands in the middle of its ground.
  const left = strip + Math.max(0, (inner - strip - scores - layout.width) / 2);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${prefix}title" aria-describedby="${prefix}desc" lang="${view.locale}" font-family="${letters.fonts}" class="stratmap">
<title id="${prefix}title">${pictureWords(view.locale).map(view.title)}</title>
<desc id="${prefix}desc">${view.description}</desc>
<rect width="${width}" height="${height}"${brush({ fill: 'page' })}/>
${heading.markup}<g transform="translate(${MARGIN} ${top})">
${view.bands.map((band, i) => {
  const place = layout.bands[i];
  return place === undefined
    ? ''
    : drawBand(band, place, i, { width: inner, strip, brush, letters });
})}</g>
<g transform="translate(${MARGIN + left} ${top})">
<g aria-hidden="true" class="sm-links">
${linksOf(view, layout, drawing)}</g>
${lists(view, layout, drawing)}</g>
${
  view.boxes.length > 0
    ? ''
    : xml`<text x="${MARGIN + inner / 2}" y="${top + (layout.bands[0]?.height ?? 0) / 2 + 5}" text-anchor="middle" font-size="14"${brush({ fill: 'muted' })}>${pictureWords(view.locale).noObjectives}</text>
`
}<g transform="translate(${MARGIN} ${bottom})" aria-hidden="true" class="sm-legend">
${legend.markup}</g>
</svg>
`.markup;
}

/** Title, period and total. */
function drawHeading(
  { title, subtitle, total, gained }: MapView,
  width: number,
  prefix: string,
  { brush, letters }: Pick<Drawing, 'brush' | 'letters'>,
): { readonly markup: Markup; readonly height: number } {
  const { lines } = letters.wrap(title, width, 18, 700, 2);
  const first = MARGIN + 16;
  const next = first + (lines.length - 1) * 22 + 22;
  const heading = xml`<text y="${first}" font-size="18" font-weight="700"${brush({ fill: 'ink' })} id="${prefix}heading" aria-hidden="true">${textLines(lines, MARGIN, 22)}</text>\n`;
  if (subtitle === '') return { markup: heading, height: next };
  const at = MARGIN + letters.measure(subtitle, 13) + 6;
  const score =
    total === undefined
      ? ''
      : xml` ${statusGlyph(total.status, at + 8, next - 4.5, 14, brush)}<text x="${at + 20}" y="${next}" font-size="13" font-weight="700"${brush({ fill: `${total.status}-mark` })}>${`${total.points} ${total.word}${gained === undefined ? '' : ` (${gained})`}`}</text>`;
  return {
    markup: xml`${heading}<g><text x="${MARGIN}" y="${next}" font-size="13"${brush({ fill: 'muted' })}>${`${subtitle} `}</text>${score}</g>\n`,
    height: next + 14,
  };
}

/** Links in the order of the card, those in focus on top. */
function linksOf(view: MapView, layout: MapLayout, { brush, shape }: Drawing): Markup[] {
  const links = touching(layout, shape);
  const places = new Map(links.map((place) => [place.id, place]));
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const order = [...view.links.filter(({ focus }) => focus !== 'on')];
  order.push(...view.links.filter(({ focus }) => focus === 'on'));
  return order.flatMap((link) => {
    const place = places.get(link.id);
    if (place === undefined || link.hidden === true) return [];
    const { start } = place;
    const cause = boxes.get(place.from);
    const outlineAt = (x: number): number =>
      cause === undefined
        ? Number.NaN
        : shape.touch({ x, y: edgeOf(cause, start) }, start, cause).y;
    return [drawLink(link, place, { brush, bands: layout.bands, links, outlineAt })];
  });
}

const edgeOf = ({ y, height }: PlacedBox, side: BoxSide): number =>
  side === 'top' ? y : y + height;

/** Links with their ends on the outlines of the boxes. */
function touching({ boxes, links }: MapLayout, { touch }: BoxShape): readonly PlacedLink[] {
  const places = new Map(boxes.map((box) => [box.id, box]));
  return links.map((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const last = link.points.length - 1;
    if (from === undefined || to === undefined) return link;
    const points = link.points.map((point, i) =>
      i === 0 ? touch(point, link.start, from) : i === last ? touch(point, link.end, to) : point,
    );
    return { ...link, points };
  });
}

/** Boxes as one list for each band, in the order people read them. */
function lists(view: MapView, layout: MapLayout, drawing: Drawing): Markup[] {
  const boxes = new Map(view.boxes.map((box) => [box.id, box]));
  return view.bands.map(({ id, title }) => {
    const places = layout.boxes
      .filter(({ band }) => band === id)
      .toSorted((a, b) => a.y - b.y || a.x - b.x);
    if (places.length === 0) return xml``;
    return xml`<g role="list" aria-label="${title}">
${places.map((place) => {
  const box = boxes.get(place.id);
  return box === undefined ? '' : drawBox(box, place, drawing);
})}</g>
`;
  });
}
