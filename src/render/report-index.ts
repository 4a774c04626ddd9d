// The parts of pictures and words that the report puts together itself; not an entry point.
export { knownSeries } from './charts/known-series.js';
export { drawBullet } from './charts/bullet.js';
export { drawSparkline, tableOfSeries } from './charts/sparkline.js';
export { drawTimeSeries } from './charts/time-series.js';
export { zonesOf } from './charts/zones.js';
export { countGlyph, statusGlyph, trendGlyph } from './glyphs.js';
export { layoutViews } from './map/layout-view.js';
export { outlineOf } from './map/describe-map.js';
export { linkText } from './map/link-text.js';
export { plainMapView } from './map/map-view.js';
export { drawMap } from './map/render-map.js';
export { type BoxFigures, type Figures, scoreMap } from './map/score-map.js';
export type { MemberRow } from './member-rows.js';
export { missingText } from './missing-text.js';
export {
  countText,
  periodText,
  pointsText,
  shareText,
  signedText,
  targetText,
  valueText,
} from './numbers.js';
export { reportOptions, TEXT_FORMS } from './options.js';
export { type PictureWords, pictureWords } from './picture-words.js';
export { type ReportRow, reportRows, type Titles, titlesOf } from './report-rows.js';
export { coloursOf } from './theme/theme.js';
export { type Brush, brushOf, inksOf } from './theme/paint.js';
export { FONTS } from './theme/type.js';
export { type Markup, xml } from './theme/xml.js';
export { LEVEL, shownTrend, wayOf } from './trend.js';
export { type Wording, wordingOf, type Words } from './words.js';
