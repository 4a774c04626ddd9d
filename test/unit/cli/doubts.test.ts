import { describe, expect, it } from 'vitest';
import { run } from './world.js';

const CARD = `stratmap: 1
id: calls
title: Calls
perspectives: { p: { title: P } }
metrics: { offered: sum, answered: sum, abandoned: sum }
indicators:
  served: { unit: percent, formula: 100 * answered / offered, baseline: 0, target: 100 }
  happy: { unit: percent, baseline: 0, target: 100 }
objectives: { o: { perspective: p, lagging: [served, happy] } }
checks:
  - { equal: offered = answered + abandoned, title: { en: Calls add up, es: Las llamadas cuadran } }
`;
const DATA = JSON.stringify({
  offered: { '2026-01': 100, '2026-02': 100 },
  answered: { '2026-01': 90, '2026-02': 80 },
  abandoned: { '2026-01': 10, '2026-02': 5 },
  happy: { '2026-01': 70, '2026-02': { value: 120, n: 5 } },
});
const files = { '/w/card.yaml': CARD, '/w/data.json': DATA };
const evaluated = (...more: readonly string[]) =>
  run(['evaluate', 'card.yaml', '--data', 'data.json', ...more], { files });

describe('values in doubt', () => {
  it('are told after the table of the period, in its language', async () => {
    const { out } = await evaluated();
    expect(out).toContain(
      'Values in doubt\n  Calls add up: offered = answered + abandoned does not hold: 100 against 85\n',
    );
    expect(out).toContain('small sample: n = 5 · outside its range\n');
    const spanish = await evaluated('--locale', 'es');
    expect(spanish.out).toContain(
      'Valores en duda\n  Las llamadas cuadran: offered = answered + abandoned no se cumple:\n    100 frente a 85\n',
    );
    expect(spanish.out).toContain('muestra pequeña: n = 5 · fuera de su rango\n');
  });

  it('are not told of a period that has none', async () => {
    const { out } = await evaluated('--at', '2026-01');
    expect(out).not.toMatch(/doubt|small sample|outside its range/);
    const { out: json } = await evaluated('--at', '2026-01', '--json');
    expect(JSON.parse(json)).not.toHaveProperty('dataFindings');
  });

  it('are told with their periods below a history', async () => {
    const { out } = await evaluated('--all');
    expect(out).toContain('Values in doubt\n  2026-02: Calls add up: offered =');
    expect(out).not.toContain('2026-01: Calls');
  });

  it('have marks with a legend and a section in Markdown', async () => {
    const { out } = await evaluated('--markdown');
    expect(out).toContain('| happy | 120 % †‡ |');
    expect(out).toContain('\n† small sample · ‡ outside its range\n');
    expect(out).toContain('## Values in doubt\n\n- Calls add up: offered = answered + abandoned');
    const spanish = await evaluated('--markdown', '--locale', 'es');
    expect(spanish.out).toContain('\n† muestra pequeña · ‡ fuera de su rango\n');
  });

  it('are findings of their period in JSON', async () => {
    const { out } = await evaluated('--json', '--all');
    const all = JSON.parse(out) as { dataFindings?: readonly object[] }[];
    expect(all.map(({ dataFindings }) => dataFindings?.length)).toEqual([undefined, 1]);
    expect(all[1]?.dataFindings).toMatchObject([
      { code: 'data.not-equal', severity: 'warning', path: ['checks', 0, '2026-02'] },
    ]);
  });

  it('stand in the lines of a stream unless other sections are selected', async () => {
    const stdin = JSON.stringify({ id: 'a', data: JSON.parse(DATA) as object });
    const streamed = async (...more: readonly string[]) =>
      JSON.parse(
        (await run(['evaluate', 'card.yaml', '--stream', ...more], { files, stdin })).out,
      ) as object;
    expect(await streamed()).toMatchObject({ dataFindings: [{ code: 'data.not-equal' }] });
    expect(await streamed('--select', 'total')).not.toHaveProperty('dataFindings');
    expect(await streamed('--select', 'dataFindings')).toMatchObject({
      ...{ id: 'a', period: '2026-02', dataFindings: [{ path: ['checks', 0, '2026-02'] }] },
    });
  });

  it('name the slice of a breakdown and what it is held against', async () => {
    const card = `stratmap: 1
id: parts
title: Parts
metrics:
  cost: { title: { en: Cost, es: Coste }, rollup: sum, by: { channel: [phone, mail] } }
`;
    const values = { cost: 11, 'cost.phone': 4, 'cost.mail': 6 };
    const world = { files: { '/w/card.yaml': card, '/w/v.json': JSON.stringify(values) } };
    const { out } = await run(['evaluate', 'card.yaml', '--data', 'v.json'], world);
    expect(out).toContain('  Cost: the whole 11 against the sum of its members 10\n');
    const { out: spanish } = await run(
      ['evaluate', 'card.yaml', '--data', 'v.json', '--locale', 'es'],
      world,
    );
    expect(spanish).toContain('  Coste: el total 11 frente a la suma de sus partes 10\n');
  });
});

describe('stratmap check', () => {
  it('tells values in doubt of tables, with the place of the check, and counts them', async () => {
    const { code, out, err } = await run(['check', 'card.yaml', '--data', 'data.json'], { files });
    expect([code, out]).toEqual([0, expect.stringContaining('(0 errors, 1 warning)')]);
    expect(err).toMatch(/^card\.yaml:11:\d+ warning data\.not-equal .*100 and 85 differ by 15/);
    const alone = await run(['check', 'card.yaml'], { files });
    expect([alone.code, alone.err]).toEqual([0, '']);
  });

  it('tells values in doubt that stand in the card itself', async () => {
    const card = CARD.replace(
      '{ offered: sum, answered: sum, abandoned: sum }',
      '{ offered: { rollup: sum, values: { 2026-01: 100 } }, answered: { rollup: sum, values: { 2026-01: 80 } }, abandoned: { rollup: sum, values: { 2026-01: 5 } } }',
    );
    const { err } = await run(['check', 'card.yaml'], { files: { '/w/card.yaml': card } });
    expect(err).toContain('100 and 85 differ by 15');
  });

  it('fails on tables that cannot be evaluated', async () => {
    const { code, err } = await run(['check', 'card.yaml', '--data', 'bad.json'], {
      files: { ...files, '/w/bad.json': '{"offerd": {"2026-01": 1}}' },
    });
    expect([code, err]).toEqual([1, expect.stringContaining('data.unknown-key')]);
  });
});

describe('--as-of of map and report', () => {
  const card = `stratmap: 1
id: a
title: Before
perspectives: { p: { title: P } }
indicators: { x: { baseline: 0, target: 100, values: { 2026-01: 50 } } }
objectives: { o: { title: Old goal, perspective: p, lagging: [x] } }
revisions:
  - { on: 2026-03-01, changes: { objectives: { o: { title: New goal } } } }
`;
  it.each([['map'], ['map', '--svg'], ['report']])(
    'draws and reports the card as it was known then: %s %s',
    async (name, ...more) => {
      const world = { files: { '/w/card.yaml': card } };
      const then = await run([name, 'card.yaml', ...more, '--as-of', '2026-02-01'], world);
      expect(then.err).toBe('');
      expect(then.out).toContain('Old goal');
      expect(then.out).not.toContain('New goal');
      const now = await run([name, 'card.yaml', ...more], world);
      expect(now.out).toContain('New goal');
    },
  );

  it('is refused where it is no day', async () => {
    const { code, err } = await run(['map', 'card.yaml', '--as-of', 'then'], {
      files: { '/w/card.yaml': card },
    });
    expect([code, err]).toEqual([2, expect.stringContaining('is no day')]);
  });
});
