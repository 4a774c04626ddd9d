import { inspect as showing } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runInNewContext } from 'node:vm';
import {
  type Diagnostic,
  evaluate,
  evaluateFleet,
  formatPath,
  parseScorecard,
  ScorecardError,
  valueKeys,
} from '../../../src/index.js';
import { DEFAULT_TABLE_LIMITS, readTable } from '../../../src/exchange.js';
import { leftInEnglish } from '../spanish/left-in-english.js';
import { CALLS, type Call, card, data, evaluation } from './calls.js';

/** What a call refuses; fails for any other error and for none. */
function refusal(call: () => unknown): ScorecardError {
  try {
    call();
  } catch (error) {
    if (error instanceof ScorecardError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const told = ({ diagnostics }: ScorecardError): readonly string[] =>
  diagnostics.map(({ path }) => formatPath(path));

const given = ({ needs = {} }: Call, options: object): never => ({ ...needs, ...options }) as never;

describe.each(CALLS)('the options of $name', (call) => {
  it('may be null or left out as a whole, where none is needed', () => {
    if (call.needs !== undefined) {
      const lacks = told(refusal(() => call.with(null as never)));
      expect(Object.keys(call.needs)).toEqual(expect.arrayContaining(lacks.filter(Boolean)));
      expect(lacks.length).toBeGreaterThan(0);
    } else {
      expect(() => call.with(null as never)).not.toThrow();
      expect(() => call.with(undefined as never)).not.toThrow();
    }
    expect(() => call.with(given(call, {}))).not.toThrow();
  });

  it.each([
    ...[[[]], [5], ['text'], [true], [() => 1], [new Map([['by', 'month']])], [new Date(0)]],
    ...[
      [new Set()],
      [Float64Array.of(1)],
      [
        new (class Options {
          readonly by = 'quarter';
        })(),
      ],
      [Object.create({})],
    ],
  ])('are no %o', (options) => {
    const error = refusal(() => call.with(options as never));
    expect([error.code, told(error)[0]]).toEqual(['invalid-option', '']);
    expect(error.diagnostics[0]?.expected).toMatch(/^an object with /);
  });

  it('are told with all that is wrong at once, each with what was expected', () => {
    const { diagnostics } = refusal(() => call.with(given(call, call.wrong)));
    const names = new Set(diagnostics.map(({ path: [name] }) => name));
    expect(names).toEqual(new Set(Object.keys(call.wrong)));
    const silent = (one: Diagnostic): boolean =>
      one.message === '' || (one.expected ?? one.hint ?? '') === '';
    expect(diagnostics.filter(silent)).toEqual([]);
    expect(leftInEnglish(diagnostics)).toEqual([]);
  });

  it('are refused by unknown names, with the name that was meant', () => {
    const names = ['__proto__', 'constructor', 'x'.repeat(100_000)];
    const odd = Object.fromEntries(names.map((name) => [name, 1]));
    const error = refusal(() => call.with(given(call, odd)));
    expect(error.diagnostics).toHaveLength(3);
    expect(error.message.length).toBeLessThan(10_000);
    if (call.slip === undefined) return;
    const [written, meant] = call.slip;
    const { diagnostics } = refusal(() => call.with(given(call, { [written]: 1 })));
    const [{ hint, expected } = {}] = diagnostics;
    expect(hint ?? expected).toContain(`did you mean \`${meant}\``);
  });

  it('count as left out where they are undefined', () => {
    const names = Object.keys(call.wrong).filter((name) => !(name in (call.needs ?? {})));
    const open = Object.fromEntries(names.map((name) => [name, undefined]));
    const answer = (options: object): string =>
      showing(call.with(given(call, options)), { depth: 5, getters: true });
    expect(answer(open)).toBe(answer({}));
  });

  it('are refused where reading one fails', () => {
    const [name = ''] = Object.keys(call.wrong);
    const options = Object.defineProperty(given(call, {}) as object, name, {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(told(refusal(() => call.with(options as never)))[0]).toBe(name);
  });
});

describe('options of a call', () => {
  it('are told by their class, where their keys would have been read as none', () => {
    class Wishes {
      readonly by = 'quarter';
    }
    const told = (options: object): string | undefined =>
      refusal(() => evaluate(card, data, options)).diagnostics[0]?.message;
    expect(told(new Map([['by', 'quarter']]))).toBe('the options are an instance of `Map`');
    expect(told(new Wishes())).toBe('the options are an instance of `Wishes`');
    expect(told(Object.assign(Object.create({ by: 1 }) as object, {}))).toContain('`Object`');
  });

  it('are taken from other realms, and without a prototype', () => {
    const foreign = runInNewContext('({ by: "quarter" })') as object;
    const bare = Object.assign(Object.create(null) as object, { by: 'quarter' });
    for (const options of [foreign, bare])
      expect(evaluate(card, data, options).period).toBe('2026-Q1');
  });

  it('are refused as proxies that tell nothing', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const silent = new Proxy({}, { ownKeys: () => [][0] as never, get: () => [][0] as never });
    expect(refusal(() => evaluate(card, data, proxy)).message).toContain('an unreadable object');
    expect(() => evaluate(card, data, silent)).not.toThrow();
  });

  it('of a fleet are told together with tenants that are none', () => {
    const error = refusal(() => evaluateFleet(card, 5 as never, { by: 'moth' as 'month' }));
    expect(told(error).toSorted()).toEqual(['by', 'tenants']);
  });

  it('keep the usual limits where one is undefined', () => {
    const text = JSON.stringify(card.document);
    const limits = { characters: undefined, depth: undefined, values: undefined };
    expect(parseScorecard(text, { limits }).ok).toBe(true);
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
    const codes = parseScorecard(deep, { limits }).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(parseScorecard(deep).diagnostics.map(({ code }) => code));

    const table = { ids: ['x'], calendar: valueKeys(card).calendar };
    const wide = ['period', ...Array.from({ length: DEFAULT_TABLE_LIMITS.columns }, () => 'x')];
    const names = Object.keys(DEFAULT_TABLE_LIMITS);
    const none = Object.fromEntries(names.map((name) => [name, undefined]));
    const found = readTable([wide], { ...table, limits: none }).diagnostics.map(({ code }) => code);
    expect(found).toContain('table.too-large');
  });

  it('are read once each', () => {
    let reads = 0;
    const options = {
      get at() {
        reads++;
        return '2026-01';
      },
    };
    expect(evaluate(card, { x: 4 }, options).period).toBe('2026-01');
    expect(reads).toBe(1);
  });

  it('have the code that all problems share, else that of wrong options', () => {
    const period = refusal(() => evaluate(card, {}, { from: 'May', to: 'June' }));
    expect(period.code).toBe('unknown-period');
    const both = refusal(() => evaluate(card, {}, { from: 'May', by: 'moth' as 'month' }));
    expect(both.code).toBe('invalid-option');
    expect(told(both)).toEqual(['by', 'from']);
  });

  it('are told together with the overrides among them', () => {
    const overrides = [{ id: 'nobody', period: '2026-01', value: 1, author: 'A', reason: 'R' }];
    const error = refusal(() => evaluate(card, {}, { from: 'May', overrides: overrides as never }));
    expect(told(error)).toContain('from');
    expect(told(error)).toContain('overrides[0].id');
    expect(error.code).toBe('invalid-option');
  });

  it('have an end where there is no end of what is wrong', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`no${i}`, 1]));
    expect(refusal(() => evaluate(card, {}, many)).diagnostics).toHaveLength(1000);
    const rules = Array.from({ length: 5000 }, () => 'nonsense');
    const text = refusal(() => evaluation.changesFrom(evaluation, { periods: rules as never }));
    expect(text.diagnostics).toHaveLength(1);
  });
});
