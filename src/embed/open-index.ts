// What a page needs to open a pack: it must stay small. The other face of this folder makes packs.
export type { EmbeddedEvaluation } from './open/embedded-evaluation.js';
export type * from './open/embedded-score.js';
export type {
  EmbeddedBand,
  EmbeddedElement,
  EmbeddedGraph,
  EmbeddedGroup,
  EmbeddedLink,
  EmbeddedMeasure,
  EmbeddedObjective,
} from './open/graph.js';
export {
  type EmbeddedCard,
  type EmbeddedInput,
  openPack,
  type OpenOptions,
  type OpenResult,
} from './open/open-pack.js';
export type { EmbeddedValue, EmbeddedValues } from './open/read-values.js';
