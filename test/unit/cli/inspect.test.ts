import { describe, expect, it } from 'vitest';
import { CARD, FILES, run } from './world.js';

const SOUND = `stratmap: 1
id: ops
title: Operations
kind: operational
purpose: Watch the queue
calendar: { period: month }
people: { lead: Lead }
review: { every: P3M, last: '2026-05' }
indicators:
  speed:
    unit: seconds
    description: Mean wait
    source: Telephone system
    owner: lead
    baseline: 30
    target: 20
`;

describe('stratmap inspect', () => {
  it('prints findings with their place and exits with 1', async () => {
    const { code, out } = await run(['inspect', 'card.yaml'], { files: FILES });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^card\.yaml:13:3 warning structure\.missing-leading at objectives\.save: `save` has lagging indicators only\n {2}try: /m,
    );
    expect(out).toMatch(/\ncard\.yaml: 0 errors, \d+ warnings, \d+ remarks\n$/);
  });

  it('says once what to try where findings in a row ask for the same', async () => {
    const speed = SOUND.slice(SOUND.indexOf('  speed:')).replace('    owner: lead\n', '');
    const card = SOUND.slice(0, SOUND.indexOf('  speed:'));
    const files = {
      '/w/card.yaml': `${card}${speed}${speed.replace('speed:', 'wait:').replace('Mean', 'Longest')}`,
    };
    const { out } = await run(['inspect', 'card.yaml'], { files });
    const found = /^.*indicators\.speed: .*\n.*indicators\.wait: .*\n {2}try: .*`owner`.*\n/m;
    expect(out).toMatch(found);
    expect(out.match(/try: .*`owner`/g)).toHaveLength(1);
  });

  it('exits with 0 for a card without warnings', async () => {
    const files = { '/w/card.yaml': SOUND };
    const { code, out } = await run(['inspect', 'card.yaml'], { files });
    expect([code, out]).toEqual([0, 'card.yaml: 0 errors, 0 warnings, 0 remarks\n']);
  });

  it('counts findings from the severity asked for', async () => {
    const codes = ['error', 'warning', 'info'].map(async (severity) => {
      const files = { '/w/card.yaml': SOUND.replace('target: 20', 'target: 0') };
      return (await run(['inspect', 'card.yaml', '--severity', severity], { files })).code;
    });
    expect(await Promise.all(codes)).toEqual([0, 0, 1]);
  });

  it('does not count what the card accepts, and lists it with its reason', async () => {
    const files = {
      '/w/card.yaml': `${SOUND.replace('    owner: lead\n', '')}advice: { acknowledged: [{ rule: measurement.no-owner, reason: To be found }] }\n`,
    };
    const { code, out } = await run(['inspect', 'card.yaml'], { files });
    expect(code).toBe(0);
    expect(out).toContain('accepted: To be found\n');
    expect(out).toContain('1 accepted\n');
  });

  it('looks at the values of the tables that the card names', async () => {
    const values = 'period,cost,contacts\n2026-01,880,100\n2026-02,870,100\n';
    const files = { ...FILES, '/w/data/values.csv': values };
    const { out } = await run(['inspect', 'card.yaml'], { files });
    expect(out).toContain('management.red-without-initiative');
    const earlier = await run(['inspect', 'card.yaml', '--data', 'good.csv'], {
      files: { ...files, '/w/good.csv': values.replaceAll(/8\d0/g, '600') },
    });
    expect(earlier.out).not.toContain('management.red-without-initiative');
  });

  it('knows today, unless it is told another day', async () => {
    const files = { '/w/card.yaml': SOUND };
    const later = await run(['inspect', 'card.yaml', '--today', '2026-12-01'], { files });
    expect(later.code).toBe(1);
    expect(later.out).toContain('management.review-overdue');
  });

  it('answers in Spanish', async () => {
    const { out } = await run(['inspect', 'card.yaml', '--locale', 'es'], { files: FILES });
    expect(out).toContain('aviso structure.missing-leading en objectives.save');
  });

  it('prints only what counts with --quiet', async () => {
    const { out } = await run(['inspect', 'card.yaml', '--quiet'], { files: FILES });
    expect(out).not.toMatch(/ info |remarks/);
    expect(out).toContain(' warning ');
  });

  it('prints JSON that can be read again', async () => {
    const { out, code } = await run(['inspect', 'card.yaml', '--json'], { files: FILES });
    const found = JSON.parse(out) as { code: string; position: { line: number } }[];
    expect(code).toBe(1);
    expect(found.find((one) => one.code === 'structure.missing-leading')?.position.line).toBe(13);
  });

  it.each([
    [['--severity', 'bad'], /`bad` is no severity/],
    [['--today', 'soon'], /`soon` is no day/],
    [['--today', '2026-02-30'], /is no day/],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await run(['inspect', 'card.yaml', ...words], { files: FILES });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('stratmap smart', () => {
  it('prints a line for each objective and what to do next', async () => {
    const { code, out } = await run(['smart', 'card.yaml'], { files: FILES });
    expect(code).toBe(0);
    expect(out).toMatch(/^save: specific partly, measurable yes, /);
    expect(out).toMatch(/\n→ say what the card is for \(`purpose`\)\n$/);
  });

  it('prints every reason of one objective, in the language asked for', async () => {
    const { out } = await run(['smart', 'card.yaml', 'save', '--locale', 'es'], { files: FILES });
    expect(out).toMatch(/^save: Gastar menos\nespecífico: en parte\n/);
    expect(out).toMatch(/\n {2}\? ¿dice una sola cosa/);
  });

  it('prints JSON', async () => {
    const one = await run(['smart', 'card.yaml', 'save', '--json'], { files: FILES });
    const all = await run(['smart', 'card.yaml', '--json'], { files: FILES });
    expect(JSON.parse(one.out)).toMatchObject({ id: 'save' });
    expect(JSON.parse(all.out)).toMatchObject({
      objectives: [{ id: 'save' }],
      completeness: { next: { stage: 'context' } },
    });
  });

  it('refuses an objective that does not exist', async () => {
    const { code, err } = await run(['smart', 'card.yaml', 'sav'], { files: FILES });
    expect([code, err]).toEqual([
      2,
      'stratmap: the card has no objective `sav`\n  did you mean save?\n',
    ]);
  });

  it('exits with 1 for a card that is not valid', async () => {
    const files = { '/w/card.yaml': CARD.replace('[unitCost]', '[nothing]') };
    expect((await run(['smart', 'card.yaml'], { files })).code).toBe(1);
  });
});
