import { knownSeries } from './known-series.js';
import { checkArguments, idForm, type OptionForms, unknownId } from '../../core/index.js';
import type { AnyNodeId, Evaluation, IndicatorScore } from '../../evaluate/index.js';
import { CARD_AND_EVALUATION, edgesAt, wholeOf } from '../../evaluate/inner-index.js';
import { type Model, modelOf, type Scorecard, type ScorecardKeys } from '../../model/index.js';
import { parsePeriod } from '../../period/index.js';
import {
  REPORT_FORMS,
  type ReportOptions,
  reportOptions,
  scoresFor,
  wordingFor,
} from '../options.js';
import { titlesOf } from '../report-rows.js';
import type { BulletView, HeatMapView, SeriesView } from './views.js';
import { zonesOf } from './zones.js';

/** What the view of a history can be told. */
export interface HistoryOptions extends ReportOptions {
  /** How many periods, counted back from the one shown; 12 unless told. */
  readonly last?: number | undefined;
}

const FORMS: OptionForms<HistoryOptions> = {
  ...REPORT_FORMS,
  last: { expected: 'a number of periods', fits: (value) => typeof value === 'number' },
};

const CARD_EVALUATION_AND_ID = { ...CARD_AND_EVALUATION, id: idForm };

/**
 * The history of an indicator for `sparkline` and `timeSeries`: values, targets in force, the year before, intervals, zones.
 *
 * @throws ScorecardError `unknown-id` if the card has no such indicator; `unknown-period`, `invalid-option`
 */
export function seriesView<K extends ScorecardKeys>(
  card: Scorecard,
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: HistoryOptions | null = {},
): SeriesView {
  checkArguments({ card, evaluation, id }, CARD_EVALUATION_AND_ID);
  const asked = reportOptions(options, FORMS, evaluation);
  const { wording, title, unit, records, periods } = historyOf(card, evaluation, id, asked);
  return knownSeries({
    locale: wording.locale,
    title,
    ...(unit === undefined ? {} : { unit }),
    periods,
    values: records.map(({ value }) => value ?? null),
    targets: records.map(({ target }) => (typeof target === 'number' ? target : null)),
    previousYear: records.map(({ previousYear }) => previousYear?.value ?? null),
    intervals: records.map(({ interval }) =>
      interval === undefined ? null : ([interval.low, interval.high] as const),
    ),
    zones: zonesAt(card, id, periods.at(-1), records.at(-1)),
  });
}

/**
 * An indicator against its target for `bullet`.
 *
 * @throws ScorecardError `unknown-id` if the card has no such indicator; `unknown-period`, `invalid-option`
 */
export function bulletView<K extends ScorecardKeys>(
  card: Scorecard,
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: ReportOptions | null = {},
): BulletView {
  checkArguments({ card, evaluation, id }, CARD_EVALUATION_AND_ID);
  const asked = reportOptions(options, REPORT_FORMS, evaluation);
  const { wording, title, unit, records, periods } = historyOf(
    card,
    // The value before may stand before the first period shown.
    wholeOf(evaluation),
    id,
    { ...asked, period: scoresFor(evaluation, asked).period, last: 2 },
  );
  const record = records.at(-1) as IndicatorScore;
  const previous = records.length > 1 ? records[0]?.value : undefined;
  const { target } = record;
  return {
    locale: wording.locale,
    title,
    ...(unit === undefined ? {} : { unit }),
    value: record.value ?? null,
    ...(target === undefined ? {} : { target }),
    ...(previous === undefined ? {} : { previous }),
    zones: zonesAt(card, id, periods.at(-1), record),
    better: betterOf(record),
  };
}

/** The zones of an indicator by the status edges in force in a period. */
function zonesAt(
  card: Scorecard,
  id: string,
  period = '',
  record?: IndicatorScore,
): ReturnType<typeof zonesOf> {
  const { indicators, card: whole } = modelOf(card);
  const resolved = indicators.get(id);
  if (resolved === undefined) return [];
  const edges = edgesAt(resolved.indicator, parsePeriod(period), whole.calendar);
  return zonesOf(resolved, record, edges);
}

/** Where the good side is, by baseline and target. */
function betterOf({ baseline, target }: IndicatorScore): BulletView['better'] {
  if (typeof target === 'object') return 'inside';
  return baseline !== undefined && target !== undefined && target < baseline ? 'lower' : 'higher';
}

function historyOf(card: Scorecard, evaluation: Evaluation, id: string, options: HistoryOptions) {
  const model = modelOf(card);
  const indicator = model.indicators.get(id)?.indicator;
  if (indicator === undefined) throw unknownId(id, model.indicators.keys(), 'indicator');
  const wording = wordingFor(card, options);
  const periods = periodsOf(evaluation, options);
  return {
    wording,
    title: titlesOf(model, wording).of(id),
    unit: indicator.unit,
    periods,
    records: periods.map((period) => evaluation.at(period).indicators[id] as IndicatorScore),
  };
}

function periodsOf(
  evaluation: Evaluation,
  { period = evaluation.period, last = 12 }: HistoryOptions,
): readonly string[] {
  const end = evaluation.periods.indexOf(period) + 1;
  const count = Number.isFinite(last) ? Math.max(1, Math.floor(last)) : 12;
  return evaluation.periods.slice(Math.max(0, end - count), end);
}

/**
 * Statuses of objectives over periods for `heatMap`, grouped by perspective.
 *
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function heatMapView(
  card: Scorecard,
  evaluation: Evaluation,
  given: HistoryOptions | null = {},
): HeatMapView {
  checkArguments({ card, evaluation }, CARD_AND_EVALUATION);
  const options = reportOptions(given, FORMS, evaluation);
  const model: Model = modelOf(card);
  const wording = wordingFor(card, options);
  const titles = titlesOf(model, wording);
  const periods = periodsOf(evaluation, options);
  const scores = periods.map((period) => evaluation.at(period).objectives);
  const rows = [...model.card.perspectives.keys()].flatMap((perspective) => {
    const ids = [...model.objectives.values()]
      .filter(({ objective }) => objective.perspective === perspective)
      .map(({ objective }) => objective.id);
    return ids.map((id, i) => ({
      id,
      label: titles.of(id),
      ...(i === 0 ? { group: titles.of(perspective) } : {}),
      cells: scores.map((section) => {
        const score = section[id];
        return {
          status: score?.status ?? ('none' as const),
          points: score?.ok === true ? score.points : null,
        };
      }),
    }));
  });
  return {
    locale: wording.locale,
    title: `${titles.card}: ${wording.words.objectives}`,
    periods,
    rows,
  };
}
