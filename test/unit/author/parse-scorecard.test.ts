import { describe, expect, it } from 'vitest';
import { parseScorecard, type ParseResult } from '../../../src/author/index.js';
import { parseYamlScorecard } from '../../../src/author/yaml-index.js';
import { loose, service } from './cards.js';

const opened = (result: ParseResult) => {
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.scorecard;
};

const codes = (result: ParseResult): string[] =>
  result.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('parseScorecard', () => {
  it('reads back the JSON of a card as an equal card', () => {
    const card = service();
    const again = opened(parseScorecard(JSON.stringify(card)));
    expect(again.document).toEqual(card.document);
    expect(JSON.stringify(again)).toBe(JSON.stringify(card));
  });

  it('reads a plain object like its JSON text', () => {
    expect(opened(parseScorecard(loose())).document).toEqual(service().document);
  });

  it('answers with a frozen result that can be tuned', () => {
    const result = parseScorecard(loose());
    expect(Object.isFrozen(result)).toBe(true);
    const tuned = opened(result).tune({ objectives: { goodAnswers: { weight: 3 } } });
    expect(tuned.document.objectives?.['goodAnswers']?.weight).toBe(3);
  });

  it('reports what is wrong instead of throwing', () => {
    const result = parseScorecard({
      ...loose(),
      objectives: { goodAnswers: { perspective: 'customr' } },
      initiatives: {},
      risks: {},
    });
    expect(result.ok).toBe(false);
    expect(codes(result)).toContain('reference.unknown objectives.goodAnswers.perspective');
    expect(result).not.toHaveProperty('scorecard');
  });

  it('tells line and column when it was given text', () => {
    const text = JSON.stringify(
      { ...loose(), risks: { turnover: { threatens: ['nobody'] } } },
      null,
      2,
    );
    const result = parseScorecard(text);
    const line = text.split('\n').findIndex((found) => found.includes('nobody')) + 1;
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]?.position?.line).toBe(line);
  });

  it.each([
    undefined,
    null,
    3,
    '',
    '{',
    '[]',
    'null',
    [],
    () => 1,
    Symbol('card'),
    new Date(0),
    Number.NaN,
  ])('refuses %s with a diagnostic', (input) => {
    const result = parseScorecard(input);
    expect(result.ok).toBe(false);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });

  it('lets an id `__proto__` pollute nothing', () => {
    const text = JSON.stringify(loose()).replace(
      '"goodAnswers":{',
      '"__proto__":{"polluted":1},"goodAnswers":{',
    );
    const result = parseScorecard(text);
    expect(result.ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('parseYamlScorecard', () => {
  it('reads the same card from YAML', () => {
    const result = parseYamlScorecard(
      'stratmap: 1\nid: small\ntitle: Small\nindicators:\n  satisfaction: { baseline: 3, target: 4 }\n',
    );
    expect(opened(result).document.indicators?.['satisfaction']).toEqual({
      baseline: 3,
      target: 4,
    });
  });

  it('reports a wrong reference with its line', () => {
    const result = parseYamlScorecard(
      'stratmap: 1\nid: small\ntitle: Small\nobjectives:\n  goodWork:\n    perspective: nowhere\n',
    );
    expect(codes(result)).toContain('reference.unknown objectives.goodWork.perspective');
    expect(result.diagnostics[0]?.position?.line).toBe(6);
  });
});
