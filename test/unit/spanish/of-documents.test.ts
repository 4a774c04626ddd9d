import { describe, expect, it } from 'vitest';
import { type Diagnostic, parseScorecard } from 'stratmap';
import { parseYamlScorecard } from 'stratmap/yaml';
import schema from 'stratmap/schema.json' with { type: 'json' };
import { leftInEnglish } from './left-in-english.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: { readonly pattern?: string };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** Puts a value where a path of the schema leads, in as little of a document as leads there. */
type Wrap = (value: unknown) => unknown;

const named = (ref: string): Schema =>
  (schema.definitions as Readonly<Record<string, Schema>>)[ref.slice('#/definitions/'.length)] ??
  {};

/** A key that a map takes: a period, a language or an id. */
const keyOf = ({ pattern = '' }: { readonly pattern?: string } = {}): string =>
  ['2026', 'en'].find((key) => new RegExp(pattern).test(key)) ?? 'a';

/** Every place of the language, once for each way to get there; definitions only once. */
function* placesOf(at: Schema, wrap: Wrap, seen: ReadonlySet<string>): Generator<Wrap> {
  yield wrap;
  const { $ref, allOf = [], anyOf = [], properties = {}, propertyNames, items } = at;
  for (const one of [...allOf, ...anyOf]) yield* insideOf(one, wrap, seen);
  if ($ref !== undefined && !seen.has($ref))
    yield* insideOf(named($ref), wrap, new Set([...seen, $ref]));
  const { kind } = properties;
  const stated = kind?.const ?? kind?.enum?.[0];
  const beside = stated === undefined ? {} : { kind: stated };
  for (const [key, one] of Object.entries(properties))
    yield* placesOf(one, (value) => wrap({ ...beside, [key]: value }), seen);
  if (typeof at.additionalProperties === 'object') {
    const key = keyOf(propertyNames);
    yield* placesOf(at.additionalProperties, (value) => wrap({ [key]: value }), seen);
  }
  if (Array.isArray(items)) {
    for (const [i, one] of (items as readonly Schema[]).entries())
      yield* placesOf(one, (value) => wrap(items.map((_, j) => (i === j ? value : 0))), seen);
  } else if (items !== undefined) yield* placesOf(items as Schema, (value) => wrap([value]), seen);
}

/** What is inside of a choice or a name; the place itself was already told. */
function* insideOf(at: Schema, wrap: Wrap, seen: ReadonlySet<string>): Generator<Wrap> {
  let first = true;
  for (const place of placesOf(at, wrap, seen)) {
    if (!first) yield place;
    first = false;
  }
}

const WRONG: readonly unknown[] = [
  ...[null, true, -1e12, 0.5, 'two words', '12 %', '2026-13', ' ', 'a\u0007'],
  ...[[], ['x', 'x', 4], {}, { zzz: 1 }, { '1': [] }, { kind: 'zzz' }],
];

const HEAD = { stratmap: 1, id: 'c', title: 'C' };

const readings = (documents: Iterable<unknown>): readonly Diagnostic[] =>
  [...documents].flatMap((document) => parseScorecard(document as never).diagnostics);

describe('why a document is refused, in Spanish', () => {
  it('is said for wrong values in every place of the language', () => {
    const places = [...placesOf(schema as Schema, (value) => value, new Set())].slice(1);
    const documents = places.flatMap((wrap) =>
      WRONG.map((wrong) => ({ ...HEAD, ...(wrap(wrong) as object) })),
    );
    const found = readings(documents);
    expect(places.length).toBeGreaterThan(500);
    expect(new Set(found.map(({ expected }) => expected)).size).toBeGreaterThan(200);
    expect([...new Set(leftInEnglish(found))]).toEqual([]);
    const params = found.map((one) => one.params);
    expect(JSON.parse(JSON.stringify(params))).toEqual(params);
  });

  it.each<unknown>([
    '{',
    '[1,]',
    '{"stratmap": 1,, }',
    '{"stratmap": 1, "id": "a\n"}',
    '{"stratmap": 1, "stratmap": 1}',
    '{"stratmap": 1 "id": 2}',
    '{"stratmap": tru}',
    '\u0000',
    'stratmap: 1',
    '4',
    '{"stratmap": 2, "id": "c", "title": "C"}',
    '{"stratmap": "one"}',
    '{}',
    '{"format": "stratmap-pack/1"}',
    { ...HEAD, extends: './base.json' },
    { ...HEAD, title: () => 'C' },
    { ...HEAD, title: new Map() },
    { ...HEAD, title: Symbol('C') },
    { ...HEAD, includes: { a: './a.json' } },
    undefined,
  ])('is said for what is no document: %j', (document) => {
    const { diagnostics } = parseScorecard(document as never);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(leftInEnglish(diagnostics)).toEqual([]);
  });

  it.each([
    'a: [1',
    'a: {b: 1',
    'a: "x',
    "a: 'x",
    'a: 1\n b: 2\n',
    'a:\n  - 1\n - 2\n',
    'a:\n\t- 1\n',
    'a: b: c\n',
    '- a\nb: 1\n',
    'a: !t 1\n',
    'a: &x 1\nb: *x\n',
    'a: &x &y 1\n',
    'a: !t !s 1\n',
    'a: @b\n',
    'a: `b`\n',
    'a: %b\n',
    'a: >x\n  b\n',
    'a: "\\q"\n',
    'a: [1 2, }\n',
    'a: {b, , c}\n',
    'a: [,]\n',
    '<<: {a: 1}\n',
    '? [a]\n: 1\n',
    '[a, b]: 1\n',
    'a: 1\n---\nb: 1\n',
    '%YAML 1.1\n---\na: 1\n',
    'a: |\n b\n]\n',
    'a: 1\na: 2\n',
    '"a" b\n',
    'a: [1]#c\n',
    '}\n',
    'a\nb: 1\n',
    '- - a\n - b\n',
  ])('is said for what is no YAML: %j', (text) => {
    const { diagnostics } = parseYamlScorecard(text);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(leftInEnglish(diagnostics)).toEqual([]);
  });
});
