import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDiagnostic } from 'stratmap';
import { parseYamlScorecard } from 'stratmap/yaml';
import { runCommands } from './command.js';
import { type Block, blocksOf, expectedOutput, readPages, root } from './pages.js';
import { bundle, type Ended, moduleOf, outputsOf, runModules, typeErrors } from './type-script.js';

const pages = readPages();
const work = mkdtempSync(join(tmpdir(), 'stratmap-pages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const nameOf = (path: string): string => path.replaceAll(/[/.]/g, '-');
const inLanguage = (blocks: readonly Block[], language: string): readonly Block[] =>
  blocks.filter((block) => block.language === language);
const titleOf = (path: string, { line }: Block): string => `${path}:${line}`;

/** A folder with the files that a page shows, where its commands and modules run. */
function folderOf(path: string, blocks: readonly Block[]): string {
  const folder = join(work, 'files', nameOf(path));
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  for (const { options, text } of blocks) {
    const file = options.get('file');
    if (file !== undefined) writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('the cards on the pages', () => {
  const cards = pages.flatMap(({ path, blocks }) =>
    inLanguage(blocks, 'yaml')
      .filter(({ text, options }) => text.startsWith('stratmap: 1') && !options.has('invalid'))
      .map((block) => [titleOf(path, block), block.text] as const),
  );

  it.each(cards)('%s is valid', (_, text) => {
    const { diagnostics } = parseYamlScorecard(text, {
      load: (reference) => readFileSync(join(root, reference), 'utf8'),
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((found) => formatDiagnostic(found))).toEqual([]);
  });
});

describe('the commands on the pages', () => {
  const commands = pages.flatMap(({ path, blocks }) =>
    inLanguage(blocks, 'sh').map((block) => [titleOf(path, block), path, blocks, block] as const),
  );

  it.each(commands)('%s can be run and prints what is shown', async (_, path, blocks, block) => {
    const lines = commandLines(block.text).map((line) => line.split(/\s+/));
    const scripts = lines.filter(([program]) => program === 'npm');
    expect(npmCommands()).toEqual(
      expect.arrayContaining(scripts.map((words) => words.slice(0, 3).join(' '))),
    );
    const calls = lines.filter(([program, name]) => program === 'npx' && name === 'stratmap');
    const { code, shown } = await runCommands(
      calls.map((words) => words.slice(2)),
      folderOf(path, blocks),
    );
    const wanted = block.output === undefined ? shown : expectedOutput(path, block, shown);
    expect({ code, shown }).toEqual({
      code: Number(block.options.get('exit') ?? 0),
      shown: wanted,
    });
  });
});

/** Single commands, comments cut off. */
const commandLines = (text: string): readonly string[] =>
  text
    .split(/\n|&&/)
    .map((line) => line.replace(/(?:^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '');

function npmCommands(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly [name: string]: string };
  };
  const run = Object.keys(scripts).map((name) => `npm run ${name}`);
  return [...run, 'npm ci', 'npm test'];
}

describe('the TypeScript on the pages', () => {
  const withCode = pages.filter(({ blocks }) => inLanguage(blocks, 'ts').length > 0);
  const modules = new Map(
    withCode.map(({ path, blocks }) => [
      nameOf(path),
      moduleOf(inLanguage(blocks, 'ts').map(({ text }) => text)),
    ]),
  );
  let ended: ReadonlyMap<string, Ended>;
  beforeAll(async () => {
    const folder = join(work, 'modules');
    mkdirSync(folder, { recursive: true });
    const files = await bundle(folder, modules);
    const runs = withCode.map(
      ({ path, blocks }) => [files(nameOf(path)), folderOf(path, blocks)] as const,
    );
    const results = runModules(runs);
    ended = new Map(withCode.map(({ path }, i) => [path, results[i] as Ended]));
  }, 60_000);

  it('is accepted by the compiler', () => {
    expect(typeErrors(join(work, 'types'), modules)).toBe('');
  }, 60_000);

  it.each(withCode)('of $path runs and prints what is shown', ({ path, blocks }) => {
    const { stdout, stderr, status } = ended.get(path) as Ended;
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const printed = outputsOf(stdout);
    const shown = inLanguage(blocks, 'ts').map((block, i) => [
      titleOf(path, block),
      expectedOutput(path, block, printed[i] ?? ''),
    ]);
    expect(shown.map(([title], i) => [title, printed[i]])).toEqual(shown);
  });
});

const numbersIn = (text: string): readonly string[] =>
  text.match(/(?<![\w.])-?\d+(?:\.\d+)*/g) ?? [];

describe('the README', () => {
  const readme = pages.find(({ path }) => path === 'README.md');
  const prose = (readme?.text ?? '').replaceAll(/^```[\s\S]*?^```$|<!--[\s\S]*?-->/gm, '');
  const shown = (readme?.blocks ?? []).map(({ text, output = '' }) => text + output).join('\n');
  it('names no number that is neither printed by its blocks nor a fact of the repository', () => {
    const { engines, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
      readonly version: string;
    };
    const table = readFileSync(join(root, 'examples/customer-service/values.csv'), 'utf8');
    const months = table.trimEnd().split('\n').length - 1;
    const printed = new Set([
      ...numbersIn(shown),
      ...numbersIn(engines.node),
      version,
      String(months),
    ]);
    expect(numbersIn(prose).filter((number) => !printed.has(number))).toEqual([]);
  });

  it('has a card of fifteen lines, as it says', () => {
    const card = readme?.blocks.find(({ options }) => options.get('file') === 'card.yaml');
    expect(card?.text.trimEnd().split('\n')).toHaveLength(15);
  });
});

describe('the links on the pages', () => {
  it.each(pages)('of $path lead to files that exist', ({ path, text }) => {
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
    const targets = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    const folder = join(root, path, '..');
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });
});

describe('a reader of pages', () => {
  it('takes a text block that directly follows as the output of a block', () => {
    const [first, second] = blocksOf('```ts\na\n```\n\n```text\nb\n```\n');
    expect(first).toMatchObject({ language: 'ts', text: 'a\n', output: 'b\n' });
    expect(second?.output).toBeUndefined();
  });

  it('takes no text block that comes after prose as output', () => {
    expect(blocksOf('```ts\na\n```\nand\n```text\nb\n```\n')[0]?.output).toBeUndefined();
  });
});
