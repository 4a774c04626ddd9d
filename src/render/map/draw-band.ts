import type { PlacedBand } from '../../layout/index.js';
import { statusGlyph } from '../glyphs.js';
import { type Brush, type Ink, type Letters, type Markup, textLines, xml } from '../theme/index.js';
import type { BandView } from './view.js';

/** Widths of the strip with the name of a band and of the column with its score. */
export const STRIP = 26;
export const WIDE_STRIP = 36;
export const SCORES = 62;

/** How a name stands in its strip: as large as fits, in two lines where one is too short. */
function nameOf(
  title: string,
  height: number,
  { measure, wrap }: Letters,
): { readonly size: number; readonly lines: readonly string[]; readonly cut: boolean } {
  const room = height - 12;
  if (measure(title, 13, 700) <= room) return { size: 13, lines: [title], cut: false };
  if (measure(title, 11, 700) <= room) return { size: 11, lines: [title], cut: false };
  return { size: 11, ...wrap(title, room, 11, 700, 2) };
}

/** Width of the strip that the names of these bands need. */
export function stripWidth(
  bands: readonly BandView[],
  places: readonly PlacedBand[],
  letters: Letters,
): number {
  const two = bands.some(
    ({ title }, i) => nameOf(title, places[i]?.height ?? 0, letters).lines.length > 1,
  );
  return two ? WIDE_STRIP : STRIP;
}

/** The ground of a band, its name at the left and its score at the right. */
export function drawBand(
  band: BandView,
  place: PlacedBand,
  index: number,
  {
    width,
    strip,
    brush,
    letters,
  }: {
    readonly width: number;
    readonly strip: number;
    readonly brush: Brush;
    readonly letters: Letters;
  },
): Markup {
  const { size, lines, cut } = nameOf(band.title, place.height, letters);
  const middle = place.y + place.height / 2;
  const pitch = size + 2;
  const first = strip / 2 + size * 0.36 - ((lines.length - 1) * pitch) / 2;
  const told = [
    ...(cut ? [band.title] : []),
    ...(band.question === undefined ? [] : [band.question]),
  ];
  const ground: Ink = `band${index % 2 === 0 ? 0 : 1}`;
  return xml`<g class="sm-band" data-id="${band.id}">${told.length === 0 ? '' : xml`<title>${told.join('. ')}</title>`}<rect y="${place.y}" width="${width}" height="${place.height}"${brush({ fill: ground })}/>
<rect y="${place.y}" width="${strip}" height="${place.height}"${brush({ fill: 'strip' })}/>
<text transform="translate(${first} ${middle}) rotate(-90)" text-anchor="middle" font-size="${size}" font-weight="700"${brush({ fill: 'ink' })}>${textLines(lines, 0, pitch)}</text>
${index === 0 ? '' : xml`<path d="M0 ${place.y}H${width}"${brush({ stroke: 'rule', width: 1 })}/>`}${bandScore(band, width - SCORES / 2, middle, brush)}</g>
`;
}

function bandScore({ score, title, gained }: BandView, x: number, y: number, brush: Brush): Markup {
  if (score === undefined) return xml``;
  const more =
    gained === undefined
      ? ''
      : xml`<text x="${x}" y="${y + 29}" text-anchor="middle" font-size="12"${brush({ fill: 'ink' })}>${gained}</text>`;
  const told = `${title}: ${score.word} ${score.points}${gained === undefined ? '' : ` (${gained})`}`;
  return xml`<g role="img" aria-label="${told}">${statusGlyph(score.status, x, y - 10, 16, brush)}<text x="${x}" y="${y + 14}" text-anchor="middle" font-size="13" font-weight="700"${brush({ fill: `${score.status}-mark` })}>${score.points}</text>${more}</g>`;
}
