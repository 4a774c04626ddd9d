/**
 * The database in a thread of its own, so that the benchmark can wait for it as for every other way: orders come as messages, and a shared
 * counter wakes who waits for the answer.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DuckDBDataChunk, DuckDBInstance, DOUBLE, INTEGER } from '@duckdb/node-api';

/** Rows of a chunk of the database. */
const CHUNK = 2048;

const { port, signal } = workerData;
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connections = [];

async function fill(connection, { name, columns }) {
  const head = columns.map((column) => `${column.name} ${column.type}`).join(', ');
  await connection.run(`CREATE TABLE ${name} (${head})`);
  const types = columns.map(({ type }) => (type === 'DOUBLE' ? DOUBLE : INTEGER));
  const appender = await connection.createAppender(name);
  const rows = columns[0].cells.length;
  for (let first = 0; first < rows; first += CHUNK) {
    const end = Math.min(rows, first + CHUNK);
    const chunk = DuckDBDataChunk.create(types, end - first);
    columns.forEach(({ cells }, at) =>
      chunk.setColumnValues(at, Array.from(cells.subarray(first, end))),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const orders = {
  async build({ tables, query }) {
    const database = `d${connections.length}`;
    const connection = await instance.connect();
    await connection.run(`ATTACH ':memory:' AS ${database}`);
    await connection.run(`USE ${database}`);
    for (const table of tables) await fill(connection, table);
    connections.push({ connection, statement: await connection.prepare(query) });
    return connections.length - 1;
  },

  async evaluate({ handle }) {
    await connections[handle].statement.run();
  },

  async read({ handle }) {
    const { connection, statement } = connections[handle];
    await statement.run();
    const reader = await connection.runAndReadAll('SELECT kind, id, period, points FROM score');
    return reader.getColumns();
  },
};

parentPort.on('message', async ({ order, ...rest }) => {
  let answer;
  try {
    answer = { value: await orders[order](rest) };
  } catch (error) {
    answer = { error: error.message };
  }
  port.postMessage(answer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
