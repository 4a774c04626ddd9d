import type { Evaluation } from '../../evaluate/index.js';
import type { Scorecard } from '../../model/index.js';
import type { MapLayout, MapView } from '../../render/index.js';
import { layoutViews, plainMapView } from '../../render/report-index.js';
import type { ReportData } from './report-data.js';

/** Widths to lay a map out for: of a page, and of a telephone. */
const WIDE = 1040;
const NARROW = 340;

/** The map in every language, without the scores that the page puts on it, and its two layouts. */
export function mapData(
  card: Scorecard,
  evaluation: Evaluation,
  locales: readonly [string, ...string[]],
  period: string,
): ReportData['map'] {
  const viewIn = (locale: string): MapView => {
    const view = plainMapView(card, evaluation, { locale, period });
    // The page makes these sentences from titles and facts.
    return { ...view, links: view.links.map((link) => ({ ...link, text: '' })) };
  };
  const [first, ...others] = locales;
  const views = [viewIn(first), ...others.map(viewIn)] as const;
  return {
    wide: short(layoutViews(views, { maxWidth: WIDE })),
    narrow: short(layoutViews(views, { narrow: true, maxWidth: NARROW - 116, margin: 6 })),
    views,
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
