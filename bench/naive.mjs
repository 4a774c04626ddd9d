/**
 * The naive rival: what an application writes by itself to show the scores that the library shows. Plain objects, string ids, a
 * recursion that remembers its answers by id and period, and the array methods everybody uses. It answers what an
 * evaluation answers, a record for each node and period with points, status and coverage, and for objectives the lead, lag, direct and
 * driver scores and the gap, after docs/semantics.md (S2 to S6). Nothing slows it down on purpose; `lean.mjs` is the same
 * after an effort, with most of those answers left out.
 */
import { centralDifferences } from './differences.mjs';
import { evaluateFormula, parseFormula } from './naive-formula.mjs';
import { plainValues } from './workload.mjs';

/** The card as the rival wants it: the document itself, with formulas parsed and links gathered by their effect. */
export function buildNaive(card, periods, values) {
  const formulas = {};
  for (const [id, { formula }] of Object.entries(card.indicators)) {
    if (formula !== undefined) formulas[id] = parseFormula(formula);
  }
  const drivers = {};
  for (const [from, { drives = {} }] of Object.entries(card.objectives)) {
    for (const [to, weight] of Object.entries(drives)) (drivers[to] ??= {})[from] = weight;
  }
  const members = {};
  for (const [id, { perspective, weight = 1 }] of Object.entries(card.objectives)) {
    (members[perspective] ??= {})[id] = weight;
  }
  return { card, periods, values, formulas, drivers, members };
}

/** All records of all periods: a map by `kind:id@period`. */
export function evaluateNaive({ card, periods, values, formulas, drivers, members }) {
  const memory = new Map();
  const remember = (key, compute) => {
    if (!memory.has(key)) memory.set(key, compute());
    return memory.get(key);
  };

  const value = (id, period) =>
    remember(`value:${id}@${period}`, () =>
      formulas[id] === undefined
        ? (values[id]?.[period] ?? null)
        : evaluateFormula(formulas[id], (name) => value(name, period)),
    );

  const indicator = (id, period) =>
    remember(`indicator:${id}@${period}`, () => {
      const found = value(id, period);
      const points = found === null ? null : pointsOf(card.indicators[id], found);
      return { value: found, ...record(points, found === null ? 0 : 1) };
    });

  const objective = (id, period) =>
    remember(`objective:${id}@${period}`, () => {
      const { leading = {}, lagging = {}, measures, driverShare = 0 } = card.objectives[id];
      const lead = mean(leading, (name) => indicator(name, period));
      const lag = mean(lagging, (name) => indicator(name, period));
      const direct = mix(lag, lead, measures.split);
      const driver = mean(drivers[id] ?? {}, (name) => objective(name, period));
      const reported = driver.known ? mix(direct, driver, driverShare) : direct;
      const gap =
        direct.points === null || driver.points === null ? null : direct.points - driver.points;
      return {
        ...record(reported.points, reported.coverage),
        lead: lead.points,
        lag: lag.points,
        direct: direct.points,
        driver: driver.points,
        gap,
      };
    });

  const perspective = (id, period) =>
    remember(`perspective:${id}@${period}`, () => {
      const { points, coverage } = mean(members[id] ?? {}, (name) => objective(name, period));
      return record(points, coverage);
    });

  const total = (period) =>
    remember(`total:@${period}`, () => {
      const weights = Object.fromEntries(
        Object.entries(card.perspectives)
          .filter(([id]) => members[id] !== undefined)
          .map(([id, { weight = 1 }]) => [id, weight]),
      );
      const { points, coverage } = mean(weights, (id) => perspective(id, period));
      return record(points, coverage);
    });

  for (const period of periods) {
    total(period);
    for (const id of Object.keys(card.indicators)) indicator(id, period);
  }
  return memory;
}

const record = (points, coverage) => ({ points, status: statusOf(points), coverage });

function statusOf(points) {
  if (points === null) return 'none';
  return points >= 85 ? 'good' : points >= 50 ? 'watch' : 'poor';
}

function pointsOf({ baseline, target, scale }, value) {
  if (scale === undefined) return clamp((100 * (value - baseline)) / (target - baseline));
  const [left, right] = scale.zero;
  const [middle] = scale.full;
  const reach = value < middle ? middle - left : right - middle;
  return clamp(100 * (1 - Math.abs(value - middle) / reach));
}

const clamp = (points) => Math.min(100, Math.max(0, points));

/** Weighted mean over those that are present; coverage over all. */
function mean(weights, scoreOf) {
  const children = Object.entries(weights).map(([id, weight]) => ({ weight, score: scoreOf(id) }));
  const all = children.reduce((sum, { weight }) => sum + weight, 0);
  const present = children.filter(({ score }) => score.points !== null);
  const weight = present.reduce((sum, child) => sum + child.weight, 0);
  const points = present.reduce((sum, child) => sum + child.weight * child.score.points, 0);
  const covered = children.reduce((sum, child) => sum + child.weight * child.score.coverage, 0);
  return {
    known: children.length > 0,
    points: weight > 0 ? points / weight : null,
    coverage: all > 0 ? covered / all : 0,
  };
}

/** `share` of the second and the rest of the first; where only one is present or declared, that one. */
function mix(first, second, share) {
  if (!first.known && first.points === null) return second;
  if (second.known === false) return first;
  const coverage = (1 - share) * first.coverage + share * second.coverage;
  if (first.points === null) return { known: true, points: second.points, coverage };
  if (second.points === null) return { known: true, points: first.points, coverage };
  return { known: true, points: (1 - share) * first.points + share * second.points, coverage };
}

/** The results as columns: one Float64Array an id with NaN for missing. */
function readNaive(model) {
  const memory = evaluateNaive(model);
  const { card, periods, members } = model;
  const column = (kind, id, key) =>
    Float64Array.from(
      periods,
      (period) => memory.get(`${kind}:${id}@${period}`)[key] ?? Number.NaN,
    );
  const columns = (kind, ids, key) => new Map(ids.map((id) => [id, column(kind, id, key)]));
  const objectives = Object.keys(card.objectives);
  return {
    total: column('total', '', 'points'),
    totalCoverage: column('total', '', 'coverage'),
    perspectives: columns('perspective', Object.keys(members), 'points'),
    objectives: columns('objective', objectives, 'points'),
    objectiveCoverages: columns('objective', objectives, 'coverage'),
    indicators: columns('indicator', Object.keys(card.indicators), 'points'),
  };
}

/** The total of one period after a change: what people write is that the period is worked out again. */
function updateNaive(model, { key, lane, value }) {
  const period = model.periods[lane];
  model.values[key][period] = Number.isNaN(value) ? null : value;
  return totalNaive(model, period);
}

function totalNaive(model, period) {
  const memory = evaluateNaive({ ...model, periods: [period] });
  return memory.get(`total:@${period}`).points ?? Number.NaN;
}

/** Totals of the last period, each with some values changed. */
function whatIfNaive(model, scenarios) {
  const period = model.periods.at(-1);
  return Float64Array.from(scenarios, (changes) => {
    const values = { ...model.values };
    for (const { key, value } of changes) values[key] = { [period]: value };
    return totalNaive({ ...model, values }, period);
  });
}

/** What a unit of each value moves in the total of a period. */
function sensitivitiesNaive(model, keys, lane) {
  const period = model.periods[lane];
  return centralDifferences(
    keys,
    (key) => model.values[key][period] ?? Number.NaN,
    (key, value) => {
      const before = model.values[key][period];
      model.values[key][period] = value;
      const total = totalNaive(model, period);
      model.values[key][period] = before;
      return total;
    },
  );
}

/** The naive rival among the ways. */
export const naive = {
  title: 'naive objects',
  build: (workload) => buildNaive(workload.card, workload.periods, plainValues(workload)),
  evaluate: evaluateNaive,
  update: updateNaive,
  whatIf: whatIfNaive,
  sensitivities: sensitivitiesNaive,
  read: readNaive,
};
