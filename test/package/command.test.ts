import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const card = 'examples/customer-service/scorecard.yaml';

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command; with `leave` its reader goes away after the first words, as `head` does. */
function built(argv: readonly string[], { leave = false, stdin = '' } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/node/cli.js', ...argv], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '' },
    });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (part: Buffer) => {
      texts.out += part.toString();
      if (leave) child.stdout.destroy();
    });
    child.stderr.on('data', (part: Buffer) => {
      texts.err += part.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
    child.stdin.end(stdin);
  });
}

describe('the built command', () => {
  it('evaluates a card with its tables', async () => {
    const { status, out, err } = await built(['evaluate', card, '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ period: '2024-12', total: { ok: true } });
  });

  it('ends without a word when its reader leaves early', async () => {
    const { status, err } = await built(['evaluate', card, '--all', '--json'], { leave: true });
    expect([status, err]).toEqual([0, '']);
  });

  it('reads a card from standard input', async () => {
    const text =
      'stratmap: 1\nid: a\ntitle: A\nindicators: { x: { baseline: 0, target: 2, value: 1 } }\n';
    const { status, out } = await built(['evaluate', '-'], { stdin: text });
    expect(status).toBe(0);
    expect(out).toMatch(/Total.*50\.0/);
  });

  it('prints the schema of the package', async () => {
    const { status, out } = await built(['schema']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('$schema');
  });

  it.each([
    ['./examples', /it is a folder/],
    [`./${'../'.repeat(20)}dev/zero`, /outside the folder of the card/],
    ['./nowhere.yaml', /there is no such file/],
  ])('does not read what is no file of its own folder: %s', async (reference, why) => {
    const stdin = `stratmap: 1\nid: a\ntitle: A\nextends: ${reference}\n`;
    const { status, err } = await built(['check', '-'], { stdin });
    expect(status).toBe(1);
    expect(err).toMatch(why);
  });
});
