import { describe, expect, it } from 'vitest';
import { layoutView, mapView, renderMap, toSvg } from 'stratmap/render';
import { measureText } from '../../../../src/layout/index.js';
import { elementsOf, markedCard, markedEvaluation, parseXml, textOf } from './support.js';

/** A font in which every letter is half as wide again. */
const wide = (text: string, size: number, weight?: number): number =>
  1.5 * measureText(text, size, weight);

describe('a map in other letters', () => {
  it('names its fonts, safely', () => {
    expect(toSvg(markedCard, undefined, { fonts: 'Inter, "A <b>"' })).toContain(
      'font-family="Inter, &quot;A &lt;b&gt;&quot;"',
    );
  });

  it('wraps its titles by the widths it is told, so that they fit', () => {
    const title = 'Quick and effective conversation with people';
    const plain = mapView(markedCard, markedEvaluation);
    const view = { ...plain, boxes: plain.boxes.map((box) => ({ ...box, title })) };
    const other = { measureText: wide };
    const layout = layoutView(view, {}, other);
    expect(layout.boxes[0]?.height).toBeGreaterThan(layoutView(view).boxes[0]?.height ?? 0);
    const lines = [...elementsOf(parseXml(renderMap(view, layout, undefined, other)))].filter(
      ({ name, attributes }) => name === 'tspan' && attributes.get('x') !== '14',
    );
    const found = lines
      .map((line) => textOf(line).trimEnd())
      .filter((line) => title.includes(line));
    expect(found.length).toBeGreaterThan(9);
    for (const line of found) expect(wide(line, 13, 700)).toBeLessThanOrEqual(192 - 20);
  });

  it('is the usual map where the widths are the usual ones', () => {
    expect(toSvg(markedCard, markedEvaluation, { measureText })).toBe(
      toSvg(markedCard, markedEvaluation),
    );
  });
});
