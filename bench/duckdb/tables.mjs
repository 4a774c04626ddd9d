/** Workloads as the tables of a database: numbers for ids, one row a value, and the structure of all cards beside it. */

const NUMBER = 'INTEGER';
const REAL = 'DOUBLE';

/** Columns of each table with their types. Levels and depths say when something can be worked out. */
const TABLES = {
  value: { key: NUMBER, period: NUMBER, value: REAL },
  formula: { key: NUMBER, shape: NUMBER, level: NUMBER, a: NUMBER, b: NUMBER, c: NUMBER },
  indicator: {
    ...{ key: NUMBER, band: NUMBER, x0: REAL, x1: REAL, x2: REAL },
    ...{ objective: NUMBER, leads: NUMBER, weight: REAL },
  },
  objective: {
    ...{ objective: NUMBER, perspective: NUMBER, weight: REAL, depth: NUMBER },
    ...{ leadShare: REAL, driverShare: REAL },
  },
  link: { source: NUMBER, target: NUMBER, depth: NUMBER, weight: REAL },
  perspective: { perspective: NUMBER, card: NUMBER, weight: REAL },
};

/**
 * All workloads as tables.
 *
 * @returns `tables`, by name the columns with `name`, `type` and `cells`; `shapes`, the texts of formulas over a, b and c; `levels` and
 *   `depths`, how many steps formulas and objectives take; `names`, for each card the numbers of its elements by id
 */
export function tablesOf(workloads) {
  const cells = Object.fromEntries(
    Object.entries(TABLES).map(([name, columns]) => [name, Object.keys(columns).map(() => [])]),
  );
  const add = (table, ...row) => {
    for (let at = 0; at < row.length; at += 1) cells[table][at].push(row[at]);
  };
  const values = valueRows(workloads);
  const shapes = [];
  const counts = { indicator: 0, objective: 0, perspective: 0 };
  const numbered = (kind, ids) => new Map(ids.map((id) => [id, counts[kind]++]));
  let levels = 0;
  let depths = 0;
  const names = workloads.map(({ card, columns }, number) => {
    const indicators = numbered('indicator', Object.keys(card.indicators));
    const objectives = numbered('objective', Object.keys(card.objectives));
    const perspectives = numbered('perspective', Object.keys(card.perspectives));
    for (const [id, at] of perspectives)
      add('perspective', at, number, card.perspectives[id].weight ?? 1);
    for (const [id, column] of Object.entries(columns)) values.add(indicators.get(id), column);
    const level = levelOf(card);
    for (const [id, { formula }] of Object.entries(card.indicators)) {
      if (formula === undefined) continue;
      const reads = [...new Set(formula.match(/k\d+/g))];
      const shape = formula.replaceAll(/k\d+/g, (name) => 'abc'[reads.indexOf(name)]);
      if (!shapes.includes(shape)) shapes.push(shape);
      const operands = [0, 1, 2].map((i) => indicators.get(reads[i] ?? reads[0]));
      add('formula', indicators.get(id), shapes.indexOf(shape), level(id), ...operands);
      levels = Math.max(levels, level(id));
    }
    const depth = depthOf(card);
    for (const [id, objective] of Object.entries(card.objectives)) {
      const { perspective, weight = 1, measures, driverShare = 0 } = objective;
      const at = objectives.get(id);
      const shares = [measures.split, driverShare];
      add('objective', at, perspectives.get(perspective), weight, depth(id), ...shares);
      depths = Math.max(depths, depth(id));
      for (const role of ['leading', 'lagging'])
        for (const [indicator, share] of Object.entries(objective[role])) {
          const scale = scaleOf(card.indicators[indicator]);
          const leads = role === 'leading' ? 1 : 0;
          add('indicator', indicators.get(indicator), ...scale, at, leads, share);
        }
      for (const [to, share] of Object.entries(objective.drives))
        add('link', at, objectives.get(to), depth(to), share);
    }
    return { indicators, objectives, perspectives };
  });
  const tables = Object.entries(TABLES).map(([name, columns]) => ({
    name,
    columns: Object.entries(columns).map(([column, type], at) => ({
      ...{ name: column, type },
      cells:
        name === 'value'
          ? values.cells()[at]
          : (type === REAL ? Float64Array : Int32Array).from(cells[name][at]),
    })),
  }));
  return { tables, shapes, levels, depths, names };
}

/** The rows of values, by far the most: keys, periods and numbers, without those that are missing. */
function valueRows(workloads) {
  let most = 0;
  for (const { columns } of workloads)
    for (const { length } of Object.values(columns)) most += length;
  const cells = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let rows = 0;
  return {
    add(key, column) {
      for (let lane = 0; lane < column.length; lane += 1) {
        if (Number.isNaN(column[lane])) continue;
        cells[0][rows] = key;
        cells[1][rows] = lane;
        cells[2][rows] = column[lane];
        rows += 1;
      }
    },
    cells: () => cells.map((column) => column.subarray(0, rows)),
  };
}

const scaleOf = ({ baseline, target, scale }) =>
  scale === undefined ? [0, baseline, target, 0] : [1, scale.zero[0], scale.full[0], scale.zero[1]];

/** 0 for a measured value, else one more than what a formula reads. */
function levelOf({ indicators }) {
  const known = new Map();
  return function level(id) {
    if (known.has(id)) return known.get(id);
    const { formula } = indicators[id];
    const found =
      formula === undefined ? 0 : 1 + Math.max(...[...formula.match(/k\d+/g)].map(level));
    known.set(id, found);
    return found;
  };
}

/** 0 without drivers, else one more than the deepest of them. */
function depthOf({ objectives }) {
  const drivers = new Map(Object.keys(objectives).map((id) => [id, []]));
  for (const [from, { drives }] of Object.entries(objectives))
    for (const to of Object.keys(drives)) drivers.get(to).push(from);
  const known = new Map();
  return function depth(id) {
    if (!known.has(id))
      known.set(id, Math.max(0, ...drivers.get(id).map((from) => 1 + depth(from))));
    return known.get(id);
  };
}
