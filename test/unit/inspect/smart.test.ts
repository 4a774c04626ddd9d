import { describe, expect, it } from 'vitest';
import { evaluate, parseScorecard, ScorecardError } from 'stratmap';
import { completeness, smart } from 'stratmap/inspect';

function opened(input: object) {
  const parsed = parseScorecard({ stratmap: 1, id: 'service', title: 'Service', ...input });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join());
  return parsed.scorecard;
}

const full = {
  purpose: 'Support that is fast, good and cheap',
  alignedTo: 'The strategy of the company',
  calendar: { period: 'month' },
  review: { every: 'P3M', last: '2026-03' },
  people: { head: 'Head of service' },
  perspectives: { financial: {}, customer: {} },
  indicators: {
    margin: {
      unit: 'percent',
      baseline: 8,
      target: 12,
      description: 'Net profit over revenue',
      source: 'Accounts',
      rationale: 'What it is all for',
    },
    csat: {
      unit: 'percent',
      baseline: 70,
      target: 85,
      description: 'Share of satisfied answers',
      source: 'Survey',
      rationale: 'Says whether the answer was worth the wait',
      benchmarks: [{ value: 88, source: 'Survey of support teams', date: '2025' }],
    },
  },
  objectives: {
    profit: { perspective: 'financial', lagging: ['margin'], owner: 'head', due: '2026-12' },
    goodAnswers: {
      perspective: 'customer',
      description: 'A useful answer at the first contact',
      owner: 'head',
      due: '2026-12',
      lagging: ['csat'],
      drives: { profit: { because: 'Satisfied customers stay' } },
    },
  },
  initiatives: { coaching: { supports: ['goodAnswers'], owner: 'head' } },
  process: [{ step: 'A customer asks', response: 'Answer well', addressedBy: ['goodAnswers'] }],
  data: [{ csv: './values.csv' }],
};

const verdictsOf = (input: object, id: string, options = {}) =>
  Object.fromEntries(smart(opened(input), id, options).checks.map((one) => [one.letter, one]));

describe('smart', () => {
  it('leaves to people what only people can say when all the rest holds', () => {
    const checks = smart(opened(full), 'goodAnswers').checks;
    expect(checks.map(({ letter, verdict, machine }) => [letter, verdict, machine])).toEqual([
      ['specific', 'judgement', false],
      ['measurable', 'yes', true],
      ['achievable', 'judgement', false],
      ['relevant', 'judgement', false],
      ['timeBound', 'yes', true],
      ['periodic', 'yes', true],
    ]);
  });

  it('says no where nothing on the card speaks for a letter', () => {
    const bare = {
      perspectives: { financial: {}, customer: {} },
      objectives: { profit: { perspective: 'financial' }, better: { perspective: 'customer' } },
    };
    const checks = verdictsOf(bare, 'better');
    expect(Object.values(checks).map(({ verdict }) => verdict)).toEqual([
      'no',
      'no',
      'partly',
      'partly',
      'no',
      'no',
    ]);
    expect(checks['measurable']?.reasons.map(({ verdict }) => verdict)).toEqual(['no']);
  });

  it('tells what can be checked from what is for people to judge', () => {
    const { specific } = verdictsOf(full, 'goodAnswers');
    expect(specific?.reasons.map(({ verdict }) => verdict)).toEqual([
      'yes',
      'yes',
      'yes',
      'judgement',
    ]);
  });

  it('takes dated targets for a date', () => {
    const { due: _, ...rest } = full.objectives.goodAnswers;
    const dated = {
      ...full,
      indicators: { ...full.indicators, csat: { ...full.indicators.csat, target: { '2026': 85 } } },
      objectives: { ...full.objectives, goodAnswers: rest },
    };
    expect(verdictsOf(dated, 'goodAnswers')['timeBound']?.verdict).toBe('yes');
    const undated = { ...full, objectives: { ...full.objectives, goodAnswers: rest } };
    expect(verdictsOf(undated, 'goodAnswers')['timeBound']?.verdict).toBe('no');
  });

  it('finds a target beyond every benchmark out of reach', () => {
    const high = {
      ...full,
      indicators: { ...full.indicators, csat: { ...full.indicators.csat, target: 95 } },
    };
    expect(verdictsOf(high, 'goodAnswers')['achievable']?.verdict).toBe('partly');
  });

  it.each([
    [84, 'asks for nothing', [86, 87, 86, 88, 86, 87]],
    [84, 'far beyond every value', [70, 71, 70, 71, 70, 71]],
  ])('compares the target %d with the values so far: %s', (target, words, values) => {
    const card = opened({
      ...full,
      indicators: { ...full.indicators, csat: { ...full.indicators.csat, target } },
    });
    const csat = Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, value]));
    const evaluation = evaluate(card, { csat });
    const { checks } = smart(card, 'goodAnswers', { evaluation });
    const texts = checks.flatMap(({ reasons }) => reasons).map(({ text }) => text);
    expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
  });

  it('speaks Spanish when asked', () => {
    const [english, spanish] = ['en', 'es'].map((locale) =>
      smart(opened(full), 'goodAnswers', { locale }).checks.flatMap(({ reasons }) => reasons),
    );
    expect(spanish?.map(({ verdict }) => verdict)).toEqual(english?.map(({ verdict }) => verdict));
    for (const [i, { text }] of (english ?? []).entries())
      expect(spanish?.[i]?.text).not.toBe(text);
  });

  it('refuses an objective that does not exist, and names the nearest', () => {
    expect(() => smart(opened(full), 'goodAnswer')).toThrow(/did you mean `goodAnswers`/);
    expect(() => smart(opened(full), 'goodAnswer')).toThrow(ScorecardError);
  });
});

describe('completeness', () => {
  it('is whole for a card that has everything', () => {
    const { share, stages, next } = completeness(opened(full));
    expect(stages.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
    expect([share, next]).toEqual([1, undefined]);
  });

  it('names the first step of an empty card', () => {
    const { next, stages } = completeness(opened({}));
    expect(next).toEqual({ stage: 'context', text: 'say what the card is for (`purpose`)' });
    expect(stages.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
  });

  it('goes on with the first stage that is not finished', () => {
    const { initiatives: _, ...rest } = full;
    expect(completeness(opened(rest), { locale: 'es' }).next).toEqual({
      stage: 'initiatives',
      text: 'añada la primera iniciativa',
    });
  });

  it('counts the share of elements that have what a stage asks', () => {
    const { csat, margin } = full.indicators;
    const { baseline: _, target: __, ...bare } = margin;
    const card = opened({ ...full, indicators: { csat, margin: bare } });
    const targets = completeness(card).stages.find(({ stage }) => stage === 'targets');
    expect(targets).toMatchObject({ share: 0.75, lacks: ['set baseline and target of: `margin`'] });
  });

  it('asks an operational card for no objectives', () => {
    const card = opened({ kind: 'operational', indicators: { csat: full.indicators.csat } });
    const stages = completeness(card).stages.map(({ stage }) => stage);
    expect(stages).toEqual(['context', 'indicators', 'targets', 'data', 'owners', 'review']);
  });

  it('asks for values when it is given an evaluation', () => {
    const card = opened(full);
    const evaluation = evaluate(card, { csat: { '2026-01': 80 } });
    const data = completeness(card, { evaluation }).stages.find(({ stage }) => stage === 'data');
    expect(data?.lacks).toEqual(['bring in values of: `margin`']);
  });
});
