import { describe, expect, it } from 'vitest';
import { overridesBeside } from '../../../src/model/overrides.js';
import { diagnosticsOf, foundIn, modelWith, scored } from './found.js';

// The places of these findings in a text are in the gallery.

describe('status edges over inherited ones', () => {
  const card = (watch: number) => ({
    indicators: { x: scored },
    objectives: { o: { perspective: 'p', lagging: ['x'], status: { watch } } },
  });

  it('may touch the next edge but not pass it', () => {
    expect(foundIn(card(85))).toEqual([]);
    expect(foundIn(card(85.5))).toEqual(['status.order objectives.o.status']);
  });

  it('are told with the edge that comes from above', () => {
    expect(diagnosticsOf(card(90))[0]?.hint).toBe(
      '`good` is not stated here and comes from above: state it too',
    );
  });

  it('are told where they are stated, not where they are inherited', () => {
    expect(foundIn({ ...card(50), scoring: { status: { good: 40 } } })).toEqual([
      'status.order scoring.status',
      'status.order objectives.o.status',
    ]);
    expect(foundIn({ scoring: { status: { good: 40 } }, indicators: { x: scored } })).toEqual([
      'status.order scoring.status',
    ]);
  });
});

describe('weights that are taken away from a date on', () => {
  const measured = (lead: { [at: string]: number }, lag: { [at: string]: number }) =>
    diagnosticsOf({
      indicators: { x: scored, y: scored },
      objectives: {
        o: { perspective: 'p', leading: { x: { weight: lead } }, lagging: { y: { weight: lag } } },
      },
    }).map(({ message }) => message);

  it('leave nothing where no other weight begins', () => {
    expect(measured({ '2025': 1, '2026': 0 }, { '2025': 1, '2025-07': 0 })).toEqual([
      'every weight of the measures of `o` is 0 from 2026 on, so there is no score in that time',
    ]);
    expect(measured({ '2025': 1, '2026': 0 }, { '2025': 0, '2026-03': 1 })).toEqual([
      'every weight of the measures of `o` is 0 from 2026 until 2026-03 begins, so there is no score in that time',
    ]);
  });

  it('may be handed over on the day, in whatever grain it is written, and may begin some day', () => {
    expect(measured({ '2025': 1, '2026': 0 }, { '2025': 0, '2026-01-01': 1 })).toEqual([]);
    expect(measured({ '2025': 0, '2026': 1 }, { '2025': 0, '2026-06': 1 })).toEqual([]);
  });
});

describe('limits of a risk', () => {
  it('are compared at each of their dates', () => {
    const found = diagnosticsOf({
      risks: { r: { acceptable: { '2025': 4, '2026-06': 12 }, unacceptable: { '2025': 9 } } },
    });
    expect(found.map(({ message }) => message)).toEqual([
      '`r` is unacceptable from 9 on, but acceptable up to 12 in 2026-06',
    ]);
  });
});

describe('overrides given beside a card', () => {
  const one = { id: 'x', period: '2026-01', author: 'Ana', reason: 'Audit' };

  it('may name one figure and time twice: the last acts', () => {
    const model = modelWith({ indicators: { x: scored } });
    const both = [
      { ...one, value: 1 },
      { ...one, value: 2 },
    ];
    expect(overridesBeside(model, both)).toHaveLength(2);
    expect(() => overridesBeside(model, [{ ...one, value: 'great' }])).toThrow(
      'these overrides cannot be used',
    );
  });
});
