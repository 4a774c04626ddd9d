import { neededState } from './evaluation-form.js';
import { modelOf } from '../../model/index.js';
import type { Evaluation } from '../evaluation.js';

/** How many periods without anything new are looked through before a held value counts as well. */
const MOST_HELD = 400;

/**
 * The last period in which anything was observed: later ones hold blanks, or values held from before.
 *
 * @returns a period of the evaluation; its last one if nothing was observed at all
 */
export function latestPeriod(evaluation: Evaluation): string {
  neededState(evaluation);
  const { metrics, indicators } = modelOf(evaluation.card);
  const sources = [...metrics, ...indicators].filter(([, { formula }]) => formula === undefined);
  const series = sources.map(([id]) => evaluation.series(id).values);
  const { periods } = evaluation;
  let last = periods.length - 1;
  while (last >= 0 && series.every((values) => Number.isNaN(values?.[last] ?? Number.NaN))) last--;
  if (last < 0) return periods.at(-1) ?? '';
  for (let lane = last; lane >= 0 && lane > last - MOST_HELD; lane--) {
    const scores = evaluation.at(periods[lane] as string);
    const observed = sources.some(([id], i) => {
      if (Number.isNaN(series[i]?.[lane] ?? Number.NaN)) return false;
      return metrics.has(id)
        ? (scores.metrics[id]?.age ?? 0) === 0
        : ageOf(scores.indicators[id]) === 0;
    });
    if (observed) return periods[lane] as string;
  }
  return periods[last] as string;
}

const ageOf = (score: { readonly ok: boolean; readonly age?: number } | undefined): number =>
  score?.age ?? 0;
