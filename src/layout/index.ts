export { layoutMap } from './layout-map.js';
export type { MapBand, MapGraph, MapLink, MapNode } from './map-graph.js';
export type * from './map-layout.js';
export { checkLayout, layoutOptions, type LayoutOptions, type MapPin } from './options.js';
export { type DrawnQuality, drawnQuality } from './quality.js';
export { type MeasureText, measureText } from './measure-text.js';
export { wrapText, type WrappedText } from './text-fit.js';
