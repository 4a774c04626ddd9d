import type { Evaluation } from '../../evaluate/index.js';
import { type BoxSize, layoutMap, type MapLayout, measureText } from '../../layout/index.js';
import type { Scorecard } from '../../model/index.js';
import { boxSizes, pictureWords } from '../../render/report-index.js';
import { type BoxView, mapView, type MapView } from '../../render/index.js';
import type { ReportData } from './report-data.js';

/** Widths to lay a map out for: of a page, and of a telephone. */
const WIDE = 1040;
const NARROW = 340;

/**
 * The map in every language, and its two layouts. Boxes are as high as the longest of their titles needs, so that nothing moves when
 * the language changes.
 */
export function mapData(
  card: Scorecard,
  evaluation: Evaluation,
  locales: readonly string[],
  period: string,
): ReportData['map'] {
  const full = locales.map((locale) => mapView(card, evaluation, { locale, period }));
  const views = full.map(withoutScores);
  const sizes = full.map(boxSizes);
  const [first] = views as [MapView, ...MapView[]];
  const letters = new Map(first.themes.map(({ letter, id }) => [letter, id]));
  const names = full.flatMap(({ bands }) =>
    bands.map(({ title }) => Math.min(150, measureText(title, 11, 700) + 14)),
  );
  const graph = {
    bands: first.bands.map(({ id }) => ({ id })),
    nodes: first.boxes.map(({ id, band, themes }) => {
      const all = sizes.map((one) => one.get(id) as BoxSize);
      const theme = letters.get(themes[0] ?? '');
      const height = Math.max(...all.map((size) => size.height));
      const { width } = all[0] as BoxSize;
      return { id, band, width, height, ...(theme === undefined ? {} : { theme }) };
    }),
    links: first.links.map(({ id, from, to }) => ({ id, from, to })),
  };
  const emptyBand = Math.max(56, ...names);
  return {
    wide: short(layoutMap(graph, { maxWidth: WIDE, emptyBand })),
    narrow: short(layoutMap(graph, { narrow: true, maxWidth: NARROW - 116, margin: 6, emptyBand })),
    views,
  };
}

/** Scores come from the numbers of the page. */
function withoutScores({ total: _total, ...view }: MapView): MapView {
  return {
    ...view,
    subtitle: '',
    bands: view.bands.map(({ score: _score, ...band }) => band),
    // The page makes these sentences from titles and facts.
    links: view.links.map((link) => ({ ...link, text: '' })),
    boxes: view.boxes.map(
      ({ score: _score, trend: _trend, before: _before, stale, ...box }): BoxView => {
        const { inferred } = pictureWords(view.locale).legend;
        const facts = box.facts.filter((fact) => fact !== inferred && fact !== stale);
        return { ...box, facts, inferred: false, faded: false };
      },
    ),
  };
}

/** What drawing needs of a layout, with places to the hundredth, which is more than a screen shows. */
function short(layout: MapLayout): MapLayout {
  return JSON.parse(
    JSON.stringify({ ...layout, rows: [], channels: [] }, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ),
  ) as MapLayout;
}
