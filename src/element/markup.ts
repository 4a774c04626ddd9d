import {
  type MapLayout,
  type MapView,
  mapOutline,
  type OutlineNode,
  renderMap,
  themeOf,
  type ThemeOptions,
} from '../render/index.js';
import { type Markup, xml } from '../render/report-index.js';
import { elementWords } from './words.js';

/** The map with the keys it listens to and its twin in words. */
export function mapMarkup(
  view: MapView,
  layout: MapLayout,
  options: ThemeOptions & { readonly hrefPrefix: string; readonly narrow: boolean },
): string {
  const { palette = 'stoplight', dark = false } = options;
  const words = elementWords(view.locale);
  const svg = renderMap(view, layout, themeOf({ palette, dark }), {
    // A view may come from anywhere: an id is a part of an address and never a scheme.
    href: (id) => `${options.hrefPrefix}${encodeURIComponent(id)}`,
    ...(options.narrow ? { minWidth: 0 } : {}),
  });
  // Shrunk to a small screen a map cannot be read: there it keeps its size and is scrolled.
  const region = options.narrow ? xml` role="region" aria-label="${view.title}"` : '';
  return xml`<div part="map"${region}>${{ markup: svg }}</div>
<p part="keys" class="sm-keys" lang="${view.locale}">${words.keys}</p>
<details part="outline" lang="${view.locale}"><summary>${words.outline}</summary>${outline(mapOutline(view))}</details>
`.markup;
}

function outline({ text, children }: OutlineNode): Markup {
  return xml`<p>${text}</p>${list(children)}`;
}

function list(nodes: readonly OutlineNode[]): Markup {
  if (nodes.length === 0) return xml``;
  return xml`<ul>${nodes.map(({ text, children }) => xml`<li>${text}${list(children)}</li>\n`)}</ul>`;
}

/** What is shown where there is no map: what the page put into the element, or what is wrong. */
export function insteadOfMap(problems: readonly string[], locale: string): string {
  if (problems.length === 0) return '<slot></slot>';
  return xml`<p part="problems" class="sm-problems" role="alert">${[elementWords(locale).problems, ...problems].join('\n')}</p>`
    .markup;
}
