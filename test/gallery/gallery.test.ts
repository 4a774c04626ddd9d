import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import { expectedFindings, factsOf, galleryNames, galleryText } from './gallery.js';

describe('the gallery of broken cards', () => {
  it.each(galleryNames())('%s has exactly the expected findings at the expected places', (name) => {
    const found = check(galleryText(name), name).map((one) => factsOf(one, name));
    expect(found).toEqual(expectedFindings(name, found));
    expect(found.length).toBeGreaterThan(0);
  });

  it('tells for every finding what is wrong, and what to write or try', () => {
    const wordless = galleryNames()
      .flatMap((name) => check(galleryText(name), name))
      .filter(({ message, expected, hint, severity }) => {
        const helps = severity !== 'error' || (expected ?? hint) !== undefined;
        return message.length < 8 || !helps;
      });
    expect(wordless).toEqual([]);
  });
});
