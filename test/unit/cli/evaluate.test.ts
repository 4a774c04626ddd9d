import { describe, expect, it } from 'vitest';
import { CARD, FILES, run, VALUES } from './world.js';

describe('stratmap evaluate', () => {
  it('prints the last period that has any value, and what moved before it', async () => {
    const { code, out, err } = await run(['evaluate', 'card.yaml'], { files: FILES });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Service +2026-02\n/);
    expect(out).toMatch(/Cost per contact \(lag\) +7\.5 EUR +▲ Watch +50\.0 +↑ 16\.7\n/);
    expect(out).toContain('What moved: 2026-01 to 2026-02');
  });

  it('prints the period asked for', async () => {
    const { out } = await run(['evaluate', 'card.yaml', '--at', '2026-01'], { files: FILES });
    expect(out).toMatch(/^Service +2026-01\n/);
    expect(out).not.toContain('What moved');
  });

  it('prints the same of a period whichever is the first with --from, and no earlier one with --all', async () => {
    const all = await run(['evaluate', 'card.yaml'], { files: FILES });
    const part = await run(['evaluate', 'card.yaml', '--from', '2026-02'], { files: FILES });
    expect(part.out).toBe(all.out);
    const table = await run(['evaluate', 'card.yaml', '--from', '2026-02', '--all'], {
      files: FILES,
    });
    expect(table.out).not.toContain('2026-01');
    const early = ['evaluate', 'card.yaml', '--from', '2026-02', '--at', '2026-01'];
    const refused = await run(early, { files: FILES });
    expect(refused.err).toContain('`2026-01` lies before the first one shown');
    expect(refused.code).toBe(2);
  });

  it('prints one JSON object with the scores of the period', async () => {
    const { out } = await run(['evaluate', 'card.yaml', '--json'], { files: FILES });
    const scores = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(scores)).toEqual([
      'period',
      'total',
      'perspectives',
      'themes',
      'objectives',
      'indicators',
      'metrics',
      'initiatives',
      'risks',
    ]);
    expect(scores).toMatchObject({
      period: '2026-02',
      objectives: { save: { ok: true, points: 50, status: 'watch', low: 50, missing: [] } },
      indicators: { unitCost: { value: 7.5, unit: 'EUR', target: 6 } },
      metrics: { cost: { value: 750 } },
    });
  });

  it('prints a JSON list of every period with --all', async () => {
    const { out } = await run(['evaluate', 'card.yaml', '--json', '--all'], { files: FILES });
    const all = JSON.parse(out) as { period: string; total: { ok: boolean } }[];
    expect(all.map(({ period, total }) => [period, total.ok])).toEqual([
      ['2026-01', true],
      ['2026-02', true],
      ['2026-03', false],
    ]);
  });

  it('prints a table of all periods with --all, and Markdown with --markdown', async () => {
    const table = await run(['evaluate', 'card.yaml', '--all'], { files: FILES });
    expect(table.out).toMatch(/Total +◆ +33\.3 +▲ +50\.0 +○\n/);
    const markdown = await run(['evaluate', 'card.yaml', '--markdown', '--all'], { files: FILES });
    expect(markdown.out.match(/^# Service$/gm)).toHaveLength(3);
  });

  it('sees longer periods with --by', async () => {
    const { out } = await run(['evaluate', 'card.yaml', '--by', 'year', '--json', '--at', '2026'], {
      files: { ...FILES, '/w/data/values.csv': VALUES.replace('2026-03,,\n', '') },
    });
    // Sums of two months of twelve are not complete.
    expect(JSON.parse(out)).toMatchObject({ metrics: { cost: { reason: 'incomplete' } } });
  });

  it('speaks the language of the card or of --locale', async () => {
    const spanish = { ...FILES, '/w/card.yaml': CARD.replace('language: en', 'language: es') };
    const own = await run(['evaluate', 'card.yaml'], { files: spanish });
    const asked = await run(['evaluate', 'card.yaml', '--locale', 'es-ES'], { files: FILES });
    for (const { out } of [own, asked]) expect(out).toMatch(/^Servicio[^]*▲ Atención +50,0/);
  });

  it('reads YAML from standard input, and its data from the working folder', async () => {
    const { code, out } = await run(['evaluate', '-'], { files: FILES, stdin: CARD });
    expect(code).toBe(0);
    expect(out).toContain('2026-02');
  });

  it('reads tables given with --data instead of those of the card', async () => {
    const files = {
      ...FILES,
      '/w/rows.json': JSON.stringify([
        { period: '2026-05', key: 'cost', value: 600 },
        { period: '2026-05', key: 'contacts', value: 100 },
      ]),
      '/w/keyed.json': JSON.stringify({ cost: { '2026-06': 900 }, contacts: { '2026-06': 100 } }),
      // As some editors write it, with a byte order mark.
      '/w/moment.json': `\ufeff${JSON.stringify({ cost: 750, contacts: 100 })}`,
      '/w/spanish.csv': 'periodo;cost;contacts\n2026-07;1.200,5;200\n',
    };
    const evaluate = async (...args: string[]) =>
      JSON.parse(
        (await run(['evaluate', 'card.yaml', '--json', ...args], { files })).out,
      ) as object;
    expect(await evaluate('--data', 'rows.json')).toMatchObject({
      period: '2026-05',
      total: { points: 100 },
    });
    expect(await evaluate('--data', 'keyed.json')).toMatchObject({
      period: '2026-06',
      total: { points: 0 },
    });
    expect(await evaluate('--data', 'moment.json')).toMatchObject({
      period: '',
      total: { points: 50 },
    });
    expect(await evaluate('--data', 'moment.json', '--at', '2026-04')).toMatchObject({
      period: '2026-04',
    });
    expect(await evaluate('--data=rows.json', '--data', 'keyed.json')).toMatchObject({
      period: '2026-06',
      total: { trend: -100 },
    });
    expect(await evaluate('--data', 'spanish.csv', '--data-locale', 'es')).toMatchObject({
      metrics: { cost: { value: 1200.5 } },
    });
  });

  it('lets the last table count where two have the same value, and says so', async () => {
    const files = { ...FILES, '/w/late.csv': 'period,key,value\n2026-02,cost,600\n' };
    const argv = [
      'evaluate',
      'card.yaml',
      '--json',
      '--data',
      'data/values.csv',
      '--data',
      'late.csv',
    ];
    const { code, out, err } = await run(argv, { files });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'warning: 1 value stood in more than one table; the last table counts\n',
    });
    expect(JSON.parse(out)).toMatchObject({ metrics: { cost: { value: 600 } } });
  });

  it('shows a card without any values as having no data', async () => {
    const files = { '/w/card.yaml': CARD.replace(/data:[^]*/, '') };
    const { code, out } = await run(['evaluate', 'card.yaml'], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/Total +○ No data/);
  });
});

describe('findings of an evaluation', () => {
  it('name file, row and column, what was expected and what to try, and exit with 1', async () => {
    const files = {
      ...FILES,
      '/w/data/values.csv': 'period,cost,contact\n2026-01,many,100\n2026-02,5,1\n',
    };
    const { code, out, err } = await run(['evaluate', 'card.yaml'], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^data\/values\.csv:2:2 error table\.value: `many` .*\n {2}expected: /m);
    expect(err).toMatch(
      /^data\/values\.csv:1:3 warning table\.unknown-key.*\n(?: {2}expected.*\n)? {2}try: did you mean `contacts`/m,
    );
    expect(out).toContain('Service');
  });

  it('keep to errors with --quiet, and warnings alone exit with 0', async () => {
    const files = {
      ...FILES,
      '/w/data/values.csv': 'period,cost,contacts,other\n2026-01,800,100,1\n',
    };
    const loud = await run(['evaluate', 'card.yaml'], { files });
    const quiet = await run(['evaluate', 'card.yaml', '-q'], { files });
    expect([loud.code, loud.err.includes('warning')]).toEqual([0, true]);
    expect([quiet.code, quiet.err]).toEqual([0, '']);
  });

  it('of a card that is not valid stop it', async () => {
    const files = { ...FILES, '/w/card.yaml': CARD.replace('[unitCost]', '[unitCots]') };
    const { code, out, err } = await run(['evaluate', 'card.yaml'], { files });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^card\.yaml:13:\d+ error reference\.unknown at objectives\.save\.lagging/);
    expect(err).toContain('unitCost');
  });

  it('of values that cannot be evaluated stop it', async () => {
    const files = {
      ...FILES,
      '/w/v.json':
        '{"cost": {"2026-01": "x"}, "unitCost": {"2026-01": 1}, "__proto__": {"2026-01": 1}}',
    };
    const { code, err } = await run(['evaluate', 'card.yaml', '--data', 'v.json'], { files });
    expect(code).toBe(1);
    expect(err).toContain('error data.value at cost.2026-01');
    expect(err).toContain('error data.unknown-key at unitCost');
    expect(err).toContain('error data.unknown-key at __proto__');
  });

  it('cannot act on the terminal', async () => {
    const files = {
      ...FILES,
      '/w/data/values.csv': 'period,cost\n2026-01,"\u001b[2J\u001b]0;x"\n',
    };
    const { err } = await run(['evaluate', 'card.yaml'], { files });
    expect(err).toContain('table.value');
    expect(err).not.toContain('\u001b');
  });
});

describe('stratmap evaluate --as-of', () => {
  const card = `stratmap: 1
id: service
title: Service
indicators:
  csat: { baseline: 0, target: 100 }
  asa: { baseline: 100, target: 0 }
revisions:
  - on: 2026-06-01
    changes:
      indicators: { asa: null, wait: { baseline: 60, target: 20 } }
`;
  it.each([
    ['values.csv', 'period,csat,asa,wait\n2026-05,40,30,20\n'],
    ['values.json', '{"csat": {"2026-05": 40}, "asa": {"2026-05": 30}, "wait": {"2026-05": 20}}'],
  ])('takes the values of %s by the card of the day', async (name, text) => {
    const { code, out, err } = await run(
      ['evaluate', 'card.yaml', '--data', name, '--json', '--as-of', '2026-05-31'],
      { files: { '/w/card.yaml': card, [`/w/${name}`]: text } },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { indicators } = JSON.parse(out) as { indicators: Record<string, unknown> };
    expect(indicators).toMatchObject({ csat: { points: 40 }, asa: { value: 30, points: 70 } });
    expect(Object.keys(indicators)).toEqual(['csat', 'asa']);
  });
});
