import { describe, expect, it } from 'vitest';
import * as analyse from '../../../src/analyse.js';
import { readTable } from '../../../src/exchange.js';
import {
  defineScorecard,
  evaluate,
  evaluateFleet,
  explain,
  formatPath,
  parseScorecard,
  printJson,
  ScorecardError,
} from '../../../src/index.js';
import { openPack } from '../../../src/embed.js';
import { pack } from '../../../src/pack.js';
import { toDot, toMarkdown, toMermaid, toSvg } from '../../../src/render.js';
import { toHtmlTable, toReport } from '../../../src/report.js';
import { readPlan } from '../../../src/runtime.js';
import { parseYamlScorecard, printYaml } from '../../../src/yaml.js';
import { card, data, evaluation } from './calls.js';

const nested = (made: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < 100_000; i++) value = made(value);
  return value;
};
const cycle = (): unknown => {
  const made: Record<string, unknown> = {};
  made['a'] = made;
  return made;
};
const holes = (): unknown => {
  const made: unknown[] = [];
  made.length = 2 ** 32 - 1;
  return made;
};

/** What a stranger's file, or a program that was handed one, may hold. */
const VALUES: readonly (readonly [string, () => unknown])[] = [
  ['an object within objects without end', () => nested((a) => ({ a }))],
  ['a list within lists without end', () => nested((a) => [a])],
  ['an object that holds itself', cycle],
  ['a list of four thousand million holes', holes],
  ['what refuses to be text', () => ({ toString: 1, valueOf: 1 })],
  ['an object without a prototype', () => Object.create(null) as unknown],
  ['keys of prototypes', () => JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":1}}')],
  ['a text of a million letters', () => 'x'.repeat(1e6)],
  ['half a pair of letters', () => '\ud800'],
  ['a text that turns round', () => '\u202e\u0000\u001b[31m'],
  ['numbers beyond numbers', () => [Number.NaN, 1e308, -0, 5e-324, Number.POSITIVE_INFINITY]],
  ['a number that is none', () => Number.NaN],
  ['a large number', () => 1e308],
  ['a long number', () => 10n ** 30n],
  ['a symbol', () => Symbol('a')],
  ['a map', () => new Map([['x', 1]])],
  ['a list of lengths', () => ({ length: 1e9 })],
];

const tables = { ids: ['x'], calendar: { period: 'month', yearStart: 1 } } as const;
const override = { id: 'x', period: '2026-01', value: 1, author: 'A', reason: 'R' };

/** Where it may be handed in. */
const DOORS: readonly (readonly [string, (value: never) => unknown])[] = [
  ['a card', (v) => parseScorecard(v)],
  ['a title', (v) => parseScorecard({ ...card.document, title: v })],
  ['an indicator', (v) => parseScorecard({ ...card.document, indicators: { x: v } })],
  ['a card in code', (v) => defineScorecard(v)],
  ['YAML', (v) => parseYamlScorecard(v)],
  ['a pack', (v) => openPack(v)],
  ['a plan', (v) => readPlan(v)],
  ['values', (v) => evaluate(card, v)],
  ['values of a key', (v) => evaluate(card, { x: v })],
  ['a value of a period', (v) => evaluate(card, { x: { '2026-01': v } })],
  ['a row', (v) => evaluate(card, [v])],
  ['a recording', (v) => evaluate(card, [{ period: '2026-01', key: 'x', value: 1, recorded: v }])],
  ['a column', (v) => evaluate(card, { x: { start: '2026-01', values: v } })],
  ['the start of a column', (v) => evaluate(card, { x: { start: v, values: [1] } })],
  ['an override', (v) => evaluate(card, data, { overrides: [{ ...override, value: v }] })],
  ['a tenant', (v) => evaluateFleet(card, [v]).next()],
  ['changes', (v) => evaluation.with(v)],
  ['a change', (v) => evaluation.with({ x: v })],
  ['a period', (v) => evaluation.at(v)],
  ['an id', (v) => explain(evaluation, v)],
  ['a patch', (v) => card.tune({ indicators: { x: { target: v } } })],
  ['elements', (v) => card.add({ indicators: v })],
  ['a what-if', (v) => analyse.whatIf(evaluation, { targets: { x: v } })],
  ['a matrix', (v) => analyse.ahp({ names: v, matrix: v })],
  ['an order', (v) => analyse.rankOrderCentroid(v)],
  ['a table', (v) => readTable(v, tables)],
  ['a row of a table', (v) => readTable([v], tables)],
  ['keys of a table', (v) => readTable('period,key,value\n2026-01,x,1', { ...tables, ids: v })],
  ['a path', (v) => formatPath([v])],
  ['JSON to be written', (v) => printJson({ ...card.document, title: v })],
  ['YAML to be written', (v) => printYaml({ ...card.document, language: v })],
];

describe.each(DOORS)('as %s', (_, call) => {
  it.each(VALUES)('%s is answered or refused', (_name, made) => {
    try {
      call(made() as never);
    } catch (error) {
      expect(error).toBeInstanceOf(ScorecardError);
      expect((error as ScorecardError).message.length).toBeLessThan(1e6);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('what a stranger wrote', () => {
  const evil = '</script><img src=x onerror=alert(1)>"`|]]>&{{x}}';
  const owned = defineScorecard({
    ...card.document,
    title: evil,
    perspectives: { p: { title: evil } },
    indicators: { x: { title: evil, baseline: 0, target: 10, unit: evil.slice(0, 30) } },
    objectives: { o: { title: evil, description: evil, perspective: 'p', leading: ['x'] } },
  } as never);
  const scored = evaluate(owned, { x: { '2026-01': 4, '2026-02': 5 } } as never);

  it.each(['\u0000', '\ud800', '\u001b[31m'])('is refused with the letter %j', (letter) => {
    const made = parseScorecard({ ...card.document, title: `a${letter}b` });
    expect(made.ok).toBe(false);
  });

  it.each([
    ['a report', toReport],
    ['a table for a page', toHtmlTable],
    ['a picture', toSvg],
    ['Markdown', toMarkdown],
    ['Mermaid', toMermaid],
  ] as const)('is no markup in %s', (_, render) => {
    const text = render(owned, scored);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('</script><');
  });

  it('stays within its quotes in DOT, and is data in a pack', () => {
    expect(toDot(owned, scored)).not.toContain('(1)>"');
    expect(openPack(JSON.stringify(pack(scored))).ok).toBe(true);
  });
});
