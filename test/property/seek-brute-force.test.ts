import { describe, expect, it } from 'vitest';
import { seek } from '../../src/analyse/seek/index.js';
import type { ScorecardInput } from '../../src/document/input/index.js';
import { type Evaluation, evaluate } from '../../src/evaluate/index.js';
import { cardOf } from '../support/laws/evaluate-random.js';
import { type Random, randomFrom } from '../support/random-card/random.js';

// Small cards whose every combination of values on a grid is looked at. What seek finds between the points of the grid may be cheaper than
// the cheapest of them, but never dearer.

const IDS = ['one', 'two', 'three'] as const;
const GRID = Array.from({ length: 9 }, (_, k) => 12.5 * k);

const SCALES = [
  { baseline: 0, target: 100 },
  { baseline: 100, target: 0 },
  { baseline: 20, target: 80 },
  { scale: { kind: 'step', at: 60, op: '>=', pass: 100, fail: 20 } },
  {
    scale: {
      kind: 'piecewise',
      knots: [
        [0, 0],
        [30, 60],
        [70, 65],
        [100, 100],
      ],
    },
  },
  { scale: { kind: 'halfLife', best: 20, half: 50 } },
  { better: 'inside', target: { min: 40, max: 60 }, limits: { min: 10, max: 90 } },
] as const;

interface Case {
  readonly evaluation: Evaluation;
  readonly stand: { readonly [id: string]: number };
  readonly costs: { readonly [id: string]: number };
}

function caseOf(random: Random, operators: readonly unknown[]): Case {
  const stand = Object.fromEntries(IDS.map((id) => [id, random.pick(GRID)]));
  const costs = Object.fromEntries(IDS.map((id) => [id, random.int(1, 4) / 100]));
  const objective = (links: object): object => {
    const used = IDS.filter(() => random.chance(0.7));
    const measured = used.length === 0 ? [random.pick(IDS)] : used;
    return {
      perspective: 'p',
      weight: random.int(1, 3),
      lagging: Object.fromEntries(measured.map((id) => [id, { weight: random.int(1, 3) }])),
      combine: random.pick(operators),
      ...links,
    };
  };
  const linked = random.chance(0.4);
  const input = {
    stratmap: 1,
    id: 'small',
    title: 'Small',
    perspectives: { p: { title: 'P', combine: random.pick(operators) } },
    indicators: Object.fromEntries(IDS.map((id) => [id, random.pick(SCALES)])),
    objectives: {
      lower: objective(linked ? { drives: ['upper'] } : {}),
      upper: objective(linked ? { driverShare: 0.4 } : {}),
    },
  };
  return { evaluation: evaluate(cardOf(input as unknown as ScorecardInput), stand), stand, costs };
}

/** Points and costs of every combination, cheapest first. */
function combinations({
  evaluation,
  stand,
  costs,
}: Case): { readonly points: number; readonly cost: number }[] {
  const found: { points: number; cost: number }[] = [];
  for (const one of GRID)
    for (const two of GRID)
      for (const three of GRID) {
        const values: { readonly [id: string]: number } = { one, two, three };
        const { total } = evaluation.with(values);
        const cost = IDS.reduce(
          (sum, id) => sum + (costs[id] ?? 0) * Math.abs((values[id] ?? 0) - (stand[id] ?? 0)),
          0,
        );
        found.push({ points: total.ok ? total.points : -1, cost });
      }
  return found.toSorted((a, b) => a.cost - b.cost);
}

/** Cost and bound of seek beside the cheapest of all combinations, for three targets a card. */
function* compared(seed: number, cards: number, operators: readonly unknown[]) {
  const random = randomFrom(seed);
  for (let i = 0; i < cards; i++) {
    const made = caseOf(random, operators);
    const all = combinations(made);
    const start = made.evaluation.total.ok ? made.evaluation.total.points : -1;
    const best = Math.max(...all.map(({ points }) => points));
    const drivers = Object.fromEntries(
      IDS.map((id) => [id, { min: 0, max: 100, cost: made.costs[id] as number }]),
    );
    for (const share of [0.3, 0.7, 0.98]) {
      const to = start + share * (best - start);
      if (!(to > start + 1e-6)) continue;
      const cheapest = all.find(({ points }) => points >= to - 1e-10)?.cost ?? Number.NaN;
      yield { to, cheapest, answer: seek(made.evaluation, 'total', { to, drivers }) };
    }
  }
}

describe('goal-seek beside going through every combination', { timeout: 120_000 }, () => {
  it('is never dearer, and proved, where drivers add up', () => {
    let proved = 0;
    for (const { cheapest, answer } of compared(11, 8, ['mean'])) {
      if (!answer.reachable) throw new Error('not reached');
      expect(answer.plan.cost).toBeLessThanOrEqual(cheapest + 1e-9);
      expect(answer.bound).toBeLessThanOrEqual(cheapest + 1e-9);
      proved += answer.optimal ? 1 : 0;
    }
    expect(proved).toBeGreaterThan(10);
  });

  it('is no dearer by more than a hundredth, with a bound that holds, whatever the operators', () => {
    const operators = [
      ...['mean', 'min', 'max', 'geometric', 'product', 'noisyOr'],
      ...[{ owa: 2 }, { owa: 0.5 }, { power: -1 }, { power: 3 }],
    ];
    let count = 0;
    let dearer = 0;
    for (const { cheapest, answer } of compared(12, 9, operators)) {
      if (!answer.reachable) throw new Error('not reached');
      count++;
      dearer += answer.plan.cost > cheapest + 1e-9 ? 1 : 0;
      expect(answer.plan.cost).toBeLessThanOrEqual(cheapest * 1.01 + 1e-9);
      expect(answer.bound).toBeLessThanOrEqual(cheapest + 1e-9);
    }
    expect(count).toBeGreaterThan(15);
    expect(dearer).toBeLessThanOrEqual(count / 20);
  });
});
