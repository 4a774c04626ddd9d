import { describe, expect, it } from 'vitest';
import { run } from './world.js';

const card = `stratmap: 1
id: volume
title: Volume
indicators:
  contacts:
    rollup: sum
    baseline: 50
    target: 100
    values: { 2026-01: 80, 2026-02: 90, 2026-03: 70 }
`;
const files = { '/w/card.yaml': card };
const evaluated = (...more: readonly string[]) =>
  run(['evaluate', 'card.yaml', ...more], { files });

/** How often something is said. */
const times = (text: string, word: string): number => text.split(word).length - 1;

describe('a sum seen by a longer period than its target is for', () => {
  it('is told with its place in the card, what to write, and only there', async () => {
    const { code, out, err } = await evaluated('--by', 'quarter', '--json');
    expect(code).toBe(0);
    expect(err).toMatch(/^card\.yaml:5:3 warning amount\.unsaid at indicators\.contacts: /);
    expect(err).toContain('write `per: month`');
    expect(JSON.parse(out)).toMatchObject({ indicators: { contacts: { target: 100 } } });
    expect((await evaluated()).err).toBe('');
    expect((await evaluated('--by', 'quarter', '--quiet')).err).toBe('');
  });

  it('is silent, and right, with what is to be written', async () => {
    const said = card.replace('target: 100', 'target: 100\n    per: month');
    const { out, err } = await run(['evaluate', 'card.yaml', '--by', 'quarter', '--json'], {
      files: { '/w/card.yaml': said },
    });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      indicators: { contacts: { target: 300, points: 60 } },
    });
  });

  it('is told in Spanish', async () => {
    const { err } = await evaluated('--by', 'quarter', '--locale', 'es');
    expect(err).toContain('vistos por `quarter`, los valores de `contacts` son sumas');
    expect(err).toContain('escriba `per: month`');
  });

  it('is told once of a stream, whatever the tenants', async () => {
    const values = { contacts: { '2026-01': 80, '2026-02': 90, '2026-03': 70 } };
    const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, data: values }));
    const done = await run(['evaluate', 'card.yaml', '--stream', '--by', 'quarter'], {
      ...{ files, stdin: lines.join('\n') },
    });
    expect([done.code, times(done.err, 'amount.unsaid')]).toEqual([0, 1]);
    expect(times(done.out, '"target":100')).toBe(3);
  });
});
