export { seek, seekDrivers } from './seek.js';
export type { DriverLevel, DriverSettings, SeekDriver, SeekOptions } from './seek-options.js';
export type * from './seek-result.js';
export { formatSeek, type FormatSeekOptions } from './format-seek.js';
