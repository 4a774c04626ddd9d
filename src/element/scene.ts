import {
  layoutView,
  type LayoutOptions,
  type MapLayout,
  type MapView,
  PALETTES,
} from '../render/index.js';
import { insteadOfMap, mapMarkup } from './markup.js';
import { type Memory, shownBy, type Told } from './source.js';
import { type Scheme, styleOf } from './style.js';

/** Everything an element was told, at the width it has. */
export interface Wishes extends Told {
  readonly layout?: LayoutOptions;
  readonly palette?: string;
  readonly scheme?: string;
  readonly hrefPrefix?: string;
  readonly narrow: boolean;
}

/** What stands in the shadow root. */
export interface Scene {
  readonly markup: string;
  readonly style: string;
  /** Absent where there is no map. */
  readonly map?: { readonly view: MapView; readonly layout: MapLayout };
  /** What is wrong; empty when all is well. */
  readonly problems: readonly string[];
}

/** Remembers the last layout, because neither scores nor colours nor the focus move a box. */
export interface SceneMemory extends Memory {
  layout?: { readonly key: string; readonly made: MapLayout };
}

/** What to show for what was told. Never throws. */
export function sceneOf(wishes: Wishes, memory: SceneMemory): Scene {
  const palette = PALETTES.find((name) => name === wishes.palette);
  const scheme = SCHEMES.find((name) => name === wishes.scheme) ?? 'auto';
  const style = styleOf(palette ?? 'stoplight', scheme);
  const closed = (problems: readonly string[]): Scene => ({
    markup: insteadOfMap(problems, wishes.locale ?? ''),
    style,
    problems,
  });
  if (wishes.palette !== undefined && palette === undefined)
    return closed([`there is no palette \`${wishes.palette}\`; use one of ${PALETTES.join(', ')}`]);
  const shown = shownBy(wishes, memory);
  if (shown.kind === 'nothing') return closed([]);
  if (shown.kind === 'problems') return closed(shown.problems);
  const { view } = shown;
  try {
    const { narrow, hrefPrefix = '#' } = wishes;
    const layout = layoutOf(view, { ...(narrow ? { narrow } : {}), ...wishes.layout }, memory);
    const colours = { palette: palette ?? 'stoplight', dark: scheme === 'dark' } as const;
    const markup = mapMarkup(view, layout, { ...colours, hrefPrefix, narrow });
    return { markup, style, map: { view, layout }, problems: [] };
  } catch (error) {
    return closed([error instanceof Error ? error.message : String(error)]);
  }
}

const SCHEMES: readonly Scheme[] = ['auto', 'light', 'dark'];

function layoutOf(view: MapView, options: LayoutOptions, memory: SceneMemory): MapLayout {
  const { bands, boxes, links } = view;
  const key = JSON.stringify([
    bands.map(({ id, title }) => [id, title]),
    boxes.map(({ id, band, title, themes }) => [id, band, title, themes]),
    links.map(({ id }) => id),
    options,
  ]);
  if (memory.layout?.key === key) return memory.layout.made;
  const made = layoutView(view, options);
  memory.layout = { key, made };
  return made;
}
