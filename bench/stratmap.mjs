/** The library among the ways, through its built entry points alone; nothing else in this folder knows its API. */
import { existsSync } from 'node:fs';

// The files that Node is given when it imports the package.
const entryOf = (name) => new URL(`../dist/node/${name}.js`, import.meta.url);
const entry = (name) => import(entryOf(name).href);
let library;
let runtime;
let updates;
let sweeps;
let fleets;

export const stratmap = {
  title: 'stratmap',

  /** Imports what building and evaluating need; called once before anything else. */
  async load() {
    if (!existsSync(entryOf('evaluate')))
      throw new Error('dist is missing: run `npm run build` first');
    [library, runtime] = await Promise.all([entry('evaluate'), entry('runtime')]);
  },

  /** The last total as an application gets it that has imported nothing yet. */
  async firstTotal(workload, main = 'evaluate') {
    const { defineScorecard, evaluate } = await entry(main);
    const { card, data } = stratmap.source(workload);
    return evaluate(defineScorecard(card), data).total.points;
  },

  /** Imports what the other operations need. */
  async loadRest() {
    [updates, sweeps, fleets] = await Promise.all(['update', 'sweep', 'index'].map(entry));
  },

  /** Card and values as plain objects, made before anything is timed, as the text of `JSON.parse` is. */
  source: ({ card, periods, columns }) => ({ card, data: dataOf(columns, periods) }),

  /** Everything up to the first evaluation: check and compile the card, set the values. */
  build({ card, periods, columns, data = dataOf(columns, periods) }) {
    const { compiled, space } = library.prepare(library.defineScorecard(card), data);
    let rows;
    let scenarios;
    return {
      compiled,
      space,
      rowOf: () => (rows ??= new Map(compiled.inputs.map(({ key, row }) => [key, row]))),
      scenarioSpace: () => (scenarios ??= runtime.createWorkspace(compiled.plan, 256, 1)),
    };
  },

  /** The card with its values as the text of a pack. */
  async packed({ card, periods, columns }) {
    const { pack } = await import(entryOf('pack').href);
    const data = dataOf(columns, periods);
    return JSON.stringify(pack(library.evaluate(library.defineScorecard(card), data)));
  },

  /** Runs all periods afresh. */
  evaluate({ compiled, space }) {
    runtime.run(compiled.plan, space);
  },

  /** Changes one value, runs what it reaches, and gives the total of its period. */
  update({ compiled, space, rowOf }, { key, lane, value }) {
    updates.update(compiled.plan, space, [{ row: rowOf().get(key), lane, values: [value] }]);
    return space.cells[compiled.rows.total * space.lanes + lane];
  },

  /** Totals of the last period, each with some values changed: scenarios are lanes side by side, in blocks. */
  whatIf({ compiled, space, rowOf, scenarioSpace }, scenarios) {
    const { plan, rows } = compiled;
    const { cells, lanes } = scenarioSpace();
    const inputs = rowOf();
    const last = space.lanes - 1;
    const totals = new Float64Array(scenarios.length);
    for (let first = 0; first < scenarios.length; first += lanes) {
      const count = Math.min(lanes, scenarios.length - first);
      for (const row of inputs.values())
        cells.fill(space.cells[row * space.lanes + last], row * lanes, row * lanes + count);
      for (let lane = 0; lane < count; lane += 1)
        for (const { key, value } of scenarios[first + lane])
          cells[inputs.get(key) * lanes + lane] = value;
      runtime.run(plan, scenarioSpace(), 0, count);
      for (let lane = 0; lane < count; lane += 1)
        totals[first + lane] = cells[rows.total * lanes + lane];
    }
    return totals;
  },

  /** What a unit of each value of a period moves in its total. */
  sensitivities(handle, keys, lane) {
    const seed = { row: handle.compiled.rows.total, lane, value: 1 };
    const { cells, first, stride } = back(handle, 'one', [seed]);
    return Float64Array.from(keys, (key) => cells[handle.rowOf().get(key) * stride + lane - first]);
  },

  /** The same for the totals of all periods at once; gives the slopes of a key, one a period. */
  allSensitivities(handle) {
    const { rows } = handle.compiled;
    const seeds = Array.from({ length: handle.space.lanes }, (_, lane) => ({
      row: rows.total,
      lane,
      value: 1,
    }));
    const { cells, stride } = back(handle, 'all', seeds);
    return (key) => {
      const start = handle.rowOf().get(key) * stride;
      return cells.subarray(start, start + stride);
    };
  },

  /** How many numbers are not, bit for bit, those of a fresh run. */
  differingBits({ compiled, space }) {
    const fresh = { ...space, cells: space.cells.slice() };
    fresh.mirror = fresh;
    runtime.run(compiled.plan, fresh);
    return fresh.cells.filter((cell, at) => !Object.is(cell, space.cells[at])).length;
  },

  /** Many tenants of one card with columns of their own: side by side, or one after the other. */
  fleet({ card, periods, columns }, count, sideBySide) {
    const scorecard = library.defineScorecard(card);
    const options = { from: periods[0], to: periods.at(-1) };
    function* tenants(first, end) {
      for (let tenant = first; tenant < end; tenant += 1) {
        const data = {};
        for (const [key, values] of Object.entries(columns))
          data[key] = { start: periods[0], values: values.map((value) => value + (tenant % 7)) };
        yield { id: String(tenant), data };
      }
    }
    const over = (end) => {
      let sum = 0;
      if (sideBySide)
        for (const { total } of fleets.evaluateFleet(scorecard, tenants(0, end), options))
          sum += total.points[0];
      else
        for (const { data } of tenants(0, end))
          sum += library.evaluate(scorecard, data, options).series('total').points[0];
      return sum;
    };
    return { first: () => over(Math.min(count, 300)), run: () => over(count) };
  },

  /** The results of a fresh evaluation, NaN for missing, a number for each period. */
  read(handle) {
    stratmap.evaluate(handle);
    const { rows } = handle.compiled;
    const { cells, lanes } = handle.space;
    const row = (index) => cells.slice(index * lanes, (index + 1) * lanes);
    const rowsOf = (map, pick) => new Map([...map].map(([id, one]) => [id, row(pick(one))]));
    return {
      total: row(rows.total),
      totalCoverage: row(rows.total + 1),
      perspectives: rowsOf(rows.perspectives, (index) => index),
      objectives: rowsOf(rows.objectives, ({ reported }) => reported),
      objectiveCoverages: rowsOf(rows.objectives, ({ reported }) => reported + 1),
      indicators: rowsOf(rows.indicators, ({ points }) => points),
    };
  },
};

/** The values as the library takes them: a column a key. */
function dataOf(columns, periods) {
  return Object.fromEntries(
    Object.entries(columns).map(([key, values]) => [key, { start: periods[0], values }]),
  );
}

/** One pass back; the arrays of the pass before are used again. */
function back(handle, kept, seeds) {
  const { compiled, space } = handle;
  const pair = { from: space, to: space };
  const before = (handle.swept ??= {})[kept];
  return (handle.swept[kept] = sweeps.sweep(compiled.plan, pair, seeds, before));
}

/** The same from the main entry, which explains, compares and advises too. */
export const mainEntry = {
  title: 'stratmap, main entry',
  lacks: ['build'],
  firstTotal: (workload) => stratmap.firstTotal(workload, 'index'),
  read: (handle) => stratmap.read(handle),
};

/** The limit of updating: the whole period run anew. Sensitivities are measured by it too. */
export const onePeriod = {
  title: 'one period in full',
  lacks: ['build', 'memory'],
  build: (workload) => stratmap.build(workload),
  update({ compiled, space, rowOf }, { key, lane, value }) {
    space.cells[rowOf().get(key) * space.lanes + lane] = value;
    runtime.run(compiled.plan, space, lane, lane + 1);
    return space.cells[compiled.rows.total * space.lanes + lane];
  },
  sensitivities({ compiled, space }, _, lane) {
    runtime.run(compiled.plan, space, lane, lane + 1);
  },
};

/** What sensitivities of all periods are measured by: all periods run anew. */
export const allPeriods = {
  title: 'all periods in full',
  lacks: ['build', 'memory'],
  build: (workload) => stratmap.build(workload),
  allSensitivities: (handle) => stratmap.evaluate(handle),
};

/** The same through the public `evaluate` and `with`, records and all. */
export const stratmapWith = {
  title: 'stratmap .with()',
  lacks: ['build', 'evaluate', 'memory'],

  build({ card, periods, columns }) {
    const data = dataOf(columns, periods);
    return { evaluation: library.evaluate(library.defineScorecard(card), data) };
  },

  update(handle, { key, lane, value }) {
    const { periods } = handle.evaluation;
    const change = { [periods[lane]]: Number.isNaN(value) ? null : value };
    handle.evaluation = handle.evaluation.with({ [key]: change });
    const { total } = handle.evaluation.at(periods[lane]);
    return total.ok ? total.points : Number.NaN;
  },
};
