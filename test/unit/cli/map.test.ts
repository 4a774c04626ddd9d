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

  it('takes palettes, dark pages, narrow screens and shapes', async () => {
    const [plain, dark, safe, narrow, round] = await Promise.all([
      map('--svg'),
      map('--svg', '--dark'),
      map('--svg', '--theme', 'cbSafe'),
      map('--svg', '--narrow'),
      map('--svg', '--shape', 'ellipse'),
    ]);
    expect(new Set([plain, dark, safe, narrow, round].map(({ out }) => out)).size).toBe(5);
    expect(dark.out).toContain('fill="#11161d"');
    expect(round.out).toContain('<ellipse ');
  });

  it('draws DOT text, and writes either to a file', async () => {
    expect((await map('--dot')).out).toMatch(/^digraph map \{\n/);
    const { out, err, written } = await map('--svg', '--out', 'map.svg');
    expect([out, err]).toEqual(['', 'wrote map.svg\n']);
    expect(written.get('/w/map.svg')).toMatch(/^<svg /);
  });

  it.each([
    ['map.svg', '<svg '],
    ['MAP.SVG', '<svg '],
    ['map.dot', 'digraph map {'],
    ['map.gv', 'digraph map {'],
    ['map.mmd', 'flowchart '],
    ['map.txt', 'flowchart '],
  ])('takes the format of %s from its name', async (name, start) => {
    const { code, written } = await map('--out', name);
    expect(code).toBe(0);
    expect(written.get(`/w/${name}`)?.slice(0, start.length)).toBe(start);
  });

  it('takes options of pictures with a file of that name, and a format beside a name of no format', async () => {
    const { written } = await map('--dark', '--out', 'map.svg');
    expect(written.get('/w/map.svg')).toContain('fill="#11161d"');
    expect((await map('--svg', '--out', 'map.xml')).written.get('/w/map.xml')).toMatch(/^<svg /);
  });

  it.each([
    [['--svg', '--out', 'map.png'], '--svg does not go with --out map.png, which is for PNG'],
    [['--mermaid', '--out', 'a.svg'], '--mermaid does not go with --out a.svg, which is for SVG'],
    [['--png', '--out', 'a.mmd'], '--png does not go with --out a.mmd, which is for Mermaid'],
    [['--dark', '--out', 'a.mmd'], '--dark does not go with --mermaid'],
    [['--out', 'a.jpg'], '`.jpg` is no format of maps'],
    [['--svg', '--dot'], '--svg and --dot exclude each other'],
    [['--svg', '--theme', 'cbsafe'], 'did you mean cbSafe?'],
    [['--dark'], '--dark does not go with --mermaid'],
    [['--dot', '--narrow'], '--narrow does not go with --dot'],
    [['--dot', '--shape', 'ellipse'], '--shape does not go with --dot'],
    [['--svg', '--shape', 'elipse'], '`elipse` is no shape'],
    [
      ['--svg', '--focus', 'nobody'],
      '`focus` is the text `nobody`, which is no objective of the card',
    ],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await map(...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

/** What a rasteriser was asked for. */
type Asked = readonly [svg: string, scale: number, fonts: readonly string[]];

describe('stratmap map as PNG', () => {
  const png = async (...options: string[]) => {
    const asked: Asked[] = [];
    const rasterise = (...call: Asked) => {
      asked.push(call);
      return Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    };
    const args = ['map', 'card.yaml', '--png', ...options];
    return { ...(await run(args, { files: FILES, rasterise })), asked };
  };

  it('writes what the rasteriser makes of the same picture, twice as large unless told', async () => {
    const { code, out, err, written, asked } = await png('--out', 'map.png', '--dark');
    expect([code, out, err]).toEqual([0, '', 'wrote map.png\n']);
    expect(written.get('/w/map.png')).toBe('\u0089PNG');
    expect(asked).toEqual([[(await map('--svg', '--dark')).out, 2, []]]);
  });

  it('needs no option where the file says that it is one', async () => {
    const rasterise = () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    const args = ['map', 'card.yaml', '--out', 'map.png', '--scale', '3'];
    const { code, written } = await run(args, { files: FILES, rasterise });
    expect([code, written.get('/w/map.png')]).toEqual([0, '\u0089PNG']);
  });

  it('takes a scale, and fonts from the working folder', async () => {
    const { asked } = await png(
      '--out',
      'a.png',
      '--scale',
      '0.5',
      '--font',
      'a.ttf',
      '--font',
      '/b.otf',
    );
    expect(asked.map(([, scale, fonts]) => [scale, fonts])).toEqual([
      [0.5, ['/w/a.ttf', '/b.otf']],
    ]);
  });

  it('says what to install where there is no rasteriser', async () => {
    const { code, err, written } = await map('--png', '--out', 'map.png');
    expect(code).toBe(2);
    expect(err).toContain('npm install @resvg/resvg-js');
    expect(written.size).toBe(0);
  });

  it('tells why a rasteriser failed', async () => {
    const { code, err } = await run(['map', 'card.yaml', '--png', '--out', 'map.png'], {
      files: FILES,
      rasterise: () => {
        throw new Error('no fonts');
      },
    });
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be drawn: no fonts')]);
  });

  it.each([
    [['--png'], '--png needs a file'],
    [['--png', '--out', 'a.png', '--scale', '9'], '`9` is no scale'],
    [['--png', '--out', 'a.png', '--scale', '1e1'], '`1e1` is no scale'],
    [['--svg', '--scale', '2'], '--scale goes with --png alone'],
    [['--png', '--svg'], 'exclude each other'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await map(...options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('refuses a picture that would take all memory', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => `  o${i}: { title: O, perspective: p${i} }`);
    const bands = Array.from({ length: 120 }, (_, i) => `  p${i}: { title: P }`);
    const card = `stratmap: 1\nid: a\ntitle: A\nperspectives:\n${bands.join('\n')}\nobjectives:\n${rows.join('\n')}\n`;
    const { code, err } = await run(['map', '-', '--png', '--out', 'a.png', '--scale', '8'], {
      stdin: card,
      rasterise: () => new Uint8Array(),
    });
    expect([code, err]).toEqual([2, expect.stringContaining('too large')]);
  });
});
