export type * from './input/index.js';
export type * from './normal/index.js';
export { byStart, datedSteps } from './normalise/context.js';
export { normalise } from './normalise/normalise.js';
export { canonical } from './print/canonical.js';
export { printJson } from './print/print-json.js';
export { editionsOf } from './read/revisions.js';
export { readOverrides } from './read/read-overrides.js';
export { readJsonText, readObject } from './read/read-object.js';
export {
  readingOptions,
  type ReadLimits,
  type ReadOptions,
  type ReadResult,
} from './read/read-options.js';
export { type ElementKind, SECTION_NAMES, type SectionName, SECTIONS } from './sections.js';
export { type JsonSchema, toJsonSchema } from './schema/to-json-schema.js';
export type { Locate } from './shape/index.js';
