/** The library among the ways, through its built entry points alone; nothing else in this folder knows its API. */
import { existsSync } from 'node:fs';

const entry = new URL('../dist/index.js', import.meta.url);
const runtimeEntry = new URL('../dist/runtime.js', import.meta.url);
let library;
let runtime;

export const stratmap = {
  title: 'stratmap',

  /** Imports the built library; called once before anything else. */
  async load() {
    if (!existsSync(entry)) throw new Error('dist is missing: run `npm run build` first');
    library = await import(entry.href);
    runtime = await import(runtimeEntry.href);
  },

  /** Everything up to the first evaluation: check and compile the card, set the values. */
  build({ card, periods, columns }) {
    const data = Object.fromEntries(
      Object.entries(columns).map(([key, values]) => [key, { start: periods[0], values }]),
    );
    return library.prepare(library.defineScorecard(card), data);
  },

  /** Runs all periods afresh. */
  evaluate({ compiled, space }) {
    runtime.run(compiled.plan, space);
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
