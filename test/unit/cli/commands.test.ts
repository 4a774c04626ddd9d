import { describe, expect, it } from 'vitest';
import { CARD, FILES, run } from './world.js';

const example = (expected: string): string => `${CARD.replace(/data:[^]*/, '')}examples:
  - title: { en: First, es: Primero }
    given: { cost: 750, contacts: 100 }
    expect: { save: ${expected} }
`;

describe('stratmap check', () => {
  it('says that a card is valid and its examples hold', async () => {
    const { code, out } = await run(['check', 'card.yaml'], {
      files: { '/w/card.yaml': example('50') },
    });
    expect(code).toBe(0);
    expect(out).toBe(
      'card.yaml: a valid card (0 errors, 0 warnings): 1 perspective, 1 objective, 1 indicator, 2 metrics\n' +
        '  passed  First\n1 example: 1 passed, 0 failed\n',
    );
  });

  it('says what an example stated and what came out, and exits with 1', async () => {
    const files = { '/w/card.yaml': example('{ points: 51, driver: 3 }') };
    const { code, out } = await run(['check', 'card.yaml', '--locale', 'es'], { files });
    expect(code).toBe(1);
    expect(out).toContain('  FALLA  Primero\n');
    expect(out).toContain('save points: se esperaba 51, resultó 50\n');
    expect(out).toContain('save driver: se esperaba 3, no hay ninguno\n');
  });

  it('prints failures alone with --quiet', async () => {
    const good = await run(['check', 'card.yaml', '--quiet'], {
      files: { '/w/card.yaml': example('50') },
    });
    const bad = await run(['check', 'card.yaml', '--quiet'], {
      files: { '/w/card.yaml': example('9') },
    });
    expect([good.code, good.out]).toEqual([0, '']);
    expect(bad.out).toMatch(/^ {2}FAILED {2}First\n[^]*1 example: 0 passed, 1 failed\n$/);
  });

  it('tells of an example that cannot be run', async () => {
    const text = example('50').replace('cost: 750', 'unitCost: 7');
    const { code, out, err } = await run(['check', 'card.yaml'], {
      files: { '/w/card.yaml': text },
    });
    expect(code).toBe(1);
    expect(out).toContain('it cannot be run');
    expect(err).toContain('data.unknown-key at examples[0].given.unitCost');
  });

  it('reports everything that is wrong with a card', async () => {
    const text = CARD.replace('[unitCost]', '[a, b]').replace('metrics:', 'metrix:');
    const { code, err } = await run(['check', 'card.yaml'], { files: { '/w/card.yaml': text } });
    expect(code).toBe(1);
    expect(err.match(/^card\.yaml:\d+:\d+ error /gm)?.length).toBeGreaterThan(0);
  });
});

describe('stratmap map', () => {
  it('draws the latest period as Mermaid', async () => {
    const { code, out } = await run(['map', 'card.yaml', '--mermaid', '--locale', 'es'], {
      files: FILES,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart BT\n[^]*o_save\["Gastar menos<br\/>▲ Atención 50,0"\]/);
  });

  it('draws the period asked for', async () => {
    const { out } = await run(['map', 'card.yaml', '--at', '2026-01'], { files: FILES });
    expect(out).toContain('◆ Poor 33#46;3');
  });

  it('draws no statuses where there are no values', async () => {
    const { out } = await run(['map', '-'], { stdin: CARD.replace(/data:[^]*/, '') });
    expect(out).toContain('    o_save["Spend less"]');
    expect(out).not.toContain('classDef');
  });

  it('writes to a file and says so', async () => {
    const { code, out, err, written } = await run(['map', 'card.yaml', '--out', 'map.mmd'], {
      files: FILES,
    });
    expect([code, out, err]).toEqual([0, '', 'wrote map.mmd\n']);
    expect(written.get('/w/map.mmd')).toMatch(/^flowchart BT\n/);
  });

  it('exits with 2 when the file cannot be written', async () => {
    const { code, err } = await run(['map', 'card.yaml', '--out', '/locked/x'], { files: FILES });
    expect([code, err]).toEqual([2, 'stratmap: cannot write /locked/x: it may not be written\n']);
  });
});

describe('stratmap schema', () => {
  it('prints the schema of the package', async () => {
    expect(await run(['schema'])).toMatchObject({
      code: 0,
      out: '{"read": "schema/stratmap-1.json"}',
    });
  });
});

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['evaluate', 'check', 'inspect', 'smart', 'map', 'schema'])
      expect(out).toContain(`  ${name}`);
    expect(out).toContain('exit codes');
    expect((await run(['help'])).out).toBe(out);
  });

  it.each(['evaluate', 'check', 'inspect', 'smart', 'map', 'schema'])(
    'is the same by `help %s` and by its --help, and fits 80 columns',
    async (name) => {
      const { code, out } = await run(['help', name]);
      expect(code).toBe(0);
      expect((await run([name, '--help'])).out).toBe(out);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it('comes on the error stream, with 2, when no command is given', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('usage: stratmap');
  });

  it('has a version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
