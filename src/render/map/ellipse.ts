import { xml } from '../theme/index.js';
import { BOX, type BoxShape, type BoxSize } from './box-shape.js';

const WIDTH = 240;
/** Width of the rectangle within that holds title and footer, and its share in the height of the ellipse. */
const INNER = 170;
const SHARE = Math.sqrt(1 - (INNER / WIDTH) ** 2);
/** Marks of the footer reach a little beyond it, where the ellipse is wide enough. */
const FOOTER_LEFT = (WIDTH - INNER) / 2 - 8;
/** Side of the ground of a letter, its distance from the left end, and the height a letter needs there. */
const MARK = 14;
const MARK_LEFT = 13;
const MARK_ROOM = 33;

const footerTop = ({ height }: BoxSize): number => (height * (1 + SHARE)) / 2 - BOX.footer;

/** How far the outline lies inside the room of the ellipse, at a distance from its middle. */
const inset = ({ width, height }: BoxSize, from: number): number =>
  (height / 2) * (1 - Math.sqrt(Math.max(0, 1 - (from / (width / 2)) ** 2)));

/** An ellipse, as strategy maps are drawn since they were first drawn: a quarter wider, with the title in its middle. */
export const ellipse: BoxShape = {
  width: WIDTH,
  textWidth: () => INNER,
  heightOf: ({ themes }, lines) =>
    Math.ceil(Math.max((lines * BOX.pitch + 4 + BOX.footer) / SHARE, themes.length * MARK_ROOM)),
  titleAt: (_, lines, size) => {
    const top = (size.height * (1 - SHARE)) / 2;
    const room = footerTop(size) - top;
    return { x: size.width / 2, y: top + (room - lines * BOX.pitch) / 2 + 12.5, centred: true };
  },
  footerAt: (size) => ({
    left: FOOTER_LEFT,
    top: footerTop(size),
    width: WIDTH - 2 * FOOTER_LEFT,
  }),
  footerPath: (size) => {
    const top = footerTop(size);
    const [a, b] = [size.width / 2, size.height / 2];
    const half = a * Math.sqrt(1 - (top / b - 1) ** 2);
    return xml`M${a - half} ${top}h${2 * half}A${a} ${b} 0 ${top < b ? 1 : 0} 1 ${a - half} ${top}Z`;
  },
  outline: ({ width, height }, attributes) =>
    xml`<ellipse cx="${width / 2}" cy="${height / 2}" rx="${width / 2}" ry="${height / 2}"${attributes}/>`,
  sample: (x, y, attributes) => xml`<ellipse cx="${x}" cy="${y}" rx="11" ry="7"${attributes}/>`,
  themeAt: (index, count, { height }) => {
    const top = (height - count * (MARK + 1)) / 2 + index * (MARK + 1);
    return {
      x: MARK_LEFT + MARK / 2,
      y: top + 11,
      ground: xml`M${MARK_LEFT} ${top}h${MARK}v${MARK}h-${MARK}Z`,
    };
  },
  touch: ({ x, y }, side, box) => {
    const by = inset(box, x - box.x - box.width / 2);
    return { x, y: side === 'top' ? y + by : y - by };
  },
};
