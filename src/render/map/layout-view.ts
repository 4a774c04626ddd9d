import { mapForm } from '../forms.js';
import { PICTURE_FORMS, type SvgOptions } from './picture-options.js';
import { checkArguments, readOptions } from '../../core/index.js';
import {
  layoutMap,
  type LayoutOptions,
  layoutOptions,
  type MapLayout,
} from '../../layout/index.js';
import { lettersOf } from '../theme/index.js';
import type { BoxSize } from './box-shape.js';
import { boxSizes } from './box-size.js';
import { type BoxOptions, shapeOf } from './map-shapes.js';
import type { MapView } from './view.js';

/**
 * Lays a view out: boxes as high as their titles need, bands as high as their names.
 *
 * @param view - from `mapView`
 * @param options - page width and wishes; the width is 1110 pixels unless told
 * @param style - shape of objectives, and other letters than those of every picture; the same must be given to `renderMap`
 * @throws ScorecardError `invalid-option` for more than 150 objectives or 600 links, and for options that are none
 */
export function layoutView(
  view: MapView,
  options: LayoutOptions | null = {},
  style: BoxOptions | null = {},
): MapLayout {
  checkArguments({ view }, { view: mapForm });
  const drawn = readOptions<SvgOptions>(style, PICTURE_FORMS);
  return layoutViews([view], layoutOptions(options), drawn);
}

/**
 * Lays the views of a map in several languages out as one: boxes are as high as the longest of their titles needs, so that nothing
 * moves when the language changes.
 */
export function layoutViews(
  views: readonly [MapView, ...MapView[]],
  options: LayoutOptions,
  style: BoxOptions = {},
): MapLayout {
  const letters = lettersOf(style);
  const shape = shapeOf(style);
  const [view] = views;
  const sizes = views.map((one) => boxSizes(one, shape, letters));
  const themes = new Map(view.themes.map(({ letter, id }) => [letter, id]));
  const names = views.flatMap(({ bands }) =>
    bands.map(({ title }) => letters.measure(title, 11, 700) + 14),
  );
  const graph = {
    bands: view.bands.map(({ id }) => ({ id })),
    nodes: view.boxes.map((box) => {
      const all = sizes.map((one) => one.get(box.id) as BoxSize);
      const theme = themes.get(box.themes[0] ?? '');
      return {
        id: box.id,
        band: box.band,
        width: Math.max(...all.map(({ width }) => width)),
        height: Math.max(...all.map(({ height }) => height)),
        ...(theme === undefined ? {} : { theme }),
      };
    }),
    links: view.links.map(({ id, from, to }) => ({ id, from, to })),
  };
  return layoutMap(graph, {
    ...(options.narrow === true ? {} : { maxWidth: 1110 }),
    emptyBand: Math.min(150, Math.max(56, ...names)),
    ...options,
  });
}
