export {
  type AmountOf,
  amountsByLane,
  type AmountSpan,
  datedAmounts,
  fixedAmount,
  ONE_EACH,
} from './amounts.js';
export { dayOfDate } from './civil.js';
export { datedValueAt, datedValues, inOrderOfPath } from './dated.js';
export {
  type Duration,
  durationInPeriods,
  parseDuration,
  UNIT_LENGTHS,
  unitDuration,
} from './duration.js';
export type { RollUpKind, RollUpReason } from './fold.js';
export { MONTH_NAMES, periodLabel } from './label.js';
export { asOfForm, dayForm, periodForm, unitForm } from './option-forms.js';
export { comparePeriods, formatPeriod, type Period, parsePeriod } from './period.js';
export { placeAligned, rollUp } from './roll-up.js';
export type {
  Lanes,
  RolledUp,
  RollUpClash,
  RollUpOptions,
  WeightSource,
} from './roll-up-options.js';
export {
  type AlignedSeries,
  isAligned,
  type Observation,
  observationsOf,
  placesIn,
  type Series,
  type ValueNote,
  withObservations,
} from './series.js';
export {
  convert,
  countWithin,
  firstDay,
  firstWithin,
  lastDay,
  lastWithin,
  periodOfDay,
} from './span.js';
export {
  type Intake,
  type IntakeRules,
  isTakenAsIs,
  takeIn,
  takenFrom,
  type Weigher,
} from './take-in.js';
export { seriesWithin, touchedLanes } from './touched.js';
export { type Calendar, compareUnits, PERIOD_UNITS, type PeriodUnit } from './unit.js';
export { wholePeriods } from './whole-periods.js';
