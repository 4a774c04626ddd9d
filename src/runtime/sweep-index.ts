export { behindOf } from './behind.js';
export { type Sources, sourcesOf } from './sources.js';
export { type Pair, type Seed, sweep, type Swept } from './sweep.js';
export { type Direction, tangentOf } from './tangent.js';
