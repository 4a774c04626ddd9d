import { describe, expect, it } from 'vitest';
import { CARD, FILES, run } from './world.js';

const map = (...options: string[]) => run(['map', 'card.yaml', ...options], { files: FILES });

describe('stratmap map as a picture', () => {
  it('draws SVG with the statuses of the period', async () => {
    const { code, out, err } = await map('--svg', '--locale', 'es');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(out).toContain('Servicio');
    expect(out).toContain('role="listitem"');
    expect(out.endsWith('</svg>\n')).toBe(true);
  });

  it('draws a card without values as structure alone', async () => {
    const { out } = await run(['map', '-', '--svg'], { stdin: CARD.replace(/data:[^]*/, '') });
    expect(out).toContain('<svg');
    expect(out).not.toContain('Total');
  });

  it('takes palettes, dark pages and narrow screens', async () => {
    const [plain, dark, safe, narrow] = await Promise.all([
      map('--svg'),
      map('--svg', '--dark'),
      map('--svg', '--theme', 'cbSafe'),
      map('--svg', '--narrow'),
    ]);
    expect(new Set([plain, dark, safe, narrow].map(({ out }) => out)).size).toBe(4);
    expect(dark.out).toContain('fill="#11161d"');
  });

  it('draws DOT text, and writes either to a file', async () => {
    expect((await map('--dot')).out).toMatch(/^digraph map \{\n/);
    const { out, err, written } = await map('--svg', '--out', 'map.svg');
    expect([out, err]).toEqual(['', 'wrote map.svg\n']);
    expect(written.get('/w/map.svg')).toMatch(/^<svg /);
  });

  it.each([
    [['--svg', '--dot'], '--svg and --dot exclude each other'],
    [['--svg', '--theme', 'cbsafe'], 'did you mean cbSafe?'],
    [['--dark'], '--dark does not go with --mermaid'],
    [['--dot', '--narrow'], '--narrow does not go with --dot'],
    [['--svg', '--focus', 'nobody'], 'no objective `nobody`'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await map(...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
