import { describe, expect, it } from 'vitest';
import { run, type World } from './world.js';

const CARD = `stratmap: 1
id: desk
title: { en: Desk, es: Mesa }
language: en
perspectives:
  team: { title: { en: Team, es: Equipo } }
  money: { title: { en: Money, es: Dinero } }
indicators:
  training: { title: { en: Training, es: Formación }, baseline: 0, target: 10 }
  skill: { title: { en: Skill, es: Habilidad }, baseline: 0, target: 10, every: P2M }
  cost: { title: { en: Cost, es: Costo }, baseline: 0, target: 10, guard: [skill] }
objectives:
  able:
    title: { en: Able agents, es: Agentes capaces }
    perspective: team
    leading: [training]
    lagging: [skill]
    drives: { cheap: { delay: P2M } }
  cheap: { title: { en: Low cost, es: Costo bajo }, perspective: money, lagging: [cost] }
initiatives:
  academy: { title: { en: Academy, es: Academia }, supports: [able] }
data:
  - csv: ./values.csv
`;
const VALUES = `period,training,skill,cost
2026-01,9,9,8
2026-02,4,8.8,9
2026-03,4,8,
2026-04,,,
`;
const FILES = { '/w/card.yaml': CARD, '/w/values.csv': VALUES };

const alerts = (words: readonly string[] = [], more: World = {}) =>
  run(['alerts', 'card.yaml', ...words], { ...more, files: { ...FILES, ...more.files } });

const FEBRUARY = `“Desk”: alerts for February 2026, compared with January 2026

Worse (4)

- The indicator “Training” is poor with 40 points; it was good.
- The scorecard is to be watched with 77 points; it was good.
- The perspective “Team” is to be watched with 64 points; it was good.
- The objective “Able agents” is to be watched with 64 points; it was good.

Good while a counter-indicator worsens (1)

- The indicator “Cost” is good, while the counter-indicator “Skill” lost
  2 points since January 2026.

Better (3)

- The perspective “Money” is good with 90 points; it was to be watched.
- The objective “Low cost” is good with 90 points; it was to be watched.
- The indicator “Cost” is good with 90 points; it was to be watched.

Early warnings (1)

What the links of the card say, with their delays; it is no forecast.

- The leading indicator “Training” is poor with 40 points. It puts at risk
  “Skill” in February 2026; “Cost” in April 2026. Initiative at hand: “Academy”.
`;

describe('stratmap alerts', () => {
  it('tells what became worth telling since the period before', async () => {
    const { code, out, err } = await alerts(['--at', '2026-02']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(FEBRUARY);
  });

  it('tells of the last period that has a value unless another is named', async () => {
    const { code, out } = await alerts();
    expect(code).toBe(0);
    expect(out).toContain('alerts for March 2026, compared with February 2026\n');
    expect(out).toContain('- The indicator “Cost” had points before and has none now.\n');
  });

  it('speaks Spanish, in lines that fit the terminal', async () => {
    const { out } = await alerts(['--at', '2026-02', '--locale', 'es'], { columns: 60 });
    expect(out).toContain('«Mesa»: alertas de febrero de 2026 frente a enero de 2026\n');
    expect(out).toContain(`- El objetivo «Agentes capaces» está en atención con
  64 puntos; antes estaba bien.
`);
    expect(out).toContain(`- El indicador inductor «Formación» está en estado crítico
  con 40 puntos. Pone en riesgo «Habilidad» en febrero de
  2026; «Costo» en abril de 2026. Iniciativa al alcance:
  «Academia».
`);
  });

  it('writes Markdown and JSON', async () => {
    const { out } = await alerts(['--at', '2026-02', '--markdown']);
    expect(out).toMatch(/^## “Desk”: alerts for February 2026[^]*\n### Worse \(4\)\n\n- The/);
    const json = JSON.parse((await alerts(['--at', '2026-02', '--json'])).out);
    expect(json).toMatchObject({ at: '2026-02', since: '2026-01' });
    expect(json.alerts).toContainEqual({
      ...{ kind: 'crossing', id: 'training', from: 'good', to: 'poor', points: 40, better: false },
    });
    expect(json.warnings).toMatchObject([{ indicator: 'training', initiatives: ['academy'] }]);
    expect(Object.keys(json)).toEqual(['at', 'since', 'alerts', 'warnings']);
  });

  it('compares with any earlier period, and by longer ones', async () => {
    const far = JSON.parse((await alerts(['--since', '2026-01', '--json'])).out);
    expect(far).toMatchObject({ at: '2026-03', since: '2026-01' });
    const { out } = await alerts(['--by', 'quarter']);
    expect(out).toMatch(/^“Desk”: early warnings for the first quarter of 2026\n/);
  });

  it('takes what is said of when to speak up', async () => {
    const kinds = async (...words: string[]) =>
      JSON.parse((await alerts(['--at', '2026-02', '--json', ...words])).out).alerts.map(
        (alert: { readonly kind: string; readonly id: string }) => `${alert.kind} ${alert.id}`,
      );
    expect(await kinds('--hysteresis', '20')).toEqual([
      ...['crossing team', 'crossing able', 'crossing training', 'divergence cost'],
    ]);
    expect(await kinds('--tolerance', '2.5')).not.toContain('divergence cost');
    const at = ['--at', '2026-04', '--json'];
    const held = JSON.parse((await alerts([...at, '--max-age', '0'])).out).alerts;
    expect(held).toContainEqual({ kind: 'stale', id: 'skill', age: 1 });
    const files = { '/w/now.json': '{"training": 6, "skill": 9, "cost": 9}' };
    const warned = async (...words: string[]) =>
      JSON.parse((await alerts(['--data', 'now.json', '--json', ...words], { files })).out)
        .warnings;
    expect(await warned()).toEqual([]);
    expect(await warned('--warn-from', 'watch')).toMatchObject([{ indicator: 'training' }]);
  });

  it('tells early warnings alone of a period that has none before it, and says so', async () => {
    const { code, out } = await alerts(['--at', '2026-01']);
    expect(code).toBe(0);
    expect(out).toBe(
      '“Desk”: nothing to tell for January 2026.\n\nThere is no period before to compare with: only early warnings are told.\n',
    );
    const es = await alerts(['--at', '2026-01', '--locale', 'es']);
    expect(es.out).toContain('No hay un periodo anterior con el que comparar');
    const json = JSON.parse((await alerts(['--at', '2026-01', '--json'])).out);
    expect(json).toEqual({ at: '2026-01', since: null, alerts: [], warnings: [] });
    const moment = await alerts(['--data', 'now.json'], {
      files: { '/w/now.json': '{"training": 1, "skill": 9, "cost": 9}' },
    });
    expect(moment.out).toMatch(
      /^“Desk”: early warnings\n[^]*“Skill” at once; “Cost” after 2 periods/,
    );
    expect(moment.out).toContain('There is no period before to compare with');
  });

  it('exits with 1 where there is anything to tell, if asked', async () => {
    expect((await alerts(['--at', '2026-02', '--exit-code'])).code).toBe(1);
    expect((await alerts(['--at', '2026-02'])).code).toBe(0);
    expect((await alerts(['--at', '2026-01', '--exit-code'])).code).toBe(0);
  });
});

const MEMORY = '/w/told.json';
const memoryOf = (statuses: string): string => `{"card": "desk", "statuses": ${statuses}}`;
const remember = (memory: string | undefined, ...words: string[]) =>
  alerts(['--memory', 'told.json', ...words], {
    files: memory === undefined ? {} : { [MEMORY]: memory },
  });

describe('stratmap alerts --memory', () => {
  it('writes what it told, and tells none of it again', async () => {
    const first = await remember(undefined, '--at', '2026-02', '--json');
    const told = first.written.get(MEMORY) ?? '';
    expect(first.code).toBe(0);
    expect(JSON.parse(told)).toMatchObject({
      card: 'desk',
      at: '2026-02',
      statuses: { total: 'watch', training: 'poor', cost: 'good' },
      told: [{ kind: 'divergence', id: 'cost', counter: 'skill' }],
    });
    const again = await remember(told, '--at', '2026-02', '--json');
    expect(JSON.parse(first.out).alerts.length).toBeGreaterThan(1);
    expect(JSON.parse(again.out).alerts).toEqual([]);
    expect(again.written.get(MEMORY)).toBe(told);
  });

  it('tells of another period what it told of this one', async () => {
    const told = '[{ "kind": "divergence", "id": "cost", "counter": "skill" }, {}]';
    const at = (period: string): string =>
      `{"card": "desk", "at": "${period}", "statuses": {}, "told": ${told}}`;
    const kindsAfter = async (memory: string): Promise<unknown> => {
      const { out } = await remember(memory, '--at', '2026-02', '--json');
      return JSON.parse(out).alerts.map(({ kind }: { readonly kind: string }) => kind);
    };
    expect(await kindsAfter(at('2026-01'))).toContain('divergence');
    expect(await kindsAfter(at('2026-02'))).not.toContain('divergence');
  });

  it('tells of a status that changed since it was told, whatever the period before had', async () => {
    const { out } = await remember(memoryOf('{"cost": "poor"}'), '--at', '2026-02');
    expect(out).toContain('The indicator “Cost” is good with 90 points; it was poor.');
  });

  it.each([
    [
      '{"cost": ',
      /told\.json is no memory of alerts: it is not JSON: [^]*name a file that is not there yet/,
    ],
    ['', /told\.json is no memory of alerts: it is not JSON/],
    [
      '[]',
      /told\.json is no memory of alerts: it has no `card` and `statuses`\n {2}name a file that/,
    ],
    ['null', /it has no `card` and `statuses`/],
    ['{"stratmap": 1, "id": "desk"}', /it has no `card` and `statuses`/],
    ['{"card": "desk", "statuses": ["good"]}', /it has no `card` and `statuses`/],
    ['{"card": "desk", "statuses": {}, "told": [7]}', /its `told` is no list of what was told/],
    ['{"card": "desk", "statuses": {}, "told": {}}', /its `told` is no list of what was told/],
    ['{"card": "desk", "statuses": {"cost": "toString"}}', /what it says of `cost` is no status/],
    [
      '{"card": "shop", "statuses": {"cost": "good"}}',
      /is the memory of another card, `shop`\n {2}keep one file for each card/,
    ],
    [
      '{"card": "desk", "at": "2026-Q1", "statuses": {"cost": "good"}}',
      /periods of another length than `2026-03`: it was last told of `2026-Q1`\n {2}keep one file/,
    ],
  ])('refuses %j, and leaves it as it is', async (text, message) => {
    const { code, out, err, written } = await remember(text);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect([...written]).toEqual([]);
  });

  it('takes a memory that an editor put a byte order mark ahead of', async () => {
    const { code, out } = await remember(
      `\ufeff${memoryOf('{"cost": "poor"}')}`,
      '--at',
      '2026-02',
    );
    expect(code).toBe(0);
    expect(out).toContain('The indicator “Cost” is good with 90 points; it was poor.');
  });

  it('takes a memory with elements that the card no longer has, and keys of prototypes', async () => {
    const { code, out, written } = await remember(
      memoryOf('{"cost": "good", "gone": "poor", "__proto__": "poor", "constructor": "good"}'),
    );
    expect(code).toBe(0);
    expect(out).not.toMatch(/gone|__proto__|constructor/);
    expect(Object.keys(JSON.parse(written.get(MEMORY) ?? '').statuses)).toEqual([
      ...['total', 'team', 'money', 'able', 'cheap', 'training', 'skill', 'cost'],
    ]);
  });

  it.each([
    [['--memory', 'card.yaml'], /--memory card\.yaml is a file that is read[^]*the card/],
    [['--memory', './values.csv'], /it would overwrite a table of values/],
    [['--memory', 'linked.json'], /it would overwrite a table of values/],
    [['--memory', '-'], /a memory is read and written[^]*name a file/],
    [['--memory', 'told.json', '--since', '2027-01'], /`2027-01` was not evaluated/],
  ])('is not written with %j', async (words, message) => {
    const { code, err, written } = await alerts(words, {
      links: { '/w/linked.json': '/w/values.csv' },
    });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect([...written]).toEqual([]);
  });

  it('is not written where a table has errors, nor where the card is none', async () => {
    const files = { '/w/values.csv': `${VALUES}2026-05,many,1,1\n` };
    const broken = await alerts(['--memory', 'told.json'], { files });
    expect([broken.code, [...broken.written]]).toEqual([1, []]);
    const none = await alerts(['--memory', 'told.json'], {
      files: { '/w/card.yaml': 'stratmap: 1\n' },
    });
    expect([none.code, none.out, [...none.written]]).toEqual([1, '', []]);
  });

  it('is not written where what was told did not arrive', async () => {
    const { written } = await alerts(['--at', '2026-02', '--memory', 'told.json'], { full: true });
    expect([...written]).toEqual([]);
  });

  it('is left to another run that wrote it meanwhile, and says to run the command again', async () => {
    const meanwhile = (files: Record<string, string>): void => {
      files[MEMORY] = memoryOf('{"cost": "poor"}');
    };
    const words = ['--at', '2026-02', '--memory', 'told.json', '--exit-code'];
    const files = { [MEMORY]: memoryOf('{"cost": "good"}') };
    const { code, out, err, written } = await alerts(words, { files, meanwhile });
    expect([code, [...written]]).toEqual([75, []]);
    expect(out).toContain('“Desk”: alerts for February 2026');
    expect(err).toBe(
      'stratmap: another run wrote told.json meanwhile, and it stays as that one left it: run the same command again\n',
    );
    const first = await alerts([...words, '--locale', 'es'], { meanwhile });
    expect([first.code, first.err, [...first.written]]).toEqual([
      75,
      'stratmap: otra ejecución escribió told.json entretanto, y queda como aquella lo dejó: repita la misma orden\n',
      [],
    ]);
  });

  it('is fine where another run told the same meanwhile', async () => {
    const words = ['--at', '2026-02', '--memory', 'told.json'];
    const told = (await alerts(words)).written.get(MEMORY) ?? '';
    const { code, err, written } = await alerts(words, {
      meanwhile: (files) => {
        files[MEMORY] = told;
      },
    });
    expect([code, err, [...written]]).toEqual([0, '', []]);
  });

  it('says where it cannot be written, after all was told', async () => {
    const { code, out, err } = await alerts(['--at', '2026-02', '--memory', '/locked/told.json']);
    expect([code, out]).toEqual([2, FEBRUARY]);
    expect(err).toContain('cannot write /locked/told.json: it may not be written');
  });

  it('stays as it is where nothing was compared', async () => {
    const { code, written } = await remember(memoryOf('{"cost": "good"}'), '--at', '2026-01');
    expect([code, [...written]]).toEqual([0, []]);
  });
});

describe('stratmap alerts refuses', () => {
  it.each([
    [
      ['--hysteresis', 'much'],
      /`much` is no number of points\n {2}write --hysteresis with a number of 0 or more/,
    ],
    [['--hysteresis', '-1'], /`-1` is no number of points/],
    [['--tolerance', '0,5'], /`0,5` is no number of points\n {2}did you mean 0\.5\?/],
    [['--tolerance', 'Infinity'], /`Infinity` is no number of points/],
    [
      ['--max-age', '1.5'],
      /`1\.5` is no number of periods\n {2}write --max-age with a whole number/,
    ],
    [['--warn-from', 'wach'], /`wach` is no status that warns\n {2}did you mean watch\?/],
    [['--warn-from', 'always'], /write --warn-from poor or watch/],
    [['--by', 'quartr'], /did you mean quarter\?/],
    [['--at', '2031-01'], /`2031-01` was not evaluated; there are 2026-01 to 2026-04/],
    [['--since', '2026-1'], /`2026-1`[^]*did you mean `2026-01`/],
    [
      ['--since', '2026-03'],
      /--since names the period that is told of, `2026-03`\n {2}name an earlier/,
    ],
    [['--at', '2026-02', '--since', '2026-03'], /`2026-03` lies after `2026-02`/],
    [['--json', '--markdown'], /exclude each other/],
    [['--locale', 'e_s'], /`e_s` is no language tag/],
    [['--hysterisis', '2'], /did you mean --hysteresis\?/],
  ])('%j', async (words, message) => {
    const { code, out, err } = await alerts(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
