import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ScorecardError } from '../../../src/index.js';
import { leftInEnglish } from '../spanish/left-in-english.js';
import { Argument, ARGUMENTS, WRONG } from './arguments.js';

type AnyFunction = (...given: readonly unknown[]) => unknown;

const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

/** Every public function, each once: where it is first exported, and what it must be given. */
const functions: [name: string, call: AnyFunction, given: Readonly<Record<string, unknown>>][] = [];
const known = new Set<unknown>([ScorecardError]);
const untold: string[] = [];
const names = Object.keys(entries).filter((one) => !one.endsWith('.json'));
const modules = await Promise.all(
  names.map(async (entry) => {
    const file = entry === '.' ? 'index' : entry.slice(2);
    return [entry, (await import(`../../../src/${file}.ts`)) as Record<string, unknown>] as const;
  }),
);
for (const [entry, module] of modules) {
  for (const [name, one] of Object.entries(module)) {
    if (typeof one !== 'function' || known.has(one)) continue;
    known.add(one);
    const given = ARGUMENTS[entry]?.[name];
    if (given === undefined) untold.push(`${entry} ${name}`);
    else functions.push([name, one as AnyFunction, given]);
  }
}

const rightOf = (argument: unknown): unknown =>
  argument instanceof Argument ? argument.right : argument;

/** What a call answers, to the end of it. */
function answer(call: AnyFunction, given: readonly unknown[]): unknown {
  const result = call(...given);
  const isGenerator = typeof (result as { next?: unknown } | undefined)?.next === 'function';
  return isGenerator ? [...(result as Iterable<unknown>)] : result;
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

describe('every public function', () => {
  it('is in the list of arguments', () => expect(untold).toEqual([]));

  it.each(functions)('%s takes what it needs', (_, call, given) => {
    expect(() => answer(call, Object.values(given).map(rightOf))).not.toThrow();
  });

  const places = functions.flatMap(([name, call, given]) =>
    Object.keys(given).map((argument, place) => [name, argument, { call, given, place }] as const),
  );

  it.each(places)('%s says what its %s must be', (_, name, { call, given, place }) => {
    const all = Object.values(given);
    const told = all[place];
    const takes = told instanceof Argument ? told.takes : [];
    for (const wrong of WRONG) {
      const attempt = (): unknown => answer(call, all.map(rightOf).with(place, wrong));
      if (takes.some((one) => isSame(one, wrong))) {
        try {
          attempt();
        } catch (error) {
          expect(error).toBeInstanceOf(ScorecardError);
        }
        continue;
      }
      let refusal: unknown;
      try {
        attempt();
      } catch (error) {
        refusal = error;
      }
      expect(refusal, String(JSON.stringify(wrong))).toBeInstanceOf(ScorecardError);
      const said = told instanceof Argument ? told.says : undefined;
      const { message, diagnostics } = refusal as ScorecardError;
      expect(leftInEnglish(diagnostics)).toEqual([]);
      if (said?.test(message) !== true)
        expect(message).toMatch(name === 'options' ? /options/ : new RegExp(`\\b${name}\\b`, 'i'));
    }
  });
});
