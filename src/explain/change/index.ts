export type { ChangeExplanation, ChangeKind, ChangeLine, ChangeSide } from './change-line.js';
export type { ChangedNodeKind } from './node-row.js';
export { type ChangeOptions, explainChange } from './explain-change.js';
export { formatChange, type FormatChangeOptions } from './format-change.js';
export { type RootCause, rootCauses } from './root-causes.js';
