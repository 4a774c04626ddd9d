import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/model/index.js';
import { service } from './cards.js';
import { caught } from './caught.js';

describe('add', () => {
  it('appends elements that refer to old and new ones', () => {
    const card = service();
    const more = card.add({
      metrics: { selfSolved: 'sum' },
      indicators: {
        selfShare: { formula: '100 * selfSolved / contacts', baseline: 10, target: 30 },
      },
      objectives: {
        selfService: {
          perspective: 'customer',
          leading: ['selfShare', 'satisfaction'],
          drives: { lowerCost: 0.8 },
        },
      },
    });
    expect(Object.keys(more.document.objectives ?? {})).toEqual([
      'lowerCost',
      'goodAnswers',
      'selfService',
    ]);
    expect(more.document.objectives?.['goodAnswers']).toEqual(
      card.document.objectives?.['goodAnswers'],
    );
    expect(modelOf(more).objectives.has('selfService')).toBe(true);
    expect(modelOf(card).objectives.has('selfService')).toBe(false);
  });

  it('adds the first elements of a section', () => {
    const more = service()
      .add({ examples: [{ title: 'first', given: { contacts: 4 }, expect: {} }] })
      .add({ examples: [{ title: 'second', given: {}, expect: {} }] });
    expect(more.document.examples?.map(({ title }) => title)).toEqual(['first', 'second']);
  });

  it('can be tuned afterwards', () => {
    const card = service()
      .add({ themes: { people: { title: 'People' } } })
      .tune({ themes: { people: { description: 'Those who answer' } } });
    expect(card.document.themes?.['people']).toEqual({
      title: 'People',
      description: 'Those who answer',
    });
  });

  it('refuses every id that is already used, in whatever section', () => {
    const more = { objectives: { goodAnswers: {} }, indicators: { contacts: {}, lead: {} } };
    expect(caught(() => service().add(more as never))).toEqual({
      code: 'invalid-scorecard',
      found: [
        'id.duplicate objectives.goodAnswers',
        'id.duplicate indicators.contacts',
        'id.duplicate indicators.lead',
      ],
    });
  });

  it('refuses keys that hold no elements', () => {
    const more = { scoring: { cap: 120 }, objective: {} };
    expect(caught(() => service().add(more as never)).found).toEqual([
      'document.unknown-key scoring',
      'document.unknown-key objective',
    ]);
    expect(caught(() => service().add({ objectives: [] as never })).found).toEqual([
      'document.shape objectives',
    ]);
  });

  it('checks the extended card like any other', () => {
    const more = { objectives: { selfService: { perspective: 'nowhere' } } };
    expect(caught(() => service().add(more as never)).found).toContain(
      'reference.unknown objectives.selfService.perspective',
    );
  });

  it.each([undefined, null, 3, 'x', []])('refuses %s as additions', (more) => {
    expect(caught(() => service().add(more as never)).code).toBe('invalid-option');
  });
});
