import { describe, expect, it } from 'vitest';
import { mapView, movements, movementsText, toMarkdown, toText } from 'stratmap/render';
import { toHtmlTable } from 'stratmap/report';
import { cardOf, evaluated } from './cards.js';

const card = cardOf({
  perspectives: { p: { title: 'P' } },
  indicators: { rate: { title: 'Rate', baseline: 0, target: 100 } },
  objectives: { a: { title: 'A', perspective: 'p', lagging: ['rate'] } },
});
// Points 67.64 and 57.66: shown 67.6 and 57.7, which is 9.9 less, while the difference itself rounds to 10.0.
const evaluation = evaluated(card, { rate: { '2026-01': 67.64, '2026-02': 57.66 } });

describe('a difference of points', () => {
  it('is the difference of the points shown, in text, tables and pictures alike', () => {
    const told = {
      text: toText(card, evaluation),
      markdown: toMarkdown(card, evaluation),
      movements: movementsText(evaluation, movements(evaluation, '2026-01', '2026-02')),
      table: toHtmlTable(card, evaluation),
      map: JSON.stringify(mapView(card, evaluation).boxes.map(({ trend }) => trend)),
    };
    for (const [name, text] of Object.entries(told)) {
      expect(text, name).toContain('9.9');
      expect(text, name).not.toContain('10.0');
    }
  });

  it('is level where both periods show the same', () => {
    const still = evaluated(card, { rate: { '2026-01': 50.04, '2026-02': 49.96 } });
    expect(toText(card, still)).toContain('→ 0.0');
    expect(mapView(card, still).boxes[0]?.trend?.way).toBe('level');
  });
});
