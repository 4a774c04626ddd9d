import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../../scripts/docs-reference.mjs';
import { repositoryFacts } from '../../scripts/docs/facts.mjs';
import { COMMANDS } from '../../src/cli/commands.js';
import { commandHelp, programHelp } from '../../src/cli/help.js';
import { diagnosticsCatalogue } from '../../src/core/index.js';
import { toJsonSchema } from '../../src/document/index.js';
import { readPages, root } from './pages.js';

const facts = {
  catalogue: diagnosticsCatalogue(),
  schema: JSON.parse(JSON.stringify(toJsonSchema())) as { readonly [keyword: string]: unknown },
  help: new Map([
    ['', programHelp()],
    ...COMMANDS.map((command) => [command.name, commandHelp(command)] as const),
  ]),
  ...repositoryFacts(),
};
const pages = readPages();
const page = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the generated parts of the documentation', () => {
  it.each(pages)('of $path are up to date (run scripts/docs-reference.mjs if not)', ({ text }) => {
    expect(filled(text, facts)).toBe(text);
  });

  it('show every command and every diagnostic', () => {
    for (const { name } of COMMANDS)
      expect(page('docs/reference-command.md')).toContain(`<!-- generated help ${name} -->`);
    for (const code of Object.keys(diagnosticsCatalogue()))
      expect(page('docs/reference-diagnostics.md')).toContain(`\n### ${code}\n`);
  });

  it('list the cases of every rule that has any', () => {
    const rules = [...new Set(facts.cases.map(({ rule }) => rule))];
    for (const rule of rules)
      expect(page('docs/semantics.md')).toContain(`<!-- generated cases ${rule} -->`);
  });

  it('refuse a name that nothing generates', () => {
    const text = '<!-- generated nonsense -->\n<!-- end generated -->';
    expect(() => filled(text, facts)).toThrow('nothing generates');
  });

  it('differ as soon as a fact changes', () => {
    const text = page('docs/semantics.md');
    expect(filled(text, { ...facts, cases: facts.cases.slice(1) })).not.toBe(text);
  });
});

describe('the pages', () => {
  it('all begin with a title, and no title is used twice', () => {
    const names = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
    const titles = names.map((name) => /^---\ntitle: (.+)\n/.exec(page(`docs/${name}`))?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are all reached from the README, and every link from page to page leads to a page', () => {
    const reached = new Set(['README.md']);
    const dead: string[] = [];
    // What is added while the set is walked is walked too.
    for (const path of reached) {
      if (!path.endsWith('.md')) continue;
      const prose = page(path).replaceAll(/^```[\s\S]*?^```$/gm, '');
      for (const [, link = ''] of prose.matchAll(/\]\(([^)\s#]+)/g)) {
        if (/^[a-z]+:/.test(link)) continue;
        const target = relative(root, resolve(root, dirname(path), link));
        if (existsSync(join(root, target))) reached.add(target);
        else dead.push(`${path}: ${link}`);
      }
    }
    expect(dead).toEqual([]);
    const names = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
    const pages = names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  });
});
