import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate, type Evaluation } from '../../../src/evaluate/index.js';
import { buildData } from '../../../src/report/data/build.js';
import type { ReportData } from '../../../src/report/data/report-data.js';
import { type Frame, startEngine } from '../../../src/report/view/engine.js';
import { randomCard, type RandomCardOptions } from '../../support/random-card.js';
import { randomFrom } from '../../support/random-card/random.js';

/** A random card evaluated, and the data of its report after a trip through JSON. */
function reported(seed: number, options: RandomCardOptions = {}) {
  const { input, data, by, periods } = randomCard(seed, { objectives: 8, ...options });
  const parsed = parseScorecard(input);
  if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
  const range = { by, from: periods[0] as string, to: periods.at(-1) as string };
  const evaluation = evaluate(parsed.scorecard, data as object, range);
  const made = buildData(parsed.scorecard, evaluation, { locales: ['en'], explained: false });
  return { evaluation, data: JSON.parse(JSON.stringify(made)) as ReportData };
}

/** Elements whose points or status in the page are not those of the evaluation, by period. */
function differences(data: ReportData, frame: Frame, evaluation: Evaluation): string[] {
  const wrong: string[] = [];
  for (const [lane, period] of data.periods.entries()) {
    const scores = evaluation.at(period);
    const check = (
      id: string,
      score:
        | { readonly ok: boolean; readonly points?: number; readonly status: string }
        | undefined,
      row: number | undefined,
      rule: number | undefined,
    ): void => {
      if (score === undefined || row === undefined || rule === undefined) return;
      const points = frame.at(row, lane);
      const same = score.ok
        ? Math.abs(points - (score.points as number)) <= 1e-9
        : Number.isNaN(points);
      const status = frame.status(rule, lane);
      if (!same || status !== score.status)
        wrong.push(`${period} ${id}: ${points} ${status}, not ${score.points} ${score.status}`);
    };
    check('total', scores.total, data.total.row, data.total.rule);
    for (const one of data.perspectives)
      check(one.id, scores.perspectives[one.id], one.row, one.rule);
    for (const one of data.themes) check(one.id, scores.themes[one.id], one.row, one.rule);
    for (const one of data.objectives) check(one.id, scores.objectives[one.id], one.row, one.rule);
    for (const one of data.indicators) {
      check(one.id, scores.indicators[one.id], one.points, one.rule);
      for (const { name, points, rule } of one.breakdown?.members ?? []) {
        const member = scores.indicators[one.id]?.members?.[name];
        const score = member && { ...member, ok: member.points !== undefined };
        check(`${one.id}.${name}`, score, points, rule);
      }
    }
  }
  return wrong;
}

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

describe('the plan in the page of a report', () => {
  it('gives the points and statuses of the evaluation for every element and period of random cards', () => {
    const wrong = SEEDS.flatMap((seed) => {
      const { data, evaluation } = reported(seed);
      return differences(data, startEngine(data).measured, evaluation).map(
        (one) => `${seed} ${one}`,
      );
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('gives what the evaluation gives when some values are set otherwise, one after the other', () => {
    let settings = 0;
    const wrong = SEEDS.flatMap((seed) => {
      // Values of a longer period or rolled up from shorter ones are what the slider shows, not what is given.
      const { data, evaluation } = reported(seed, { without: ['slices', 'breakdowns'] });
      const random = randomFrom(seed);
      const engine = startEngine(data);
      const set = new Map<number, Map<number, number>>();
      let now = evaluation;
      const found: string[] = [];
      for (let i = 0; i < 4 && data.keys.length > 0; i++) {
        const index = random.int(0, data.keys.length - 1);
        const key = data.keys[index] as ReportData['keys'][number];
        if (key.words !== undefined) continue;
        const lane = random.int(0, data.periods.length - 1);
        const value = key.low + random.number(0, 1) * (key.high - key.low);
        set.set(index, new Map([...(set.get(index) ?? []), [lane, value]]));
        now = now.with({ [key.key]: { [data.periods[lane] as string]: value } });
        settings++;
        found.push(...differences(data, engine.set(set), now));
      }
      const back = differences(data, engine.set(new Map()), evaluation);
      return [...found, ...back].map((one) => `${seed} ${one}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(settings).toBeGreaterThan(80);
  });

  it('holds a new value as long as the card holds values', () => {
    const parsed = parseScorecard({
      stratmap: 1,
      id: 'held',
      title: 'Held',
      perspectives: { one: {} },
      indicators: {
        slow: { every: 'P3M', target: 100, baseline: 0 },
        fast: { target: 100, baseline: 0 },
      },
      objectives: { aim: { perspective: 'one', lagging: ['slow', 'fast'] } },
    });
    if (!parsed.ok) throw new Error('the card is not sound');
    const fast = Object.fromEntries(
      ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => [`2026-${month}`, 50]),
    );
    const evaluation = evaluate(parsed.scorecard, {
      slow: { '2026-01': 10, '2026-05': 20 },
      fast,
    });
    const data = buildData(parsed.scorecard, evaluation, { locales: ['en'], explained: false });
    const engine = startEngine(data);
    const slow = data.keys.findIndex(({ key }) => key === 'slow');
    for (const lane of data.periods.keys()) {
      const changed = evaluation.with({ slow: { [data.periods[lane] as string]: 90 } });
      const frame = engine.set(new Map([[slow, new Map([[lane, 90]])]]));
      expect(differences(data, frame, changed)).toEqual([]);
    }
  });
});
