import { describe, expect, it } from 'vitest';
import { lazyRecord } from '../../../../src/evaluate/lazy/lazy-record.js';

describe('a lazy record', () => {
  const source = { base: 10 };
  const counted = () => {
    let calls = 0;
    const sum = ({ base }: typeof source): number => base + ++calls;
    return { sum, calls: () => calls };
  };

  it('lists the fields of its parts in their order, and the last value of a name', () => {
    const record = lazyRecord(source, [{ a: 1, b: 2 }, { c: () => 3 }, { d: 4, a: 5 }]);
    expect(JSON.stringify(record)).toBe('{"a":5,"b":2,"c":3,"d":4}');
    expect(Object.keys({ ...record })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('works a field out when it is first read, and keeps it', () => {
    const { sum, calls } = counted();
    const record = Object.freeze(lazyRecord(source, [{ sum }])) as { sum: number };
    expect(calls()).toBe(0);
    expect([record.sum, record.sum]).toEqual([11, 11]);
    expect(calls()).toBe(1);
  });

  it('tries again when working a field out has failed', () => {
    let tries = 0;
    const field = (): number => {
      if (++tries === 1) throw new Error('not yet');
      return tries;
    };
    const record = lazyRecord(source, [{ field }]) as { field: number };
    expect(() => record.field).toThrow('not yet');
    expect(record.field).toBe(2);
  });

  it('lets a field read another', () => {
    const { sum, calls } = counted();
    const twice = (_: unknown, read: (name: string) => unknown): number => 2 * Number(read('sum'));
    expect({ ...lazyRecord(source, [{ sum }, { twice }]) }).toEqual({ sum: 11, twice: 22 });
    expect(calls()).toBe(1);
  });

  it('does not mix up records made of the same parts', () => {
    const part = { own: ({ base }: typeof source) => base };
    const [a, b] = [1, 2].map((base) => lazyRecord({ base }, [part]) as { own: number });
    expect([a?.own, b?.own, a?.own]).toEqual([1, 2, 1]);
  });

  it('has fields beside those that it lists', () => {
    const record = lazyRecord(source, [{ a: 1 }], { hidden: ({ base }) => base });
    expect(record).toHaveProperty('hidden', 10);
    expect(Object.keys(record)).toEqual(['a']);
    expect(JSON.stringify(record)).toBe('{"a":1}');
  });

  it('is read through what inherits from it, stands before it, or is a copy of its properties', () => {
    const record = Object.freeze(lazyRecord(source, [{ sum: counted().sum }]));
    const readers = [
      Object.create(record),
      new Proxy(record, {}),
      Object.defineProperties({}, Object.getOwnPropertyDescriptors(record)),
    ] as { sum: number }[];
    expect(readers.map(({ sum }) => sum)).toEqual([11, 11, 11]);
  });
});
