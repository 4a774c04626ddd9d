import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, parseScorecard } from '../../../src/index.js';
import {
  abandonmentRate,
  catalogue,
  contactsHandled,
  costPerContact,
  counterMetricsOf,
  findIndicator,
  findIndicators,
  occupancy,
  serviceLevel,
  ticketsPerAgent,
  transferRate,
  use,
  useAll,
  useById,
  variantOf,
} from '../../../src/catalogue.js';

const head = { stratmap: 1, id: 'card', title: 'Card' } as const;
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

const first = (word: string) => findIndicators(word)[0]?.id;

/** What the check of a card with these sections finds, as `severity code id`. */
const findingsOn = (sections: object) =>
  parseScorecard({ ...head, ...sections }).diagnostics.map(
    ({ severity, code, path }) => `${severity} ${code} ${path[1]}`,
  );

function errorOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('use', () => {
  it('gives an indicator with its metrics in the form of a document', () => {
    expect(use(serviceLevel, { baseline: 70, target: 80 })).toEqual({
      metrics: {
        contactsAnsweredInTarget: {
          title: {
            en: 'Contacts answered within the target wait',
            es: 'Contactos atendidos dentro del umbral de espera',
          },
          rollup: 'sum',
          unit: 'count',
        },
        contactsOffered: {
          title: {
            en: 'Contacts that reached the queue',
            es: 'Contactos que llegaron a la cola',
          },
          rollup: 'sum',
          unit: 'count',
        },
      },
      indicators: {
        serviceLevel: {
          title: serviceLevel.title,
          description: serviceLevel.definition,
          tags: ['access'],
          unit: 'percent',
          formula: '100 * contactsAnsweredInTarget / contactsOffered',
          better: 'higher',
          benchmarks: [
            {
              value: 80,
              segment: 'voice, usual target 80% in 20 s',
              source: expect.stringMatching(/^IFC: Measuring Call Center Performance/),
            },
          ],
          gaming: serviceLevel.gaming.risk,
          baseline: 70,
          target: 80,
        },
      },
    });
  });

  it('gives fragments that a card takes, with ids that the compiler knows', () => {
    const card = defineScorecard({
      ...head,
      perspectives: { customer: { title: 'Customer' } },
      ...use(serviceLevel, { baseline: 70, target: 80 }),
      objectives: { quickAnswers: { perspective: 'customer', lagging: ['serviceLevel'] } },
    })
      .add(use(abandonmentRate, { existing: ['contactsOffered'] }))
      .tune({ indicators: { abandonmentRate: { baseline: 12, target: 5 } } });
    // @ts-expect-error The id is none of the card's.
    expect(() => card.tune({ indicators: { abandonment: { target: 5 } } })).toThrow(
      'abandonmentRate',
    );
    const scores = evaluate(card, {
      contactsAnsweredInTarget: 775,
      contactsOffered: 1000,
      contactsAbandoned: 100,
      contactsAbandonedShort: 0,
    });
    expect(scores.indicators.serviceLevel).toMatchObject({ ok: true, value: 77.5, points: 75 });
    expect(scores.indicators.abandonmentRate).toMatchObject({ ok: true, value: 10 });
  });

  it('leaves baseline and target to the card, which warns until they are there', () => {
    expect(findingsOn(use(occupancy))).toEqual(['warning scale.missing occupancy']);
    const limits = { min: 55, max: 88 };
    expect(findingsOn(use(occupancy, { target: { min: 65, max: 80 }, limits }))).toEqual([]);
  });

  it('gives the whole catalogue in one fragment without any other finding', () => {
    const fragment = useAll(catalogue, { currency: 'EUR' });
    expect(findingsOn(fragment)).toEqual(
      Object.keys(fragment.indicators).map((id) => `warning scale.missing ${id}`),
    );
    expect(fragment.indicators).toHaveProperty('costPerContact.unit', 'EUR');
    expect(Object.keys(fragment.indicators)).toHaveLength(75);
    expect(Object.keys(fragment.metrics)).toHaveLength(122);
    expect(defineScorecard({ ...head, ...fragment }).document.metrics).toEqual(fragment.metrics);
  });

  it('takes every single entry alone without an error', () => {
    for (const entry of catalogue) {
      const warning = `warning scale.missing ${entry.id}`;
      expect(findingsOn(use(entry))).toEqual(entry.kind === 'metric' ? [] : [warning]);
    }
  });

  it('gives watched numbers as metrics, and shared metrics once', () => {
    const fragment = useAll([contactsHandled, transferRate, ticketsPerAgent]);
    expect(Object.keys(fragment.metrics)).toEqual([
      'contactsTransferred',
      'contactsHandled',
      'headcount',
      'monthsCounted',
      'ticketsPerAgent',
    ]);
    expect(fragment.metrics.contactsHandled.description).toEqual(contactsHandled.definition);
    expect(fragment.metrics.ticketsPerAgent).not.toHaveProperty('rollup');
    expect(Object.keys(fragment.indicators)).toEqual(['transferRate']);
  });

  it('refuses to score what is only watched', () => {
    expect(errorOf(() => use(contactsHandled, { target: 100 }))).toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('`contactsHandled` is watched'),
    });
    expect(use(contactsHandled, { title: 'Calls' }).metrics.contactsHandled.title).toBe('Calls');
  });

  it('has no unit of money unless the currency is told', () => {
    expect(use(costPerContact).indicators.costPerContact).not.toHaveProperty('unit');
    const { indicators, metrics } = use(costPerContact, { currency: 'USD' });
    expect([indicators.costPerContact.unit, metrics.serviceCost.unit]).toEqual(['USD', 'USD']);
    expect(use(costPerContact, { unit: 'GBP' }).indicators.costPerContact.unit).toBe('GBP');
  });

  it('keeps claims and figures about something else out of the benchmarks', () => {
    const segments = use(occupancy).indicators.occupancy.benchmarks?.map(({ segment }) => segment);
    expect(occupancy.benchmarks).toHaveLength(5);
    expect(segments).toHaveLength(4);
    expect(segments).not.toContain('a claim without data: turnover grows sharply from here');
  });

  it('takes another definition by its variant', () => {
    const entry = variantOf(serviceLevel, 'answeredOnly');
    const { metrics, indicators } = use(entry, { existing: ['contactsAnswered'] });
    expect(Object.keys(metrics)).toEqual(['contactsAnsweredInTarget']);
    expect(indicators.serviceLevel.formula).toBe(
      '100 * contactsAnsweredInTarget / contactsAnswered',
    );
    expect(errorOf(() => variantOf(serviceLevel, 'answerdOnly'))).toMatchObject({
      code: 'unknown-id',
      message: expect.stringContaining('did you mean `answeredOnly`'),
    });
    expect(errorOf(() => variantOf(occupancy, 'any'))).toMatchObject({
      message: expect.stringContaining('it has none'),
    });
  });

  it('finds the entry by an id known only at run time', () => {
    expect(useById('serviceLevel', { baseline: 70, target: 80 })).toEqual(
      use(serviceLevel, { baseline: 70, target: 80 }),
    );
    expect(errorOf(() => useById('servicelevel'))).toMatchObject({
      code: 'unknown-id',
      message: expect.stringContaining('`serviceLevel`'),
    });
    for (const id of ['constructor', '__proto__', 'toString', ''])
      expect(errorOf(() => useById(id))).toMatchObject({ code: 'unknown-id' });
  });
});

describe('the counter-metrics of an indicator', () => {
  it('are entries to show beside it', () => {
    expect(idsOf(counterMetricsOf('serviceLevel'))).toEqual([
      'averageSpeedOfAnswer',
      'abandonmentRate',
      'occupancy',
    ]);
    expect(errorOf(() => counterMetricsOf('nothing'))).toMatchObject({ code: 'unknown-id' });
  });
});

describe('the search', () => {
  it('finds an entry by id, name and alias in both languages', () => {
    expect(first('serviceLevel')).toBe('serviceLevel');
    expect(first('Service Level')).toBe('serviceLevel');
    expect(first('grade of service')).toBe('serviceLevel');
    expect(first('nivel de atención')).toBe('serviceLevel');
    expect(first('first contact resolution')).toBe('firstContactResolution');
    for (const { id, title } of catalogue) {
      expect(idsOf(findIndicators(id))).toContain(id);
      expect(first(title.en)).toBe(id);
      expect(findIndicators(title.es, { locale: 'es' })[0]?.id).toBe(id);
    }
  });

  it('does not mind case and accents', () => {
    expect(idsOf(findIndicators('ROTACIÓN'))).toEqual(idsOf(findIndicators('rotacion')));
    expect(idsOf(findIndicators('rotacion', { locale: 'es-MX' })).slice(0, 2)).toEqual([
      'agentAttrition',
      'topPerformerAttrition',
    ]);
  });

  it('puts names before definitions, and needs every word', () => {
    const found = idsOf(findIndicators('cost contact'));
    expect(found[0]).toBe('costPerContact');
    expect(found).not.toContain('kbCost');
    const inText = idsOf(findIndicators('knowledge'));
    expect(inText.indexOf('kbUsage')).toBeLessThan(inText.indexOf('kbFreshness'));
  });

  it('offers similar names when nothing is found, and nothing for nothing', () => {
    expect(idsOf(findIndicators('ocupancy'))).toEqual(['occupancy']);
    expect(findIndicators('zzzzzzzzzzzz')).toEqual([]);
    expect(findIndicators(' .!? ')).toEqual([]);
    expect(findIndicators('x'.repeat(1e6))).toEqual([]);
  });

  it('looks up an exact id, and answers undefined for any other', () => {
    expect(findIndicator('occupancy')).toBe(occupancy);
    expect(findIndicator('constructor')).toBeUndefined();
  });

  it('says what to give it, where an id or nothing is given', () => {
    expect(() => use('csat' as never)).toThrow('found with `useById`');
    expect(() => useById(null as never)).toThrow('expected: the id of an entry');
  });
});
