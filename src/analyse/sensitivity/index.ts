export type { ParameterKind } from '../../evaluate/inner-index.js';
export { formatSensitivities, type FormatSensitivitiesOptions } from './format-sensitivities.js';
export { sensitivities } from './sensitivities.js';
export type {
  Sensitivities,
  Sensitivity,
  SensitivityKind,
  SensitivityOptions,
} from './sensitivity.js';
export { type TotalEffect, totalEffects } from './total-effects.js';
export {
  type ShownStatus,
  type VerdictChange,
  type VerdictDistance,
  verdictDistance,
  type VerdictEdge,
  type VerdictOptions,
} from './verdict-distance.js';
