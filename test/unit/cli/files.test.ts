import { describe, expect, it } from 'vitest';
import { CARD, FILES, run, type World } from './world.js';

const READ = 'is a file that is read: it would overwrite';

const refused = async (argv: readonly string[], world: World): Promise<string> => {
  const { code, out, err, written } = await run(argv, world);
  expect([code, out, written.size]).toEqual([2, '', 0]);
  return err;
};

describe('--out', () => {
  it.each([
    ['report', '--out'],
    ['pack', '--out'],
    ['map', '--svg', '--out'],
  ])('never writes over a table that the card names: %s', async (command, ...options) => {
    const err = await refused([command, 'card.yaml', ...options, 'data/values.csv'], {
      files: FILES,
    });
    expect(err).toContain(`--out data/values.csv ${READ} a table of values`);
  });

  it('never writes over a table given in place of those that the card names, nor over those', async () => {
    const files = { ...FILES, '/w/other.csv': 'period,cost,contacts\n2026-01,8,1\n' };
    const argv = ['pack', 'card.yaml', '--data', 'other.csv', '--out'];
    expect(await refused([...argv, './other.csv'], { files })).toContain(`${READ} a table`);
    expect(await refused([...argv, 'data/values.csv'], { files })).toContain(`${READ} a table`);
  });

  it('never writes over what the card extends', async () => {
    const files = { ...FILES, '/w/above.yaml': 'stratmap: 1\nid: above\nextends: ./card.yaml\n' };
    const err = await refused(['report', 'above.yaml', '--out', 'card.yaml'], { files });
    expect(err).toContain(`--out card.yaml ${READ} what the card extends`);
  });

  it('never writes over a file that is read through a link', async () => {
    const links = { '/w/map.svg': '/w/card.yaml' };
    const err = await refused(['map', 'card.yaml', '--out', 'map.svg'], { files: FILES, links });
    expect(err).toContain(`--out map.svg ${READ} the card`);
  });

  it('means standard output by `-`', async () => {
    const argv = ['pack', 'card.yaml', '--out'];
    const { code, out, err, written } = await run([...argv, '-'], { files: FILES });
    expect([code, err, written.size]).toEqual([0, '', 0]);
    expect(JSON.parse(out)).toHaveProperty('format', 'stratmap-pack/1');
    const png = await run(['map', 'card.yaml', '--png', '--out', '-'], { files: FILES });
    expect([png.code, png.err]).toEqual([2, expect.stringContaining('--png needs a file')]);
  });
});

describe('a pack in the place of a card', () => {
  it('is told as one, and what to name', async () => {
    const { out } = await run(['pack', 'card.yaml'], { files: FILES });
    const { code, err } = await run(['pack', 'pack.json'], { files: { '/w/pack.json': out } });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^pack\.json:1:1 error document\.pack: this is a pack, [^\n]*\n {2}expected: the card itself[^\n]*\n {2}try: name the card that it was packed from[^\n]*\n$/,
    );
  });
});

describe('files in messages', () => {
  const moved = {
    '/w/cards/card.yaml': CARD,
    '/w/cards/data/values.csv': 'period,cost,contacts\n2026-01,many,100\n',
  };

  it('are named as seen from the working folder, though the card names them from its own', async () => {
    const { err } = await run(['evaluate', './cards/card.yaml'], { files: moved });
    expect(err).toMatch(/^cards\/data\/values\.csv:2:2 error table\.value/);
    const absolute = await run(['evaluate', '/w/cards/card.yaml'], { files: moved });
    expect(absolute.err).toMatch(/^\/w\/cards\/data\/values\.csv:2:2 error table\.value/);
  });

  it('are named so too where a card extends another', async () => {
    const above = 'stratmap: 1\nid: above\nextends: ./card.yaml\n';
    const files = { ...moved, '/w/cards/above.yaml': above };
    const { out } = await run(['inspect', 'cards/above.yaml'], { files });
    expect(out).toMatch(/^cards\/card\.yaml:\d+:\d+ warning /m);
    expect(out).not.toContain('./card.yaml');
    const broken = { ...files, '/w/cards/card.yaml': CARD.replace('baseline', 'basline') };
    const { err } = await run(['check', 'cards/above.yaml'], { files: broken });
    expect(err).toMatch(/^cards\/card\.yaml:\d+:\d+ error document\.unknown-key/);
  });
});

describe('errors in tables', () => {
  const files = { ...FILES, '/w/data/values.csv': 'period,cost,contacts\n2026-01,many,100\n' };

  it('are counted by check', async () => {
    const argv = ['check', 'card.yaml', '--data', 'data/values.csv'];
    const { code, out } = await run(argv, { files });
    expect([code, out]).toEqual([1, expect.stringContaining('(1 error, 0 warnings)')]);
  });

  it('are counted by check without being asked for, where the card names the table', async () => {
    const { code, out, err } = await run(['check', 'card.yaml'], { files });
    expect([code, out]).toEqual([1, expect.stringContaining('(1 error, 0 warnings)')]);
    expect(err).toContain('data/values.csv:2:2 error table.value');
    const without = Object.fromEntries(
      Object.entries(files).filter(([path]) => !path.endsWith('.csv')),
    );
    const missing = await run(['check', 'card.yaml'], { files: without });
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('values.csv')]);
  });

  it.each([
    ['inspect', 'card.yaml', '--severity', 'error'],
    ['diff', 'card.yaml', 'card.yaml'],
    ['evaluate', 'card.yaml'],
    ['explain', 'card.yaml'],
  ])('make the exit code 1: %s', async (...argv) => {
    const { code, err } = await run(argv, { files });
    expect([code, err]).toEqual([1, expect.stringContaining('error table.value')]);
  });
});

describe('cards that extend each other', () => {
  const extending = (id: string, next?: string): string =>
    `stratmap: 1\nid: ${id}\ntitle: Card\n${next === undefined ? '' : `extends: ${next}\n`}`;

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['itself', { a: './a.yaml' }, './a.yaml -> ./a.yaml'],
    ['two', { a: './b.yaml', b: './a.yaml' }, 'a.yaml -> ./b.yaml -> ./a.yaml'],
    [
      'three, written in other ways',
      { a: './b.yaml', b: './sub/../c.yaml', c: 'a.yaml' },
      'a.yaml -> ./b.yaml -> ./c.yaml -> ./a.yaml',
    ],
    [
      'a ring below the card',
      { a: './b.yaml', b: './c.yaml', c: './b.yaml' },
      'a.yaml -> ./b.yaml -> ./c.yaml -> ./b.yaml',
    ],
  ])('in a ring are an error of check with every file of it: %s', async (_, next, chain) => {
    const files = Object.fromEntries(
      Object.entries(next).map(([id, to]) => [`/w/${id}.yaml`, extending(id, to)]),
    );
    const { code, out, err } = await run(['check', 'a.yaml'], { files });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^\S+:4:10 error extends\.loop at extends: /);
    expect(err).toContain(chain);
  });

  it('are none where two extend a third', async () => {
    const files = {
      '/w/a.yaml': extending('a', './base.yaml'),
      '/w/b.yaml': extending('b', './base.yaml'),
      '/w/base.yaml': extending('base'),
    };
    const checked = ['a.yaml', 'b.yaml'].map((card) => run(['check', card], { files }));
    expect((await Promise.all(checked)).map(({ code }) => code)).toEqual([0, 0]);
  });
});
