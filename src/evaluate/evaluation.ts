import {
  beside,
  type Diagnostic,
  didYouMean,
  type OptionForms,
  readOptions,
  ScorecardError,
  wordForm,
} from '../core/index.js';
import type { Scorecard, ScorecardKeys } from '../model/index.js';
import type { DataKey } from './data-keys.js';
import { describe } from './describe.js';
import { type ReadData, refuseBadData } from './data.js';
import {
  type Change,
  changesBetween,
  type ChangesOptions,
  type ComparedState,
} from './live/changes.js';
import {
  changedState,
  fits,
  mergedData,
  readChanges,
  type ValueChanges,
} from './live/with-values.js';
import { once } from './once.js';
import { type PeriodScores, periodScores } from './period-scores.js';
import { lazySections } from './sections.js';
import { dataFindings } from './data-findings.js';
import { type NodeSeries, seriesOf } from './series.js';
import type { EvaluationState } from './state.js';

/**
 * Scores of a card over its periods: a value that never changes. Its own `total`, `objectives` and so on are those of `period`.
 *
 * @typeParam K - the ids of the card
 */
export interface Evaluation<K extends ScorecardKeys = ScorecardKeys> extends PeriodScores<K> {
  /** The card evaluated. */
  readonly card: Scorecard<K>;
  /** Every period shown, in order: from the option `from` on, else from the first with data. */
  readonly periods: readonly string[];
  /** What is worth knowing of the data; none of it stopped the evaluation. */
  readonly diagnostics: readonly Diagnostic[];
  /** Values that contradict each other, by period, such as members that do not make up their whole; worked out when first read. */
  readonly dataFindings: readonly Diagnostic[];
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
  /**
   * The evaluation with some values changed. What the change does not reach is shared, and this one stays as it is; the numbers are the
   * same, bit for bit, as those of a fresh evaluation. A change costs what it reaches.
   *
   * @param changes - by key, one value for `period`, or values by period; null takes a value away. A period beyond the evaluated ones
   * extends the history, at the cost of a fresh evaluation; the last one is shown then if the last one was
   * @throws ScorecardError `invalid-data`
   */
  with(changes: ValueChanges<DataKey<K>>): Evaluation<K>;
  /**
   * What moved since another evaluation of the same card: every element whose score differs, in the order of the card.
   *
   * @param earlier - the evaluation to compare with
   * @param options - `periods: 'all'` to compare every period instead of `period` alone
   * @throws ScorecardError `invalid-option` if it is no evaluation, or one of another card
   */
  changesFrom(earlier: Evaluation<K>, options?: ChangesOptions): readonly Change<K>[];
  /** The scores of `period`, as plain data. */
  toJSON(): PeriodScores<K>;
}

const CHANGES_FORMS: OptionForms<ChangesOptions> = { periods: wordForm(['shown', 'all']) };

/** What an evaluation is made from. */
export interface EvaluationParts<K extends ScorecardKeys> {
  readonly card: Scorecard<K>;
  readonly state: EvaluationState;
  /** Names of the lanes. */
  readonly periods: readonly string[];
  /** How many of the first are run and not shown. */
  readonly hidden: number;
  /** The period shown; the last by default. */
  readonly at: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** A fresh evaluation of other values, for changes that this one has no room for; `current` is the period shown so far. */
  readonly again: (read: ReadData, current: string) => Evaluation<K>;
}

/** The evaluation of a state. */
export function evaluationOf<K extends ScorecardKeys>(parts: EvaluationParts<K>): Evaluation<K> {
  const { card, state, at, diagnostics, hidden } = parts;
  const lanes = Object.freeze(parts.periods);
  const periods = hidden === 0 ? lanes : Object.freeze(lanes.slice(hidden));
  const shown = new Map<string, PeriodScores<K>>();
  const scoresAt = (period: string): PeriodScores<K> => {
    const known = shown.get(period);
    if (known !== undefined) return known;
    const lane = lanes.indexOf(period, hidden);
    if (lane < 0) throw unknownPeriod(period, periods, lanes.includes(period));
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
    'initiatives',
    'risks',
  ] as const;
  const evaluation = lazySections(
    Object.fromEntries(sections.map((name) => [name, () => latest[name]])),
  );
  const own = {
    card,
    periods,
    diagnostics: Object.isFrozen(diagnostics) ? diagnostics : Object.freeze([...diagnostics]),
    at: scoresAt,
    series: (id: string) => seriesOf(state, id, hidden),
    with: (changes: ValueChanges) => changedEvaluation(parts, changes, current),
    changesFrom: (earlier: Evaluation<K>, options?: ChangesOptions) => {
      const { periods: compared } = readOptions(options, CHANGES_FORMS);
      return changesOf(
        earlier,
        card,
        { state, periods: lanes },
        compared === 'all' ? { periods } : { periods: [current], instead: true },
      );
    },
    toJSON: () => latest,
  };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(evaluation, name, { value, enumerable: name === 'periods' });
  const findings = once(() => dataFindings(state, lanes, hidden));
  Object.defineProperty(evaluation, 'dataFindings', { get: findings, enumerable: false });
  states.set(evaluation, state);
  if (hidden > 0)
    wholes.set(
      evaluation,
      once(() => evaluationOf({ ...parts, hidden: 0, at: current })),
    );
  return Object.freeze(evaluation) as Evaluation<K>;
}

const states = beside<object, EvaluationState>();
const wholes = beside<object, () => Evaluation>();

/** What an evaluation reads; undefined for an object that is none. */
export function stateOf(evaluation: Evaluation): EvaluationState | undefined {
  return states.get(evaluation);
}

/**
 * The evaluation with every period that was run, also those before the option `from`: for what looks back from a period that is shown. Its
 * lanes are those of the state.
 */
export function wholeOf(evaluation: Evaluation): Evaluation {
  return wholes.get(evaluation)?.() ?? evaluation;
}

/**
 * The lane of a period that is shown.
 *
 * @param at - the period; by default the one that the evaluation itself shows
 * @throws ScorecardError `unknown-period`
 */
export function laneOf(evaluation: Evaluation, at: string = evaluation.period): number {
  const { period } = evaluation.at(at);
  return wholeOf(evaluation).periods.indexOf(period);
}

/** What moved since an earlier evaluation, in some of the periods shown. */
function changesOf<K extends ScorecardKeys>(
  earlier: Evaluation<K>,
  card: Scorecard<K>,
  later: ComparedState,
  { periods, instead }: { readonly periods: readonly string[]; readonly instead?: boolean },
): readonly Change<K>[] {
  const state = states.get(earlier);
  if (state === undefined)
    throw new ScorecardError(
      'invalid-option',
      'this is no evaluation: pass what `evaluate` or `with` returned',
    );
  if (earlier.card !== card)
    throw new ScorecardError(
      'invalid-option',
      'this is an evaluation of another card: compare evaluations of one and the same card',
    );
  const before = { state, periods: wholeOf(earlier).periods };
  const changes = changesBetween(
    before,
    later,
    periods,
    instead === true ? earlier.period : undefined,
  );
  return changes as readonly Change<K>[];
}

/** The evaluation with some values changed: brought up to date where there is room for them, else made anew. */
function changedEvaluation<K extends ScorecardKeys>(
  parts: EvaluationParts<K>,
  changes: ValueChanges,
  current: string,
): Evaluation<K> {
  const { state, periods } = parts;
  const changed = readChanges(state, changes, current);
  refuseBadData(changed);
  if (!fits(state, changed)) return parts.again(mergedData(state, changed), current);
  const diagnostics = changed.diagnostics.length === 0 ? parts.diagnostics : changed.diagnostics;
  return evaluationOf({
    ...parts,
    state: changedState(state, changed),
    periods,
    at: current,
    diagnostics,
  });
}

function unknownPeriod(
  period: unknown,
  periods: readonly string[],
  isHidden: boolean,
): ScorecardError {
  if (typeof period !== 'string')
    return new ScorecardError(
      'unknown-period',
      `a period is text such as \`2026-06\`; found ${describe(period)}`,
    );
  const range =
    periods.length === 0 ? 'there are none' : `there are ${periods[0]} to ${periods.at(-1)}`;
  const [what, near] = isHidden
    ? ['lies before the first one shown', 'evaluate with an earlier `from`']
    : ['was not evaluated', didYouMean(period, periods)];
  return new ScorecardError(
    'unknown-period',
    `the period \`${period}\` ${what}; ${range}${near === undefined ? '' : `; ${near}`}`,
  );
}
