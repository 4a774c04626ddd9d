/**
 * Fills the generated parts of the documentation, which stand between `<!-- generated NAME -->` and `<!-- end generated -->`:
 * `node scripts/docs-reference.mjs`. With `--check` nothing is written; the exit code tells whether anything is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casesList, publishedList } from './docs/cases-list.mjs';
import { diagnosticsPage } from './docs/diagnostics-page.mjs';
import { documentPage } from './docs/document-page.mjs';
import { entryPointsTable } from './docs/entry-points.mjs';
import { libraryFacts } from './docs/facts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What can be generated, by the first word of its name; the second is handed on. */
const generators = {
  document: ({ schema }) => documentPage(schema),
  diagnostics: ({ catalogue }) => diagnosticsPage(catalogue),
  help: ({ help }, command = '') =>
    ['```text', (help.get(command) ?? '').trimEnd(), '```'].join('\n'),
  'entry-points': ({ modules }) => entryPointsTable(modules),
  cases: ({ cases }, rule) => casesList(cases, rule),
  published: ({ cases }) => publishedList(cases),
};

/** Every page that may have generated parts, by path from the root. */
export function pagePaths() {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...docs.toSorted().map((name) => `docs/${name}`)];
}

/**
 * A page with its generated parts as they should be.
 *
 * @param text - the page
 * @param facts - what `libraryFacts` returns
 */
export function filled(text, facts) {
  return text.replaceAll(
    /<!-- generated ([a-z-]+)(?: (\w+))? -->\n[\s\S]*?<!-- end generated -->/g,
    (_, name, detail) => {
      const generate = generators[name];
      if (generate === undefined) throw new Error(`nothing generates \`${name}\``);
      const mark = detail === undefined ? name : `${name} ${detail}`;
      return `<!-- generated ${mark} -->\n\n${generate(facts, detail)}\n\n<!-- end generated -->`;
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const facts = await libraryFacts();
  const old = pagePaths().filter((path) => {
    const place = join(root, path);
    const text = readFileSync(place, 'utf8');
    const wanted = filled(text, facts);
    if (wanted !== text && !process.argv.includes('--check')) writeFileSync(place, wanted);
    return wanted !== text;
  });
  for (const path of old) console.log(path);
  if (process.argv.includes('--check') && old.length > 0) process.exitCode = 1;
}
