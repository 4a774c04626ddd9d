import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A module in which `|` marks the places where a writer asks what could stand there. */
const marked = `import { defineScorecard, evaluate, explain } from 'stratmap';
const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: 'Service',
  perspectives: { financial: {}, customer: {} },
  metrics: { contacts: 'sum' },
  indicators: {
    satisfaction: { baseline: 3, target: 4 },
    speed: { better: '|', rollup: { mean: '|' } },
    cost: { formula: 'contacts', | },
  },
  objectives: {
    goodAnswers: { perspective: '|', lagging: { | } },
    lowerCost: { perspective: 'financial', leading: ['|'], drives: ['|'] },
  },
});
card.tune({ objectives: { | } });
card.add({ objectives: { more: { perspective: '|' } } });
explain(evaluate(card), '|');
`;

const file = `${root}test/types/writer.ts`;

/** The names offered at each mark, in order. */
function completions(): string[][] {
  const [first = '', ...rest] = marked.split('|');
  let text = first;
  const places: number[] = [];
  for (const part of rest) {
    places.push(text.length);
    text += part;
  }
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [file] },
    ts.sys,
    root,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(text);
      return ts.sys.fileExists(name)
        ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8'))
        : undefined;
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  });
  return places.map((place) =>
    (service.getCompletionsAtPosition(file, place, {})?.entries ?? [])
      .map(({ name }) => name)
      .toSorted(),
  );
}

describe('an editor', () => {
  const [better, mean, fields, perspective, lagging, leading, drives, tuned, added, asked] =
    completions();

  it('offers the words of a field', () => {
    expect(better).toEqual(['higher', 'inside', 'lower']);
  });

  it('offers the fields of an indicator beside a checked formula', () => {
    expect(fields).toEqual(expect.arrayContaining(['baseline', 'guard', 'target', 'unit']));
    expect(fields).not.toContain('formula');
  });

  it('offers exactly the ids that a reference may name', () => {
    expect(mean).toEqual(['contacts', 'cost', 'satisfaction', 'speed']);
    expect(perspective).toEqual(['customer', 'financial']);
    expect(leading).toEqual(['cost', 'satisfaction', 'speed']);
    expect(drives).toEqual(['goodAnswers', 'lowerCost']);
    expect(lagging).toEqual(expect.arrayContaining(['cost', 'satisfaction', 'speed']));
  });

  it('offers the ids of the card when it is tuned or added to', () => {
    expect(tuned).toEqual(['goodAnswers', 'lowerCost']);
    expect(added).toEqual(['customer', 'financial']);
  });

  it('offers the ids of the card to a question that takes any text', () => {
    const nodes = ['contacts', 'cost', 'customer', 'financial', 'goodAnswers', 'lowerCost'];
    expect(asked).toEqual([...nodes, 'satisfaction', 'speed', 'total']);
  });
});
