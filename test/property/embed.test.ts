import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../src/author/index.js';
import { ScorecardError } from '../../src/core/index.js';
import { type Evaluation, evaluate } from '../../src/evaluate/index.js';
import { pack } from '../../src/embed/index.js';
import { type EmbeddedEvaluation, openPack } from '../../src/embed/open-index.js';
import { type RandomCardOptions, randomCard } from '../support/random-card.js';
import { type Random, randomFrom } from '../support/random-card/random.js';

type Values = Record<string, Record<string, number | string | null>>;

const FIELDS = [
  ...['ok', 'points', 'status', 'basis', 'coverage', 'low', 'high', 'trend', 'notApplicable'],
  ...['lead', 'lag', 'direct', 'driver', 'gap', 'value', 'label', 'unit', 'baseline', 'target'],
];

/** Everything that an embedded evaluation says, as text with every bit: a number that differs in its last place reads otherwise. */
function said(evaluation: Evaluation | EmbeddedEvaluation): string[] {
  const lines: string[] = [];
  const add = (place: string, record: object): void => {
    for (const field of FIELDS) {
      const value = (record as Record<string, unknown>)[field];
      // JSON writes the shortest digits that mean the same double.
      if (value !== undefined)
        lines.push(`${place}.${field} ${Object.is(value, -0) ? '-0' : JSON.stringify(value)}`);
    }
  };
  for (const period of evaluation.periods) {
    const scores = evaluation.at(period);
    add(`${period} total`, scores.total);
    for (const name of ['perspectives', 'themes', 'objectives', 'indicators', 'metrics'] as const)
      for (const [id, record] of Object.entries(scores[name]))
        add(`${period} ${name}.${id}`, record);
  }
  return lines;
}

const differences = (a: readonly string[], b: readonly string[]): string[] => {
  const [left, right] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !right.has(line)).map((line) => `only whole: ${line}`),
    ...b.filter((line) => !left.has(line)).map((line) => `only embedded: ${line}`),
  ].slice(0, 8);
};

function opened(evaluation: Evaluation): EmbeddedEvaluation {
  const result = openPack(JSON.stringify(pack(evaluation)));
  if (!result.ok)
    throw new Error(
      result.diagnostics
        .map((one) => `${one.path.join('.')}: ${one.message} ${one.expected}`)
        .join('\n'),
    );
  return result.card.evaluate();
}

/** A change of one value that was there: another number, missing, or another text that the key had. */
function randomChange(first: Values, random: Random): Values {
  const key = random.pick(
    Object.keys(first).filter((one) => Object.keys(first[one] ?? {}).length > 0),
  );
  const series = first[key] as Values[string];
  const period = random.pick(Object.keys(series));
  const known = Object.values(series).filter((value) => value !== null && value !== 'n/a');
  const value = known.length === 0 || random.chance(0.2) ? null : random.pick(known as number[]);
  const kept = typeof value !== 'number' || key.includes('.item') || random.chance(0.3);
  return { [key]: { [period]: kept ? value : value * random.number(0.2, 1.8) } };
}

/** The page after a change; undefined where it extends the history, which the whole library takes and a pack refuses. */
function tried(page: EmbeddedEvaluation, change: Values): EmbeddedEvaluation | undefined {
  try {
    return page.with(change);
  } catch (error) {
    const codes = error instanceof ScorecardError ? error.diagnostics.map(({ code }) => code) : [];
    if (codes.length > 0 && codes.every((code) => code === 'pack.period')) return undefined;
    throw error;
  }
}

function wrongOf(from: number, to: number, changes: number, options: RandomCardOptions) {
  const wrong: string[] = [];
  let made = 0;
  for (let seed = from; seed <= to && wrong.length < 10; seed++) {
    const { input, data, by, periods } = randomCard(seed, options);
    const parsed = parseScorecard(input);
    if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
    let whole: Evaluation = evaluate(parsed.scorecard, data, {
      by,
      from: periods[0] as string,
      to: periods.at(-1) as string,
    });
    let page = opened(whole);
    const told = (step: string): void => {
      for (const line of differences(said(whole), said(page)))
        wrong.push(`card ${seed} ${step}: ${line}`);
    };
    told('packed');
    const random = randomFrom(seed + 4000);
    const earlier = page;
    const before = said(earlier);
    for (let i = 0; i < changes; i++) {
      const change = randomChange(data as Values, random);
      const next = tried(page, change);
      if (next === undefined) continue;
      page = next;
      whole = whole.with(change);
      made++;
      if (i % 4 === 3) told(`after change ${i + 1}`);
    }
    told('in the end');
    if (differences(before, said(earlier)).length > 0)
      wrong.push(`card ${seed}: an earlier evaluation moved`);
  }
  return { wrong, made };
}

describe('a card that is packed, written as JSON and opened', () => {
  it('has every bit of the evaluation packed, and of the same changes to it, on 60 random cards', () => {
    const { wrong, made } = wrongOf(1, 60, 12, {});
    expect(wrong).toEqual([]);
    expect(made).toBeGreaterThan(600);
  }, 240_000);

  it.each(['statusRules', 'figures'] as const)(
    'has them with %s',
    (feature) => {
      expect(wrongOf(300, 315, 8, { wide: [feature], objectives: 8 }).wrong).toEqual([]);
    },
    120_000,
  );

  it.each(['quarter', 'week', 'day'] as const)(
    'has them where the calendar is by %s',
    (calendar) => {
      expect(wrongOf(200, 215, 8, { calendar, objectives: 8 }).wrong).toEqual([]);
    },
    120_000,
  );
});
