// Texts before pictures: what is alike lies close together in a bundle, which is a kilobyte less when it is compressed.
export {
  explanationMarkdown,
  explanationText,
  type ExplanationTextOptions,
} from './explanation-text.js';
export { toText } from './to-text.js';
export { toMarkdown } from './to-markdown.js';
export { toHistoryText } from './to-history-text.js';
export {
  lastMovements,
  type Movement,
  type Movements,
  movements,
  movementsText,
} from './movements.js';
export type { ReportOptions, TableOptions, TextOptions } from './options.js';
export * from './map/index.js';
export * from './charts/index.js';
export { toMermaid } from './to-mermaid.js';
export {
  type LetterOptions,
  type Palette,
  PALETTES,
  type StatusColours,
  type Theme,
  themeCss,
  type ThemeOptions,
  type Tokens,
} from './theme/index.js';
export type { MeasureText } from '../layout/index.js';
export type {
  BoxSide,
  LayoutOptions,
  LayoutQuality,
  MapLayout,
  MapPin,
  MapPoint,
  PlacedBand,
  PlacedBox,
  PlacedChannel,
  PlacedColumn,
  PlacedLink,
  PlacedRow,
} from '../layout/index.js';
