import { describe, expect, it } from 'vitest';
import { scalingKeys } from '../../../src/document/schema/scaling.js';
import { DIFF_WORDS } from '../../../src/explain/diff/diff-words.js';
import { type Field, FIELDS, SCALING_FIELDS } from '../../../src/explain/diff/fields.js';

describe('what two cards are compared by', () => {
  it('are all keys of how a value becomes points', () => {
    const compared = SCALING_FIELDS.flatMap(({ keys }) => keys);
    expect(compared.toSorted()).toEqual(Object.keys(scalingKeys).toSorted());
  });

  it('has words in Spanish for every key that has some in English', () => {
    const { en, es } = DIFF_WORDS;
    expect(Object.keys(en.keys).filter((key) => !Object.hasOwn(es.keys, key))).toEqual([]);
  });

  it('has words in Spanish for every setting of an element that is told by its key', () => {
    const all: readonly Field[] = [...Object.values(FIELDS).flat(), ...SCALING_FIELDS];
    const told = all.filter(
      ({ kind }) => kind === 'scoring' || kind === 'scale' || kind === 'rule',
    );
    const keys = told.map(({ keys: [first], key = first }) => key ?? '');
    expect(keys.filter((key) => !Object.hasOwn(DIFF_WORDS.es.keys, key))).toEqual([]);
  });
});
