export { describeMap, mapOutline, type OutlineNode } from './describe-map.js';
export { layoutView } from './layout-view.js';
export { mapView, type MapViewOptions } from './map-view.js';
export { type BoxOptions, MAP_SHAPES, type MapShape } from './map-shapes.js';
export { renderMap, type RenderMapOptions } from './render-map.js';
export { toDot } from './to-dot.js';
export { type SvgOptions, toSvg } from './to-svg.js';
export type * from './view.js';
