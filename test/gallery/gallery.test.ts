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
    for (const name of galleryNames()) {
      for (const { code, message, expected, hint, severity } of check(galleryText(name), name)) {
        expect(message.length, code).toBeGreaterThan(8);
        if (severity === 'error') expect(expected ?? hint, code).toBeDefined();
      }
    }
  });
});
