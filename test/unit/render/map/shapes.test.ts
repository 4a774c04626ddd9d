import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMap, layoutView, mapView, renderMap, toSvg } from 'stratmap/render';
import { measureText } from '../../../../src/layout/index.js';
import { ellipse } from '../../../../src/render/map/ellipse.js';
import { roundedBox } from '../../../../src/render/map/rounded-box.js';
import {
  type Element,
  elementsOf,
  markedCard,
  markedEvaluation,
  parseXml,
  textOf,
} from './support.js';

const ELLIPSE = { shape: 'ellipse' } as const;
const view = mapView(markedCard, markedEvaluation);
const number = ({ attributes }: Element, name: string): number => Number(attributes.get(name));
const named = (svg: string, wanted: string): Element[] =>
  [...elementsOf(parseXml(svg))].filter(({ name }) => name === wanted);
const itemsOf = (svg: string): Element[] =>
  [...elementsOf(parseXml(svg))].filter(({ attributes }) => attributes.get('class') === 'sm-item');
/** How far out a point of an ellipse lies: 1 on its outline. */
const outness = (x: number, y: number, width: number, height: number): number =>
  Math.hypot(x / (width / 2) - 1, y / (height / 2) - 1);

describe('objectives as ellipses', () => {
  it('say the same as boxes, in the same order, with the same names', () => {
    const [boxes, ellipses] = [
      toSvg(markedCard, markedEvaluation),
      toSvg(markedCard, markedEvaluation, ELLIPSE),
    ];
    const told = (svg: string): string[] => itemsOf(svg).map((item) => textOf(item));
    expect(told(ellipses)).toEqual(told(boxes));
    expect(describeMap(view)).toContain('Spend less');
    for (const item of itemsOf(ellipses)) {
      const frames = [...elementsOf(item)].filter(({ name }) => name === 'ellipse');
      expect(frames.map((one) => number(one, 'rx'))).toEqual([120, 120]);
    }
    expect(named(boxes, 'ellipse')).toEqual([]);
  });

  it('are boxes unless told, and refuse a shape that there is not', () => {
    expect(toSvg(markedCard, markedEvaluation, { shape: 'box' })).toBe(
      toSvg(markedCard, markedEvaluation),
    );
    for (const shape of ['circle', 'constructor', '__proto__'])
      expect(() => toSvg(markedCard, undefined, { shape: shape as 'box' })).toThrow(
        `\`shape\` is the text \`${shape}\`, which is no shape\n  expected: one of box, ellipse`,
      );
  });

  it('hold their titles, whatever those are and however high the row is', () => {
    const words = fc.array(
      fc.constantFrom('a', 'of', 'people', 'conversation', 'Kundenzufriedenheit', 'WWW'),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    const themes = fc.subarray(['A', 'B']);
    fc.assert(
      fc.property(fc.tuple(words, words), themes, ([one, other], letters) => {
        const titles = [one.join(' '), other.join(' ')];
        const titled = {
          ...view,
          boxes: view.boxes.map((box, i) => ({
            ...box,
            title: titles[i % 2] as string,
            themes: letters,
          })),
        };
        const layout = layoutView(titled, {}, ELLIPSE);
        for (const item of itemsOf(renderMap(titled, layout, undefined, ELLIPSE))) {
          const place = layout.boxes.find(({ id }) => id === item.attributes.get('data-id'));
          const { width, height } = place ?? { width: 0, height: 0 };
          const title = [...elementsOf(item)].find(
            ({ name, attributes }) => name === 'text' && attributes.get('font-size') === '13',
          ) as Element;
          expect(title.attributes.get('text-anchor')).toBe('middle');
          const lines = [...elementsOf(title)].filter(({ name }) => name === 'tspan');
          for (const [i, line] of lines.entries()) {
            const base = number(title, 'y') + 16.5 * i;
            const half = measureText(textOf(line).trimEnd(), 13, 700) / 2;
            expect(number(line, 'x')).toBe(width / 2);
            for (const y of [base - 9, base])
              expect(outness(width / 2 - half, y, width, height)).toBeLessThan(1);
            // The footer begins below the last line.
            expect(base + 3).toBeLessThan(ellipse.footerAt({ width, height }).top + 1);
          }
        }
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  it('hold the marks of their footers and the letters of their themes', () => {
    for (let lines = 1; lines <= 5; lines++)
      for (let count = 0; count <= 6; count++) {
        const box = {
          ...view.boxes[0],
          themes: ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count),
        } as (typeof view.boxes)[number];
        const width = 240;
        const height = ellipse.heightOf(box, lines);
        const footer = ellipse.footerAt({ width, height });
        for (const x of [footer.left + 9, footer.left + footer.width - 9])
          for (const y of [footer.top + 6, footer.top + 21])
            expect(outness(x, y, width, height)).toBeLessThan(1);
        for (const index of box.themes.keys()) {
          const { ground } = ellipse.themeAt(index, count, { width, height });
          const [left = 0, top = 0] = ground.markup.slice(1).split(/[ h]/, 2).map(Number);
          expect([left, top + 14 < height]).toEqual([13, true]);
          for (const x of [left, left + 14])
            for (const y of [top, top + 14])
              expect(outness(x, y, width, height)).toBeLessThan(1.02);
        }
      }
  });

  it('are met by links on their outlines', () => {
    const layout = layoutView(view, {}, ELLIPSE);
    const drawn = renderMap(view, layout, undefined, ELLIPSE);
    expect(layout.links.length).toBeGreaterThan(2);
    for (const { points, from, to, start, end } of layout.links)
      for (const [id, side, point] of [
        [from, start, points[0]],
        [to, end, points.at(-1)],
      ] as const) {
        const box = layout.boxes.find((one) => one.id === id);
        if (box === undefined || point === undefined) throw new Error(`no ${id}`);
        const touched = ellipse.touch(point, side, box);
        expect(outness(touched.x - box.x, touched.y - box.y, box.width, box.height)).toBeCloseTo(
          1,
          9,
        );
        expect(roundedBox.touch(point, side, box)).toEqual(point);
        const shown = (value: number): string => String(Math.round(value * 100) / 100);
        if (point === points[0])
          expect(drawn).toContain(`d="M${shown(touched.x)} ${shown(touched.y)}`);
      }
  });
});
