import type { NpsScale } from '../core/index.js';
import { lineKind } from './line.js';
import type { ScaleKind } from './scale-kind.js';

/** A net promoter score from -100 to 100 (S3). */
export const nps: ScaleKind<NpsScale> = {
  ...lineKind<NpsScale>(() => [-100, 100]),
  kind: 'nps',
  shape: 'monotone',
  continuous: true,
  check: () => {},
  better: () => 'higher',
};
