import { describe, expect, it } from 'vitest';
import { FILES, run } from './world.js';

const explain = (...options: string[]) =>
  run(['explain', 'card.yaml', ...options], { files: FILES });

describe('stratmap explain', () => {
  it('says in words and as a tree why the card has its points', async () => {
    const { code, out, err } = await explain();
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        '“Service” has 50 points in February 2026, which asks for attention. It rests on',
        'one perspective, “Money”, with 50 points.',
        '',
        'gives  of all  points',
        '                 50.0  ▲ Service',
        ' 50.0    50.0    50.0  └─ ▲ Money',
        ' 50.0    50.0    50.0     └─ ▲ Spend less …',
        '',
      ].join('\n'),
    );
  });

  it('shows as many levels as asked for, in the language asked for', async () => {
    const { out } = await explain('save', '--at', '2026-01', '--locale', 'es', '--depth', '1');
    expect(out).toContain('El objetivo «Gastar menos» tiene 33,3 puntos en enero de 2026');
    expect(out).toContain('└─ ◆ Cost per contact (resultado): 8 EUR → 6 EUR');
    const alone = await explain('save', '--depth', '0', '--length', 'sentence');
    expect(alone.out.trim().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['--markdown']], [['--since', '2026-01', '--at', '2026-02']]])(
    'explains several elements, one after the other, as each alone (%j)',
    async (form) => {
      const ids = ['total', 'save', 'unitCost'];
      const alone = await Promise.all(ids.map((id) => explain(id, ...form)));
      const both = await explain(...ids, ...form);
      expect([both.code, both.err]).toEqual([0, '']);
      expect(both.out).toBe(alone.map(({ out }) => out).join('\n'));
    },
  );

  it.each([[['--depth', '1']], [['--since', '2026-01', '--at', '2026-02']]])(
    'prints a list as JSON where several elements are asked for (%j)',
    async (form) => {
      const ids = ['save', 'unitCost'];
      const alone = await Promise.all(ids.map((id) => explain(id, '--json', ...form)));
      const both = await explain(...ids, '--json', ...form);
      expect(JSON.parse(both.out)).toEqual(alone.map(({ out }) => JSON.parse(out) as unknown));
    },
  );

  it('writes nothing where one of several elements is not there', async () => {
    const { code, out, err } = await explain('save', 'saev');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('`saev`');
  });

  it('prints the whole tree as JSON', async () => {
    const { out } = await explain('unitCost', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'indicator',
      id: 'unitCost',
      points: 50,
      measured: {
        value: 7.5,
        formula: {
          text: 'cost / contacts',
          inputs: [
            { id: 'contacts', value: 100, rollup: { kind: 'sum', observations: 1 } },
            { id: 'cost', value: 750 },
          ],
          steps: [{ text: 'cost / contacts', numbers: '750 / 100', result: 7.5 }],
        },
      },
      parts: [],
    });
  });

  it('prints Markdown with titles that stay titles', async () => {
    const files = {
      ...FILES,
      '/w/card.yaml': FILES['/w/card.yaml'].replace('Spend less', 'Spend *less*'),
    };
    const { out } = await run(['explain', 'card.yaml', '--markdown'], { files });
    expect(out).toContain(
      '- **50.0** Service\n  - **50.0** Money (50.0)\n    - **50.0** Spend \\*less\\* … (50.0)\n',
    );
  });

  it('says what changed since an earlier period', async () => {
    const { code, out } = await explain('save', '--since', '2026-01');
    expect(code).toBe(0);
    expect(out.replaceAll('\n', ' ')).toContain('from 33.3 to 50');
    const json = JSON.parse((await explain('save', '--since', '2026-01', '--json')).out);
    expect(json.difference).toBeCloseTo(50 - 100 / 3, 9);
    expect(json.rootCauses[0].line.id).toBe('unitCost');
  });

  it('colours on a terminal alone', async () => {
    const { out } = await run(['explain', 'card.yaml'], { files: FILES, tty: true });
    expect(out).toContain('\u001b[');
    expect((await explain()).out).not.toContain('\u001b[');
  });

  it.each([
    [['saves'], 'did you mean `save`?'],
    [['save', '--at', '2027-01'], '2027-01'],
    [['save', '--since', '2025-01'], '2025-01'],
    [['--length', 'long'], '--length sentence, paragraph or full'],
    [['--depth', 'deep'], '--depth 0 to 64'],
    [['--depth', '65'], '--depth 0 to 64'],
    [['--json', '--markdown'], 'exclude each other'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await explain(...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
