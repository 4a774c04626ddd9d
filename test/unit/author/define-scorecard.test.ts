import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { modelOf, type Scorecard } from '../../../src/model/index.js';
import { service } from './cards.js';
import { caught } from './caught.js';

describe('defineScorecard', () => {
  it('keeps the document as written and freezes it with the card', () => {
    const card = service();
    expect(card.document.objectives?.['goodAnswers']?.lagging).toEqual(['satisfaction']);
    expect(Object.isFrozen(card)).toBe(true);
    expect(Object.isFrozen(card.document.objectives?.['goodAnswers']?.lagging)).toBe(true);
  });

  it('copies its argument, so a later change of it changes no card', () => {
    const indicators = { satisfaction: { baseline: 3, target: 4 } };
    const card = defineScorecard({ stratmap: 1, id: 'a', title: 'A', indicators });
    indicators.satisfaction.target = 9;
    expect(card.document.indicators?.['satisfaction']?.target).toBe(4);
    expect(Object.isFrozen(indicators)).toBe(false);
  });

  it('keeps the model of the card for other parts of the library', () => {
    const model = modelOf(service());
    expect([...model.objectives.keys()]).toEqual(['lowerCost', 'goodAnswers']);
  });

  it('throws one error with all findings, not only the first', () => {
    const wrong = {
      stratmap: 1,
      id: 'wrong',
      title: 'Wrong',
      perspectives: { customer: {} },
      indicators: { satisfaction: { baseline: 3, target: 4, formula: 'contact / 2' } },
      objectives: {
        goodAnswers: { perspective: 'customers', lagging: ['satisfacton'] },
      },
    };
    const { code, found } = caught(() => defineScorecard(wrong as never));
    expect(code).toBe('invalid-scorecard');
    expect(found).toEqual(
      expect.arrayContaining([
        'reference.unknown objectives.goodAnswers.perspective',
        'reference.unknown objectives.goodAnswers.lagging.0',
      ]),
    );
    expect(found.some((finding) => finding.includes('indicators.satisfaction.formula'))).toBe(true);
  });

  it('takes ids that every object has as properties', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'odd',
      title: 'Odd',
      perspectives: { constructor: {} },
      indicators: { toString: { baseline: 0, target: 1 } },
      objectives: { hasOwnProperty: { perspective: 'constructor', leading: ['toString'] } },
    });
    expect([...modelOf(card).objectives.keys()]).toEqual(['hasOwnProperty']);
  });

  it('writes the document as its JSON', () => {
    const card = service();
    expect(card.toJSON()).toBe(card.document);
    expect(JSON.parse(JSON.stringify(card))).toEqual(card.document);
  });
});

describe('modelOf', () => {
  it('refuses whatever no door has made', () => {
    const likeness = { ...service() };
    for (const impostor of [likeness, {}, null, undefined, 'card', 3])
      expect(caught(() => modelOf(impostor as Scorecard)).code).toBe('invalid-scorecard');
  });
});
