import { periodFault } from './load/period-fault.js';
import {
  asText,
  beside,
  checkArguments,
  type Diagnostic,
  type OptionForm,
  type OptionForms,
  readOptions,
  ScorecardError,
  wordForm,
} from '../core/index.js';
import type { Scorecard, ScorecardKeys } from '../model/index.js';
import type { DataKey } from './data/data-keys.js';
import { type ReadData, refuseBadData } from './data/read-data.js';
import { type Change, changesBetween, type ChangesOptions } from './changes/changes-between.js';
import { changedState, fits } from './changes/changed-state.js';
import { mergedData } from './changes/merged-data.js';
import { readChanges, type ValueChanges } from './changes/read-changes.js';
import { type LazyFields, lazyRecord } from './lazy/lazy-record.js';
import { once } from './lazy/once.js';
import { type PeriodNames, periodNames } from './load/period-names.js';
import { type PeriodScores, periodScores } from './records/period-scores.js';
import { dataFindings } from './doubts/data-findings.js';
import { type NodeSeries, seriesOf } from './records/series.js';
import type { NodeId } from './scores/node-id.js';
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
  series(id: NodeId<K>): NodeSeries;
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

/** What stays as it is while values change. */
export interface EvaluationGround<K extends ScorecardKeys> {
  readonly card: Scorecard<K>;
  readonly periods: PeriodNames;
  /** What is worth knowing of how the card is looked at, whatever the values. */
  readonly told: readonly Diagnostic[];
  /** A fresh evaluation of other values, for changes that there is no room for; `current` is the period shown so far. */
  readonly again: (read: ReadData, current: string) => Evaluation<K>;
}

/** What an evaluation is made from. */
export interface EvaluationParts<K extends ScorecardKeys> {
  readonly ground: EvaluationGround<K>;
  readonly state: EvaluationState;
  /** The period shown; the last by default. */
  readonly at: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The evaluation of a state. */
export function evaluationOf<K extends ScorecardKeys>(parts: EvaluationParts<K>): Evaluation<K> {
  const { ground, state, at, diagnostics } = parts;
  const { periods } = ground;
  const current = at ?? periods.shown.at(-1);
  if (current === undefined)
    throw new ScorecardError(
      'invalid-data',
      'there is no period to evaluate: no value lies in the periods asked for; give values of them, or the option `at`',
    );
  if (at !== undefined) shownLane(periods, at);
  const viewed: Viewed<K> = { ground, state, current, diagnostics, shown: new Map() };
  const listed = [{ period: current }, SECTIONS, { periods: periods.shown }];
  const evaluation = lazyRecord<Viewed<ScorecardKeys>>(viewed as never, listed, BESIDE);
  states.set(evaluation, state);
  if (periods.hidden > 0)
    wholes.set(
      evaluation,
      once(() => {
        const all = periodNames(periods.all, state.lanes, 0);
        return evaluationOf({
          ground: { ...ground, periods: all },
          state,
          at: current,
          diagnostics,
        });
      }),
    );
  return Object.freeze(evaluation) as Evaluation<K>;
}

/** What the fields of an evaluation are worked out from. */
interface Viewed<K extends ScorecardKeys> extends Omit<EvaluationParts<K>, 'at'> {
  readonly current: string;
  /** The scores of the periods looked at. */
  readonly shown: Map<string, PeriodScores<K>>;
}

const SECTIONS: LazyFields<Viewed<ScorecardKeys>> = {
  total: (viewed) => latest(viewed).total,
  perspectives: (viewed) => latest(viewed).perspectives,
  themes: (viewed) => latest(viewed).themes,
  objectives: (viewed) => latest(viewed).objectives,
  indicators: (viewed) => latest(viewed).indicators,
  metrics: (viewed) => latest(viewed).metrics,
  initiatives: (viewed) => latest(viewed).initiatives,
  risks: (viewed) => latest(viewed).risks,
};

/** What an evaluation has beside its scores. */
const BESIDE: LazyFields<Viewed<ScorecardKeys>> = {
  card: ({ ground }) => ground.card,
  diagnostics: ({ ground: { told }, diagnostics }) =>
    Object.freeze(told.length === 0 ? diagnostics : [...told, ...diagnostics]),
  dataFindings: ({ ground: { periods }, state }) =>
    dataFindings(state, periods.all, periods.hidden),
  at: (viewed) => (period: string) => scoresAt(viewed, period),
  series:
    ({ ground, state }) =>
    (id: string) =>
      seriesOf(state, id, ground.periods.hidden),
  with: (viewed) => (changes: ValueChanges) => changedEvaluation(viewed, changes),
  changesFrom: (viewed) => (earlier: Evaluation, options?: ChangesOptions) =>
    changesOf(earlier, viewed, options),
  toJSON: (viewed) => () => latest(viewed),
};

const latest = (viewed: Viewed<ScorecardKeys>): PeriodScores => scoresAt(viewed, viewed.current);

function scoresAt(
  { ground: { periods }, state, shown }: Viewed<ScorecardKeys>,
  period: string,
): PeriodScores {
  const known = shown.get(period);
  if (known !== undefined) return known;
  const made = periodScores(state, period, shownLane(periods, period));
  shown.set(period, made);
  return made;
}

/** The lane of a period that is shown. */
function shownLane({ shown, hidden, laneOf: laneOfName }: PeriodNames, period: string): number {
  const lane = laneOfName(period);
  if (lane === undefined || lane < hidden) throw unknownPeriod(period, shown, lane !== undefined);
  return lane;
}

const states = beside<object, EvaluationState>();
const wholes = beside<object, () => Evaluation>();

/** An evaluation. */
export const evaluationForm: OptionForm = {
  expected: 'what `evaluate` or `with` returned',
  fits: (value) => states.get(value as object) !== undefined,
};

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

/** What moved since an earlier evaluation, in the period shown, or in all of them. */
function changesOf(
  earlier: Evaluation,
  { ground: { card, periods }, state, current }: Viewed<ScorecardKeys>,
  options: ChangesOptions | undefined,
): readonly Change[] {
  const { periods: compared } = readOptions(options, CHANGES_FORMS);
  checkArguments({ earlier }, { earlier: evaluationForm });
  const before = states.get(earlier) as EvaluationState;
  if (earlier.card !== card)
    throw new ScorecardError(
      'invalid-option',
      'this is an evaluation of another card: compare evaluations of one and the same card',
    );
  const was = { state: before, periods: wholeOf(earlier).periods };
  const is = { state, periods: periods.all };
  return compared === 'all'
    ? changesBetween(was, is, periods.shown)
    : changesBetween(was, is, [current], earlier.period);
}

/** The evaluation with some values changed: brought up to date where there is room for them, else made anew. */
function changedEvaluation(
  { ground, state, current, diagnostics }: Viewed<ScorecardKeys>,
  changes: ValueChanges,
): Evaluation {
  const changed = readChanges(state, changes, current, ground.periods.periodOf);
  refuseBadData(changed);
  if (!fits(state, changed)) return ground.again(mergedData(state, changed), current);
  const told = changed.diagnostics.length === 0 ? diagnostics : changed.diagnostics;
  const next = changedState(state, changed);
  return evaluationOf({ ground, state: next, at: current, diagnostics: told });
}

function unknownPeriod(
  period: unknown,
  periods: readonly string[],
  isHidden: boolean,
): ScorecardError {
  const text = asText(period).slice(0, 80);
  const range =
    (periods[0] ?? '') === ''
      ? 'there are no values by period'
      : `there are ${periods[0]} to ${periods.at(-1)}`;
  const { fault, hint } = periodFault(text, periods, isHidden);
  return new ScorecardError(
    'unknown-period',
    `the period \`${text}\` ${fault}; ${range}${hint === undefined ? '' : `; ${hint}`}`,
  );
}
