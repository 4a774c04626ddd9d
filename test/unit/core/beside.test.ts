import { describe, expect, it } from 'vitest';
import { beside } from '../../../src/core/index.js';

describe('what is kept beside objects', () => {
  it('is found with its object alone, and the last that was kept counts', () => {
    const notes = beside<object, { readonly text: string }>();
    const [one, other] = [{}, {}];
    notes.set(one, { text: 'first' });
    notes.set(one, { text: 'second' });
    expect(notes.get(one)).toEqual({ text: 'second' });
    expect(notes.get(other)).toBeUndefined();
    expect(notes.get(Object.create(one) as object)).toBeUndefined();
    expect(notes.get(new Proxy(one, {}))).toBeUndefined();
  });

  it('is kept with frozen objects, lists and functions too', () => {
    const notes = beside<object, { readonly at: number }>();
    const objects = [Object.freeze({}), [1], () => 1, Object.create(null) as object, new Map()];
    for (const [at, object] of objects.entries()) notes.set(object, { at });
    for (const [at, object] of objects.entries()) expect(notes.get(object)).toEqual({ at });
  });

  it('does not show, and nobody else can read it', () => {
    const [mine, yours] = [beside<object, object>(), beside<object, object>()];
    const object = { a: 1 };
    mine.set(object, {});
    expect(yours.get(object)).toBeUndefined();
    expect(Reflect.ownKeys(object)).toEqual(['a']);
    expect(mine.get({ ...object })).toBeUndefined();
    expect(mine.get(structuredClone(object))).toBeUndefined();
  });

  it.each([undefined, null, 5, 'text', true, Symbol('x')])('is nothing with %s', (value) => {
    expect(beside<object, object>().get(value as unknown as object)).toBeUndefined();
  });
});
