/**
 * The database rival: all cards of a fleet in one query over tables of values and of structure, prepared once; values and scores stay in
 * the database. It is large and not among the development tools, so it runs where it is installed and is left out elsewhere.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { KINDS, queryOf } from './duckdb/query.mjs';
import { tablesOf } from './duckdb/tables.mjs';

let worker;
let port;
let signal;

/** An order to the database, and its answer; blocks until it is there. */
function ask(order, rest = {}, handedOver = []) {
  const before = Atomics.load(signal, 0);
  worker.postMessage({ order, ...rest }, handedOver);
  Atomics.wait(signal, 0, before);
  const { error, value } = receiveMessageOnPort(port).message;
  if (error !== undefined) throw new Error(`DuckDB: ${error}`);
  return value;
}

export const duckdb = {
  title: 'DuckDB',
  sizes: ['fleet'],

  /** Why it is left out, if it is. */
  async load() {
    try {
      await import('@duckdb/node-api');
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      return 'get it with `npm install --no-save @duckdb/node-api`';
    }
    signal = new Int32Array(new SharedArrayBuffer(4));
    const channel = new MessageChannel();
    port = channel.port1;
    worker = new Worker(new URL('./duckdb/worker.mjs', import.meta.url), {
      workerData: { port: channel.port2, signal },
      transferList: [channel.port2],
    });
    worker.unref();
    port.unref();
    return undefined;
  },

  /** All workloads in one database. */
  buildAll(workloads) {
    const { tables, names, ...steps } = tablesOf(workloads);
    const buffers = tables.flatMap(({ columns }) => columns.map(({ cells }) => cells.buffer));
    const handle = ask('build', { tables, query: queryOf(steps) }, buffers);
    return { handle, names, periods: workloads[0].periods.length };
  },

  evaluateAll: ({ handle }) => ask('evaluate', { handle }),

  /** The results of each workload. */
  readAll({ handle, names, periods }) {
    const [kinds, ids, lanes, points] = ask('read', { handle });
    const found = KINDS.map(() => new Map());
    kinds.forEach((kind, at) => {
      const columns = found[kind];
      const column = columns.get(ids[at]) ?? new Float64Array(periods).fill(Number.NaN);
      column[lanes[at]] = points[at];
      columns.set(ids[at], column);
    });
    const [indicators, objectives, , total] = found;
    const absent = new Float64Array(periods).fill(Number.NaN);
    const named = (columns, numbers) =>
      new Map([...numbers].map(([id, number]) => [id, columns.get(number) ?? absent]));
    return names.map((ofCard, number) => ({
      total: total.get(number) ?? absent,
      objectives: named(objectives, ofCard.objectives),
      indicators: named(indicators, ofCard.indicators),
      perspectives: named(found[2], ofCard.perspectives),
    }));
  },
};
