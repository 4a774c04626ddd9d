import { describe, expect, it } from 'vitest';
import { bulletView, lastMovements, mapView, movements, movementsText } from 'stratmap/render';
import { cardOf, evaluated, variedEvaluation } from './cards.js';

describe('movements between two periods', () => {
  const card = cardOf({
    perspectives: { p: {} },
    indicators: {
      up: { baseline: 0, target: 100 },
      down: { baseline: 0, target: 100 },
      same: { baseline: 0, target: 100 },
      gone: { baseline: 0, target: 100 },
    },
    objectives: { all: { perspective: 'p', lagging: ['up', 'down'] } },
  });
  const evaluation = evaluated(card, {
    up: { '2026-01': 40, '2026-02': 60 },
    down: { '2026-01': 90, '2026-02': 20 },
    same: { '2026-01': 50, '2026-02': 50 },
    gone: { '2026-01': 50 },
  });
  const found = movements(evaluation, '2026-01', '2026-02');

  it('have the biggest change first, what came or went last, and leave out what stood still', () => {
    expect(
      found.indicators.map(({ id, change, statusChanged }) => [id, change, statusChanged]),
    ).toEqual([
      ['down', -70, true],
      ['up', 20, true],
      ['gone', undefined, true],
    ]);
    expect(found.objectives.map(({ id, change }) => [id, change])).toEqual([['all', -25]]);
  });

  it('carry the scores of both periods', () => {
    expect(found.objectives[0]).toMatchObject({ before: { points: 65 }, after: { points: 40 } });
  });

  it('refuse a period that was not evaluated', () => {
    expect(() => movements(evaluation, '2025-12', '2026-01')).toThrow(/2025-12/);
  });

  it('read as lines with arrow, points and status, the rest counted', () => {
    const text = movementsText(evaluation, found, { most: 1 });
    expect(text).toMatch(/^What moved: 2026-01 to 2026-02\nObjectives\n {2}all +↓ 25\.0/);
    expect(text).toMatch(
      /Indicators \(\+2\)\n {2}down +↓ 70\.0 +90\.0 → +20\.0 {2}● Good → ◆ Poor\n$/,
    );
  });

  it('say so when nothing moved', () => {
    const still = movements(evaluation, '2026-01', '2026-01');
    expect(movementsText(evaluation, still, { locale: 'es' })).toContain('Nada cambió.');
  });

  it('fit into the width', () => {
    const text = movementsText(variedEvaluation, movements(variedEvaluation, '2026-01', '2026-03'));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('are looked up for the period before, which may lie before the first one shown', () => {
    const part = evaluated(
      card,
      { up: { '2026-01': 40, '2026-02': 60 }, down: { '2026-01': 90, '2026-02': 20 } },
      { from: '2026-02' },
    );
    const last = lastMovements(part);
    expect([last?.from, last?.to]).toEqual(['2026-01', '2026-02']);
    expect(last?.objectives.map(({ id, change }) => [id, change])).toEqual([['all', -25]]);
    expect(lastMovements(evaluation, '2026-01')).toBeUndefined();
    expect(() => lastMovements(part, '2026-01')).toThrow(/lies before the first one shown/);
    expect(() => movements(part, '2026-01', '2026-01')).toThrow(/there are 2026-02 to 2026-02/);
    expect(bulletView(card, part, 'up')).toMatchObject({ previous: 40, value: 60 });
    expect(() => bulletView(card, part, 'up', { period: '2026-01' })).toThrow(
      /there are 2026-02 to 2026-02/,
    );
  });
});

describe('a map of the first period shown', () => {
  it('says since when a value is held, though that period is not shown', () => {
    const held = cardOf({
      perspectives: { p: {} },
      indicators: { survey: { baseline: 0, target: 100, every: 'P1M', staleAfter: 'P4M' } },
      objectives: { all: { perspective: 'p', lagging: ['survey'] } },
    });
    const part = evaluated(held, { survey: { '2026-01': 40 } }, { from: '2026-03', to: '2026-03' });
    expect(JSON.stringify(mapView(held, part, { locale: 'en' }))).toContain(
      '2 periods back, of Jan 2026',
    );
  });
});
