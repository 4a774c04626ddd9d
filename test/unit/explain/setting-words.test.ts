import { describe, expect, it } from 'vitest';
import { toJsonSchema } from '../../../src/document/index.js';
import { settingText } from '../../../src/explain/diff/setting-text.js';
import { languageOf } from '../../../src/explain/prose/index.js';

/** Words that a document may choose from, by the key they stand under. */
function choices(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (node: unknown, key: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { enum: words, const: word, properties } = node as Readonly<Record<string, unknown>>;
    for (const one of [...(Array.isArray(words) ? words : []), word])
      if (typeof one === 'string') found.set(key, (found.get(key) ?? new Set()).add(one));
    for (const child of Object.values(node))
      for (const [own, one] of child === properties ? Object.entries(child) : [[key, child]])
        visit(one, own);
  };
  visit(toJsonSchema(), '');
  return found;
}

// Not settings that a comparison shows: the signs of conditions, and what depends on others beside it.
const ASIDE = new Set(['op', 'root', 'kind', 'when']);

/** Words that are the same in both languages. */
const SAME = new Set(['causal', 'total', 'error']);

describe('words of settings', () => {
  const all = [...choices()].filter(([key]) => !ASIDE.has(key));

  it('come from the grammar', () => {
    expect(all.length).toBeGreaterThan(15);
  });

  it.each(all)('of `%s` are Spanish in Spanish', (key, words) => {
    const spanish = languageOf('es');
    const left = [...words].filter(
      (word) => !SAME.has(word) && settingText(word, key, undefined, spanish) === word,
    );
    expect(left).toEqual([]);
  });

  it.each(all)('of `%s` are words in English', (key, words) => {
    const english = languageOf('en');
    const left = [...words]
      .map((word) => settingText(word, key, undefined, english) ?? '')
      .filter((text) => /[a-z][A-Z]|\d/.test(text));
    expect(left).toEqual([]);
  });
});
