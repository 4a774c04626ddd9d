import fc from 'fast-check';
import type { MapGraph, MapLayout } from '../../../src/layout/index.js';

/** A graph from a picture in words: bands with their boxes, and links written `cause->effect`. */
export function graphOf(
  bands: { readonly [band: string]: string },
  links: string,
  size = { width: 192, height: 80 },
): MapGraph {
  return {
    bands: Object.keys(bands).map((id) => ({ id })),
    nodes: Object.entries(bands).flatMap(([band, boxes]) =>
      words(boxes).map((word) => {
        const [id = '', theme] = word.split(':');
        return { id, band, ...size, ...(theme === undefined ? {} : { theme }) };
      }),
    ),
    links: words(links).map((text, k) => {
      const [from = '', to = ''] = text.split('->');
      return { id: `${text}#${k}`, from, to };
    }),
  };
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Any graph of up to five links a box: loops, links to the box itself, links twice, links down, empty bands, boxes of any size. */
export function anyGraph(mostNodes: number, mostLinks: number): fc.Arbitrary<MapGraph> {
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: mostNodes }))
    .chain(([bands, count]) =>
      fc.record({
        bands: fc.constant(Array.from({ length: bands }, (_, k) => ({ id: `band${k}` }))),
        nodes: fc
          .array(
            fc.record({
              band: fc.integer({ min: 0, max: bands - 1 }).map((k) => `band${k}`),
              theme: fc.constantFrom('growth', 'cost', 'people'),
              width: fc.integer({ min: 80, max: 240 }),
              height: fc.integer({ min: 30, max: 140 }),
            }),
            { minLength: count, maxLength: count, size: 'max' },
          )
          .map((nodes) => nodes.map((node, k) => ({ id: `n${k}`, ...node }))),
        links: fc
          .array(fc.record({ from: end(count), to: end(count) }), {
            maxLength: Math.min(mostLinks, 5 * count),
            size: 'max',
          })
          .map((links) => links.map((link, k) => ({ id: `l${k}`, ...link }))),
      }),
    );
}

const end = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: count - 1 }).map((k) => `n${k}`);

/** Ids of the boxes of each row, from the top and from the left. */
export function rowsOf({ rows, boxes }: MapLayout): string[] {
  return rows.map((_, row) =>
    boxes
      .filter((box) => box.row === row)
      .toSorted((a, b) => a.order - b.order)
      .map(({ id }) => id)
      .join(' '),
  );
}
