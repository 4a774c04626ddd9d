import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/node');
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => name as string);

/** Every file that a start with this one reads. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of importsOf(file)) reached(name, seen);
  return seen;
}

describe('the files for Node', () => {
  it('are few where a total is asked for, more for the main entry', () => {
    expect([...reached('evaluate.js')].toSorted()).toEqual([
      'evaluate.js',
      'shared-evaluation.js',
      'shared-kernels.js',
      'shared-words.js',
    ]);
    expect(reached('index.js').size).toBeLessThan(10);
  });

  it('give no small entry the evaluation to read', () => {
    const small = ['runtime', 'update', 'sweep', 'embed', 'queueing', 'exchange', 'catalogue'];
    const reads = (name: string) => reached(`${name}.js`).has('shared-evaluation.js');
    expect(small.filter(reads)).toEqual([]);
  });

  it('never import each other in a circle', () => {
    const circles = files.filter((file) =>
      importsOf(file).some((name) => name !== file && reached(name).has(file)),
    );
    expect(circles).toEqual([]);
  });

  it('are ASCII, which the engine takes as it is', () => {
    expect(files.filter((file) => /[^\0-\x7f]/.test(textOf(file)))).toEqual([]);
  });

  it('call what people import by its name, whatever is short inside', async () => {
    const entries = files.filter((file) => !file.includes('-') && file !== 'cli.js');
    expect(entries.length).toBeGreaterThan(15);
    const others = await Promise.all(
      entries.map(async (entry) => {
        const url = pathToFileURL(join(folder, entry)).href;
        const exported: Readonly<Record<string, unknown>> = await import(url);
        return Object.entries(exported)
          .filter(([name, one]) => typeof one === 'function' && one.name !== name)
          .map(([name]) => `${entry} ${name}`);
      }),
    );
    expect(others.flat()).toEqual([]);
  });

  it('leave aside what a first evaluation does not call, until something calls it', () => {
    const code = `
      import { createRequire } from 'node:module';
      import { defineScorecard, evaluate, parseScorecard } from 'stratmap/evaluate';
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).map((path) => path.split(/[\\\\/]/).at(-1));
      const card = { stratmap: 1, id: 'c', title: 'C', perspectives: { p: {} },
        indicators: { calls: { baseline: 0, target: 10 } }, objectives: { o: { perspective: 'p', lagging: ['calls'] } } };
      const { points } = evaluate(defineScorecard(card), { calls: 5 }).total;
      console.log(points, JSON.stringify(loaded()));
      console.log(parseScorecard({ ...card, id: 7 }).ok, loaded().some((file) => file.startsWith('shared-words-later-')));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout + stderr).toBe('50 []\nfalse true\n');
  });

  it('name every file that is loaded later once, with what it was made of, and as strict', () => {
    const later = files.filter((file) => file.endsWith('.cjs'));
    expect(later.length).toBeGreaterThan(2);
    const texts = files.filter((file) => file.endsWith('.js')).map(textOf);
    const whole = texts.map((text) => text.replaceAll('\\\n', ''));
    for (const file of later) {
      expect(file).toMatch(/-later-[0-9a-f]{8}\.cjs$/);
      expect(textOf(file)).toMatch(/^"use strict";/);
      expect(whole.filter((text) => text.includes(`"./${file}"`)).length).toBe(1);
    }
  });

  it('say what to do where a bundler left one behind', () => {
    const copy = mkdtempSync(join(tmpdir(), 'stratmap-left-'));
    for (const file of reached('evaluate.js')) cpSync(join(folder, file), join(copy, file));
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    const code = `
      import { parseScorecard } from ${JSON.stringify(pathToFileURL(join(copy, 'evaluate.js')).href)};
      try { parseScorecard({}) } catch ({ message, cause }) { console.log(message, cause.code) }`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: root, encoding: 'utf8' },
    );
    rmSync(copy, { recursive: true });
    expect(stdout + stderr).toBe(
      'a file of stratmap is missing beside this one: name the condition `module` to your bundler, leave stratmap out of the bundle, or start again after an update MODULE_NOT_FOUND\n',
    );
  });

  it('have what a first evaluation calls marked, and little else', () => {
    const text = textOf('shared-evaluation.js');
    expect(text).toContain('=(function defineScorecard(');
    const marks = text.split('=(function').length - 1;
    expect(marks).toBeGreaterThan(100);
    expect(marks).toBeLessThan(text.split(/\bfunction\b/).length / 2);
  });

  it('have short lines, so that an error nobody caught shows its message and not the library', () => {
    const longest = (file: string) =>
      Math.max(
        ...textOf(file)
          .split('\n')
          .map(({ length }) => length),
      );
    expect(files.filter((file) => longest(file) > 1000)).toEqual([]);
    const code = `import { evaluate } from 'stratmap'; evaluate({}, {});`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /`card` is an object\n {2}expected: a card: the document as `defineScorecard`/,
    );
    expect(stderr.length).toBeLessThan(3000);
  });

  it('hold one copy of what entries share: a card of one is explained by another', () => {
    const code = `
      import { defineScorecard, evaluate, ScorecardError } from 'stratmap/evaluate';
      import { explain, ScorecardError as Same } from 'stratmap';
      import { inspect } from 'stratmap/inspect';
      const card = defineScorecard({ stratmap: 1, id: 'c', title: 'C', perspectives: { p: {} },
        indicators: { calls: { baseline: 0, target: 10 } }, objectives: { o: { perspective: 'p', lagging: ['calls'] } } });
      console.log(explain(evaluate(card, { calls: 5 }), 'o').points, inspect(card).length > 0, Same === ScorecardError);`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout + stderr).toBe('50 true true\n');
  });
});
