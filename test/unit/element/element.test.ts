import { describe, expect, it } from 'vitest';
import { defineStratmapMap, type ElementHost } from 'stratmap/element';
import { layoutView, mapView } from 'stratmap/render';
import { isMove, moveOn, pathOf } from '../../../src/element/moves.js';
import { type SceneMemory, sceneOf } from '../../../src/element/scene.js';
import { styleOf } from '../../../src/element/style.js';
import { markedCard, markedEvaluation, parseXml } from '../render/map/support.js';
import { cardOf } from '../render/cards.js';

const view = mapView(markedCard, markedEvaluation);
const layout = layoutView(view);

describe('keys on a map', () => {
  it.each([
    ['ArrowUp', 'skill', 'calm'],
    ['ArrowDown', 'profit', 'calm'],
    ['Home', 'idle', 'profit'],
    ['End', 'profit', 'idle'],
    ['ArrowRight', 'profit', 'save'],
    ['ArrowLeft', 'save', 'profit'],
    ['ArrowLeft', 'profit', undefined],
    ['ArrowUp', 'idle', undefined],
    ['x', 'save', undefined],
    ['Home', 'nobody', undefined],
  ])('%s on `%s` leads to %s', (key, from, to) => {
    expect(moveOn(key, from, view, layout)).toBe(to);
  });

  it('are told from others even where they lead nowhere', () => {
    expect(['ArrowUp', 'Enter', 'constructor', 'End'].map((key) => isMove(key))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('the path of an objective', () => {
  it.each(['save', 'profit', 'calm', 'skill', 'idle'])(
    'is what the map itself shows for a focus on `%s`',
    (focus) => {
      const shown = mapView(markedCard, undefined, { focus }).boxes.filter(({ faded }) => !faded);
      expect([...pathOf(focus, view)].toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
    },
  );
});

const document = {
  stratmap: 1,
  id: 'small',
  title: 'Small <b>&',
  perspectives: { p: { title: 'P' } },
  indicators: { x: { title: 'X', baseline: 0, target: 10 } },
  objectives: { a: { title: 'A', perspective: 'p', lagging: ['x'] } },
};

describe('what an element shows', () => {
  it('is the same for a card, its document and JSON text of it', () => {
    const data = { x: 5 };
    const shown = [cardOf(document), document, JSON.stringify(document)].map(
      (card) => sceneOf({ card, data, narrow: false }, {}).markup,
    );
    expect(shown[0]).toContain('50.0');
    const [one, two, three] = shown.map((text) => text.replaceAll('id="card"', ''));
    expect([two, three]).toEqual([one, one]);
    expect(sceneOf({ card: document, data: '{"x":5}', narrow: false }, {}).markup).toBe(shown[1]);
  });

  it('is well-formed and has the map, its keys and its outline', () => {
    const { markup } = sceneOf({ view: JSON.stringify(view), narrow: true }, {});
    const root = parseXml(`<div>${markup}</div>`);
    expect(root.children.filter((child) => typeof child !== 'string')).toHaveLength(3);
    expect(markup).toContain('Arrow up: nearest effect');
  });

  it.each([
    [{ card: 'nothing that JSON is' }, /./],
    [{ card: document, data: '{' }, /`data` is no JSON/],
    [{ card: document, period: '1999-01', data: { x: 5 } }, /1999-01/],
    [{ card: document, focusOn: 'nobody' }, /`nobody`, which is no objective of the card/],
    [{ card: document, palette: 'pink' }, /no palette `pink`/],
    [{ view: '{"boxes":1}' }, /./],
    [{ card: { ...document, objectives: { a: { perspective: 'q' } } } }, /objectives\.a/],
  ])('is what is wrong, for %j', (wishes, message) => {
    const { map, problems, markup } = sceneOf({ ...wishes, narrow: false }, {});
    expect(map).toBeUndefined();
    expect(problems.join('\n')).toMatch(message);
    expect(markup).toContain('role="alert"');
    expect(() => parseXml(markup)).not.toThrow();
  });

  it('never leads to a scheme that an id of a foreign view names', () => {
    const id = 'javascript:alert(1)';
    const hostile = {
      ...view,
      boxes: view.boxes.map((box, i) => (i === 0 ? { ...box, id } : box)),
      links: [],
    };
    const { markup } = sceneOf({ view: hostile, hrefPrefix: '', narrow: false }, {});
    expect(markup).toContain('href="javascript%3Aalert');
    expect(markup).not.toContain('href="javascript:');
  });

  it('is what the page put into it, as long as it is told nothing', () => {
    expect(sceneOf({ narrow: false }, {}).markup).toBe('<slot></slot>');
  });

  it('keeps its layout when period, focus and colours change, and its card when nothing else does', () => {
    const memory: SceneMemory = {};
    const text = JSON.stringify(document);
    const first = sceneOf({ card: text, data: { x: 5 }, narrow: false }, memory);
    const made = memory.card?.made;
    const second = sceneOf(
      { card: text, data: { x: 9 }, focusOn: 'a', palette: 'mono', narrow: false },
      memory,
    );
    expect(second.map?.layout).toBe(first.map?.layout);
    expect(memory.card?.made).toBe(made);
    expect(second.markup).toContain('90.0');
    const narrow = sceneOf({ card: text, narrow: true }, memory);
    expect(narrow.map?.layout).not.toBe(first.map?.layout);
  });
});

describe('the style of an element', () => {
  it('has the colours of both schemes for auto, and of one otherwise', () => {
    expect(styleOf('stoplight', 'auto')).toContain('prefers-color-scheme: dark');
    expect(styleOf('stoplight', 'auto')).toContain('#ffffff');
    expect(styleOf('stoplight', 'auto')).toContain('#11161d');
    expect(styleOf('stoplight', 'dark')).not.toMatch(/prefers-color-scheme|#ffffff/);
  });
});

class Made {
  readonly made = true;
}

/** A window that only counts. */
function fakeWindow(): ElementHost & { readonly defined: Map<string, unknown> } {
  const defined = new Map<string, unknown>();
  return {
    defined,
    HTMLElement: Made,
    CSSStyleSheet: Made,
    CustomEvent: Made,
    ResizeObserver: Made,
    customElements: {
      get: (name) => defined.get(name),
      define: (name, element) => void defined.set(name, element),
    },
  };
}

describe('the definition of the element', () => {
  it('needs no global of a browser until it is made, and happens once for each name', () => {
    expect('HTMLElement' in globalThis).toBe(false);
    const window = fakeWindow();
    const made = defineStratmapMap(window);
    expect(defineStratmapMap(window)).toBe(made);
    expect([...window.defined.keys()]).toEqual(['stratmap-map']);
    defineStratmapMap(window, 'my-map');
    expect([...window.defined.keys()]).toEqual(['stratmap-map', 'my-map']);
  });

  it('asks for trusted types where a window has them', () => {
    const asked: string[] = [];
    defineStratmapMap({
      ...fakeWindow(),
      trustedTypes: { createPolicy: (name) => ({ name: asked.push(name) }) },
    });
    expect(asked).toEqual(['stratmap']);
  });
});
