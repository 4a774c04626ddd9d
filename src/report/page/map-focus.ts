import type { MapView, PlacedBox } from '../../render/index.js';
import type { ReportData } from '../data/report-data.js';

type Links = MapView['links'];

/** Makes a drawn map answer: one tab stop, arrow keys along the links, and the path of what is pointed at or in focus. */
export function watchMap({ map }: ReportData, place: HTMLElement): void {
  const links = map.views[0]?.links ?? [];
  const layouts = { 'map-wide': map.wide, 'map-narrow': map.narrow };
  for (const [name, layout] of Object.entries(layouts)) {
    const area = place.querySelector<HTMLElement>(`.${name}`);
    if (area !== null) watch(area, links, layout.boxes);
  }
}

function watch(area: HTMLElement, links: Links, boxes: readonly PlacedBox[]): void {
  const anchors = new Map<string, SVGAElement>();
  for (const item of area.querySelectorAll<SVGGElement>('.sm-item')) {
    const anchor = item.querySelector<SVGAElement>('a.sm-box');
    if (anchor !== null) anchors.set(item.dataset['id'] ?? '', anchor);
  }
  const order = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
  const stop = (id: string | undefined): void => {
    for (const [other, anchor] of anchors)
      anchor.setAttribute('tabindex', other === id ? '0' : '-1');
  };
  const go = (id: string | undefined): void => {
    if (id === undefined) return;
    stop(id);
    anchors.get(id)?.focus();
  };
  const idOf = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<SVGGElement>('.sm-item')?.dataset['id'] : undefined;
  stop(order[0]);

  const moves: Readonly<Record<string, (id: string) => string | undefined>> = {
    ArrowUp: (id) =>
      nearest(
        id,
        links.filter(({ from }) => from === id).map(({ to }) => to),
        boxes,
      ),
    ArrowDown: (id) =>
      nearest(
        id,
        links.filter(({ to }) => to === id).map(({ from }) => from),
        boxes,
      ),
    ArrowLeft: (id) => order[order.indexOf(id) - 1],
    ArrowRight: (id) => order[order.indexOf(id) + 1],
    Home: () => order[0],
    End: () => order.at(-1),
  };
  area.addEventListener('keydown', (event) => {
    const id = idOf(event.target);
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') light(area, undefined);
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    go(move(id));
  });
  area.addEventListener('focusin', ({ target }) => {
    const id = idOf(target);
    if (id === undefined) return;
    stop(id);
    light(area, pathOf(id, links));
  });
  area.addEventListener('focusout', () => light(area, undefined));
  area.addEventListener('pointerover', ({ target }) => {
    const id = idOf(target);
    light(area, id === undefined ? undefined : pathOf(id, links));
  });
  area.addEventListener('pointerleave', () => light(area, undefined));
}

/** The one of some boxes that stands nearest. */
function nearest(
  id: string,
  others: readonly string[],
  boxes: readonly PlacedBox[],
): string | undefined {
  const placeOf = (one: string): PlacedBox | undefined => boxes.find((box) => box.id === one);
  const here = placeOf(id);
  const far = (one: string): number => {
    const there = placeOf(one);
    return here === undefined || there === undefined
      ? Number.POSITIVE_INFINITY
      : Math.hypot(there.x - here.x, there.y - here.y);
  };
  return others.filter((one) => one !== id).toSorted((a, b) => far(a) - far(b))[0];
}

/** An objective, everything that drives it and everything it drives. */
function pathOf(id: string, links: Links): ReadonlySet<string> {
  const path = new Set([id]);
  for (const [here, there] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const seen = new Set([id]);
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const link of links)
        if (link[here] === at && !seen.has(link[there])) {
          seen.add(link[there]);
          waiting.push(link[there]);
        }
    for (const one of seen) path.add(one);
  }
  return path;
}

/** Fades what lies off a path; without one, nothing. */
function light(area: HTMLElement, path: ReadonlySet<string> | undefined): void {
  for (const item of area.querySelectorAll<SVGGElement>('.sm-item'))
    item.classList.toggle('off', path !== undefined && !path.has(item.dataset['id'] ?? ''));
  for (const link of area.querySelectorAll<SVGGElement>('.sm-link')) {
    const ends = (link.dataset['id'] ?? '').split('->');
    const on = path !== undefined && ends.every((end) => path.has(end));
    link.classList.toggle('on', on);
    link.classList.toggle('off', path !== undefined && !on);
  }
}
