import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../src/author/index.js';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import type { ScorecardInput } from '../../src/document/input/index.js';
import { normalise } from '../../src/document/index.js';
import { checkExamples, type EvaluationData, evaluate } from '../../src/evaluate/index.js';
import type { Scorecard } from '../../src/model/index.js';
import { engineImplementation, naiveImplementation } from '../conformance/implementation.js';

type Table = { readonly [key: string]: { readonly [period: string]: number | string | null } };

const here = (name: string): string =>
  readFileSync(new URL(`../../examples/customer-service/${name}`, import.meta.url), 'utf8');

function cardIn(name: string): Scorecard {
  const result = parseYamlScorecard(here(name));
  expect(result.diagnostics).toEqual([]);
  if (!result.ok) throw new Error(`${name} is not sound`);
  return result.scorecard;
}

/** A table with one row a period and one column a key, read the plain way. */
function tableIn(name: string): { data: Table; periods: string[] } {
  const [head = '', ...lines] = here(name).trim().split('\n');
  const keys = head.trim().split(',').slice(1);
  const rows = lines.map((line) => line.trim().split(','));
  const columns = keys.map((key, i) => [
    key,
    Object.fromEntries(rows.map(([period, ...cells]) => [period, valueOf(cells[i] ?? '')])),
  ]);
  return {
    data: Object.fromEntries(columns) as Table,
    periods: rows.map(([period = '']) => period),
  };
}

const valueOf = (cell: string): number | string | null =>
  cell === '' ? null : /^-?[\d.]+$/.test(cell) ? Number(cell) : cell;

const cards = [
  ['scorecard.yaml', 'values.csv'],
  ['operational.yaml', 'operational-values.csv'],
] as const;

const nodeFields = ['points', 'coverage', 'low', 'high', 'basis', 'status', 'trend', 'worst'];
const fields = [
  ...nodeFields,
  'lead',
  'lag',
  'direct',
  'driver',
  'gap',
  'evidence',
  'value',
  'unclamped',
  'clamped',
];

/** Where the engine and the plain evaluator disagree, and how many numbers they agree on. */
function compare(
  input: ScorecardInput,
  data: Table,
  by: 'month' | 'quarter' | 'year',
  periods: readonly string[],
) {
  const options = { by, periods };
  const engine = engineImplementation(input, data, options);
  const naive = naiveImplementation(input, data, options);
  const card = normalise(input);
  const ids = [card.perspectives, card.themes, card.objectives, card.indicators].flatMap(
    (section) => [...section.keys()],
  );
  const found: string[] = [];
  let agreed = 0;
  for (const period of evaluate(parsed(input), data as EvaluationData, { by }).periods) {
    for (const id of ['total', ...ids]) {
      const [a, b] = [engine(period, id), naive(period, id)];
      if (a === undefined) continue; // a theme without objectives has no score
      for (const field of fields) {
        // A value is shown by both where it is a number; worst leaves belong to nodes.
        if (field === 'worst' && card.indicators.has(id)) continue;
        if (!same(a[field], b?.[field]))
          found.push(`${period} ${id}.${field}: ${String(a[field])} and ${String(b?.[field])}`);
        else if (typeof a[field] === 'number') agreed++;
      }
    }
  }
  return { found, agreed };
}

function parsed(input: ScorecardInput): Scorecard {
  const result = parseScorecard(input);
  if (!result.ok) throw new Error('the card is not sound');
  return result.scorecard;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

describe.each(cards)('the card %s on its table', { timeout: 60_000 }, (name, table) => {
  const card = cardIn(name);
  const { data, periods } = tableIn(table);

  it('covers three years of months', () => {
    expect(periods).toHaveLength(36);
    expect([periods[0], periods.at(-1)]).toEqual(['2022-01', '2024-12']);
  });

  it.each(['month', 'quarter', 'year'] as const)(
    'agrees with the plain evaluator on every number by %s',
    (by) => {
      const { found, agreed } = compare(card.document, data, by, periods);
      expect(found.slice(0, 10)).toEqual([]);
      expect(agreed).toBeGreaterThan(
        { month: 5000, quarter: 1500, year: 400 }[by] / (name === 'scorecard.yaml' ? 1 : 5),
      );
    },
  );

  it('stands by its own worked examples', () => {
    for (const { title, ok, mismatches } of checkExamples(card))
      expect([title, ok, mismatches]).toEqual([title, true, []]);
  });

  it.each(['quarter', 'year'] as const)(
    'works ratios out from sums by %s, never from monthly ratios',
    (by) => {
      const evaluation = evaluate(card, data as EvaluationData, { by });
      const months = by === 'quarter' ? 3 : 12;
      const ratios = ratiosOf(card);
      expect(ratios.length).toBeGreaterThanOrEqual(name === 'scorecard.yaml' ? 9 : 3);
      let differs = 0;
      for (const { id, factor, top, bottom } of ratios) {
        evaluation.periods.forEach((period, i) => {
          const those = periods.slice(i * months, (i + 1) * months);
          const sum = (key: string): number =>
            those.reduce((all, month) => all + (data[key]?.[month] as number), 0);
          const scores = evaluation.at(period);
          const { value } = scores.indicators[id] ?? scores.metrics[id] ?? {};
          const wanted = (factor * sum(top)) / sum(bottom);
          expect(value).toBeCloseTo(wanted, 9);
          const monthly = those.map(
            (month) =>
              (factor * (data[top]?.[month] as number)) / (data[bottom]?.[month] as number),
          );
          if (Math.abs(wanted - monthly.reduce((all, one) => all + one, 0) / months) > 1e-6)
            differs++;
        });
      }
      expect(differs).toBeGreaterThan(0);
    },
  );
});

/** Formulas that divide one sum by another. */
function ratiosOf({
  document,
}: Scorecard): { id: string; factor: number; top: string; bottom: string }[] {
  const { metrics, indicators } = normalise(document);
  const isSum = (id: string): boolean => {
    const metric = metrics.get(id);
    return metric?.rollup.kind === 'sum' && metric.formula === undefined;
  };
  return [...indicators, ...metrics].flatMap(([id, { formula = '' }]) => {
    const [, factor = '1', top = '', bottom = ''] =
      /^(?:(\d+) \* )?(\w+) \/ (\w+)$/.exec(formula) ?? [];
    return isSum(top) && isSum(bottom) ? [{ id, factor: Number(factor), top, bottom }] : [];
  });
}

const months = (values: readonly number[]) => ({ start: '2026-01', values });

const rounded = (values: ArrayLike<number> | undefined, digits: number): number[] =>
  [...(values as Float64Array)].map((value) => Number(value.toFixed(digits)));

describe('the figures that show why ratios come from sums', () => {
  const figures: ScorecardInput = {
    stratmap: 1,
    id: 'figures',
    title: 'Figures',
    kind: 'operational',
    metrics: {
      resolved: 'sum',
      contacts: 'sum',
      articlesCurrent: 'last',
      articles: 'last',
    },
    indicators: {
      firstLine: {
        unit: 'percent',
        baseline: 62,
        target: 75,
        formula: '100 * resolved / contacts',
      },
      freshness: {
        unit: 'percent',
        baseline: 60,
        target: 90,
        formula: '100 * articlesCurrent / articles',
      },
    },
  };
  const data = {
    resolved: months([23_180, 22_900, 24_960]),
    contacts: months([36_800, 35_500, 37_600]),
    articlesCurrent: months([861, 932, 1016]),
    articles: months([1180, 1195, 1210]),
  };
  it('are those of each month', () => {
    const evaluation = evaluate(parsed(figures), data);
    expect(rounded(evaluation.series('firstLine').values, 2)).toEqual([62.99, 64.51, 66.38]);
    expect(rounded(evaluation.series('freshness').values, 2)).toEqual([72.97, 77.99, 83.97]);
  });

  it('are those of the quarter: a ratio of sums for a flow, the last for a stock', () => {
    const evaluation = evaluate(parsed(figures), data, { by: 'quarter' });
    expect(evaluation.periods).toEqual(['2026-Q1']);
    expect(rounded(evaluation.series('firstLine').values, 3)).toEqual([64.641]);
    expect(rounded(evaluation.series('freshness').values, 3)).toEqual([83.967]);
  });
});
