export { formatWhatIf, type FormatWhatIfOptions } from './format-what-if.js';
export type {
  Assumption,
  Overlay,
  TriedElement,
  TriedLink,
  TriedValue,
  WhatIf,
  WhatIfOptions,
} from './overlay.js';
export {
  type Tornado,
  type TornadoBar,
  tornadoOf,
  type TornadoOptions,
  tornadoView,
} from './tornado.js';
export { waterfallOf, type WaterfallOptions } from './waterfall.js';
export { whatIf } from './what-if.js';
