import {
  checkArguments,
  numberForm,
  type OptionForms,
  readOptions,
  recordForm,
  STATUS_RANK,
  type Status,
  type StatusEdges,
  statusOf,
} from '../../core/index.js';
import {
  cardForm,
  everWeighs,
  type Guard,
  type Model,
  modelOf,
  type Scorecard,
  type StatusRules,
} from '../../model/index.js';
import { parsePeriod } from '../../period/index.js';
import { edgesAt } from '../in-force/edges.js';
import type { PeriodScores } from '../records/period-scores.js';
import type { PresentScore, Score } from '../scores/score.js';
import type { Alert, DivergenceAlert, MissedAlert, StaleAlert } from './alert.js';
import { type AlertMemory, lastTold, newConditions } from './alert-memory.js';
import { scoresForm } from './scores-form.js';

/** When to speak up. */
export interface AlertOptions {
  /** Points a score must pass an edge by before its band counts as changed, 0 or more; 1 by default. */
  readonly hysteresis?: number | undefined;
  /** Periods a value may be held before it is told, 0 or more; by default only values that are no longer held are. */
  readonly maxAge?: number | undefined;
  /** Points a counter-indicator must lose to worsen, 0 or more; 1 by default. */
  readonly tolerance?: number | undefined;
  /** What an earlier call returned as `memory`. */
  readonly memory?: Partial<AlertMemory> | undefined;
}

/** Alerts, and what the next call needs to know. */
export interface Alerts {
  /** What to look at. */
  readonly alerts: readonly Alert[];
  /** To be handed in the next time. */
  readonly memory: AlertMemory;
}

/**
 * What has become worth telling between two moments, each thing once: conditions that held before are not told again. A band changes only
 * when its edge is passed by the hysteresis, so that a score near an edge does not flicker. A status that does not come from points changes
 * at once. Keep `memory` between calls: with it, nothing is told twice of a period that is looked at again, with later values perhaps.
 *
 * @param card - the card of both
 * @param before - scores of the earlier moment: the period before, or the same period with earlier values
 * @param after - scores of the later moment
 * @throws ScorecardError `invalid-option` for a hysteresis, tolerance or age that is no finite number of 0 or more, and for an option that there is not; `invalid-data` for what are no scores
 */
export function alertsBetween(
  card: Scorecard,
  before: PeriodScores,
  after: PeriodScores,
  given: AlertOptions | null = {},
): Alerts {
  checkArguments(
    { card, before, after },
    { card: cardForm, before: scoresForm, after: scoresForm },
  );
  const model = modelOf(card);
  const options = readOptions(given, FORMS);
  const { hysteresis = 1, tolerance = 1, maxAge = Number.POSITIVE_INFINITY } = options;
  const alerts: Alert[] = [];
  // A score is told from the edges that make its status, which may differ from those of another period.
  const period = parsePeriod(after.period);
  const edgesOf = (own: StatusRules): StatusEdges => edgesAt(own, period, model.card.calendar);
  const statuses: { [id: string]: Status } = Object.create(null) as { [id: string]: Status };
  for (const [id, was, is, own] of scoresOf(model, before, after)) {
    const told = lastTold(options.memory, id) ?? was.status;
    // What a rule gives changes at once, though the points may say the same.
    const held = is.ok && isRuled(is) ? is.status : heldStatus(told, is, edgesOf(own), hysteresis);
    statuses[id] = held;
    // A score that disappears is told as missed, not as a crossing.
    if (held !== told && told !== 'none' && is.ok) {
      alerts.push({
        kind: 'crossing',
        id,
        from: told,
        to: held,
        points: is.points,
        better: STATUS_RANK[held] > STATUS_RANK[told],
      });
    }
  }
  const conditions = [
    ...missing(model, before, after, maxAge),
    ...divergences(model, before, after, tolerance),
  ];
  const { fresh, told } = newConditions(options.memory, after.period, conditions);
  alerts.push(...fresh);
  return Object.freeze({
    alerts: Object.freeze(alerts.map((alert) => Object.freeze(alert))),
    memory: Object.freeze({ at: after.period, statuses: Object.freeze(statuses), told }),
  });
}

const LEAST = numberForm(0);

const FORMS: OptionForms<AlertOptions> = {
  hysteresis: LEAST,
  maxAge: LEAST,
  tolerance: LEAST,
  memory: recordForm('what an earlier call returned as `memory`'),
};

/** The band a score is told to be in: the one it was in, until it is beyond the edge between by the hysteresis. */
function heldStatus(told: Status, score: Score, edges: StatusEdges, hysteresis: number): Status {
  if (!score.ok) return told;
  if (told === 'none' || score.status === told) return score.status;
  // A status that is stated rather than read off the points has no edge to be near to.
  if (score.status !== statusOf(score.points, edges)) return score.status;
  const up = STATUS_RANK[score.status] > STATUS_RANK[told];
  const cautious = statusOf(score.points + (up ? -hysteresis : hysteresis), edges);
  const moved = up
    ? STATUS_RANK[cautious] > STATUS_RANK[told]
    : STATUS_RANK[cautious] < STATUS_RANK[told];
  return moved ? cautious : told;
}

/** Whether a rule gives a status, or what is said for where none holds; unless that leaves it to the points. */
const isRuled = ({ statusRule }: PresentScore): boolean =>
  statusRule !== undefined && statusRule.byPoints !== true;

function* scoresOf(
  model: Model,
  before: PeriodScores,
  after: PeriodScores,
): Generator<[string, Score, Score, StatusRules]> {
  const { card } = model;
  yield ['total', before.total, after.total, card.scoring];
  for (const [section, elements] of [
    ['perspectives', card.perspectives],
    ['themes', card.themes],
    ['objectives', card.objectives],
    ['indicators', card.indicators],
  ] as const) {
    for (const [id, rules] of elements) {
      const [was, is] = [before[section][id], after[section][id]];
      if (was !== undefined && is !== undefined) yield [id, was, is, rules];
    }
  }
}

/** Indicators whose value did not come, got too old, or is held for longer than allowed, and that were not so before. */
function* missing(
  { card }: Model,
  before: PeriodScores,
  after: PeriodScores,
  maxAge: number,
): Generator<MissedAlert | StaleAlert> {
  for (const id of card.indicators.keys()) {
    const [was, is] = [before.indicators[id], after.indicators[id]];
    if (was === undefined || is === undefined) continue;
    if (was.ok && !is.ok) {
      // What does not apply any more is not waited for.
      if (is.notApplicable !== true) yield { kind: is.stale === true ? 'stale' : 'missed', id };
    } else if (is.ok && is.age > maxAge && !(was.ok && was.age > maxAge))
      yield { kind: 'stale', id, age: is.age };
  }
}

/** Indicators and objectives that are good while a counter-indicator worsens, and were not already so. */
function* divergences(
  { card, objectives }: Model,
  before: PeriodScores,
  after: PeriodScores,
  tolerance: number,
): Generator<DivergenceAlert> {
  function* of(
    section: 'indicators' | 'objectives',
    id: string,
    guards: readonly Guard[],
  ): Generator<DivergenceAlert> {
    // A counter may guard under several conditions; it is told once.
    for (const counter of new Set(guards.map((one) => one.counter))) {
      const lost = lostPoints(after, counter);
      if (lost <= tolerance || !isGood(after[section][id])) continue;
      if (isGood(before[section][id]) && lostPoints(before, counter) > tolerance) continue;
      yield { kind: 'divergence', id, counter, lost };
    }
  }
  const told = new Map<string, ReadonlySet<string>>();
  for (const [id, { guard }] of card.indicators) {
    const found = [...of('indicators', id, guard)];
    if (found.length > 0) told.set(id, new Set(found.map(({ counter }) => counter)));
    yield* found;
  }
  for (const [id, { objective, guards }] of objectives) {
    const own = new Set(objective.guard.map(({ counter }) => counter));
    const lending = objective.measures.filter(everWeighs);
    // What a measure is told of that lends the guard is not told again of the objective above it.
    const isTold = ({ counter }: Guard): boolean =>
      !own.has(counter) && lending.some(({ indicator }) => told.get(indicator)?.has(counter));
    yield* of(
      'objectives',
      id,
      guards.filter((guard) => !isTold(guard)),
    );
  }
}

const isGood = (score: Score | undefined): boolean =>
  score?.status === 'good' || score?.status === 'above';

function lostPoints(scores: PeriodScores, id: string): number {
  const score = scores.indicators[id];
  return score?.ok === true ? -(score.trend ?? 0) : 0;
}
