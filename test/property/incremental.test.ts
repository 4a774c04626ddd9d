import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../src/author/index.js';
import { type Evaluation, type EvaluationData, evaluate } from '../../src/evaluate/index.js';
import { stateOf } from '../../src/evaluate/evaluation.js';
import { type Period, parsePeriod } from '../../src/period/index.js';
import { bitDifferences, farDifferences, flat } from '../support/laws/flat.js';
import { type RandomCardOptions, randomCard, wideFeatures } from '../support/random-card.js';
import { type Random, randomFrom } from '../support/random-card/random.js';

type Values = Record<string, Record<string, number | string | null>>;

/** Every number behind an evaluation, as a copy. */
function cellsOf(evaluation: Evaluation): Float64Array {
  return (stateOf(evaluation) as NonNullable<ReturnType<typeof stateOf>>).space.cells.slice();
}

/** How many numbers differ in a bit. */
function differingBits(a: Float64Array, b: Float64Array): number {
  const [x, y] = [a, b].map((numbers) => new Uint32Array(numbers.buffer)) as [
    Uint32Array,
    Uint32Array,
  ];
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < a.length; i++) {
    if (x[2 * i] === y[2 * i] && x[2 * i + 1] === y[2 * i + 1]) continue;
    // Any two missing numbers are the same, whatever their payload.
    if (!(Number.isNaN(a[i]) && Number.isNaN(b[i]))) count++;
  }
  return count;
}

/** One random change: a key and a period that are there, to another number, to missing, or to another text the key had at first. */
function randomEdit(
  first: Values,
  random: Random,
): { key: string; period: string; value: number | string | null } {
  const key = random.pick(
    Object.keys(first).filter((one) => Object.keys(first[one] ?? {}).length > 0),
  );
  const series = first[key] as Values[string];
  const period = random.pick(Object.keys(series));
  const known = Object.values(series).filter((value) => value !== null);
  if (known.length === 0 || random.chance(0.2)) return { key, period, value: null };
  const value = random.pick(known);
  const kept = typeof value === 'string' || key.includes('.item') || random.chance(0.3);
  return { key, period, value: kept ? value : value * random.number(0.2, 1.8) };
}

/** Every so many edits an evaluation is kept, to be looked at again later. */
const KEPT_EVERY = 10;

/** Values by period as columns, where a key has numbers of one length of period alone. */
function asColumns(values: Values): EvaluationData {
  const columns = Object.entries(values).map(([key, series]) => {
    const all = Object.entries(series).map(([text, value]) => ({
      period: parsePeriod(text) as Period,
      text,
      value,
    }));
    const [first] = all.toSorted((a, b) => a.period.ordinal - b.period.ordinal);
    const unit = first?.period.unit;
    if (first === undefined || all.some((one) => one.period.unit !== unit)) return [key, series];
    // Where a value is taken away, a gap in a column would leave room for a value of the card itself.
    if (all.some(({ value }) => typeof value !== 'number')) return [key, series];
    const last = Math.max(...all.map(({ period }) => period.ordinal));
    const numbers = new Float64Array(last - first.period.ordinal + 1).fill(Number.NaN);
    for (const { period, value } of all)
      numbers[period.ordinal - first.period.ordinal] = value as number;
    return [key, { start: first.text, values: numbers }];
  });
  return Object.fromEntries(columns) as EvaluationData;
}

/** Edits a random card, and compares every number of it with those of a fresh evaluation after each edit. */
function play(
  seed: number,
  edits: number,
  limits: RandomCardOptions = {},
  form: (values: Values) => EvaluationData = (values) => values,
): Played {
  const { input, data, by, periods } = randomCard(seed, limits);
  const parsed = parseScorecard(input);
  if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
  const options = { by, from: periods[0] as string, to: periods.at(-1) as string };
  const values = structuredClone(data) as Values;
  const random = randomFrom(seed + 1000);
  let now = evaluate(parsed.scorecard, form(values), options);
  const wrong: string[] = [];
  const kept: { evaluation: Evaluation; cells: Float64Array }[] = [];
  let compared = 0;
  for (let i = 1; i <= edits; i++) {
    const { key, period, value } = randomEdit(data as Values, random);
    now = now.with({ [key]: { [period]: value } });
    (values[key] as Values[string])[period] = value;
    const fresh = cellsOf(evaluate(parsed.scorecard, form(values), options));
    const count = differingBits(cellsOf(now), fresh);
    if (count > 0) wrong.push(`card ${seed}, edit ${i}: ${count} numbers differ`);
    compared++;
    if (i % KEPT_EVERY !== 0) continue;
    kept.push({ evaluation: now, cells: fresh });
    const old = random.pick(kept);
    if (differingBits(cellsOf(old.evaluation), old.cells) > 0)
      wrong.push(`card ${seed}: an earlier evaluation moved`);
  }
  return { compared, wrong, text: JSON.stringify(input) };
}

interface Played {
  /** Edits after which all numbers were compared. */
  readonly compared: number;
  readonly wrong: readonly string[];
  /** The card as text. */
  readonly text: string;
}

const without = ['notApplicable'] as const;
const large = { minObjectives: 200, objectives: 200, indicators: 1000, periods: 6, without };

/** Small, medium and large cards. */
const sizes: readonly { readonly cards: number; readonly limits: RandomCardOptions }[] = [
  { cards: 55, limits: { objectives: 6, without } },
  { cards: 44, limits: { without } },
  { cards: 1, limits: large },
];

describe('an evaluation with values changed', () => {
  it('has every bit of a fresh evaluation after each of 10,000 random edits on cards of all sizes, and earlier evaluations keep theirs', () => {
    let compared = 0;
    const wrong: string[] = [];
    const texts: string[] = [];
    let seed = 0;
    for (const { cards, limits } of sizes)
      for (let i = 0; i < cards && wrong.length < 10; i++) {
        const played = play(++seed, 100, limits);
        compared += played.compared;
        wrong.push(...played.wrong);
        texts.push(played.text);
      }
    expect(wrong).toEqual([]);
    expect(compared).toBe(10_000);
    for (const feature of ['"delay"', '"spread"', '"carry"', '"guard"', '"fixedPoint"'])
      expect([feature, texts.some((text) => text.includes(feature))]).toEqual([feature, true]);
  }, 240_000);

  // Rows for what does not apply are only there where data has it, so that records are compared, not rows.
  it('says the same as a fresh evaluation after each edit where values come and go that do not apply', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { input, data, by, periods } = randomCard(seed, { objectives: 8, periods: 6 });
      const parsed = parseScorecard(input);
      if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
      const options = { by, from: periods[0] as string, to: periods.at(-1) as string };
      const values = structuredClone(data) as Values;
      const random = randomFrom(seed + 1000);
      let now = evaluate(parsed.scorecard, values, options);
      for (let i = 0; i < 12; i++) {
        const edit = randomEdit(data as Values, random);
        const value = random.chance(0.3) ? 'n/a' : edit.value;
        now = now.with({ [edit.key]: { [edit.period]: value } });
        (values[edit.key] as Values[string])[edit.period] = value;
        const fresh = evaluate(parsed.scorecard, values, options);
        expect([seed, i, bitDifferences(flat(now), flat(fresh))]).toEqual([seed, i, []]);
      }
    }
  }, 240_000);

  it('says the same as a fresh evaluation while values that do not apply are edited away, to the last one', () => {
    let edits = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { input, data, by, periods } = randomCard(seed, { objectives: 6, periods: 4 });
      const parsed = parseScorecard(input);
      if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
      const options = { by, from: periods[0] as string, to: periods.at(-1) as string };
      const values = structuredClone(data) as Values;
      const random = randomFrom(seed + 2000);
      let now = evaluate(parsed.scorecard, values, options);
      for (const [key, series] of Object.entries(values)) {
        for (const [period, was] of Object.entries(series)) {
          if (was !== 'n/a') continue;
          const known = Object.values(series).find((one) => one !== 'n/a') ?? null;
          const value = random.chance(0.5) ? known : null;
          now = now.with({ [key]: { [period]: value } });
          series[period] = value;
          edits++;
          const fresh = evaluate(parsed.scorecard, values, options);
          expect([seed, edits, farDifferences(flat(now), flat(fresh))]).toEqual([seed, edits, []]);
        }
      }
    }
    expect(edits).toBeGreaterThan(50);
  }, 240_000);

  it('has every bit of a fresh evaluation after each edit on cards with values of every length, before and after the periods looked at, and all else', () => {
    const wide = { wide: wideFeatures, without, objectives: 12 };
    for (let seed = 101; seed <= 120; seed++) expect(play(seed, 30, wide).wrong).toEqual([]);
  }, 240_000);

  it('has every bit of a fresh evaluation where values are columns, which all versions write into', () => {
    const wide = { wide: wideFeatures, without, objectives: 12 };
    for (let seed = 201; seed <= 220; seed++) {
      expect(play(seed, 30, { objectives: 6, without }, asColumns).wrong).toEqual([]);
      expect(play(seed, 30, wide, asColumns).wrong).toEqual([]);
    }
  }, 240_000);
});
