import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.js';
import { runCli } from '../../src/cli/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}examples/customer-service/`;
const update = process.env['UPDATE_EXAMPLES'] === '1';

/** Compares a whole output with its file; `UPDATE_EXAMPLES=1` writes the file instead. */
function expectSame(output: string, name: string): void {
  const path = `${folder}expected/${name}`;
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, output);
  }
  expect(output).toBe(readFileSync(path, 'utf8'));
}

async function command(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write: (text: string) => {
      texts[name] += text;
    },
    written: () => Promise.resolve(true),
  });
  const io = { ...nodeIo(), stdout: stream('out'), stderr: stream('err'), env: {}, cwd: root };
  const code = await runCli(argv, io);
  return { code, ...texts };
}

const card = 'examples/customer-service/scorecard.yaml';

describe('the customer service example', () => {
  it('prints what its program is expected to print', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    await import('../../examples/customer-service/main.js');
    expectSame(`${lines.join('\n')}\n`, 'main.txt');
  });

  it.each([
    ['evaluate.txt', ['evaluate', card]],
    ['evaluate.json', ['evaluate', card, '--json']],
    ['map.mmd', ['map', card]],
  ])('gives %s by its command, without findings', async (name, argv) => {
    const { code, out, err } = await command(...argv);
    expect([code, err]).toEqual([0, '']);
    expectSame(out, name);
  });

  it.each(['scorecard', 'operational'])('passes the check of the command (%s)', async (name) => {
    const { code, out } = await command('check', `examples/customer-service/${name}.yaml`);
    expect(code).toBe(0);
    expect(out).toContain('0 failed');
  });
});
