import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluate, latestPeriod, parseScorecard, type Scorecard } from 'stratmap';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TENANTS = 2000;

const CARD = {
  stratmap: 1,
  id: 'branches',
  title: 'Branches',
  calendar: { period: 'month' },
  perspectives: { customer: {}, process: {} },
  metrics: { contacts: 'sum', solved: 'sum' },
  indicators: {
    wait: { better: 'lower', baseline: 10, target: 2 },
    solvedAtOnce: { formula: '100 * solved / contacts', baseline: 50, target: 75 },
    satisfaction: { baseline: 3, target: 4.5 },
  },
  objectives: {
    quick: {
      perspective: 'process',
      leading: ['wait'],
      lagging: ['solvedAtOnce'],
      drives: { loved: { delay: 'P1M' } },
    },
    loved: { perspective: 'customer', lagging: ['satisfaction'] },
  },
};

const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const series = (of: (month: number) => number | null) =>
  Object.fromEntries(months.map((month, i) => [month, of(i)]));

/** Values of a tenant; every seventh lacks some, and lengths differ. */
const dataOf = (tenant: number) => ({
  wait: series((i) => (tenant % 7 === 0 && i > 8 ? null : 2 + ((tenant * 13 + i * 7) % 90) / 10)),
  contacts: series((i) => 100 + ((tenant + i) % 50)),
  solved: series((i) => 40 + ((tenant * 3 + i) % 45)),
  ...(tenant % 5 === 0 ? {} : { satisfaction: series((i) => 3 + ((tenant + 5 * i) % 16) / 10) }),
});

/** Pipes tenants through the built command, no faster than it reads, on a heap that could not hold them all scored. */
function piped(
  argv: readonly string[],
): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=64', 'dist/node/cli.js', 'evaluate', ...argv],
      { cwd: root },
    );
    const texts = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => (texts.out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (texts.err += part));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    for (let i = 0; i < TENANTS; i++)
      child.stdin.write(`${JSON.stringify({ id: `t${i}`, data: dataOf(i) })}\n`);
    child.stdin.end();
  });
}

describe('the built command as a stream', () => {
  it('gives every tenant the scores of its own evaluation, in order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stratmap-stream-'));
    const file = join(folder, 'card.json');
    writeFileSync(file, JSON.stringify(CARD));
    const { status, out, err } = await piped([file, '--stream']);
    rmSync(folder, { recursive: true });
    expect([status, err]).toEqual([0, '']);
    const parsed = parseScorecard(CARD);
    if (!parsed.ok) throw new Error('the card is not sound');
    const card: Scorecard = parsed.scorecard;
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(TENANTS);
    const wrong = lines.filter((line, i) => {
      const own = evaluate(card, dataOf(i));
      return line !== JSON.stringify({ id: `t${i}`, ...own.at(latestPeriod(own)) });
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});
