import { type Diagnostic, didYouMean, ScorecardError } from '../core/index.js';
import type { Scorecard, ScorecardKeys } from '../model/index.js';
import { lazySections, type PeriodScores, periodScores } from './period-scores.js';
import { type NodeSeries, seriesOf } from './series.js';
import type { EvaluationState } from './state.js';

/**
 * Scores of a card over its periods: a value that never changes. Its own `total`, `objectives` and so on are those of `period`.
 *
 * @typeParam K - the ids of the card
 */
export interface Evaluation<K extends ScorecardKeys = ScorecardKeys> extends PeriodScores<K> {
  readonly card: Scorecard<K>;
  /** Every period evaluated, in order. */
  readonly periods: readonly string[];
  /** What is worth knowing of the data; none of it stopped the evaluation. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The scores of a period.
   *
   * @throws ScorecardError `unknown-period`
   */
  at(period: string): PeriodScores<K>;
  /**
   * The whole history of an element, or of the card with the id `total`.
   *
   * @throws ScorecardError `unknown-id`
   */
  series(
    id: K['perspective'] | K['theme'] | K['objective'] | K['indicator'] | K['metric'] | 'total',
  ): NodeSeries;
  /** The scores of `period`, as plain data. */
  toJSON(): PeriodScores<K>;
}

/** The evaluation of a state. */
export function evaluationOf<K extends ScorecardKeys>(
  card: Scorecard<K>,
  state: EvaluationState,
  periods: readonly string[],
  at: string | undefined,
  diagnostics: readonly Diagnostic[],
): Evaluation<K> {
  const shown = new Map<string, PeriodScores<K>>();
  const scoresAt = (period: string): PeriodScores<K> => {
    const known = shown.get(period);
    if (known !== undefined) return known;
    const lane = periods.indexOf(period);
    if (lane < 0) throw unknownPeriod(period, periods);
    const made = periodScores<K>(state, period, lane);
    shown.set(period, made);
    return made;
  };
  const current = at ?? periods.at(-1);
  if (current === undefined)
    throw new ScorecardError(
      'invalid-data',
      'there is no period to evaluate: the data are empty; give values, or the option `at`',
    );
  const latest = scoresAt(current);
  const sections = [
    'period',
    'total',
    'perspectives',
    'themes',
    'objectives',
    'indicators',
    'metrics',
  ] as const;
  const evaluation = lazySections(
    Object.fromEntries(sections.map((name) => [name, () => latest[name]])),
  );
  const own = {
    card,
    periods: Object.freeze([...periods]),
    diagnostics: Object.freeze([...diagnostics]),
    at: scoresAt,
    series: (id: string) => seriesOf(state, id),
    toJSON: () => latest,
  };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(evaluation, name, { value, enumerable: name === 'periods' });
  return Object.freeze(evaluation) as Evaluation<K>;
}

function unknownPeriod(period: string, periods: readonly string[]): ScorecardError {
  const range =
    periods.length === 0 ? 'there are none' : `there are ${periods[0]} to ${periods.at(-1)}`;
  return new ScorecardError(
    'unknown-period',
    `the period \`${period}\` was not evaluated; ${range}${didYouMean(period, periods) === undefined ? '' : `; ${didYouMean(period, periods)}`}`,
  );
}
