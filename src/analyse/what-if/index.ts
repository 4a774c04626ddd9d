export { formatWhatIf, type FormatWhatIfOptions } from './format-what-if.js';
export type {
  Assumed,
  Assumption,
  IdleInitiative,
  Overlay,
  TriedElement,
  TriedLink,
  TriedScore,
  TriedValue,
  WhatIf,
  WhatIfOptions,
} from './overlay.js';
export {
  type Tornado,
  type TornadoBar,
  tornadoOf,
  type TornadoOptions,
  type TornadoPicture,
  tornadoView,
} from './tornado.js';
export { waterfallOf, type WaterfallOptions, type WaterfallPicture } from './waterfall.js';
export { whatIf } from './what-if.js';
