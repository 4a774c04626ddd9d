import { describe, expect, it } from 'vitest';
import { parseYamlScorecard } from '../../../src/yaml.js';

/** What is told of a card with some indicators and settings. */
function told(indicators: string, more = ''): readonly string[] {
  const parsed = parseYamlScorecard(`stratmap: 1
id: a
title: A
${more}
perspectives: { p: { title: P } }
indicators:
${indicators}
objectives: { o: { title: O, perspective: p, lagging: [x] } }
`);
  return parsed.diagnostics.map(({ code, path, position, expected, hint }) =>
    [code, path.join('.'), `${position?.line}:${position?.column}`, expected, hint].join(' | '),
  );
}

describe('a duration', () => {
  it.each([
    ['12', 'document.shape', 'say of what: `P12M` for months, `P12W` for weeks, `P12D` for days'],
    ["'12'", 'duration.text', 'say of what: `P12M` for months, `P12W` for weeks, `P12D` for days'],
    ['12 months', 'duration.text', 'did you mean `P12M`?'],
    ['p12m', 'duration.text', 'did you mean `P12M`?'],
    ['2 semanas', 'duration.text', 'did you mean `P2W`?'],
    ['3 años', 'duration.text', 'did you mean `P3Y`?'],
    ['10d', 'duration.text', 'did you mean `P10D`?'],
  ])('written as %s is told with what to write', (written, code, hint) => {
    const [found = ''] = told(`  x: { title: X, over: { rolling: ${written} } }`);
    expect(found.startsWith(`${code} | indicators.x.over.rolling | 7:`)).toBe(true);
    expect(found.endsWith(` | ${hint}`)).toBe(true);
  });

  it.each(['1.5', '0', '20 minutes', "'P'"])('gets no advice for %s', (written) => {
    expect(told(`  x: { title: X, over: { rolling: ${written} } }`)[0]).toMatch(/ \| $/);
  });
});

describe('what a node does about missing children', () => {
  it('is told with every way to say it', () => {
    const ways = 'renormalise, strict, worst, `{ neutral: points }` or `{ carry: periods }`';
    expect(
      told('  x: { title: X, baseline: 0, target: 1 }', 'scoring: { missing: renormalize }'),
    ).toEqual([`word.unknown | scoring.missing | 4:21 | ${ways} | did you mean \`renormalise\`?`]);
  });
});

describe('numbers by member', () => {
  const by = 'by: { region: [north, south] }';
  const expected = 'a number for each of `north` and `south`, or one for all, or numbers by date';

  it.each([
    ['baseline: { north: 5 }, target: 20', 'baseline', 'add `south`, or give one number for all'],
    ['baseline: 5, target: { south: 9 }', 'target', 'add `north`, or give one number for all'],
    [
      'baseline: { north: 5, sout: 3 }, target: 20',
      'baseline',
      '`sout` is none of its members: did you mean `south`?',
    ],
  ])('name the member that %s lacks', (numbers, what, hint) => {
    const found = told(`  x: { title: X, ${by}, ${numbers} }`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^scale.needs-number \\| indicators.x.${what} \\| 7:`));
    expect(found[0]?.endsWith(` | ${expected} | ${hint}`)).toBe(true);
  });

  it('are told of where there are no members, and where the whole has the points', () => {
    expect(told('  x: { title: X, baseline: { north: 5 }, target: 20 }')[0]).toContain(
      'it has no members',
    );
    const whole = `  x: { title: X, ${by}, byView: total, baseline: { north: 5, south: 6 }, target: 20 }`;
    expect(told(whole)[0]).toContain('give one number for it');
  });
});
