import { describe, expect, it } from 'vitest';
import { type Finding, inspect, parseScorecard } from 'stratmap';

/** Metrics by their unit: `plain` has none, `odd` one that no table has. */
const UNITS: Readonly<Record<string, string | undefined>> = {
  sec: 'seconds',
  wait: 's',
  mins: 'minutes',
  hrs: 'hours',
  spell: 'months',
  late: 'días',
  eur: 'EUR',
  sign: '€',
  usd: 'USD',
  crowns: 'crowns',
  rate: 'EUR per hour',
  pct: 'percent',
  sla: '%',
  part: 'ratio',
  calls: 'calls',
  chats: 'Chats',
  cases: 'count',
  nps: 'NPS',
  score: 'points',
  plain: undefined,
};

const metrics = Object.fromEntries(
  Object.entries(UNITS).map(([id, unit]) => [
    id,
    unit === undefined ? { rollup: 'sum' } : { rollup: 'sum', unit },
  ]),
);

function found(card: object, locale = 'en'): readonly Finding[] {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'units',
    title: 'Units',
    currency: 'crowns',
    ...card,
  });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return inspect(parsed.scorecard, { locale, rules: ['measurement.mixed-units'] });
}

const csat = { unit: 'percent', baseline: 70, target: 85 };

function told(formula: string, unit?: string, locale?: string): readonly string[] {
  const index = { formula, baseline: 1, target: 2, ...(unit === undefined ? {} : { unit }) };
  return found({ metrics, indicators: { csat, index } }, locale).map(
    ({ message, hint }) => `${message}: ${hint ?? ''}`,
  );
}

describe('a formula that mixes units', () => {
  it.each([
    ['sec + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['eur - sec', 'subtracts `sec` (seconds) from `eur` (EUR)'],
    ['sec + sec + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['max(sec, eur)', 'compares `sec` (seconds) with `eur` (EUR)'],
    ['clamp(sec, 0, eur)', 'compares `sec` (seconds) with `eur` (EUR)'],
    ['mean(sec, eur)', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['median(pct, calls, pct)', 'compares `pct` (percent) with `calls` (calls)'],
    ['sum(pct, calls)', 'adds `pct` (percent) and `calls` (calls)'],
    ['pct > sec ? 1 : 0', 'compares `pct` (percent) with `sec` (seconds)'],
    ['plain > 0 ? sec : eur', 'takes either `sec` (seconds) or `eur` (EUR)'],
    ['ifMissing(sec, eur)', 'takes either `sec` (seconds) or `eur` (EUR)'],
    ['round(abs(sec), 2) + ceil(eur)', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['-sec + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['sec + 5 + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['plain + sec + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['(sec + eur) * plain / cases', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['mean(sec, wait) + eur', 'adds `sec` (seconds) and `eur` (EUR)'],
    ['points(csat) + sec', 'adds `points(csat)` (points) and `sec` (seconds)'],
    ['progress(csat) - eur', 'subtracts `eur` (EUR) from `progress(csat)` (points)'],
    ['sec + crowns', 'adds `sec` (seconds) and `crowns` (crowns)'],
  ])('is told of: %s', (formula, message) => {
    expect(told(formula).map((one) => one.split(': ')[0])).toEqual([`\`index\` ${message}`]);
  });

  it.each([
    ['sec + mins', '`60 * mins` for seconds'],
    ['hrs - wait', '`3600 * hrs` for s'],
    ['late + hrs', '`24 * late` for hours'],
    ['pct + part', '`100 * part` for percent'],
    ['eur + usd', 'exchange rate'],
    ['sign + usd', 'exchange rate'],
    ['late + spell', 'bring both to one unit'],
  ])('is told how to convert: %s', (formula, hint) => {
    const [one = '', ...others] = told(formula);
    expect(one).toContain(hint);
    expect(others).toEqual([]);
  });

  it.each([
    'sec + wait',
    'eur + sign',
    'pct - sla',
    'calls + chats + cases',
    'sec + 5',
    'sec + plain',
    'eur + rate',
    'sec + nps',
    'pct + nps',
    '100 - pct + score',
    'mean(pct, points(csat))',
    'points(csat) - cases',
    'sec + 60 * mins',
    'sec / 60 + mins',
    'sec + 60 * 60 * hrs',
    '100 * part + pct',
    '25 * hrs + eur',
    'hrs * rate + eur',
    'eur + 0.35 * calls',
    'eur / calls + sec',
    'sec * calls + eur',
    'sqrt(sec) + eur',
    'sec ^ 2 + eur',
    'log(sec) + eur',
    '(sec > 20) + eur',
    'sec > 20 ? eur : 0',
    'sec > 20 and eur < 5 ? 1 : 0',
    '100 - sec - cases',
    'erlangC(sec, calls) * pct + eur',
    '1.1 * usd + eur',
  ])('is not seen where there may be none: %s', (formula) => {
    expect(told(formula)).toEqual([]);
  });

  it('is told once for each pair of units', () => {
    expect(told('max(sec + eur, sec + eur + 1) + wait + sign')).toHaveLength(1);
    expect(told('max(sec + eur, sec + pct)')).toHaveLength(2);
  });

  it('is told in Spanish', () => {
    expect(told('sec + mins', 'EUR', 'es')).toEqual([
      '`index` suma `sec` (seconds) y `mins` (minutes): nada convierte unidades: escriba `60 * mins` para tener seconds',
    ]);
    expect(told('sec', 'minutes', 'es')).toEqual([
      '`index` se declara en minutes, y su fórmula da seconds: nada convierte unidades: divida la fórmula por 60, o declare `seconds`',
    ]);
  });

  it('is told of metrics, at the formula', () => {
    const [one] = found({
      metrics: { ...metrics, cost: { rollup: 'sum', formula: 'sec + eur' } },
      indicators: { csat },
    });
    expect(one).toMatchObject({ id: 'cost', path: ['metrics', 'cost', 'formula'] });
  });

  it('is told of checks, on one side and across', () => {
    const of = (equal: string) =>
      found({ metrics, indicators: { csat }, checks: [{ equal }] }).map(({ path, message }) => [
        path.join('.'),
        message,
      ]);
    expect(of('sec = eur')).toEqual([
      ['checks.0.equal', '`sec = eur` compares `sec` (seconds) with `eur` (EUR)'],
    ]);
    expect(of('plain = eur + sec')).toEqual([
      ['checks.0.equal', '`plain = eur + sec` adds `eur` (EUR) and `sec` (seconds)'],
    ]);
    expect(of('calls = chats + cases')).toEqual([]);
  });
});

describe('a formula that gives another unit than is declared', () => {
  it.each([
    ['sec + wait', 'EUR', 'declare `seconds`'],
    ['mean(sec, wait)', 'percent', 'declare `seconds`'],
    ['median(sec, wait)', 'percent', 'declare `seconds`'],
    ['0.6 * sec + 0.4 * wait', 'percent', 'declare `seconds`'],
    ['round(mins, 1)', 'seconds', 'multiply the formula by 60'],
    ['sec', 'hours', 'divide the formula by 3600'],
    ['part', 'percent', 'multiply the formula by 100'],
    ['spell', 'days', 'declare `months`'],
    ['eur', 'USD', 'exchange rate'],
    ['(late + late) / 2', 'weeks', 'divide the formula by 7'],
    ['cases - calls', 'percent', 'declare `count`'],
    ['max(points(csat), 0)', 'seconds', 'declare `points`'],
    ['plain > 3 ? sec : 0', 'EUR', 'declare `seconds`'],
  ])('is told of: %s in %s', (formula, unit, hint) => {
    const [one = '', ...others] = told(formula, unit);
    expect(one).toContain(`is declared in ${unit}, and its formula gives`);
    expect(one).toContain(hint);
    expect(others).toEqual([]);
  });

  it.each([
    ['sec + wait', 'seconds'],
    ['sec + wait', 'seconds per call'],
    ['sec', undefined],
    ['sec / calls', 'EUR'],
    ['sec / 60', 'minutes'],
    ['60 * mins', 'seconds'],
    ['0.5 * sec + 0.3 * wait', 'EUR'],
    ['plain + sec', 'EUR'],
    ['sec + 60 * mins', 'EUR'],
    ['100 - sec', 'points'],
    ['pct', 'points'],
    ['mean(points(csat), pct)', 'percent'],
    ['calls + chats', 'contacts'],
    ['calls', 'points'],
    ['100 * calls / cases', 'percent'],
    ['sec > 20', 'percent'],
    // Of seven days it is their mean, or a week of each.
    ['(late + late + late + late + late + late + late) / 7', 'weeks'],
  ])('is not seen where it may be so: %s in %s', (formula, unit) => {
    expect(told(formula, unit)).toEqual([]);
  });

  it('is not told on top of units that are mixed', () => {
    expect(told('ifMissing(sec, eur)', 'percent')).toHaveLength(1);
  });
});

describe('formulas of strangers', () => {
  it('are looked through without going down into them', () => {
    const deep = `${'('.repeat(60)}sec${' + eur)'.repeat(60)}`;
    expect(told(deep)).toHaveLength(1);
    const long = Array.from({ length: 240 }, (_, i) => (i % 2 === 0 ? 'sec' : 'eur')).join(' + ');
    expect(told(long)).toHaveLength(1);
    const nested = 'median('.repeat(3) + 'sec, eur, wait)' + ', pct, calls)'.repeat(2);
    expect(told(nested).length).toBeGreaterThan(0);
  });

  it('are safe with units named like parts of objects', () => {
    for (const unit of ['__proto__', 'constructor', 'toString', 'x'.repeat(1000)])
      expect(
        found({
          metrics: { a: { rollup: 'sum', unit }, b: { rollup: 'sum', unit: 'seconds' } },
          indicators: { csat, c: { formula: 'a + b', baseline: 1, target: 2 } },
        }),
      ).toEqual([]);
  });
});
