import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectionRules } from 'stratmap/inspect';
import { rulesPages } from '../../../scripts/docs/rules-pages.mjs';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const pages = rulesPages(inspectionRules);

describe('the pages about rules', () => {
  it.each([...pages])(
    '%s is what the rules say (run scripts/docs-rules.mjs if not)',
    (path, text) => {
      expect(readFileSync(`${docs}${path}`, 'utf8')).toBe(text);
    },
  );

  it('are one for each rule, and no others', () => {
    expect(readdirSync(`${docs}rules`).toSorted()).toEqual(
      inspectionRules.map(({ id }) => `${id}.md`).toSorted(),
    );
  });
});
