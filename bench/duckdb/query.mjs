/**
 * The query that works out all scores of all cards in all periods: a step for each level of formulas and for each depth of the maps, since
 * joins of one step need the results of those before; each step is worked out once (MATERIALIZED).
 */

/** Kinds of rows of the result. */
export const KINDS = ['indicators', 'objectives', 'perspectives', 'total'];

export function queryOf({ shapes, levels, depths }) {
  const steps = [
    // Only few values are operands of formulas; the steps of formulas read these alone.
    step(
      'f0',
      'SELECT key, period, value FROM value SEMI JOIN (SELECT DISTINCT unnest([a, b, c]) AS key FROM formula) USING (key)',
    ),
    ...upTo(levels).map((level) => step(`f${level}`, formulaStep(level, shapes))),
    step('point', points(levels)),
    step('direct', DIRECT),
    step(
      'r0',
      'SELECT objective, period, points FROM direct JOIN objective USING (objective) WHERE depth = 0',
    ),
    ...upTo(depths).map((depth) => step(`r${depth}`, reportedStep(depth))),
    step('reported', together([0, ...upTo(depths)].map((depth) => `r${depth}`))),
    step(
      'band',
      'SELECT perspective, period, sum(weight * points) / sum(weight) AS points FROM reported JOIN objective USING (objective) GROUP BY ALL',
    ),
    step(
      'whole',
      'SELECT card, period, sum(weight * points) / sum(weight) AS points FROM band JOIN perspective USING (perspective) GROUP BY ALL',
    ),
  ];
  const results = ['point:key', 'reported:objective', 'band:perspective', 'whole:card'].map(
    (one, kind) => {
      const [name, id] = one.split(':');
      return `SELECT ${kind} AS kind, ${id} AS id, period, points FROM ${name}`;
    },
  );
  return `CREATE OR REPLACE TABLE score AS\nWITH ${steps.join(',\n')}\n${results.join('\nUNION ALL\n')}`;
}

const step = (name, text) => `${name} AS MATERIALIZED (${text})`;

const upTo = (last) => Array.from({ length: last }, (_, at) => at + 1);

const together = (names) => names.map((name) => `SELECT * FROM ${name}`).join(' UNION ALL ');

function formulaStep(level, shapes) {
  const known = `(${together([0, ...upTo(level - 1)].map((at) => `f${at}`))})`;
  const cases = shapes.map((shape, at) => {
    const text = shape
      .replaceAll(/\b[abc]\b/g, (name) => `${name}.value`)
      .replaceAll('min(', 'least(')
      .replaceAll('max(', 'greatest(');
    return `WHEN ${at} THEN ${text}`;
  });
  return `SELECT * FROM (
  SELECT f.key, a.period, CASE f.shape ${cases.join(' ')} END AS value
  FROM formula f
  JOIN ${known} a ON a.key = f.a
  JOIN ${known} b ON b.key = f.b AND b.period = a.period
  JOIN ${known} c ON c.key = f.c AND c.period = a.period
  WHERE f.level = ${level}
) WHERE isfinite(value)`;
}

function points(levels) {
  const all = together(['value', ...upTo(levels).map((level) => `f${level}`)]);
  return `SELECT key, objective, leads, weight, period, greatest(0, least(100, CASE band
  WHEN 1 THEN 100 * (1 - abs(value - x1) / CASE WHEN value < x1 THEN x1 - x0 ELSE x2 - x1 END)
  ELSE 100 * (value - x0) / (x1 - x0) END)) AS points
FROM (${all}) JOIN indicator USING (key)`;
}

const DIRECT = `SELECT objective, period,
  CASE WHEN lead IS NULL THEN lag WHEN lag IS NULL THEN lead ELSE (1 - leadShare) * lag + leadShare * lead END AS points
FROM (
  SELECT objective, period,
    sum(weight * points) FILTER (leads = 1) / sum(weight) FILTER (leads = 1) AS lead,
    sum(weight * points) FILTER (leads = 0) / sum(weight) FILTER (leads = 0) AS lag
  FROM point GROUP BY ALL
) JOIN objective USING (objective)`;

function reportedStep(depth) {
  const known = `(${together([0, ...upTo(depth - 1)].map((at) => `r${at}`))})`;
  return `SELECT objective, period,
  CASE WHEN own IS NULL THEN driver WHEN driver IS NULL THEN own ELSE (1 - driverShare) * own + driverShare * driver END AS points
FROM (
  SELECT objective, period, points AS own FROM direct
  SEMI JOIN (SELECT objective FROM objective WHERE depth = ${depth}) USING (objective)
) FULL JOIN (
  SELECT l.target AS objective, r.period, sum(l.weight * r.points) / sum(l.weight) AS driver
  FROM ${known} r JOIN link l ON l.source = r.objective
  WHERE l.depth = ${depth} GROUP BY ALL
) USING (objective, period) JOIN objective USING (objective)`;
}
