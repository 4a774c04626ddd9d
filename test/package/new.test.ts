import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

describe('the built command in an empty folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stratmap-new-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const built = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '' },
    });
    return { status, out: stdout, err: stderr };
  };

  it('makes a card that evaluates and whose examples come out', () => {
    expect(built('new')).toMatchObject({ status: 0, err: '' });
    expect(built('evaluate', 'scorecard.yaml')).toMatchObject({ status: 0, err: '' });
    const checked = built('check', 'scorecard.yaml');
    expect(checked).toMatchObject({ status: 0, err: '' });
    expect(checked.out).toContain('1 passed, 0 failed');
  });

  it('makes the folder it is asked for, in Spanish', () => {
    expect(built('new', 'a/b', '--template', 'online-care', '--locale', 'es').status).toBe(0);
    expect(built('evaluate', 'a/b/scorecard.yaml').out).toContain('Puntos');
  });

  it('leaves a file alone that is there, and the other of the two unwritten', () => {
    writeFileSync(join(folder, 'mine-values.csv'), 'mine');
    const refused = built('new', 'mine.yaml');
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('mine-values.csv')]);
    expect(readFileSync(join(folder, 'mine-values.csv'), 'utf8')).toBe('mine');
    expect(() => readFileSync(join(folder, 'mine.yaml'))).toThrow(/ENOENT/);
    expect(built('new', 'mine.yaml', '--force').status).toBe(0);
    expect(built('evaluate', 'mine.yaml').status).toBe(0);
  });

  it('says why a place cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const { status, err } = built('new', 'file/inside');
    expect([status, err]).toEqual([2, expect.stringContaining('cannot write the card')]);
  });
});
