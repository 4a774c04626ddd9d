/**
 * The lean rival: the leanest evaluator without a plan that we could write. Objects and maps by id, one small map a period, and
 * nothing worked out that is not compared: points and coverage alone. It knows what the workload uses and follows
 * docs/semantics.md there (S2 to S4, S6: renormalising means, `split` measures, driver share, coverage).
 */
import { centralDifferences } from './differences.mjs';
import { evaluateFormula, parseFormula } from './naive-formula.mjs';
import { plainValues } from './workload.mjs';

/**
 * The card as the rival wants it.
 *
 * @param card - a ScorecardInput of the shape `workload.mjs` writes
 * @param periods - period texts
 * @param values - plain values by key and period; null or absent is missing
 */
export function buildLean(card, periods, values) {
  const indicators = new Map();
  for (const [id, input] of Object.entries(card.indicators)) {
    indicators.set(id, {
      id,
      baseline: input.baseline,
      target: input.target,
      band: input.scale,
      formula: input.formula === undefined ? undefined : parseFormula(input.formula),
      values: periods.map((period) => values[id]?.[period] ?? null),
    });
  }
  const objectives = new Map();
  const perspectives = new Map();
  for (const [id, { weight = 1 }] of Object.entries(card.perspectives)) {
    perspectives.set(id, { id, weight, objectives: [] });
  }
  for (const [id, input] of Object.entries(card.objectives)) {
    const { weight = 1, perspective, measures, driverShare = 0 } = input;
    objectives.set(id, {
      leading: weighted(input.leading),
      lagging: weighted(input.lagging),
      leadShare: measures.split,
      driverShare,
      drivers: [],
    });
    perspectives.get(perspective).objectives.push({ id, weight });
  }
  for (const [from, input] of Object.entries(card.objectives)) {
    for (const { id, weight } of weighted(input.drives)) {
      objectives.get(id).drivers.push({ id: from, weight });
    }
  }
  return { indicators, objectives, perspectives, periods };
}

/** All scores of all periods: for each period maps of id to `{ points, coverage }`; points are null when missing. */
export function evaluateLean(model) {
  return model.periods.map((_, period) => evaluatePeriod(model, period));
}

function evaluatePeriod(model, period) {
  const values = new Map();
  const indicators = new Map();
  const objectives = new Map();
  const perspectives = new Map();

  function valueOf(id) {
    const known = values.get(id);
    if (known !== undefined) return known;
    const { formula, values: observed } = model.indicators.get(id);
    const value = formula === undefined ? observed[period] : evaluateFormula(formula, valueOf);
    values.set(id, value);
    return value;
  }

  function indicatorScore(id) {
    const known = indicators.get(id);
    if (known !== undefined) return known;
    const value = valueOf(id);
    const score =
      value === null
        ? { points: null, coverage: 0 }
        : { points: pointsOf(model.indicators.get(id), value), coverage: 1 };
    indicators.set(id, score);
    return score;
  }

  function objectiveScore(id) {
    const known = objectives.get(id);
    if (known !== undefined) return known;
    const { leading, lagging, leadShare, driverShare, drivers } = model.objectives.get(id);
    const lead = mean(leading, indicatorScore);
    const lag = mean(lagging, indicatorScore);
    const onlyRole = lagging.length === 0 ? 1 : 0;
    const hasBoth = leading.length > 0 && lagging.length > 0;
    const direct = blend(lag, lead, hasBoth ? leadShare : onlyRole);
    const score =
      drivers.length === 0 ? direct : blend(direct, mean(drivers, objectiveScore), driverShare);
    objectives.set(id, score);
    return score;
  }

  function perspectiveScore(id) {
    const score = mean(model.perspectives.get(id).objectives, objectiveScore);
    perspectives.set(id, score);
    return score;
  }

  for (const id of model.indicators.keys()) indicatorScore(id);
  const scored = [...model.perspectives.values()].filter((p) => p.objectives.length > 0);
  const total = mean(scored, perspectiveScore);
  return { total, perspectives, objectives, indicators };
}

function pointsOf({ baseline, target, band }, value) {
  if (band === undefined) return clamp((100 * (value - baseline)) / (target - baseline));
  const [left, right] = band.zero;
  const middle = band.full[0];
  const reach = value < middle ? middle - left : right - middle;
  return clamp(100 * (1 - Math.abs(value - middle) / reach));
}

const clamp = (points) => Math.min(100, Math.max(0, points));

/** Weighted mean over those that are present; coverage over all. */
function mean(children, scoreOf) {
  let sum = 0;
  let present = 0;
  let covered = 0;
  let weights = 0;
  for (const { id, weight } of children) {
    const { points, coverage } = scoreOf(id);
    weights += weight;
    covered += weight * coverage;
    if (points !== null) {
      sum += weight * points;
      present += weight;
    }
  }
  return {
    points: present > 0 ? sum / present : null,
    coverage: weights > 0 ? covered / weights : 0,
  };
}

/** `share` of the second and the rest of the first; where only one is present, that one. */
function blend(first, second, share) {
  const coverage = (1 - share) * first.coverage + share * second.coverage;
  if (first.points === null) return { points: second.points, coverage };
  if (second.points === null) return { points: first.points, coverage };
  return { points: (1 - share) * first.points + share * second.points, coverage };
}

const weighted = (weights = {}) => Object.entries(weights).map(([id, weight]) => ({ id, weight }));

/** The results as columns: one Float64Array an id with NaN for missing. */
function readLean(model) {
  const results = evaluateLean(model);
  const column = (pick) => Float64Array.from(results, (result) => pick(result) ?? Number.NaN);
  const columns = (group, key) =>
    new Map(
      [...model[group].keys()].map((id) => [id, column((result) => result[group].get(id)?.[key])]),
    );
  return {
    total: column((result) => result.total.points),
    totalCoverage: column((result) => result.total.coverage),
    perspectives: columns('perspectives', 'points'),
    objectives: columns('objectives', 'points'),
    objectiveCoverages: columns('objectives', 'coverage'),
    indicators: columns('indicators', 'points'),
  };
}

/** The total of one period after a change: the period is worked out again. */
function updateLean(model, { key, lane, value }) {
  model.indicators.get(key).values[lane] = Number.isNaN(value) ? null : value;
  return evaluatePeriod(model, lane).total.points ?? Number.NaN;
}

/** Totals of the last period, each with some values changed; the changes are taken back. */
function whatIfLean(model, scenarios) {
  const lane = model.periods.length - 1;
  return Float64Array.from(scenarios, (changes) => {
    const before = changes.map(({ key }) => model.indicators.get(key).values[lane]);
    for (const { key, value } of changes) model.indicators.get(key).values[lane] = value;
    const total = evaluatePeriod(model, lane).total.points;
    changes.forEach(({ key }, at) => {
      model.indicators.get(key).values[lane] = before[at];
    });
    return total ?? Number.NaN;
  });
}

/** What a unit of each value moves in the total of a period. */
function sensitivitiesLean(model, keys, lane) {
  return centralDifferences(
    keys,
    (key) => model.indicators.get(key).values[lane] ?? Number.NaN,
    (key, value) => {
      const { values } = model.indicators.get(key);
      const before = values[lane];
      values[lane] = value;
      const { points } = evaluatePeriod(model, lane).total;
      values[lane] = before;
      return points ?? Number.NaN;
    },
  );
}

/** The lean rival among the ways. */
export const lean = {
  title: 'lean objects',
  build: (workload) => buildLean(workload.card, workload.periods, plainValues(workload)),
  evaluate: evaluateLean,
  update: updateLean,
  whatIf: whatIfLean,
  sensitivities: sensitivitiesLean,
  read: readLean,
};
