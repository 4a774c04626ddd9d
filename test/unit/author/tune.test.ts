import { describe, expect, it } from 'vitest';
import { service } from './cards.js';
import { caught } from './caught.js';

describe('tune', () => {
  it('changes what the patch names, keeps everything else, and leaves the first card as it was', () => {
    const card = service();
    const before = JSON.stringify(card);
    const tuned = card.tune({ indicators: { satisfaction: { target: 4.8 } } });
    expect(tuned.document).toEqual({
      ...card.document,
      indicators: {
        ...card.document.indicators,
        satisfaction: { ...card.document.indicators?.['satisfaction'], target: 4.8 },
      },
    });
    expect(JSON.stringify(card)).toBe(before);
    expect(tuned).not.toBe(card);
  });

  it('keeps the order in which elements were written', () => {
    const tuned = service().tune({
      objectives: { goodAnswers: { weight: 2 }, lowerCost: { weight: 3 } },
    });
    expect(Object.keys(tuned.document.objectives ?? {})).toEqual(['lowerCost', 'goodAnswers']);
  });

  it('removes an optional key by null', () => {
    const tuned = service().tune({ indicators: { satisfaction: { unit: null } } });
    expect(tuned.document.indicators?.['satisfaction']).not.toHaveProperty('unit');
  });

  it('merges measures by id and counts a list as weights of 1', () => {
    const { document } = service().tune({
      objectives: {
        lowerCost: { lagging: { costPerContact: { scale: { kind: 'step', at: 5, op: '<=' } } } },
        goodAnswers: { lagging: { costPerContact: 3 } },
      },
    });
    expect(document.objectives?.['lowerCost']?.lagging).toEqual({
      costPerContact: { weight: 2, scale: { kind: 'step', at: 5, op: '<=' } },
    });
    expect(document.objectives?.['goodAnswers']?.lagging).toEqual({
      satisfaction: 1,
      costPerContact: 3,
    });
  });

  it('removes one measure by null and all of them by a list', () => {
    const { document } = service().tune({
      objectives: {
        lowerCost: { lagging: { costPerContact: null, satisfaction: 1 } },
        goodAnswers: { lagging: ['costPerContact'] },
      },
    });
    expect(document.objectives?.['lowerCost']?.lagging).toEqual({ satisfaction: 1 });
    expect(document.objectives?.['goodAnswers']?.lagging).toEqual(['costPerContact']);
  });

  it('changes one field of a link and keeps the others', () => {
    const { document } = service().tune({
      objectives: {
        goodAnswers: { drives: { lowerCost: { delay: 'P1M', because: { es: 'Una vez' } } } },
      },
    });
    expect(document.objectives?.['goodAnswers']?.drives).toEqual({
      lowerCost: { strength: 0.5, delay: 'P1M', because: { en: 'Answered once', es: 'Una vez' } },
    });
    const shorter = service().tune({ objectives: { goodAnswers: { drives: { lowerCost: 0.8 } } } });
    expect(shorter.document.objectives?.['goodAnswers']?.drives).toEqual({
      lowerCost: { strength: 0.8, because: { en: 'Answered once' } },
    });
  });

  it('replaces a target whole, dates included', () => {
    const { document } = service().tune({
      indicators: { costPerContact: { target: { '2027-06': 5 } } },
    });
    expect(document.indicators?.['costPerContact']?.target).toEqual({ '2027-06': 5 });
  });

  it('spells a short metric, person or effect out to merge with it', () => {
    const { document } = service().tune({
      people: { lead: { role: 'Owner' } },
      metrics: { contacts: { unit: 'contact' }, agentCost: 'mean' },
      initiatives: { training: { moves: { satisfaction: { by: 0.4, delay: 'P2M' } } } },
    });
    expect(document.people?.['lead']).toEqual({ title: 'Head of service', role: 'Owner' });
    expect(document.metrics).toEqual({
      contacts: { rollup: 'sum', unit: 'contact' },
      agentCost: { rollup: 'mean', unit: 'EUR' },
    });
    expect(document.initiatives?.['training']?.moves).toEqual({
      satisfaction: { by: 0.4, delay: 'P2M' },
    });
  });

  it('merges texts by language, status edges and scoring', () => {
    const { document } = service()
      .tune({ scoring: { minCoverage: 0.4, status: { good: 90 } } })
      .tune({ title: { es: 'Atención' }, scoring: { status: { watch: 60 } } });
    expect(document.title).toEqual({ en: 'Customer service', es: 'Atención' });
    expect(document.scoring).toEqual({ minCoverage: 0.4, status: { good: 90, watch: 60 } });
  });

  it('takes a null for what is not there as nothing to do', () => {
    const { document } = service().tune({
      scoring: { cap: null, infer: false },
      objectives: { lowerCost: { leading: { satisfaction: null }, owner: null } },
    });
    expect(document.scoring).toEqual({ infer: false });
    expect(document.objectives?.['lowerCost']).not.toHaveProperty('owner');
    expect(document.objectives?.['lowerCost']?.leading).toEqual({});
  });

  it('refuses ids that the card does not have, all of them at once', () => {
    const card = service();
    const patch = {
      objectives: { goodAnswer: { weight: 2 } },
      metrics: { toString: 'sum', contact: 'sum' },
    };
    expect(caught(() => card.tune(patch as never))).toEqual({
      code: 'unknown-id',
      found: [
        'reference.unknown metrics.toString',
        'reference.unknown metrics.contact',
        'reference.unknown objectives.goodAnswer',
      ],
    });
  });

  it('refuses to remove an element or a section', () => {
    const card = service();
    expect(caught(() => card.tune({ objectives: { goodAnswers: null } } as never)).found).toEqual([
      'document.shape objectives.goodAnswers',
    ]);
    expect(caught(() => card.tune({ objectives: null } as never)).found).toEqual([
      'document.shape objectives',
    ]);
  });

  it('checks the tuned card like any other', () => {
    const card = service();
    const { code, found } = caught(() =>
      card.tune({ objectives: { goodAnswers: { perspective: 'nowhere' as never } } }),
    );
    expect(code).toBe('invalid-scorecard');
    expect(found).toContain('reference.unknown objectives.goodAnswers.perspective');
    expect(
      caught(() => card.tune({ objectives: { goodAnswers: { perspective: null as never } } })).code,
    ).toBe('invalid-scorecard');
  });

  it.each([undefined, null, 3, 'x', []])('refuses %s as a patch', (patch) => {
    expect(caught(() => service().tune(patch as never)).code).toBe('invalid-option');
  });

  it('lets a key `__proto__` pollute nothing', () => {
    const patch = JSON.parse(
      '{"indicators":{"satisfaction":{"__proto__":{"polluted":1}}}}',
    ) as never;
    expect(caught(() => service().tune(patch)).code).toBe('invalid-scorecard');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('changes nothing with an empty patch', () => {
    const card = service();
    expect(JSON.stringify(card.tune({}))).toBe(JSON.stringify(card));
  });
});
