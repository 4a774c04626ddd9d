import { describe, expect, it } from 'vitest';
import { readObject } from '../../src/document/index.js';
import { wrongAnswers } from './answers.js';
import { type ConformanceCase, readCases } from './case.js';
import { compare, differences } from './compare.js';
import {
  engineImplementation,
  type Implementation,
  naiveImplementation,
} from './implementation.js';

const implementations: { readonly [name: string]: Implementation } = {
  'the plain evaluator of the tests': naiveImplementation,
  'the engine': engineImplementation,
};

/** Fields of records that only explain how a score came about; the plain evaluator of the tests does not write them. */
const notRecorded = new Set([
  'missing',
  'parts',
  'twinOf',
  'setAside',
  'members',
  'override',
  'progress',
  'performance',
  'errorBudget',
  'burnRate',
  'n',
  'interval',
  'pointsInterval',
  'smallSample',
  'repeated',
  'outOfRange',
  'stale',
  'definitionChanged',
  'previousYear',
  'yearTrend',
  'expected',
  'final',
  'pace',
  'projected',
  'baseline',
  'target',
  'notApplicable',
]);

/** A case as far as an implementation can be asked that writes no explanations, nor records of initiatives and risks. */
function scoresAlone(one: ConformanceCase): ConformanceCase {
  const { initiatives = {}, risks = {} } = one.card;
  const unscored = new Set([...Object.keys(initiatives), ...Object.keys(risks)]);
  const expect = Object.entries(one.expect).map(([period, nodes]) => [
    period,
    Object.fromEntries(
      Object.entries(nodes)
        .filter(([id]) => !unscored.has(id))
        .map(([id, fields]) => [
          id,
          Object.fromEntries(Object.entries(fields).filter(([field]) => !notRecorded.has(field))),
        ]),
    ),
  ]);
  return { ...one, expect: Object.fromEntries(expect) };
}

const cases = readCases();
const rules = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S12', 'S13'];

describe('the conformance cases', () => {
  it.each(rules)('hold at least three cases for rule %s', (rule) => {
    expect(cases.filter((one) => one.rule === rule).length).toBeGreaterThanOrEqual(3);
  });

  it('cite only rules that exist, have titles of their own and expect something', () => {
    expect(cases.filter((one) => !rules.includes(one.rule))).toEqual([]);
    expect(new Set(cases.map((one) => one.title)).size).toBe(cases.length);
    for (const { expect: wanted, ask = [], refused = [] } of cases)
      expect([
        ...Object.values(wanted).flatMap((nodes) => Object.values(nodes)),
        ...ask,
        ...refused,
      ]).not.toEqual([]);
  });

  it('use cards that the reader of documents accepts', () => {
    for (const { title, card } of cases)
      expect([title, readObject(card)]).toMatchObject([title, { ok: true }]);
  });

  it('are told apart from a wrong answer', () => {
    const fields = cases
      .flatMap((one) => Object.values(one.expect).flatMap((nodes) => Object.values(nodes)))
      .flatMap((expected) => Object.keys(expected));
    const wrong: Implementation = () => () =>
      Object.fromEntries(fields.map((field) => [field, 12.345]));
    const stated = cases.filter((one) => Object.keys(one.expect).length > 0);
    const fooled = stated.filter((one) => differences(one, wrong).length === 0);
    expect(fooled.map((one) => one.title)).toEqual([]);
    const asked = cases.flatMap(({ ask = [] }) => ask);
    expect(asked.filter(({ is }) => compare('', is, 12.345, 1e-9).length === 0)).toEqual([]);
  });
});

for (const [name, implementation] of Object.entries(implementations))
  describe(`${name} conforms`, () => {
    const scored = cases.filter(
      (one) =>
        one.refused === undefined &&
        (implementation !== naiveImplementation || one.judgedBy !== 'numbers'),
    );
    it.each(scored.map((one) => [one.rule, one.title, one] as const))('%s: %s', (_, __, one) => {
      const asked = implementation === naiveImplementation ? scoresAlone(one) : one;
      expect(differences(asked, implementation)).toEqual([]);
    });
  });

describe('the engine answers what is asked', () => {
  const asked = cases.filter(({ ask, refused }) => ask !== undefined || refused !== undefined);
  it.each(asked.map((one) => [one.rule, one.title, one] as const))('%s: %s', (_, __, one) => {
    expect(wrongAnswers(one)).toEqual([]);
  });
});
