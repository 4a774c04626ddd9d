import { describe, expect, it } from 'vitest';
import { run } from './world.js';

const CARD = `stratmap: 1
id: care
title: Care
perspectives: { p: { title: P } }
indicators:
  wait:
    title: { en: Waiting, es: Espera }
    by: { channel: { phone: { en: Phone, es: Teléfono }, chat: Chat } }
    baseline: 100
    target: 0
objectives: { o: { perspective: p, lagging: [wait] } }
`;
const DATA = JSON.stringify({
  'wait.phone': { '2026-01': 70, '2026-02': 80 },
  'wait.chat': { '2026-01': 10, '2026-02': 10 },
});
const files = { '/w/card.yaml': CARD, '/w/data.json': DATA };
const evaluated = (...more: readonly string[]) =>
  run(['evaluate', 'card.yaml', '--data', 'data.json', ...more], { files });

describe('stratmap evaluate --members', () => {
  it('shows the members below their indicator, in the language asked for', async () => {
    expect((await evaluated()).out).not.toContain('Phone');
    const { out } = await evaluated('--members');
    expect(out).toMatch(/Waiting \(lag\).*\n +Phone +80 .*20\.0\n +weakest · 50 % of the weight/);
    expect((await evaluated('--members', '--locale', 'es')).out).toMatch(
      /Teléfono.*20,0\n +más débil/,
    );
    const markdown = await evaluated('--members', '--markdown', '--all');
    expect(markdown.out.match(/## Breakdown/g)).toHaveLength(2);
  });

  it('goes with JSON, which has them anyway, and not with what has no room for them', async () => {
    const json = await evaluated('--members', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      indicators: { wait: { members: { phone: { value: 80, target: 0 } }, worstMember: 'phone' } },
    });
    const refused = await Promise.all([
      evaluated('--members', '--all'),
      run(['evaluate', 'card.yaml', '--members', '--stream'], { files, stdin: '' }),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([2, 2]);
    for (const { err } of refused)
      expect(err).toMatch(/--(?:all|stream) and --members exclude each other/);
  });
});
