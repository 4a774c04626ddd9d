import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCases } from '../conformance/case.js';
import { differences } from '../conformance/compare.js';
import { type Engine, implementationOf } from '../conformance/implementation.js';

const file = fileURLToPath(new URL('../../dist/node/evaluate.js', import.meta.url));
const shipped = implementationOf((await import(pathToFileURL(file).href)) as Engine);

// The build takes functions apart that the sources hold together: every rule is asked of what people get, too.
describe('the files for Node conform', () => {
  const scored = readCases().filter((one) => one.refused === undefined);

  it.each(scored.map((one) => [one.rule, one.title, one] as const))('%s: %s', (_, __, one) => {
    expect(differences(one, shipped)).toEqual([]);
  });
});
