import { describe, expect, it } from 'vitest';
import type { IndicatorInput } from '../../../src/document/index.js';
import { diagnosticsOf, foundIn, modelWith } from './found.js';

const around = (x: IndicatorInput) => ({ indicators: { x } });

describe('numbers by date that contradict `better`', () => {
  it.each<[string, IndicatorInput, string]>([
    [
      'a baseline that passes the target',
      { better: 'higher', baseline: { '2026-01': 50, '2026-04': 80 }, target: 70 },
      '`better: higher` contradicts a baseline of 80 and a target of 70 in 2026-04',
    ],
    [
      'targets below the baseline',
      { better: 'higher', baseline: 50, target: { '2026-01': 0, '2026-12': 10 } },
      '`better: higher` contradicts a baseline of 50 and a target of 0 in 2026-01',
    ],
    [
      'a single milestone above the baseline',
      { better: 'lower', baseline: 9, target: { '2026-06': 5, '2026': 12 }, path: 'milestones' },
      '`better: lower` contradicts a baseline of 9 and a target of 12 in 2026-12',
    ],
    [
      'a target that is behind a baseline only until it is raised',
      {
        better: 'higher',
        baseline: { '2026-01': 10, '2026-06': 40 },
        target: { '2026-01': 30, '2026-12': 60 },
        path: 'stepped',
      },
      '`better: higher` contradicts a baseline of 40 and a target of 30 in 2026-06',
    ],
  ])('are told with the date: %s', (_, x, message) => {
    const found = diagnosticsOf(around(x));
    expect(found.map(({ code }) => code)).toEqual(['scale.direction']);
    expect(found[0]?.message).toBe(message);
  });

  it('are told for stated scales, of whole scales by date at each of them', () => {
    const line = { kind: 'linear', baseline: 0, target: 100 } as const;
    const down = { kind: 'linear', baseline: 100, target: 0 } as const;
    expect(
      foundIn(around({ better: 'lower', scale: { '2026-01': line, '2026-06': down } })),
    ).toEqual(['scale.contradicts-better indicators.x.scale.2026-01']);
    const dated = { ...line, target: { '2026-01': 50, '2026-12': 100 } };
    expect(foundIn(around({ better: 'lower', scale: dated }))).toEqual([
      'scale.contradicts-better indicators.x.scale',
    ]);
    expect(foundIn(around({ better: 'higher', scale: dated }))).toEqual([]);
  });

  it('are a warning where no way is stated and the line turns round', () => {
    const turning = { baseline: 75, target: { '2026-01': 50, '2026-03': 100 } };
    const [found] = diagnosticsOf(around(turning));
    expect([found?.code, found?.severity]).toEqual(['scale.turns', 'warning']);
    expect(found?.message).toContain('above the baseline in 2026-03 and below it in 2026-01');
  });

  it('are none where the target meets the baseline, and the line knows its way', () => {
    const start = { baseline: 50, target: { '2026-01': 50, '2026-12': 80 } };
    expect(foundIn(around(start))).toEqual([]);
    expect(modelWith(around(start)).indicators.get('x')?.scale).toMatchObject({ better: 'higher' });
    const ending = { baseline: 0, target: { '2026-01': 100, '2026-02': 0 } };
    expect(modelWith(around(ending)).indicators.get('x')?.scale).not.toHaveProperty('better');
  });
});
