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
