import { describe, expect, it } from 'vitest';
import {
  defineScorecard,
  evaluate,
  formatDiagnostic,
  formatFinding,
  inspect,
  parseScorecard,
  ScorecardError,
} from 'stratmap';
import { parseYamlScorecard } from 'stratmap/yaml';

const TEXT = `stratmap: 1
id: service
title: Service
perspectives:
  financial: {}
  customer: {}
indicators:
  csat: { unit: percent, baseline: 70, target: 85 }
objectives:
  profit: { perspective: financial }
  goodAnswers:
    perspective: customer
    lagging: [csat]
`;

function opened(advice = '') {
  const parsed = parseYamlScorecard(`${TEXT}${advice}`, { source: 'card.yaml' });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map((one) => formatDiagnostic(one)).join());
  return parsed;
}

const of = (advice: string, today?: string) =>
  inspect(opened(advice).scorecard, today === undefined ? {} : { today });

describe('inspect', () => {
  it('writes values as its language does, with as many digits as they deserve', () => {
    const { scorecard } = opened();
    const evaluation = evaluate(scorecard, { csat: { '2026-06': 1234 / 11 } });
    const said = (locale: string) =>
      inspect(scorecard, { evaluation, locale, rules: ['data.out-of-range'] }).map(
        ({ message }) => message,
      );
    expect(said('es')).toEqual(['`csat` es 112,2 % en 2026-06, fuera de su rango']);
    expect(said('en')).toEqual(['`csat` is 112.2 % in 2026-06, outside its range']);
  });

  it('tells the place in the text when it is given the locate of the parse result', () => {
    const { scorecard, locate } = opened();
    const found = inspect(scorecard, { locate, rules: ['structure.missing-leading'] });
    expect(found[0]?.position).toEqual({ line: 11, column: 3, source: 'card.yaml' });
    expect(inspect(scorecard, { rules: ['structure.missing-leading'] })[0]?.position).toBe(
      undefined,
    );
  });

  it('finds places in JSON text too', () => {
    const text = JSON.stringify(opened().scorecard, null, 1);
    const parsed = parseScorecard(text);
    const found = parsed.ok ? inspect(parsed.scorecard, { locate: parsed.locate }) : [];
    const line = text.split('\n').findIndex((one) => one.includes('"profit"')) + 1;
    const assessed = found.find(({ code }) => code === 'structure.no-assessment');
    expect(assessed?.position?.line).toBe(line);
  });

  it('lists errors first, then warnings, then the rest', () => {
    const ranks = of('').map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(3);
  });

  it('gives the same findings in the same order every time', () => {
    expect(of('')).toEqual(of(''));
  });

  it('keeps only findings at least as bad as asked for', () => {
    const { scorecard } = opened();
    expect(inspect(scorecard, { severity: 'error' }).map(({ code }) => code)).toEqual([
      'structure.no-assessment',
      'measurement.no-definition',
    ]);
  });

  it('speaks the language of the card, or the one asked for', () => {
    const spanish = of('language: es\n');
    const asked = inspect(opened().scorecard, { locale: 'es-MX' });
    expect(spanish.map(({ message }) => message)).toEqual(asked.map(({ message }) => message));
    expect(asked.map(({ message }) => message)).not.toEqual(of('').map(({ message }) => message));
  });

  it('runs a family of rules by its name', () => {
    const families = inspect(opened().scorecard, { rules: ['measurement'] }).map(({ code }) =>
      code.slice(0, code.indexOf('.')),
    );
    expect(new Set(families)).toEqual(new Set(['measurement']));
  });

  it('refuses a rule that does not exist, and names the nearest', () => {
    expect(() => inspect(opened().scorecard, { rules: ['structure.missing-leadng'] })).toThrow(
      /did you mean `structure.missing-leading`/,
    );
  });

  it('refuses an evaluation of another card', () => {
    const other = evaluate(opened().scorecard, { csat: { '2026-01': 80 } });
    expect(() => inspect(opened().scorecard, { evaluation: other })).toThrow(ScorecardError);
  });

  it('refuses a day that is none', () => {
    expect(() => inspect(opened().scorecard, { today: '2026-02-30' })).toThrow(/is no day/);
    expect(() => inspect(opened().scorecard, { today: '2026-02' })).toThrow(/is no day/);
  });

  it('looks at the period asked for', () => {
    const { scorecard } = opened();
    const evaluation = evaluate(scorecard, { csat: { '2026-01': 71, '2026-02': 84 } });
    const poor = (at?: string) =>
      inspect(scorecard, {
        evaluation,
        rules: ['management.red-without-initiative'],
        ...(at === undefined ? {} : { at }),
      }).map(({ id }) => id);
    expect(poor('2026-01')).toEqual(['goodAnswers']);
    expect(poor()).toEqual([]);
  });

  it('takes the latest period with any score where the last has none', () => {
    const { scorecard } = opened();
    const data = { csat: { '2026-01': 71 } };
    const evaluation = evaluate(scorecard, data, { to: '2026-06' });
    const found = inspect(scorecard, { evaluation, rules: ['management'] });
    expect(found.map(({ code }) => code)).toContain('management.red-without-initiative');
  });

  it('says nothing about objectives on an operational card', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'ops',
      title: 'Operations',
      kind: 'operational',
      indicators: { speed: { baseline: 30, target: 20 } },
    });
    const codes = inspect(card).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('structure.'))).toEqual([]);
    expect(codes).toContain('measurement.no-unit');
  });

  it('survives ids that are names of every object', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'odd',
      title: 'Odd',
      perspectives: { constructor: {} },
      indicators: { toString: { baseline: 1, target: 2 } },
      objectives: { hasOwnProperty: { perspective: 'constructor', lagging: ['toString'] } },
    });
    const data = { toString: { '2026-01': 1.5 } };
    const found = inspect(card, { evaluation: evaluate(card, data), today: '2026-06-30' });
    expect(found.map(({ id }) => id)).toContain('hasOwnProperty');
  });

  it('inspects a card of five thousand indicators in bounded work', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `i${i}`);
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'large',
      title: 'Large',
      perspectives: { customer: {} },
      indicators: Object.fromEntries(ids.map((id) => [id, { baseline: 1, target: 2 }])),
      objectives: { all: { perspective: 'customer', lagging: ids } },
    });
    const found = parsed.ok ? inspect(parsed.scorecard) : [];
    expect(found.map(({ code }) => code)).toContain('structure.too-many-indicators');
  });
});

describe('the section advice of a card', () => {
  const codesOf = (advice: string, today?: string) => of(advice, today).map(({ code }) => code);

  it('turns a rule off', () => {
    expect(codesOf('advice: { rules: { structure.missing-leading: off } }\n')).not.toContain(
      'structure.missing-leading',
    );
  });

  it('sets the severity of a rule', () => {
    const found = of('advice: { rules: { structure.missing-leading: { severity: error } } }\n');
    expect(found.find(({ code }) => code === 'structure.missing-leading')?.severity).toBe('error');
  });

  it('sets the first limit by `limit` and each by its name', () => {
    const first = 'advice: { rules: { structure.too-many-indicators: { limit: 0 } } }\n';
    const both =
      'advice: { rules: { structure.too-many-indicators: { limits: { warning: 0, error: 1 } } } }\n';
    const severity = (advice: string) =>
      of(advice).find(({ code }) => code === 'structure.too-many-indicators')?.severity;
    expect([severity(first), severity(both), severity('')]).toEqual([
      'warning',
      'error',
      undefined,
    ]);
  });

  it('accepts one finding of an element, with its reason', () => {
    const advice = `people: { head: Head }
advice:
  acknowledged:
    - { rule: structure.missing-leading, id: goodAnswers, reason: A survey is enough, by: head }
`;
    const found = of(advice).find(({ code }) => code === 'structure.missing-leading');
    expect(found?.acknowledged).toEqual({ reason: 'A survey is enough', by: 'head' });
    expect(formatFinding({ ...(found as NonNullable<typeof found>) })).toMatch(
      /\n {2}accepted: A survey is enough$/,
    );
  });

  it('leaves findings of other elements alone', () => {
    const advice =
      'advice: { acknowledged: [{ rule: structure.missing-leading, id: profit, reason: x }] }\n';
    const found = of(advice);
    expect(found.find(({ code }) => code === 'structure.missing-leading')?.acknowledged).toBe(
      undefined,
    );
    expect(found.map(({ code }) => code)).toContain('advice.unused-acknowledgement');
  });

  it('accepts until a period is over, and no longer', () => {
    const advice =
      'advice: { acknowledged: [{ rule: structure.no-context, reason: x, until: 2026-06 }] }\n';
    const accepted = (today: string) =>
      of(advice, today).find(({ code }) => code === 'structure.no-context')?.acknowledged;
    expect(accepted('2026-06-30')).toEqual({ reason: 'x', until: '2026-06' });
    expect(accepted('2026-07-01')).toBe(undefined);
  });

  it('does not call an acknowledgement unused when its rule did not run', () => {
    const advice =
      'advice: { acknowledged: [{ rule: management.always-green, id: csat, reason: x }] }\n';
    expect(codesOf(advice)).not.toContain('advice.unused-acknowledgement');
  });

  it('names a limit or element that does not exist', () => {
    const advice = `advice:
  rules:
    structure.too-many-indicators: { limits: { worst: 3 } }
    structure.missing-leading: { limit: 3 }
  acknowledged:
    - { rule: structure.no-context, id: goodAnswer, reason: x }
`;
    const unknown = of(advice).filter(({ code }) => code === 'advice.unknown-setting');
    expect(unknown.map(({ path }) => path.join('.'))).toEqual([
      'advice.rules.structure.too-many-indicators.limits.worst',
      'advice.rules.structure.missing-leading.limit',
      'advice.acknowledged.0.id',
    ]);
    expect(unknown[2]?.hint).toBe('did you mean `goodAnswers`?');
  });

  it('merges by rule when a card is tuned', () => {
    const { scorecard } = opened('advice: { rules: { structure.missing-leading: off } }\n');
    const tuned = scorecard.tune({ advice: { rules: { 'structure.no-context': 'off' } } });
    const codes = inspect(tuned).map(({ code }) => code);
    expect(codes).not.toContain('structure.missing-leading');
    expect(codes).not.toContain('structure.no-context');
  });
});
