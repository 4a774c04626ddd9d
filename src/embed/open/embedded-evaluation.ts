import { ScorecardError } from '../../core/index.js';
import { lazyRecord } from '../../evaluate/page-index.js';
import type { Pack } from '../form.js';
import type { EmbeddedScores, EmbeddedSeries } from './embedded-score.js';
import { pageScores } from './page-records.js';
import { changedState, type PageState } from './page-state.js';
import { type EmbeddedValues, readValues } from './read-values.js';

/** Scores of an opened pack over its periods: a value that never changes. Its own `total`, `objectives` and so on are those of `period`. */
export interface EmbeddedEvaluation extends EmbeddedScores {
  /** Every period of the pack, in order. */
  readonly periods: readonly string[];
  /**
   * The scores of a period.
   *
   * @throws ScorecardError `unknown-period`
   */
  at(period: string): EmbeddedScores;
  /**
   * The whole history of an element, or of the card with the id `total`.
   *
   * @throws ScorecardError `unknown-id`
   */
  series(id: string): EmbeddedSeries;
  /**
   * The evaluation with some values changed; this one stays as it is. Only what the change reaches is run, and the numbers are the same, bit
   * for bit, as those of `evaluate` and `with` of the whole library.
   *
   * @param changes - by key, one value for `period`, or values by period within the pack; null takes a value away
   * @throws ScorecardError `invalid-data` with every finding
   */
  with(changes: EmbeddedValues): EmbeddedEvaluation;
}

/** The evaluation of a state that shows a period. */
export function evaluationOf(pack: Pack, state: PageState, current: string): EmbeddedEvaluation {
  const { periods, names, hidden } = state.ground;
  const shown = new Map<string, EmbeddedScores>();
  const at = (period: string): EmbeddedScores => {
    const lane = names.indexOf(period, hidden);
    if (lane < 0) throw unknownPeriod(period, periods);
    const known = shown.get(period) ?? pageScores(pack, state, period, lane);
    shown.set(period, known);
    return known;
  };
  const evaluation = lazyRecord(
    undefined,
    [
      {
        period: current,
        total: () => at(current).total,
        perspectives: () => at(current).perspectives,
        themes: () => at(current).themes,
        objectives: () => at(current).objectives,
        indicators: () => at(current).indicators,
        metrics: () => at(current).metrics,
        periods,
      },
    ],
    {
      at: () => at,
      series: () => (id: string) => seriesOf(pack, state, id),
      with: () => (changes: EmbeddedValues) =>
        evaluationOf(
          pack,
          changedState(state, readValues(state.ground, pack.idle, changes, current)),
          current,
        ),
    },
  );
  return Object.freeze(evaluation) as EmbeddedEvaluation;
}

/** Refuses a period that a pack does not have. */
export const unknownPeriod = (period: string, periods: readonly string[]): ScorecardError =>
  new ScorecardError(
    'unknown-period',
    periods[0] === ''
      ? 'this pack has no periods'
      : `this pack has no period \`${String(period)}\`; there are ${periods[0]} to ${periods.at(-1)}`,
  );

function seriesOf(pack: Pack, { ground, at }: PageState, id: string): EmbeddedSeries {
  const { periods, hidden } = ground;
  const row = (index: number): Float64Array =>
    Float64Array.from(periods, (_, i) => at(index, hidden + i));
  const indicator = pack.indicators.find((one) => one.id === id);
  if (indicator !== undefined) {
    const own = indicator.row;
    const points = own === undefined ? new Float64Array(periods.length).fill(Number.NaN) : row(own);
    const node = indicator.node === true && own !== undefined;
    const coverage = node ? row(own + 1) : points.map((one) => (Number.isNaN(one) ? 0 : 1));
    return Object.freeze({ points, coverage, values: row(indicator.value) });
  }
  const metric = pack.metrics.find((one) => one.id === id);
  if (metric !== undefined) {
    const values = row(metric.value);
    return Object.freeze({
      points: values.map(() => Number.NaN),
      coverage: values.map((one) => (Number.isNaN(one) ? 0 : 1)),
      values,
    });
  }
  const sections = [pack.objectives, pack.perspectives, pack.themes];
  const found = sections.map((all) => all.find((one) => one.id === id)).find((one) => one);
  const node = found?.row ?? (id === 'total' ? pack.total[0] : undefined);
  if (node === undefined)
    throw new ScorecardError('unknown-id', `this pack has no element \`${String(id)}\``);
  return Object.freeze({ points: row(node), coverage: row(node + 1) });
}
