export { buildModel, modelOfNormal, type ModelResult } from './build-model.js';
export { buildRevised } from './build-revised.js';
export { cardAsOf, dayOf } from './card-as-of.js';
export {
  countedMeasures,
  countedObjectives,
  everWeighs,
  weighsThroughout,
} from './children.js';
export { byText } from './by-text.js';
export { sectionOf } from './ids.js';
export { linkPath } from './link-path.js';
export { actsAtOnce } from './links.js';
export {
  type Fixed,
  memberNames,
  type Slice,
  sliceName,
  slicesOf,
  sliceTitle,
} from './members.js';
export type * from './model.js';
export { keyParts, observedOf } from './observed.js';
export { elementTitle, partTitle } from './titles.js';
export { addedUpIn, unsaidInView } from './unsaid-amounts.js';
export { type Locate, newReport, type Report } from './report.js';
export { anchoring } from './status-rules.js';
export { labelsOf, overrideErrors, overridesBeside } from './overrides.js';
export {
  cardForm,
  type KeysOf,
  modelOf,
  registerModel,
  type Scorecard,
  type ScorecardKeys,
} from './scorecard.js';
export type {
  Combine,
  Combining,
  EffectInput,
  Guard,
  Indicator,
  InitiativeInput,
  Link,
  Metric,
  Missing,
  NormalScorecard,
  Objective,
  Observed,
  Perspective,
  StatusBy,
  StatusByChildren,
  StatusByRules,
  StatusWord,
  StatusRules,
  Override,
  OverrideInput,
} from '../document/index.js';
// For cards that are made of another by changing numbers: their form is checked as that of a card that is read.
export { readObject } from '../document/index.js';
export { type SectionName, SECTIONS } from '../document/index.js';
