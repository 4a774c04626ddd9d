import type { DiagnosticPath } from '../core/index.js';
import type { NormalScorecard, ScalingInput } from '../document/index.js';
import type { Report } from './report.js';

/** Reports targets and baselines outside the range of their indicator, which its values cannot have (S3). */
export function checkRanges({ indicators, objectives }: NormalScorecard, report: Report): void {
  let ranged = false;
  for (const { id, scaling } of indicators.values()) {
    if (scaling.range === undefined) continue;
    ranged = true;
    checkWithin(id, scaling, scaling.range, ['indicators', id], report);
  }
  if (!ranged) return;
  for (const { id, measures } of objectives.values()) {
    for (const { indicator, role, scaling } of measures) {
      const range = indicators.get(indicator)?.scaling.range;
      if (scaling === undefined || range === undefined) continue;
      const list = role === 'lead' ? 'leading' : 'lagging';
      checkWithin(indicator, scaling, range, ['objectives', id, list, indicator], report);
    }
  }
}

/** Whether a range runs against what is said to be better. */
export const turnsAround = ({ worst, best }: Range, better: ScalingInput['better']): boolean =>
  better === 'higher' ? best < worst : better === 'lower' && best > worst;

type Range = NonNullable<ScalingInput['range']>;

function checkWithin(
  id: string,
  scaling: ScalingInput,
  range: Range,
  path: DiagnosticPath,
  report: Report,
): void {
  const { worst, best } = range;
  // A range that is wrong itself is told as such.
  if (worst === best || turnsAround(range, scaling.better)) return;
  const [low, high] = [Math.min(worst, best), Math.max(worst, best)];
  for (const what of ['baseline', 'target'] as const) {
    for (const [key, value] of numbersOf(scaling[what])) {
      if (value >= low && value <= high) continue;
      report.add('scale.outside-range', [...path, what, ...key], { id, what, value, low, high });
    }
  }
}

/** The numbers that something plain, dated, by member or with ends states in the unit of the value, each with its key. */
function numbersOf(stated: unknown): readonly (readonly [readonly string[], number])[] {
  if (typeof stated === 'number') return [[[], stated]];
  if (typeof stated !== 'object' || stated === null) return [];
  return Object.entries(stated).flatMap(([key, value]) =>
    // An improvement is in percent of the baseline.
    typeof value === 'number' && key !== 'improve' ? [[[key], value] as const] : [],
  );
}
