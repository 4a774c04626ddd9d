import { describe, expect, it } from 'vitest';
import { repeatsOn } from '../../../src/cli/stream/repeats.js';
import { linesOf, type Line } from '../../../src/cli/stream/lines.js';
import { defineScorecard, evaluate } from '../../../src/index.js';
import { run } from './world.js';

const card = {
  stratmap: 1,
  id: 'branches',
  title: 'Branches',
  perspectives: { customer: {} },
  indicators: { wait: { better: 'lower', baseline: 10, target: 2 } },
  objectives: { quick: { perspective: 'customer', lagging: ['wait'] } },
} as const;
const files = { '/w/card.json': JSON.stringify(card) };
const stream = async (lines: readonly unknown[], ...more: readonly string[]) => {
  const stdin = lines
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
    .join('\n');
  const done = await run(['evaluate', 'card.json', '--stream', ...more], { files, stdin });
  const answers = done.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { ...done, answers };
};
const wait = (...values: readonly number[]) => ({
  wait: Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, value])),
});
const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

describe('stratmap evaluate --stream', () => {
  it('writes one line for each tenant: the scores of its latest period, as evaluate gives them', async () => {
    const { code, err, answers } = await stream([
      { id: 'a', data: wait(6, 4) },
      { id: 7, data: wait(2) },
    ]);
    expect([code, err]).toEqual([0, '']);
    const own = (...values: number[]) =>
      plain(evaluate(defineScorecard(card), wait(...values)).toJSON());
    expect(answers).toEqual([
      { id: 'a', ...own(6, 4) },
      { id: 7, ...own(2) },
    ]);
  });

  it('gathers rows of one id that follow each other', async () => {
    const row = (id: string, period: string, value: number) => ({ id, period, key: 'wait', value });
    const { answers } = await stream(
      [
        row('a', '2026-01', 6),
        row('a', '2026-02', 2),
        row('b', '2026-01', 10),
        { id: 'c', data: wait(4) },
      ],
      '--select',
      'total',
    );
    expect(answers).toMatchObject([
      { id: 'a', period: '2026-02', total: { points: 100, trend: 50 } },
      { id: 'b', period: '2026-01', total: { points: 0 } },
      { id: 'c', period: '2026-01', total: { points: 75 } },
    ]);
    expect(Object.keys(answers[0] as object)).toEqual(['id', 'period', 'total']);
  });

  it('writes every period with --all, within --from and --to', async () => {
    const { answers } = await stream(
      [{ id: 'a', data: wait(6, 4, 2) }],
      ...['--all', '--select', 'total', '--from', '2026-02', '--to', '2026-04'],
    );
    expect(answers).toMatchObject([
      { id: 'a', periods: [{ period: '2026-02' }, { period: '2026-03' }, { period: '2026-04' }] },
    ]);
  });

  it('warns of a tenant that comes again, and answers it from its own lines alone', async () => {
    const row = (id: string | number, value: number) => ({
      ...{ id, period: '2026-01', key: 'wait', value },
    });
    const lines = [row('a', 6), row('b', 2), row('a', 4), { id: 'b', data: wait(6) }, row(7, 2)];
    const { code, err, answers } = await stream([...lines, row('7', 2)], '--select', 'total');
    expect(code).toBe(0);
    expect(answers.map((answer) => (answer as { id: unknown }).id)).toEqual([
      ...['a', 'b', 'a', 'b'],
      ...[7, '7'],
    ]);
    expect(err).toBe(
      [
        'warning: line 3 (a): this tenant came before, in line 1',
        'warning: line 4 (b): this tenant came before, in line 2',
        'warning: 2 tenants came again, each answered from its own lines alone; keep the lines of a tenant together',
        '',
      ].join('\n'),
    );
    expect((await stream(lines, '--quiet')).err).toBe('');
  });

  it('tells ten of many tenants that come again, and how many there were', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => ({ id: i % 30, data: wait(6) }));
    const { err } = await stream(lines, '--select', 'total');
    const told = err.trimEnd().split('\n');
    expect(told).toHaveLength(11);
    expect(told.at(-1)).toContain('30 tenants came again');
  });

  it('keeps no more ids than it may, and says so', () => {
    for (const most of [[2, 1000] as const, [1000, 8] as const]) {
      const told: string[] = [];
      const repeats = repeatsOn((text) => told.push(text), most);
      for (const [i, id] of ['aaaa', 'bbbb', 'cccc', 'cccc', 'aaaa'].entries())
        repeats.see(id, i + 1);
      repeats.done();
      expect(told).toEqual([
        'warning: line 5 (aaaa): this tenant came before, in line 1',
        expect.stringContaining('1 tenant came again'),
        'only the first 2 ids were kept to see whether a tenant comes again',
      ]);
    }
  });

  it('tells bad lines by number, answers them with an error, and goes on', async () => {
    const { code, err, answers } = await stream([
      { id: 'a', data: wait(6) },
      '{"id": "cut',
      '',
      { id: 'b', data: { weight: 1 } },
      { data: wait(6) },
      { id: 'c' },
      '[]',
      { id: 'd', data: wait(2) },
    ]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: 'a', total: { points: 50 } },
      { id: null, error: { line: 2, diagnostics: [] } },
      { id: 'b', error: { line: 4, diagnostics: [{ code: 'data.unknown-key' }] } },
      { id: null, error: { line: 5 } },
      { id: 'c', error: { line: 6 } },
      { id: null, error: { line: 7 } },
      { id: 'd', total: { points: 100 } },
    ]);
    expect([...err.matchAll(/^line (\d+)/gm)].map(([, line]) => line)).toEqual([
      '2',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  it('heeds the day a row was recorded, and passes over rows that are no actual values', async () => {
    const row = (value: number | null, more: object) => ({
      ...{ id: 'a', period: '2026-01', key: 'wait', value },
      ...more,
    });
    const lines = [
      row(6, { recorded: '2026-02-01' }),
      row(2, { recorded: '2026-03-01', kind: null }),
      row(10, { kind: 'target' }),
    ];
    const total = ['--select', 'total'];
    const now = await stream(lines, ...total);
    expect(now.answers).toMatchObject([{ id: 'a', total: { points: 100 } }]);
    const then = await stream(lines, ...total, '--as-of', '2026-02-15');
    expect(then.answers).toMatchObject([{ id: 'a', total: { points: 50 } }]);
  });

  it('answers a tenant that lacks the period of --at with an error, and goes on', async () => {
    const { code, answers } = await stream(
      [
        { id: 'a', data: wait(6) },
        { id: 'b', data: wait(6, 2) },
      ],
      ...['--at', '2026-02', '--select', 'total'],
    );
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: 'a', error: { line: 1, message: expect.stringContaining('2026-02') as string } },
      { id: 'b', period: '2026-02', total: { points: 100 } },
    ]);
  });

  it.each([
    [['--in', 'in.ndjson', '--out', './x/../in.ndjson'], 'would overwrite the tenants'],
    [['--out', '/w/card.json'], 'would overwrite the card'],
  ])('refuses %j before anything is opened', async (more, message) => {
    const { code, err, written } = await run(['evaluate', 'card.json', '--stream', ...more], {
      files: { ...files, '/w/in.ndjson': JSON.stringify({ id: 'a', data: wait(6) }) },
    });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(message);
  });

  it('reads and writes files', async () => {
    const { code, out, written } = await run(
      ['evaluate', 'card.json', '--stream', '--in', 'in.ndjson', '--out', 'out.ndjson'],
      {
        files: {
          ...files,
          '/w/in.ndjson': `\u{feff}${JSON.stringify({ id: 'a', data: wait(6) })}\r\n`,
        },
      },
    );
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(written.get('/w/out.ndjson') as string)).toMatchObject({ id: 'a' });
  });

  it('shows count and rate on a terminal, and takes them away at the end', async () => {
    const stdin = Array.from({ length: 9 }, (_, i) =>
      JSON.stringify({ id: i, data: wait(4) }),
    ).join('\n');
    const { err } = await run(['evaluate', 'card.json', '--stream'], {
      files,
      stdin,
      tty: true,
      pace: 100,
    });
    expect(err).toContain('2 tenants, 10 a second');
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it.each([
    [['--data', 'x.csv'], '--stream and --data exclude each other'],
    [['--select', 'objectivs'], 'did you mean objectives?'],
    [['--by', 'day'], 'cannot be seen by day'],
    [['--from', 'soon'], '`soon`, which is no period'],
    [['--to', 'soon'], '`soon`, which is no period'],
    [['--at', 'soon'], '`soon`, which is no period'],
  ])('refuses %j', async (more, message) => {
    const { code, err } = await run(['evaluate', 'card.json', '--stream', ...more], {
      files,
      stdin: JSON.stringify({ id: 'a', data: wait(4) }),
    });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('refuses its options without --stream, and card and tenants both from standard input', async () => {
    expect((await run(['evaluate', 'card.json', '--select', 'total'], { files })).code).toBe(2);
    expect((await run(['evaluate', '-', '--stream'], { files })).code).toBe(2);
  });
});

describe('lines of a stream', () => {
  it('come whole however the text is cut, and too long ones are told without being held', async () => {
    async function* pieces() {
      await Promise.resolve();
      yield* ['a', 'b\nc\n\n', 'd'.repeat(9), 'd'.repeat(9), '\ne'];
    }
    const lines: Line[] = [];
    for await (const line of linesOf(pieces(), 10)) lines.push(line);
    expect(lines).toEqual([
      { number: 1, text: 'ab' },
      { number: 2, text: 'c' },
      { number: 4, text: undefined },
      { number: 5, text: 'e' },
    ]);
  });
});
