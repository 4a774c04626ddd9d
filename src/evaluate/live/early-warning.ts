import { checkArguments, type OptionForms, readOptions, wordForm } from '../../core/index.js';
import { cardForm, type Model, modelOf, type Scorecard } from '../../model/index.js';
import {
  type Calendar,
  firstDay,
  formatPeriod,
  lastDay,
  type Period,
  parsePeriod,
  type PeriodUnit,
  unitForm,
} from '../../period/index.js';
import type { PeriodScores } from '../records/period-scores.js';
import { type Chain, chainsOfRisk } from './chains-of-risk.js';
import { scoresForm } from './scores-form.js';

/** A lagging indicator that a leading one puts at risk. */
export interface AtRisk {
  /** Id of the indicator at risk. */
  readonly indicator: string;
  /** The objective it lags. */
  readonly objective: string;
  /** Objectives from the one that is led to the one that is lagged. */
  readonly path: readonly string[];
  /** Earliest and latest arrival in periods from now, by the delays of the links. */
  readonly delay: readonly [earliest: number, latest: number];
  /** The same as periods; absent when the scores carry no period. */
  readonly arrival?: readonly [earliest: string, latest: string];
}

/** A leading indicator out of range, with what it foretells. */
export interface EarlyWarning {
  /** Id of the indicator that warns. */
  readonly indicator: string;
  /** Its status. */
  readonly status: 'poor' | 'watch';
  /** Its points. */
  readonly points: number;
  /** Objectives it leads. */
  readonly leads: readonly string[];
  /** Soonest first. */
  readonly atRisk: readonly AtRisk[];
  /** Initiatives at hand: those that move the indicator or support an objective on the way, and have not ended. */
  readonly initiatives: readonly string[];
}

/** What counts as out of range. */
export interface EarlyWarningOptions {
  /** `poor` (default): only indicators in the lowest band; `watch`: those below good. */
  readonly from?: 'poor' | 'watch' | undefined;
  /** Length of the periods of the scores; by default that of their period, else the calendar's own. */
  readonly by?: PeriodUnit | undefined;
}

/**
 * Leading indicators out of range, and the lagging ones they put at risk: those of the objectives they lead, and of the objectives further up
 * the map that the links then in force say will fall too, with their delays added up. A warning says what the links of the card say, no more.
 *
 * @param card - the card
 * @param scores - the scores of the period to look at
 * @throws ScorecardError `invalid-option` for an option that there is not; `invalid-data` for what are no scores
 */
export function earlyWarnings(
  card: Scorecard,
  scores: PeriodScores,
  given: EarlyWarningOptions | null = {},
): readonly EarlyWarning[] {
  checkArguments({ card, scores }, { card: cardForm, scores: scoresForm });
  const model = modelOf(card);
  const options = readOptions(given, FORMS);
  const now = parsePeriod(scores.period);
  const unit = options.by ?? now?.unit ?? model.card.calendar.period;
  const chainsFrom = chainsOfRisk(model, { unit, now });
  const warnings: EarlyWarning[] = [];
  for (const id of model.card.indicators.keys()) {
    const score = scores.indicators[id];
    if (score?.ok !== true || (score.status !== 'poor' && score.status !== 'watch')) continue;
    if (score.status === 'watch' && options.from !== 'watch') continue;
    const leads = objectivesLed(model, id);
    if (leads.length === 0) continue;
    const ways = leads.flatMap((objective) => chainsFrom(objective));
    const atRisk = ways.flatMap((way) => laggingAt(model, way, id, scores.period));
    if (atRisk.length === 0) continue;
    const touched = new Set(atRisk.flatMap(({ path }) => path));
    warnings.push({
      indicator: id,
      status: score.status,
      points: score.points,
      leads,
      atRisk: soonestOfEach(atRisk),
      initiatives: initiativesFor(model, id, touched, now),
    });
  }
  return Object.freeze(warnings);
}

const FORMS: OptionForms<EarlyWarningOptions> = {
  from: wordForm(['poor', 'watch'], 'status that warns'),
  by: unitForm,
};

function objectivesLed({ objectives }: Model, id: string): string[] {
  const led: string[] = [];
  for (const [objective, { measures }] of objectives) {
    if (measures.some(({ measure }) => measure.indicator === id && measure.role === 'lead'))
      led.push(objective);
  }
  return led;
}

function laggingAt(
  { objectives }: Model,
  { path, delay }: Chain,
  leading: string,
  period: string,
): AtRisk[] {
  const objective = path.at(-1) as string;
  const lagging =
    objectives
      .get(objective)
      ?.measures.filter(({ measure }) => measure.role === 'lag' && measure.indicator !== leading) ??
    [];
  const now = parsePeriod(period);
  return lagging.map(({ measure }) => ({
    indicator: measure.indicator,
    objective,
    path,
    delay,
    ...(now === undefined
      ? {}
      : {
          arrival: delay.map((lanes) =>
            formatPeriod({ unit: now.unit, ordinal: now.ordinal + lanes }),
          ) as [string, string],
        }),
  }));
}

/** One entry for each lagging indicator of each objective: the soonest way, then the shortest. */
function soonestOfEach(all: readonly AtRisk[]): AtRisk[] {
  const best = new Map<string, AtRisk>();
  for (const one of all) {
    const key = `${one.objective} ${one.indicator}`;
    const known = best.get(key);
    if (known === undefined || compare(one, known) < 0) best.set(key, one);
  }
  return [...best.values()].toSorted(compare);
}

const compare = (a: AtRisk, b: AtRisk): number =>
  a.delay[0] - b.delay[0] ||
  a.delay[1] - b.delay[1] ||
  a.path.length - b.path.length ||
  (a.indicator < b.indicator ? -1 : 1);

function initiativesFor(
  { card }: Model,
  indicator: string,
  objectives: ReadonlySet<string>,
  now: Period | undefined,
): string[] {
  const found: string[] = [];
  for (const [id, { input }] of card.initiatives) {
    const moves = Object.hasOwn(input.moves ?? {}, indicator);
    const supports = (input.supports ?? []).some((objective) => objectives.has(objective));
    if ((moves || supports) && !endsBefore(now, input.to, card.calendar)) found.push(id);
  }
  return found;
}

/** Whether what ends with a period is over when another begins; nothing is that has no end, or is asked about no period. */
function endsBefore(now: Period | undefined, end: string | undefined, calendar: Calendar): boolean {
  const last = end === undefined ? undefined : parsePeriod(end);
  return (
    now !== undefined && last !== undefined && lastDay(last, calendar) < firstDay(now, calendar)
  );
}
