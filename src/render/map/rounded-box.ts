import { xml } from '../theme/index.js';
import { BOX, type BoxShape } from './box-shape.js';
import type { BoxView } from './view.js';

const WIDTH = 192;
const PADDING = 10;
/** From the top of the box to the first base line. */
const FIRST = 20;
/** Below the last base line. */
const BELOW = 11;
const RADIUS = 9;
/** Width of the strip with the letters of themes. */
const STRIP = 15;

/** Where the title of a box starts, from its left side. */
const textLeft = ({ themes }: BoxView): number => (themes.length > 0 ? STRIP : 0) + PADDING;

/** A box with round corners and a strip for themes: titles fit it best. */
export const roundedBox: BoxShape = {
  width: WIDTH,
  textWidth: (box) => WIDTH - textLeft(box) - PADDING,
  heightOf: ({ themes }, lines) =>
    Math.max(FIRST + (lines - 1) * BOX.pitch + BELOW, themes.length * 14 + 8) + BOX.footer,
  titleAt: (box) => ({ x: textLeft(box), y: FIRST, centred: false }),
  footerAt: ({ height }) => ({ left: 0, top: height - BOX.footer, width: WIDTH }),
  // Clear of the border.
  footerPath: ({ width, height }) =>
    xml`M0 ${height - BOX.footer}H${width}V${height - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${width - RADIUS} ${height}H${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 0 ${height - RADIUS}Z`,
  outline: ({ width, height }, attributes) =>
    xml`<rect width="${width}" height="${height}" rx="${RADIUS}"${attributes}/>`,
  sample: (x, y, attributes) =>
    xml`<rect x="${x - 11}" y="${y - 7}" width="22" height="14" rx="4"${attributes}/>`,
  themeAt: (index, count, { height }) => {
    const share = (height - BOX.footer) / count;
    const from = index * share;
    const start =
      index === 0
        ? xml`M${STRIP} 0H${RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS}`
        : xml`M${STRIP} ${from}H0`;
    return {
      x: STRIP / 2 + 0.5,
      y: from + share / 2 + 4,
      ground: xml`${start}V${from + share}H${STRIP}Z`,
    };
  },
  touch: (point) => point,
};
