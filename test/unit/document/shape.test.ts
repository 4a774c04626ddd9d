import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonSchema } from '../../../src/document/index.js';
import { scorecard } from '../../../src/document/schema/scorecard.js';
import { newReport, newTaking } from '../../../src/document/shape/index.js';
import { periodProblem, periodStart } from '../../../src/document/time/period-text.js';
import { documents } from './arbitrary.js';

const accepts = new Ajv({ strict: false }).compile(toJsonSchema());

const problems = (value: unknown): number => {
  const report = newReport();
  scorecard.check(value, report);
  return report.found.length;
};

/** A document with one value somewhere in it replaced by another. */
const damaged = fc
  .tuple(
    documents,
    fc.nat(),
    fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        0,
        -1,
        2,
        1e9,
        true,
        'x',
        '1,000',
        '12%',
        '2026-13',
        [],
        {},
        ['a', 'a'],
        { a: 1 },
        { kind: 'x' },
        { min: 1 },
      ),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  )
  .map(([document, where, value]) => {
    const copy = structuredClone(document) as unknown as Record<string, unknown>;
    const spots: { holder: Record<string, unknown>; key: string }[] = [];
    const visit = (holder: unknown): void => {
      if (typeof holder !== 'object' || holder === null) return;
      for (const key of Object.keys(holder)) {
        if (key.startsWith('x-')) continue;
        spots.push({ holder: holder as Record<string, unknown>, key });
        visit((holder as Record<string, unknown>)[key]);
      }
    };
    visit(copy);
    const spot = spots[where % spots.length];
    if (spot !== undefined) spot.holder[spot.key] = value;
    return copy;
  });

describe('the schemas', () => {
  it('find nothing wrong with valid documents, in each of their ways', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(problems(document)).toBe(0);
        expect(accepts(document)).toBe(true);
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it('take a document quickly only if the thorough way finds nothing, and take all of it', () => {
    const limits = { depth: 64, values: 1e6 };
    fc.assert(
      fc.property(damaged, fc.boolean(), (document, fresh) => {
        const taken = scorecard.take(structuredClone(document), newTaking(limits, fresh));
        // A copy leaves names such as `constructor` to the careful way.
        if (fresh || taken !== undefined) expect(taken === undefined).toBe(problems(document) > 0);
        if (taken !== undefined) expect(taken).toEqual(document);
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('report every document that the JSON Schema refuses', () => {
    fc.assert(
      fc.property(damaged, (document) => {
        const accepted = accepts(document);
        return accepted || problems(document) > 0;
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  it('never compile code from text', () => {
    const original = globalThis.Function;
    let calls = 0;
    globalThis.Function = new Proxy(original, {
      construct: (target, args: unknown[]) => {
        calls += 1;
        return Reflect.construct(target, args) as object;
      },
    });
    try {
      problems({ stratmap: 1, id: 'a', title: 5, objectives: { o: {} } });
    } finally {
      globalThis.Function = original;
    }
    expect(calls).toBe(0);
  });
});

describe('periods', () => {
  it.each([
    '2026',
    '0001',
    '9999',
    '2026-H2',
    '2026-Q4',
    '2026-12',
    '2026-W01',
    '2020-W53',
    '2015-W53',
    '2024-02-29',
    '2000-02-29',
    '2026-12-31',
  ])('%s exists', (text) => {
    expect(periodProblem(text)).toBeUndefined();
  });

  it.each([
    '0000',
    '0000-06',
    '2026-00',
    '2026-13',
    '2026-W00',
    '2026-W54',
    '2021-W53',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-06-00',
  ])('%s does not exist', (text) => {
    expect(periodProblem(text)).toBe('calendar');
  });

  it.each([
    '',
    '26',
    '2026-6',
    '2026-H3',
    '2026-Q0',
    '2026-W7',
    '2026/06',
    ' 2026',
    '2026-06-30T00:00',
    '-2026',
  ])('%s is no period', (text) => {
    expect(periodProblem(text)).toBe('form');
  });

  it('begin on the day that the calendar says', () => {
    const epoch = periodStart('1970-01-01', 1);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(periodStart(text, 1) - epoch).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
      { seed: 31 },
    );
    expect(periodStart('2026-W01', 4)).toBe(periodStart('2025-12-29', 1));
    expect(periodStart('2026', 4)).toBe(periodStart('2026-04', 1));
    expect(periodStart('2026-Q4', 4)).toBe(periodStart('2027-01', 1));
    expect(periodStart('2026-H2', 10)).toBe(periodStart('2027-04-01', 1));
  });
});
