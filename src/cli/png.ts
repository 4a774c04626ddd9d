import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Arguments, OptionSpec } from './command.js';
import type { CliIo, Rasterise } from './io.js';
import { messageOf } from './load-card.js';
import { Misuse } from './misuse.js';

/** The package that draws SVG as PNG; it is only asked for where it is needed. */
const PACKAGE = '@resvg/resvg-js';

/** Options of a picture in pixels. */
export const PNG_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'scale',
    value: 'NUMBER',
    help: 'pixels of a PNG for one of the map, 0.25 to 8; 2 by default',
  },
  {
    name: 'font',
    value: 'FILE',
    multiple: true,
    help: 'fonts of a PNG (.ttf, .otf) instead of those of the system; letters as wide as those of Arial fit best',
  },
];

/** Most pixels of a picture: 400 megabytes of memory while it is drawn. */
const MOST_PIXELS = 1e8;

/** How a picture in pixels is to be drawn. */
export interface PngLook {
  readonly scale: number;
  readonly fonts: readonly string[];
}

/** Reads the options of a picture in pixels. */
export function pngLookOf(args: Arguments): PngLook {
  const text = args.value('scale') ?? '2';
  const scale = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(scale >= 0.25 && scale <= 8))
    throw new Misuse(`\`${text}\` is no scale`, 'give a number from 0.25 to 8');
  return { scale, fonts: args.values('font') };
}

/**
 * A map as PNG.
 *
 * @throws Misuse where the package that draws it is not installed, cannot draw it, or the picture would be too large
 */
export function pngOf(
  svg: string,
  { scale, fonts }: PngLook,
  io: Pick<CliIo, 'cwd' | 'rasteriser'>,
): Uint8Array {
  const rasterise = io.rasteriser();
  if (rasterise === undefined)
    throw new Misuse(
      `a PNG needs the package ${PACKAGE}, which is not installed`,
      `npm install ${PACKAGE}, or draw a name.svg`,
    );
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (Number(width) * Number(height) * scale ** 2 > MOST_PIXELS)
    throw new Misuse(
      `a map of ${width} by ${height} pixels is too large for a scale of ${scale}`,
      'give a smaller --scale, or draw a name.svg',
    );
  try {
    return rasterise(
      svg,
      scale,
      fonts.map((path) => resolve(io.cwd, path)),
    );
  } catch (error) {
    throw new Misuse(`the PNG cannot be drawn: ${messageOf(error)}`, 'draw a name.svg');
  }
}

/** What is used of the package. */
interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: {
      readonly fitTo: { readonly mode: 'zoom'; readonly value: number };
      readonly font: {
        readonly loadSystemFonts: boolean;
        readonly fontFiles?: readonly string[];
        readonly defaultFontFamily?: string;
        readonly sansSerifFamily?: string;
      };
    },
  ) => { readonly render: () => { readonly asPng: () => Uint8Array } };
}

/** The package where it is installed beside this one; never one that happens to lie in the working folder. */
export function installedRasteriser(): Rasterise | undefined {
  const load = createRequire(import.meta.url);
  let found: Resvg;
  try {
    found = load(PACKAGE) as Resvg;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'MODULE_NOT_FOUND') return undefined;
    throw new Misuse(`the package ${PACKAGE} cannot be used: ${messageOf(error)}`);
  }
  return (svg, scale, fonts) => {
    // It draws no text at all, and says nothing, where it cannot read a font.
    const absent = fonts.find((path) => !existsSync(path));
    if (absent !== undefined) throw new Error(`there is no font file ${absent}`);
    return new found.Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font:
        fonts.length > 0
          ? { loadSystemFonts: false, fontFiles: fonts }
          : {
              loadSystemFonts: true,
              defaultFontFamily: 'Liberation Sans',
              sansSerifFamily: 'Liberation Sans',
            },
    })
      .render()
      .asPng();
  };
}
