/**
 * Fewer files for Node. esbuild makes a chunk for each set of entry points that need the same modules, which gives the main entry sixteen
 * files, and every file costs half a millisecond whatever is in it. Here the chunks of a tier become one file. A tier is what some entry
 * point needs beyond the tiers before it, so that no file ever imports one that imports it, and nothing is there twice.
 */
import { basename } from 'node:path';
import { build } from 'esbuild';
import { LINE_LENGTH } from './ease-reading.mjs';

const LARGE = ['index.js', 'analyse.js', 'render.js'];
const WORDS = new Set(['core', 'period', 'queueing']);

/** From the bottom up. What only larger entries share stays apart: each of them needs another part of it. */
const TIERS = [
  { file: 'shared-words.js', holds: ({ folders }) => folders.every((name) => WORDS.has(name)) },
  {
    file: 'shared-kernels.js',
    holds: ({ neededBy }) =>
      neededBy.has('runtime.js') || (neededBy.has('embed.js') && neededBy.has('evaluate.js')),
  },
  { file: 'shared-evaluation.js', holds: ({ neededBy }) => neededBy.has('evaluate.js') },
  {
    file: 'shared-explanation.js',
    holds: ({ neededBy }) =>
      !neededBy.has('sweep.js') && LARGE.every((entry) => neededBy.has(entry)),
  },
];

/**
 * The texts of the files to write, by name.
 *
 * @param bundled - what esbuild made with `splitting`, `minifyWhitespace` and `metafile`, not written
 * @param settings - how esbuild writes code
 */
export async function mergeChunks(bundled, settings) {
  const chunks = chunksOf(bundled);
  const files = new Set([...chunks.values()].map(({ file }) => file));
  const texts = [...files].map(async (file) => [file, await textOf(file, chunks, settings)]);
  return new Map(await Promise.all(texts));
}

/** By name, each chunk that holds something, and the file it goes to. */
function chunksOf({ outputFiles, metafile }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  const neededBy = reach(outputs);
  const chunks = new Map();
  for (const [name, { entryPoint, inputs }] of outputs) {
    if (texts.get(name) === '') continue;
    const folders = Object.keys(inputs).map((path) => path.split('/')[1]);
    const facts = { folders, neededBy: neededBy.get(name) };
    const tier = entryPoint === undefined ? TIERS.find(({ holds }) => holds(facts)) : undefined;
    const file = tier?.file ?? name;
    // Two chunks of a tier may use a word for different things.
    const before = [...chunks.values()].filter((other) => other.file === file).length;
    const suffix = before === 0 ? '' : `_${before}`;
    chunks.set(name, { file, suffix, ...readImports(texts.get(name)) });
  }
  return chunks;
}

/** The entries that import each output, directly or not. */
function reach(outputs) {
  const neededBy = new Map([...outputs.keys()].map((name) => [name, new Set()]));
  const visit = (name, entry) => {
    if (neededBy.get(name)?.has(entry) ?? true) return;
    neededBy.get(name).add(entry);
    for (const { path, kind } of outputs.get(name).imports)
      if (kind === 'import-statement') visit(basename(path), entry);
  };
  for (const [name, { entryPoint }] of outputs) if (entryPoint !== undefined) visit(name, name);
  return neededBy;
}

/** The imports of other chunks, which stand on top, and the rest. Importing has no effect, so that an import of no name goes. */
function readImports(text) {
  const [, hashbang = '', top] = /^(#!.*\n)?((?:import(?:\{[^}]*\}from)?"\.\/[^"]*";)*)/.exec(text);
  const imports = [...top.matchAll(/\{([^}]*)\}from"\.\/([^"]*)"/g)].map(([, names, from]) => ({
    from,
    names: names.split(',').map((one) => one.split(' as ')),
  }));
  return { hashbang, imports, rest: text.slice(hashbang.length + top.length) };
}

/** The chunks of a file as one text, which exports what an entry did, or what other files ask a tier for. */
async function textOf(file, chunks, settings) {
  const isOwn = (name) => chunks.get(name)?.file === file;
  const asked = new Set(
    [...chunks].flatMap(([name, { imports }]) =>
      isOwn(name) ? [] : imports.filter(({ from }) => isOwn(from)).flatMap(namesOf),
    ),
  );
  function namesOf({ from, names }) {
    const { suffix } = chunks.get(from);
    return names.map(([word]) => `export{${word} as ${word}${suffix}}from"./${from}";`);
  }
  const textIn = ({ hashbang, imports, rest }) => {
    const lines = imports.map(({ from, names }) => {
      const { file: other, suffix } = isOwn(from) ? { file: from, suffix: '' } : chunks.get(from);
      const list = names.map(([word, local = word]) => `${word}${suffix} as ${local}`);
      return `import{${list}}from"./${other}";`;
    });
    return hashbang + lines.join('') + rest;
  };
  const plugin = {
    name: 'chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ path, kind }) => {
        const name = basename(path);
        const isPart = kind === 'import-statement' && isOwn(name);
        return kind === 'entry-point' || isPart
          ? { path: name, namespace: 'chunk' }
          : { path, external: true };
      });
      onLoad({ filter: /^/, namespace: 'chunk' }, ({ path }) => ({
        contents: chunks.has(path) ? textIn(chunks.get(path)) : [...asked].join(''),
      }));
    },
  };
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [file],
    bundle: true,
    write: false,
    lineLimit: LINE_LENGTH,
    plugins: [plugin],
  });
  return outputFiles[0].text;
}
