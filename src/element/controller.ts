import type { ElementHost, InputEvent, Page, Part, Root, Sheet, Watcher } from './host.js';
import { isMove, moveOn, pathOf } from './moves.js';
import { ATTRIBUTES, PROPERTIES, type PropertyName, type StratmapMapEvents } from './properties.js';
import { type Scene, type SceneMemory, sceneOf, type Wishes } from './scene.js';

/** What the element does when the page calls it. */
export interface Controller {
  readonly get: (name: PropertyName) => unknown;
  readonly set: (name: PropertyName, value: unknown) => void;
  /** Shows what was told, once for everything told in one go. */
  readonly request: () => void;
  readonly updated: () => Promise<void>;
  readonly connect: () => void;
  readonly disconnect: () => void;
}

/** Width in pixels below which a wide map cannot be read. */
const NARROW = 600;

/** The life of one element: what it was told, what it shows, and how it answers keys and the pointer. */
export function controllerOf(
  host: ElementHost,
  element: Page,
  html: (text: string) => unknown,
): Controller {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new host.CSSStyleSheet() as Sheet;
  root.adoptedStyleSheets = [sheet];
  const given = new Map<PropertyName, unknown>();
  const memory: SceneMemory = {};
  let scene: Scene | undefined;
  let narrow = false;
  let current: string | undefined;
  let pending: Promise<void> | undefined;

  const valueOf = (name: PropertyName): unknown => {
    const attribute = ATTRIBUTES[name];
    const value = given.get(name);
    if (value !== undefined || attribute === undefined) return value;
    return element.getAttribute(attribute) ?? undefined;
  };
  const isNarrow = (): boolean => element.clientWidth > 0 && element.clientWidth < NARROW;
  const tell = <Name extends keyof StratmapMapEvents>(
    type: Name,
    detail: StratmapMapEvents[Name],
    cancelable = false,
  ): boolean =>
    element.dispatchEvent(
      new host.CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  const all = (selector: string): readonly Part[] => [...root.querySelectorAll(selector)];

  const show = (): void => {
    pending = undefined;
    if (!element.isConnected) return;
    narrow = isNarrow();
    const told = PROPERTIES.map((name) => [name, valueOf(name)] as const);
    const known = Object.fromEntries(told.filter(([, value]) => value !== undefined));
    scene = sceneOf({ ...(known as Partial<Wishes>), narrow }, memory);
    const focused = idOf(root.activeElement);
    const open = all('details[open]').length > 0;
    sheet.replaceSync(scene.style);
    root.innerHTML = html(scene.markup);
    if (open) for (const details of all('details')) details.setAttribute('open', '');
    rove(current);
    if (focused !== undefined) focusOn(focused);
    if (scene.problems.length > 0) tell('stratmap-error', { problems: scene.problems });
  };
  const request = (): void => {
    pending ??= Promise.resolve().then(show);
  };

  /** One box can be reached by the tab key: the one last used, or the first. */
  const rove = (id: string | undefined): void => {
    const boxes = all('.sm-item');
    const used = boxes.find((box) => idOf(box) === id) ?? boxes[0];
    current = used === undefined ? undefined : idOf(used);
    for (const link of all('a.sm-box'))
      link.setAttribute('tabindex', idOf(link) === current ? '0' : '-1');
  };
  const focusOn = (id: string): void =>
    all('a.sm-box')
      .find((link) => idOf(link) === id)
      ?.focus({ preventScroll: false });
  /** Lets the path of an objective stand out, or shows everything alike again. */
  const light = (id: string | undefined): void => {
    const view = scene?.map?.view;
    if (view === undefined) return;
    const path = id === undefined ? undefined : pathOf(id, view);
    const ends = new Map(view.links.map((link) => [link.id, [link.from, link.to]]));
    for (const map of all('[part=map]')) map.classList.toggle('sm-lit', path !== undefined);
    for (const part of all('.sm-item, .sm-link')) {
      const own = part.getAttribute('data-id') ?? '';
      const on = path === undefined || (ends.get(own) ?? [own]).every((end) => path.has(end));
      part.classList.toggle('sm-off', !on);
    }
  };

  listen(root, {
    focusin: ({ target }) => {
      const id = idOf(target);
      if (id === undefined) return;
      rove(id);
      light(id);
      tell('stratmap-focus', { id });
    },
    focusout: ({ target, relatedTarget }) => {
      if (idOf(target) === undefined || idOf(relatedTarget) !== undefined) return;
      light(undefined);
      tell('stratmap-focus', { id: undefined });
    },
    mouseover: ({ target }) => {
      const id = idOf(target);
      if (id !== undefined) light(id);
    },
    mouseout: ({ target }) => {
      if (idOf(target) !== undefined) light(idOf(root.activeElement));
    },
    click: (event) => {
      const id = idOf(event.target);
      if (id === undefined) return;
      const title = scene?.map?.view.boxes.find((box) => box.id === id)?.title;
      const wanted = tell('stratmap-select', { id, title }, true);
      if (!wanted || valueOf('hrefPrefix') === undefined) event.preventDefault();
    },
    keydown: (event) => {
      const { key = '', altKey, ctrlKey, metaKey } = event;
      const id = idOf(event.target);
      const map = scene?.map;
      if (id === undefined || map === undefined || altKey || ctrlKey || metaKey) return;
      if (key === 'Escape') light(undefined);
      if (!isMove(key)) return;
      event.preventDefault();
      const next = moveOn(key, id, map.view, map.layout);
      if (next !== undefined) focusOn(next);
    },
  });

  const watcher = new host.ResizeObserver(() => {
    if (isNarrow() !== narrow) request();
  }) as Watcher;
  return {
    get: valueOf,
    set: (name, value) => {
      given.set(name, value);
      request();
    },
    request,
    updated: () => pending ?? Promise.resolve(),
    connect: () => {
      watcher.observe(element);
      request();
    },
    disconnect: () => watcher.disconnect(),
  };
}

/** The objective of a box that something stands in. */
function idOf(target: unknown): string | undefined {
  const part = target as Partial<Part> | null | undefined;
  const item = typeof part?.closest === 'function' ? part.closest('.sm-item') : undefined;
  return item?.getAttribute('data-id') ?? undefined;
}

function listen(
  root: Root,
  listeners: { readonly [type: string]: (event: InputEvent) => void },
): void {
  for (const [type, listener] of Object.entries(listeners)) root.addEventListener(type, listener);
}
