import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readJsonText, readObject } from '../../../src/document/index.js';

const CARD = { stratmap: 1, id: 'card', title: 'Card' };
const codes = (input: unknown, options = {}): string[] =>
  readObject(input, options).diagnostics.map(({ code }) => code);

describe('reading a value of a program', () => {
  it('gives plain data of its own', () => {
    const given = { ...CARD, indicators: { cost: { target: 6 } } };
    const read = readObject(given);
    if (!read.ok) throw new Error('refused');
    given.indicators.cost.target = 7;
    expect(read.input.indicators).toEqual({ cost: { target: 6 } });
    expect(read.locate(['indicators'])).toBeUndefined();
  });

  it('counts keys set to undefined as left out', () => {
    const read = readObject({ ...CARD, purpose: undefined });
    expect(read.ok && Object.hasOwn(read.input, 'purpose')).toBe(false);
  });

  it('takes objects without a prototype and frozen objects', () => {
    const bare: unknown = Object.assign(Object.create(null) as object, CARD);
    expect(codes(bare)).toEqual([]);
    expect(codes(Object.freeze({ ...CARD, tags: undefined }))).toEqual([]);
  });

  it('takes maps of any size in their order, with keys that objects have by themselves', () => {
    const ids = [...Array.from({ length: 200 }, (_, i) => `k${i}`), 'constructor', 'toString'];
    const indicators = Object.fromEntries(ids.map((id, i) => [id, { target: i }]));
    const read = readObject({ ...CARD, indicators });
    if (!read.ok) throw new Error('refused');
    expect(Object.keys(read.input.indicators ?? {})).toEqual(ids);
    expect(read.input.indicators).toEqual(indicators);
    expect(Object.isFrozen(read.input.indicators)).toBe(true);
    expect(codes({ ...CARD, indicators: { ...indicators, ['__proto__']: {} } })).toEqual([
      'id.pattern',
    ]);
  });

  it('reads what stands behind an accessor once, and keeps the value', () => {
    const texts = ['first', 'second'];
    const getter = vi.fn<() => string>(() => texts.shift() ?? 'none');
    const card = Object.defineProperty({ ...CARD }, 'purpose', { get: getter, enumerable: true });
    const read = readObject(card);
    if (!read.ok) throw new Error('refused');
    expect(getter).toHaveBeenCalledOnce();
    expect([read.input.purpose, read.input.purpose]).toEqual(['first', 'first']);
  });

  it('holds what an accessor gives to the same rules as any value, though it gives another each time', () => {
    const kinds = ['linear', 'band'];
    const kind = () => kinds[0] ?? kinds.shift() ?? '';
    const scale = Object.defineProperty({ baseline: 0, target: 1 }, 'kind', {
      get: () => (kinds.length > 1 ? kinds.shift() : kind()),
      enumerable: true,
    });
    expect(codes({ ...CARD, indicators: { cost: { scale } } })).not.toEqual([]);
    const list = Object.defineProperty(['a'], 0, { get: () => () => 1, enumerable: true });
    expect(codes({ ...CARD, 'x-list': list })).toEqual(['document.shape']);
    expect(codes({ ...CARD, toJSON: () => 'x' })).toEqual(['document.shape']);
  });

  it('tells an accessor that throws, at its place', () => {
    const get = (): never => {
      throw new Error('no');
    };
    const cost = Object.defineProperty({}, 'target', { get, enumerable: true });
    const read = readObject({ ...CARD, indicators: { cost } });
    expect(read.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['document.shape', ['indicators', 'cost']],
    ]);
  });

  it('takes nothing that others put on Object.prototype for a key', () => {
    const shared: object = Object.prototype;
    Object.defineProperty(shared, 'trap', {
      value: 'x',
      enumerable: true,
      configurable: true,
      writable: true,
    });
    const read = readObject({ ...CARD, 'x-note': { own: 1 } });
    expect(read.ok && read.input).toEqual({ ...CARD, 'x-note': { own: 1 } });
    expect(readJsonText(JSON.stringify(CARD)).ok).toBe(true);
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a set', new Set([1])],
    [
      'an instance of a class',
      new (class Cost {
        amount = 1;
      })(),
    ],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['an expression', /x/],
    ['an array buffer', new Float64Array(2)],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    ['a revoked proxy', revoked()],
    ['a list with holes', [1, , 2]], // eslint-disable-line no-sparse-arrays
  ])('refuses %s at its place', (_, value) => {
    const read = readObject({ ...CARD, 'x-note': { deep: [value] } });
    expect(read.diagnostics.map(({ code, path }) => [code, path.slice(0, 3)])).toEqual([
      ['document.shape', ['x-note', 'deep', 0]],
    ]);
  });

  it.each([undefined, null, 5, 'text', true, [], [CARD], () => CARD])(
    'refuses %s as a whole',
    (value) => {
      expect(codes(value)).toEqual(['document.shape']);
    },
  );

  it('takes of a proxy only what holds together once it is copied', () => {
    let asked = 0;
    const target = new Proxy(
      { min: 1 },
      {
        getOwnPropertyDescriptor: (range, key) =>
          asked++ === 0 ? undefined : Reflect.getOwnPropertyDescriptor(range, key),
      },
    );
    expect(codes({ ...CARD, indicators: { cost: { target } } })).toEqual(['document.missing-key']);
    expect(asked).toBeGreaterThan(1);
  });

  it('names a cycle once, and takes the same object in two places', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = { loop };
    expect(codes({ ...CARD, 'x-loop': loop })).toEqual(['document.cycle']);
    const shared = { a: 1 };
    expect(codes({ ...CARD, 'x-a': shared, 'x-b': [shared, shared] })).toEqual([]);
  });

  it('ends on doubling references, endless proxies, endless lists and deep nesting', () => {
    let doubled: unknown = [];
    for (let n = 0; n < 60; n++) doubled = [doubled, doubled];
    expect(codes({ ...CARD, 'x-a': doubled })).toContain('document.too-large');
    expect(codes({ ...CARD, 'x-a': endless() })).toContain('document.too-deep');
    const long: unknown[] = [];
    long.length = 2 ** 32 - 1;
    expect(codes({ ...CARD, 'x-a': long })).toContain('document.too-large');
    let deep: unknown = 1;
    for (let n = 0; n < 100_000; n++) deep = { deep };
    expect(codes({ ...CARD, 'x-a': deep })).toEqual(['document.too-deep']);
  });

  it('keeps to the limits it is given', () => {
    expect(codes({ ...CARD, 'x-a': [1, 2, 3] }, { limits: { values: 5 } })).toContain(
      'document.too-large',
    );
    expect(codes({ ...CARD, 'x-a': [[]] }, { limits: { depth: 2 } })).toEqual([
      'document.too-deep',
    ]);
    expect(codes({ ...CARD, 'x-a': [[]] }, { limits: { depth: 3 } })).toEqual([]);
  });

  it('stops listing problems after a thousand and says so', () => {
    const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`key${n}`, n]));
    const found = codes({ ...CARD, ...keys });
    expect(found.length).toBe(1001);
    expect(found).toContain('document.too-many-problems');
  });

  it('never throws and never pollutes, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
          key: fc.oneof(
            fc.string(),
            fc.constantFrom('__proto__', 'constructor', 'stratmap', 'indicators', 'x-a'),
          ),
        }),
        (value) => {
          readObject(value);
          readObject({ ...CARD, indicators: value, 'x-a': value, title: value });
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('ids that are names of built-in things', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
    'takes %s as an id and keeps it as an own key',
    (id) => {
      const read = readObject({ ...CARD, indicators: { [id]: { target: 1 } } });
      expect(read.ok && Object.hasOwn(read.input.indicators ?? {}, id)).toBe(true);
    },
  );

  it('does not stumble over accessors that others put on Object.prototype', () => {
    const shared: object = Object.prototype;
    Object.defineProperty(shared, 'trap', {
      set: () => {
        throw new Error('set');
      },
      get: () => undefined,
      configurable: true,
    });
    expect(codes({ ...CARD, indicators: Object.fromEntries([['trap', { target: 1 }]]) })).toEqual(
      [],
    );
  });

  it('refuses __proto__ wherever it stands and leaves Object.prototype alone', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "a": [{"__proto__": 2}]}');
    const read = readObject({ ...CARD, 'x-note': hostile });
    expect(read.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['id.pattern', ['x-note', '__proto__']],
      ['id.pattern', ['x-note', 'a', 0, '__proto__']],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'trap');
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function endless(): object {
  return new Proxy(
    {},
    {
      ownKeys: () => ['more'],
      get: () => endless(),
      getOwnPropertyDescriptor: () => ({
        value: endless(),
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    },
  );
}
