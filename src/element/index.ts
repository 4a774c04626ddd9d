export { defineStratmapMap } from './define.js';
export type { ElementHost, EventOptions } from './host.js';
export type { StratmapMap } from './properties.js';
