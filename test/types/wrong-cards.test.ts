import { describe, expect, it } from 'vitest';
import { compile, compilers } from './compile.js';
import { rightCard, type WrongCard, wrongCards } from './wrong-cards.js';

const nameOf = (index: number): string => `wrong-${index}.ts`;

/** The wrong card, and the number of the one line in which it differs from the right one. */
function write({ what, right, wrong }: WrongCard): { text: string; line: number } {
  const parts = rightCard.split(right);
  // The same text may stand in several places; the first is meant.
  if (parts.length < 2) throw new Error(`the right card has no line for: ${what}`);
  const [before = '', ...after] = parts;
  const text = `${before}${wrong}${after.join(right)}`;
  const was = rightCard.split('\n');
  return { text, line: text.split('\n').findIndex((line, index) => line !== was[index]) + 1 };
}

const written = wrongCards.map(write);
const sources = new Map([
  ['right.ts', rightCard],
  ...written.map(({ text }, index) => [nameOf(index), text] as const),
]);

describe.each(compilers)('a card checked by %s', (compiler) => {
  const { messages } = compile(compiler, sources);
  const about = (file: string) => messages.filter((message) => message.file === file);

  it('passes when every reference is right', () => {
    expect(about('right.ts')).toEqual([]);
  });

  it.each(wrongCards.map((wrong, index) => ({ ...wrong, index })))(
    'fails on the very line of a wrong $what and names it',
    ({ index, names, offers }) => {
      const found = about(nameOf(index));
      expect(found.map(({ line }) => line)).toEqual([written[index]?.line]);
      expect(found[0]?.text).toContain(names);
      expect(found[0]?.text).toContain(offers ?? names);
    },
  );
});
