export type * from './form.js';
export { pack } from './pack/pack.js';
export { keyTitle } from './pack/pack-keys.js';
export { packNumbers } from './pack/pack-numbers.js';
export { statusRules } from './pack/status-rules.js';
export { type TextSource, textSource } from './pack/texts.js';
export { type Runs, runsOf } from './runs.js';
