import { describe, expect, it } from 'vitest';
import { FILES, run, type World } from './world.js';

const coloured = async (world: World, ...argv: string[]): Promise<boolean> =>
  (await run(['evaluate', 'card.yaml', ...argv], { files: FILES, ...world })).out.includes(
    '\u001b',
  );

describe('colours', () => {
  it('are used on a terminal only', async () => {
    expect(await coloured({ tty: true })).toBe(true);
    expect(await coloured({ tty: false })).toBe(false);
  });

  it('give way to NO_COLOR, --no-color and a dumb terminal', async () => {
    expect(await coloured({ tty: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ tty: true, env: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured({ tty: true }, '--no-color')).toBe(false);
    expect(await coloured({ tty: true, env: { TERM: 'dumb' } })).toBe(false);
  });

  it('are forced by FORCE_COLOR, and turned off by its 0', async () => {
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured({ tty: true, env: { FORCE_COLOR: '0' } })).toBe(false);
    expect(await coloured({ env: { FORCE_COLOR: '1' } }, '--no-color')).toBe(false);
  });

  it('never get into JSON', async () => {
    expect(await coloured({ tty: true }, '--json')).toBe(false);
  });
});

describe('the terminal', () => {
  it('sets the width of the table', async () => {
    const { out } = await run(['evaluate', 'card.yaml'], { files: FILES, columns: 120 });
    expect(out).toContain('Target');
    expect(out.split('\n')[1]).toHaveLength(120);
  });

  it('shows progress only where work takes long, and takes it back', async () => {
    const slow = await run(['evaluate', 'card.yaml'], { files: FILES, tty: true, pace: 400 });
    expect(slow.err).toContain('evaluating ...\r\u001b[2K');
    const quick = await run(['evaluate', 'card.yaml'], { files: FILES, tty: true, pace: 1 });
    const piped = await run(['evaluate', 'card.yaml'], { files: FILES, tty: false, pace: 400 });
    expect([quick.err, piped.err]).toEqual(['', '']);
  });
});
