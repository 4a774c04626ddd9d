import type { Rule } from '../../rule.js';
import { mixedUnits } from './mixed-units.js';
import { noBaseline } from './no-baseline.js';
import { noDefinition } from './no-definition.js';
import { noDueDate } from './no-due-date.js';
import { noOwner } from './no-owner.js';
import { noPeriod } from './no-period.js';
import { noRationale } from './no-rationale.js';
import { noSource } from './no-source.js';
import { noTarget } from './no-target.js';
import { notMeasurableByDesign } from './not-measurable-by-design.js';
import { noUnit } from './no-unit.js';
import { provisionalTarget } from './provisional-target.js';
import { ratioAveraged } from './ratio-averaged.js';
import { staleBenchmark } from './stale-benchmark.js';
import { targetAfterStart } from './target-after-start.js';
import { targetAtBound } from './target-at-bound.js';
import { unsourcedBenchmark } from './unsourced-benchmark.js';
import { unusedKey } from './unused-key.js';

/** Rules about what is measured, how, against what, and by whom. */
export const measurementRules: readonly Rule[] = [
  noTarget,
  noUnit,
  noDefinition,
  noSource,
  notMeasurableByDesign,
  noOwner,
  noRationale,
  noPeriod,
  noDueDate,
  noBaseline,
  provisionalTarget,
  targetAfterStart,
  targetAtBound,
  ratioAveraged,
  mixedUnits,
  unsourcedBenchmark,
  staleBenchmark,
  unusedKey,
];
