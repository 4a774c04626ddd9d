import { describe, expect, it } from 'vitest';
import { run } from './world.js';

const OLD = `stratmap: 1
id: service
title: Service
perspectives: { p: {} }
indicators: { wait: { title: Wait, baseline: 60, target: 20 } }
objectives: { quick: { title: Quick, perspective: p, lagging: [wait] } }
`;

const NEW = `${OLD}revisions:
  - { on: 2026-06-01, changes: { title: Changed, indicators: { wait: { title: Waiting, target: 40 } } } }
`;

const FILES = {
  '/w/old.yaml': OLD,
  '/w/old.csv': 'period,key,value\n2026-05,wait,50\n',
  '/w/new.yaml': NEW,
  '/w/new.csv':
    'period,key,value,recorded\n2026-05,wait,50,2026-05-31\n2026-05,wait,45,2026-06-20\n',
};

describe('stratmap with --as-of', () => {
  it.each([
    [['explain', 'CARD', 'quick']],
    [['explain', 'CARD', 'quick', '--json']],
    [['explain', 'CARD', 'quick', '--markdown']],
    [['sensitivity', 'CARD', 'quick']],
    [['whatif', 'CARD', '--set', 'wait=40']],
    [['seek', 'CARD', 'quick', '--to', '90']],
  ])('says what was known on a day, as it was said then: %j', async (words) => {
    const say = (which: string, ...more: string[]) =>
      run(
        [
          ...words.map((one) => one.replace('CARD', `${which}.yaml`)),
          '--data',
          `${which}.csv`,
          ...more,
        ],
        { files: FILES },
      );
    const then = await say('old');
    expect(then.code).toBe(0);
    expect(then.out).toContain('Wait');
    const again = await say('new', '--as-of', '2026-05-31');
    expect([again.code, again.err, again.out]).toEqual([0, '', then.out]);
    const now = await say('new');
    expect(now.out).not.toBe(then.out);
  });
});

const ADVISED = `stratmap: 1
id: ops
title: Operations
kind: operational
purpose: Watch the queue
calendar: { period: month }
people: { lead: Lead }
review: { every: P3M, last: '2026-05' }
perspectives: { p: {} }
indicators: { wait: { title: Wait, unit: min, description: Mean wait, source: Telephone, baseline: 60, target: 20 } }
objectives: { quick: { title: Quick, perspective: p, lagging: [wait], due: 2026-07-15 } }
`;

/** Half a year of values far from the target. */
const VALUES =
  'period,key,value\n' +
  ['50', '49', '51', '48', '50', '49'].map((one, i) => `2026-0${i + 1},wait,${one}\n`).join('');

const ADVISED_FILES = {
  '/w/old.yaml': ADVISED,
  '/w/old.csv': VALUES,
  '/w/new.yaml': `${ADVISED}revisions:
  - on: 2026-07-20
    changes:
      indicators: { wait: { owner: lead, target: 55 } }
      objectives: { calm: { title: Calm, perspective: p, lagging: [wait] } }
`,
  '/w/new.csv': `${VALUES.replace('value', 'value,recorded').replaceAll(/(\d)\n/g, '$1,2026-07-01\n')}2026-06,wait,10,2026-07-25\n`,
  '/w/bare.yaml': ADVISED,
  '/w/revised.yaml': `${ADVISED}revisions: [{ on: 2026-07-20, changes: { title: Queue } }]\n`,
};

const advised = (...words: string[]) => run(words, { files: ADVISED_FILES });

describe('advice with --as-of', () => {
  it.each([
    ['inspect', ['--severity', 'error']],
    ['inspect', ['--severity', 'error', '--json']],
    ['smart', []],
    ['smart', ['--json']],
    ['smart', ['quick']],
  ])('of %s is that of the day, with the card and the values of then: %j', async (name, more) => {
    const today = name === 'inspect' ? ['--today', '2026-07-10'] : [];
    const then = await advised(name, 'old.yaml', '--data', 'old.csv', ...today, ...more);
    expect([then.code, then.err]).toEqual([0, '']);
    const asked = [name, 'new.yaml', '--data', 'new.csv', ...more];
    const again = await advised(...asked, '--as-of', '2026-07-10');
    // What was found stands in the same place of another file, and mends nothing there.
    const plain = (out: string): unknown =>
      more.includes('--json')
        ? withoutFiles(JSON.parse(out))
        : out.replaceAll('old.yaml', 'new.yaml');
    expect([again.code, again.err, plain(again.out)]).toEqual([0, '', plain(then.out)]);
    expect((await advised(...asked)).out).not.toBe(again.out);
  });

  it('holds dates against that day, unless another counts as today', async () => {
    const said = async (...more: string[]) =>
      (await advised('inspect', 'new.yaml', '--data', 'new.csv', '--as-of', ...more)).out;
    const overdue = 'management.review-overdue';
    expect(await said('2026-07-10')).not.toContain(overdue);
    expect(await said('2026-12-01')).toContain(overdue);
    expect(await said('2026-12-01', '--today', '2026-07-10')).not.toContain(overdue);
    expect(await said('2026-07-10', '--today', '2026-12-01')).toContain(overdue);
  });

  it('offers no mends for the file as it reads now', async () => {
    const files = { '/w/card.yaml': ADVISED.replace('unit: min', 'limits: { min: 0, max: 9 }') };
    const world = { files: { ...files, '/w/old.csv': VALUES } };
    const asked = ['inspect', 'card.yaml', '--data', 'old.csv', '--json'];
    expect((await run(asked, world)).out).toContain('"fix"');
    const { out } = await run([...asked, '--as-of', '2026-07-10'], world);
    expect(out).toContain('measurement.unused-key');
    expect(out).not.toContain('"fix"');
  });

  it('compares targets with the values of then', async () => {
    const asked = ['smart', 'new.yaml', 'quick', '--data', 'new.csv'];
    expect((await advised(...asked)).out).toContain('`wait`');
    const { out } = await advised(...asked, '--as-of', '2026-07-10');
    expect(out).toContain('the target of `wait` lies far beyond every value so far');
    expect((await advised(...asked, '--as-of', '2026-06-30')).out).not.toContain('so far');
  });

  it('knows only the objectives of then', async () => {
    const asked = ['smart', 'new.yaml', 'calm', '--data', 'new.csv'];
    expect((await advised(...asked)).code).toBe(0);
    const { code, err } = await advised(...asked, '--as-of', '2026-07-10');
    expect([code, err]).toEqual([2, 'stratmap: the card has no objective `calm`\n']);
  });

  it.each(['inspect', 'smart'])(
    'of %s looks back on revisions where there are no values',
    async (name) => {
      const { err } = await advised(name, 'revised.yaml', '--as-of', '2026-07-10');
      expect(err).toBe('');
    },
  );

  it.each([
    [
      ['inspect', 'bare.yaml', '--as-of', '2026-07-10'],
      /nothing to look back on.*no values.*no revisions\n.*--data/,
    ],
    [['smart', 'bare.yaml', '--as-of', '2026-07-10'], /nothing to look back on/],
    [['inspect', 'bare.yaml', '--as-of', 'soon'], /--as-of names no day: `soon`/],
    [['inspect', 'new.yaml', '--as-of', '2026-07'], /--as-of names no day: `2026-07`\n.*--today/],
    [['inspect', 'new.yaml', '--as-of', 'soon', '--today', '2026-07-10'], /is no day/],
    [['smart', 'new.yaml', '--data', 'new.csv', '--as-of', 'soon'], /is no day/],
    [['inspect', 'new.yaml', '--as-of', '2026-07-10', '--fix'], /--fix and --as-of exclude/],
  ])('refuses %j', async (words, message) => {
    const { code, err, written } = await advised(...words);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toMatch(message);
  });
});

/** What JSON says, without the files that it names and the mends for them. */
function withoutFiles(said: unknown): unknown {
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) =>
      key === 'source' || key === 'fix' ? undefined : value,
    ),
  );
}
