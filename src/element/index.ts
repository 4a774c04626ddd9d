export { defineStratmapMap } from './define.js';
export type { ElementHost, EventOptions } from './host.js';
export type { StratmapMap, StratmapMapEvents } from './properties.js';
