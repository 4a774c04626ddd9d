import { describe, expect, it } from 'vitest';
import { run } from './world.js';

const BEFORE = `stratmap: 1
id: card
title: { en: Card, es: Tarjeta }
perspectives: { customer: { title: { en: Customer, es: Cliente } } }
indicators:
  speed: { title: { en: Speed, es: Rapidez }, baseline: 0, target: 100 }
  quality: { title: { en: Quality, es: Calidad }, baseline: 0, target: 100 }
objectives:
  answers: { title: { en: Answers, es: Respuestas }, perspective: customer, lagging: { speed: 1, quality: 1 } }
data: [{ csv: values.csv }]
`;
const AFTER = BEFORE.replace('quality: 1 }', 'quality: 3 }').replace(
  'baseline: 0, target: 100 }\n  quality',
  'baseline: 0, target: 120 }\n  quality',
);
const files = {
  '/w/before.yaml': BEFORE,
  '/w/after.yaml': AFTER,
  '/w/empty.yaml': BEFORE.replace('data: [{ csv: values.csv }]\n', ''),
  '/w/values.csv': 'period,speed,quality\n2026-01,60,40\n2026-02,60,80\n',
};

describe('stratmap diff', () => {
  it('says what changed and what each change does', async () => {
    const { code, out } = await run(['diff', 'before.yaml', 'after.yaml', '--id', 'speed'], {
      files,
      columns: 100,
    });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'What changed (2)',
        '',
        '- Target of indicator “Speed”, from 100 to 120, harder to reach.',
        '- Weight of “Quality” for “Answers”, from 1 to 3.',
        '',
        'What it does: the scorecard, February 2026: 70 → 72.5 (+2.5)',
        '',
        '   -3.5  target of indicator “Speed”, from 100 to 120, harder to reach',
        '     +6  weight of “Quality” for “Answers”, from 1 to 3',
        '   +2.5  together',
        '',
        'What it does: “Speed”, February 2026: 60 → 50 (-10)',
        '',
        '    -10  target of indicator “Speed”, from 100 to 120, harder to reach',
        '    -10  together',
        '',
      ].join('\n'),
    );
  });

  it('says the changes alone where there are no values, in the language asked for', async () => {
    const { code, out } = await run(['diff', 'empty.yaml', 'empty.yaml'], { files });
    expect([code, out]).toEqual([0, 'The cards do not differ.\n']);
    const other = { ...files, '/w/after.yaml': AFTER.replace('data: [{ csv: values.csv }]\n', '') };
    const spanish = await run(['diff', 'empty.yaml', 'after.yaml', '--locale', 'es'], {
      files: other,
    });
    expect(spanish.out).toBe(
      '- Meta del indicador «Rapidez», de 100 a 120, más exigente.\n- Peso de «Calidad» para «Respuestas», de 1 a 3.\n',
    );
  });

  it('writes Markdown', async () => {
    const { out } = await run(['diff', 'before.yaml', 'after.yaml', '--markdown'], { files });
    expect(out).toContain('## What changed (2)\n\n- Target of indicator');
    expect(out).toContain('\n- +6: weight of “Quality” for “Answers”, from 1 to 3\n');
    const tried = await run(['whatif', 'before.yaml', '--set', 'speed=100', '--markdown'], {
      files,
    });
    expect(tried.out).toContain('## What moves\n\n- +20: The scorecard: 70');
  });

  it('prints JSON, and refuses a name that there is not', async () => {
    const { out } = await run(['diff', 'before.yaml', 'after.yaml', '--json'], { files });
    const found = JSON.parse(out) as { changes: { kind: string }[]; effects: unknown[] };
    expect(found.changes.map(({ kind }) => kind)).toEqual(['target', 'weight']);
    expect(found.effects).toHaveLength(2);
    const wrong = await run(['diff', 'before.yaml', 'after.yaml', '--id', 'sped'], { files });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean `speed`');
    expect((await run(['diff', 'before.yaml'], { files })).code).toBe(2);
  });
});

describe('stratmap explain --since', () => {
  it('says what moved the points', async () => {
    const { code, out } = await run(
      ['explain', 'before.yaml', 'total', '--since', '2026-01', '--length', 'full'],
      { files },
    );
    expect(code).toBe(0);
    expect(out).toContain('The scorecard rose by 20 points between January 2026 and February 2026');
    expect(out).toContain('    +20  “Quality” rose from 40 to 80\n');
  });
});

describe('stratmap whatif', () => {
  it('says what other values would do', async () => {
    const { code, out } = await run(
      [
        'whatif',
        'before.yaml',
        '--set',
        'speed=100',
        '--set',
        'quality-=20',
        '--set',
        'answers.weight=2',
      ],
      { files },
    );
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'The scorecard rises by 10 points in February 2026, from 70 to 80. Upwards:',
        '“Speed”, from 60 to 100 (+20). Downwards: “Quality”, from 80 to 60 (-10). No',
        'objective loses points.',
        '',
        'What moves',
        '',
        '    +10  The scorecard: 70 (to be watched) → 80 (to be watched)',
        '    +10  “Customer”: 70 (to be watched) → 80 (to be watched)',
        '    +10  “Answers”: 70 (to be watched) → 80 (to be watched)',
        '    +40  “Speed”: 60 (to be watched) → 100 (good)',
        '    -20  “Quality”: 80 (to be watched) → 60 (to be watched)',
        '',
      ].join('\n'),
    );
  });

  it('tries targets and weights of uses, in periods ahead, as JSON', async () => {
    const { out } = await run(
      [
        'whatif',
        'before.yaml',
        '--set',
        'speed.target=120',
        '--set',
        'quality->answers.weight=3',
        '--over',
        '2',
        '--json',
      ],
      { files },
    );
    const found = JSON.parse(out) as { period: string; total: { after: { points: number } } };
    expect(found.period).toBe('2026-04');
    expect(found.total.after.points).toBeCloseTo(72.5, 9);
  });

  it.each([
    [[], 'there is nothing to try'],
    [['--set', 'speed'], 'is nothing to try'],
    [['--set', 'speed=fast'], 'has no number'],
    [['--set', 'sped=3'], 'did you mean `speed`'],
    [['--set', 'speed.goal=3'], 'cannot be set'],
    [['--set', 'speed=3', '--over', 'x'], 'is no number of periods'],
    [['--set', 'speed=3', '--assume', 'luck'], 'is no assumption'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await run(['whatif', 'before.yaml', ...options], { files });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
