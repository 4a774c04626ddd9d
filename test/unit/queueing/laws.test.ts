import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agentsNeeded,
  erlangA,
  erlangB,
  erlangC,
  goldenMean,
  yearlyTurnover,
} from '../../../src/queueing.js';

const run = { seed: 20_260_101, numRuns: 150 };
const load = fc.double({ min: 0.01, max: 300, noNaN: true });
const agents = fc.integer({ min: 1, max: 400 });
const handleTime = fc.double({ min: 1, max: 2000, noNaN: true });
const patience = fc.double({ min: 1, max: 1e5, noNaN: true });

/** Traffic of a load: one call for each handle time divided by the load. */
const traffic = (erlang: number, time: number) => ({
  calls: erlang,
  interval: time,
  handleTime: time,
});

const nearly = (found: number, expected: number, relative: number): boolean =>
  Math.abs(found - expected) <= relative * Math.abs(expected) + 1e-300;

/** Erlang B as the recursion states it. */
function recursion(erlang: number, count: number): number {
  let blocked = 1;
  for (let k = 1; k <= count; k++) blocked = (erlang * blocked) / (k + erlang * blocked);
  return blocked;
}

/** Natural logarithm of the gamma function by Stirling's series, for large arguments. */
function logGamma(x: number): number {
  const z = 1 / (x * x);
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z / 1680))) / x
  );
}

/** Every state of the queue with abandonment in turn, as far as it matters. */
function birthAndDeath(erlang: number, count: number, ratio: number) {
  let weight = 1;
  let before = 1;
  for (let k = 1; k < count; k++) {
    weight *= erlang / k;
    before += weight;
  }
  weight *= erlang / count;
  let waiting = weight;
  let queue = 0;
  for (let n = 1; n < 200_000; n++) {
    weight *= erlang / (count + n / ratio);
    waiting += weight;
    queue += n * weight;
    if (n > ratio * (erlang - count) && weight < 1e-18 * waiting) break;
  }
  return { wait: waiting / (before + waiting), queue: queue / (before + waiting) };
}

describe('Erlang B', () => {
  it('is what its recursion gives', () => {
    fc.assert(
      fc.property(load, agents, (a, c) => nearly(erlangB(a, c), recursion(a, c), 1e-11)),
      run,
    );
  });

  it('is what the sum with factorials gives for a small system', () => {
    const terms = [1, 3, 9 / 2, 27 / 6, 81 / 24, 243 / 120];
    const sum = terms.reduce((total, term) => total + term, 0);
    expect(erlangB(3, 5)).toBeCloseTo((terms[5] as number) / sum, 15);
  });

  it.each([
    [1e5, 100_000],
    [1e5, 100_500],
    [1e5, 99_000],
    [1e5, 103_000],
  ])('agrees with logarithms of the gamma function at %d Erlang and %d agents', (a, c) => {
    // 1/B is the Poisson distribution function over its term at c; the sum runs down from c.
    const logTerm = c * Math.log(a) - logGamma(c + 1);
    let inverse = 0;
    for (let k = c; k >= Math.max(0, c - 20_000); k--)
      inverse += Math.exp(k * Math.log(a) - logGamma(k + 1) - logTerm);
    expect(erlangB(a, c) * inverse).toBeCloseTo(1, 7);
  });

  it('is near the square root law where agents equal a very large load', () => {
    expect(erlangB(1e8, 1e8) * Math.sqrt((Math.PI * 1e8) / 2)).toBeCloseTo(1, 3);
  });

  it('is 1 without agents, 0 without load and 0 where no double is small enough', () => {
    expect([erlangB(5, 0), erlangB(0, 5), erlangB(1, 1e9)]).toEqual([1, 0, 0]);
  });
});

describe('a queue', () => {
  it('is never worse with one agent more when nobody gives up', () => {
    fc.assert(
      fc.property(load, handleTime, fc.integer({ min: 1, max: 50 }), (a, time, spare) => {
        const count = Math.floor(a) + spare;
        const few = erlangC({ ...traffic(a, time), agents: count });
        const many = erlangC({ ...traffic(a, time), agents: count + 1 });
        return (
          !few.stable ||
          (many.stable &&
            many.waitProbability <= few.waitProbability &&
            many.speedOfAnswer <= few.speedOfAnswer &&
            many.serviceLevel(20) >= few.serviceLevel(20))
        );
      }),
      run,
    );
  });

  it('is never worse with one agent more when contacts give up', () => {
    fc.assert(
      fc.property(load, handleTime, patience, agents, (a, time, mean, count) => {
        const few = erlangA({ ...traffic(a, time), patience: mean, agents: count });
        const many = erlangA({ ...traffic(a, time), patience: mean, agents: count + 1 });
        const slack = 1e-12;
        return (
          many.abandonment <= few.abandonment + slack &&
          many.waitProbability <= few.waitProbability + slack &&
          many.occupancy <= few.occupancy + slack &&
          many.serviceLevel(20) >= few.serviceLevel(20) - slack
        );
      }),
      run,
    );
  });

  it('with abandonment is what its chain of states gives, at any load', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (a, count, ratio) => {
          const queue = erlangA({ ...traffic(a, 100), patience: 100 * ratio, agents: count });
          const chain = birthAndDeath(a, count, ratio);
          return (
            nearly(queue.waitProbability, chain.wait, 1e-9) &&
            nearly(queue.queueLength, chain.queue, 1e-9) &&
            nearly(queue.abandonment, chain.queue / ratio / a, 1e-9)
          );
        },
      ),
      run,
    );
  });

  it('loses in any time as many contacts as come and are not served', () => {
    fc.assert(
      fc.property(load, handleTime, patience, agents, (a, time, mean, count) => {
        const queue = erlangA({ ...traffic(a, time), patience: mean, agents: count });
        const served = (queue.occupancy * count) / a;
        return Math.abs(served + queue.abandonment - 1) < 1e-9;
      }),
      run,
    );
  });

  it('answers within ever more time ever more contacts, in the end all who stay', () => {
    fc.assert(
      fc.property(load, handleTime, patience, agents, (a, time, mean, count) => {
        const queue = erlangA({ ...traffic(a, time), patience: mean, agents: count });
        const times = [0, 1, 20, 100, 1000, 1e9].map((within) => queue.serviceLevel(within));
        const first = times[0] as number;
        const last = times[5] as number;
        return (
          Math.abs(first - (1 - queue.waitProbability)) < 1e-12 &&
          Math.abs(last - (1 - queue.abandonment)) < 1e-9 &&
          times.every(
            (level, index) => index === 0 || level >= (times[index - 1] as number) - 1e-12,
          )
        );
      }),
      run,
    );
  });

  it('comes to Erlang C as patience grows', () => {
    const staffed = { calls: 200, interval: 3600, handleTime: 180, agents: 14 };
    const limit = erlangC(staffed);
    if (!limit.stable) throw new Error('overload');
    const distances = [1e3, 1e5, 1e7, 1e9].map((mean) => {
      const queue = erlangA({ ...staffed, patience: mean });
      return Math.max(
        Math.abs(queue.waitProbability - limit.waitProbability),
        Math.abs(queue.serviceLevel(20) - limit.serviceLevel(20)),
        Math.abs(queue.speedOfAnswer / limit.speedOfAnswer - 1),
      );
    });
    expect(distances.every((now, index) => index === 0 || now < (distances[index - 1] ?? 0))).toBe(
      true,
    );
    expect(distances[3]).toBeLessThan(1e-6);
  });

  it('comes to Erlang B as patience vanishes', () => {
    const queue = erlangA({ ...traffic(10, 180), patience: 1e-3, agents: 12 });
    expect(queue.abandonment).toBeCloseTo(erlangB(10, 12), 4);
  });

  it('in deep overload loses just the excess, after a wait in which the excess gives up', () => {
    const queue = erlangA({ ...traffic(2e5, 180), patience: 300, agents: 100_000 });
    expect(queue.waitProbability).toBe(1);
    expect(queue.abandonment).toBeCloseTo(0.5, 4);
    expect(queue.speedOfAnswer / (300 * Math.LN2)).toBeCloseTo(1, 4);
    expect(queue.serviceLevel(20)).toBe(0);
  });

  it('without calls has idle agents and no waits', () => {
    const idle = { calls: 0, interval: 3600, handleTime: 180, agents: 2 };
    expect(erlangC(idle)).toMatchObject({ occupancy: 0, waitProbability: 0, speedOfAnswer: 0 });
    expect(erlangA({ ...idle, patience: 60 })).toMatchObject({ occupancy: 0, abandonment: 0 });
  });

  it('holds finite numbers alone at the ends of what it takes', () => {
    const ends = [1e-3, 1, 1e9];
    for (const time of ends)
      for (const mean of ends)
        for (const a of [0, 1e-9, 1, 9e8])
          for (const count of [1, 1000, 1e9]) {
            const queue = erlangA({ ...traffic(a, time), patience: mean, agents: count });
            const numbers = Object.values(queue).filter((value) => typeof value === 'number');
            expect([...numbers, queue.serviceLevel(20)].every(Number.isFinite)).toBe(true);
          }
  });
});

describe('the agents needed', () => {
  it('meet the requirement, and one agent less does not', () => {
    fc.assert(
      fc.property(
        load,
        handleTime,
        fc.option(patience, { nil: undefined }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (a, time, mean, level) => {
          const base = traffic(a, time);
          const found = agentsNeeded({
            ...base,
            ...(mean === undefined ? {} : { patience: mean }),
            targetServiceLevel: level,
            within: 20,
          });
          const less =
            found.agents === 1
              ? undefined
              : mean === undefined
                ? erlangC({ ...base, agents: found.agents - 1 })
                : erlangA({ ...base, patience: mean, agents: found.agents - 1 });
          return (
            found.queue.serviceLevel(20) >= level &&
            (less === undefined || !less.stable || less.serviceLevel(20) < level)
          );
        },
      ),
      run,
    );
  });

  it('are those of the hardest requirement', () => {
    const found = agentsNeeded({
      ...traffic(10, 180),
      patience: 180,
      targetServiceLevel: 0.8,
      within: 20,
      maxOccupancy: 0.7,
      maxSpeedOfAnswer: 10,
      maxAbandonment: 0.05,
      shrinkage: 0.3,
    });
    expect(found.neededFor).toEqual({
      targetServiceLevel: 12,
      maxOccupancy: 15,
      maxSpeedOfAnswer: 12,
      maxAbandonment: 13,
    });
    expect([found.agents, found.scheduled]).toEqual([15, 22]);
    expect('abandonment' in found.queue && found.queue.abandonment < 0.05).toBe(true);
  });

  it('are found for a hundred thousand Erlang', () => {
    const found = agentsNeeded({ ...traffic(1e5, 180), targetServiceLevel: 0.8, within: 20 });
    expect(found.agents).toBeGreaterThan(1e5);
    expect(found.agents).toBeLessThan(100_300);
  });

  it('are one where nothing comes', () => {
    expect(agentsNeeded({ ...traffic(0, 180), calls: 0, maxOccupancy: 0.8 }).agents).toBe(1);
  });
});

describe('a turnover claim', () => {
  it('bends at the hinge, runs straight, or does not care', () => {
    const line = { base: 0.25, slope: 2, from: 0.7 } as const;
    const at = [0.5, 0.7, 0.8];
    const turnover = (kind: 'hinge' | 'linear') =>
      at.map((occupancy) => yearlyTurnover({ kind, ...line }, occupancy));
    turnover('hinge').forEach((found, index) =>
      expect(found).toBeCloseTo([0.25, 0.25, 0.45][index] ?? Number.NaN, 12),
    );
    turnover('linear').forEach((found, index) =>
      expect(found).toBeCloseTo([0, 0.25, 0.45][index] ?? Number.NaN, 12),
    );
    expect(at.map((occupancy) => yearlyTurnover({ kind: 'none', base: 0.3 }, occupancy))).toEqual([
      0.3, 0.3, 0.3,
    ]);
  });
});

const assumptions = {
  calls: 200,
  interval: 3600,
  handleTime: 180,
  patience: 180,
  within: 20,
  openHours: 220,
  hoursPerAgent: 160,
  shrinkage: 0.3,
  payPerHour: 20,
  replacementCost: 12_000,
  lossPerAbandoned: 6,
  turnover: { kind: 'none', base: 0.3 },
} as const;

describe('the golden mean', () => {
  it('says when the cheapest staffing lies at the edge of the range', () => {
    expect(goldenMean({ ...assumptions, fewestAgents: 14 }).atEdge).toBe(true);
    expect(goldenMean({ ...assumptions, mostAgents: 10 }).atEdge).toBe(true);
  });

  it('has no cost for each contact where none comes', () => {
    const { best } = goldenMean({ ...assumptions, calls: 0 });
    expect(Object.hasOwn(best, 'perContact')).toBe(false);
    expect(best.lostContacts).toBe(0);
  });
});

const offered = { calls: 100, interval: 1800, handleTime: 180 };
const staffed = { ...offered, agents: 14 };
const wrong: readonly (readonly [string, () => unknown])[] = [
  ['calls', () => erlangC({ ...staffed, calls: -1 })],
  ['calls', () => erlangC({ ...staffed, calls: Number.NaN })],
  ['interval', () => erlangC({ ...staffed, interval: 0 })],
  ['handleTime', () => erlangC({ ...staffed, handleTime: Number.POSITIVE_INFINITY })],
  ['handleTime', () => erlangC({ ...staffed, handleTime: '180' as unknown as number })],
  ['agents', () => erlangC({ ...staffed, agents: 13.5 })],
  ['agents', () => erlangC({ ...staffed, agents: 0 })],
  ['the load', () => erlangC({ ...staffed, calls: 1e14 })],
  ['within', () => erlangA({ ...staffed, patience: 60 }).serviceLevel(-1)],
  ['patience', () => erlangA({ ...staffed, patience: 0 })],
  ['load', () => erlangB(-1, 3)],
  ['no requirement', () => agentsNeeded(offered)],
  ['within', () => agentsNeeded({ ...offered, targetServiceLevel: 0.8 })],
  ['targetServiceLevel', () => agentsNeeded({ ...offered, targetServiceLevel: 80, within: 20 })],
  ['patience', () => agentsNeeded({ ...offered, maxAbandonment: 0.05 })],
  ['maxOccupancy', () => agentsNeeded({ ...offered, maxOccupancy: 0 })],
  ['maxOccupancy', () => agentsNeeded({ ...offered, maxOccupancy: 1e-300 })],
  ['shrinkage', () => agentsNeeded({ ...offered, maxOccupancy: 0.8, shrinkage: 1 })],
  ['mostAgents', () => goldenMean({ ...assumptions, fewestAgents: 5, mostAgents: 4 })],
  ['too many', () => goldenMean({ ...assumptions, mostAgents: 10_000 })],
  [
    'turnover.kind',
    () => goldenMean({ ...assumptions, turnover: { kind: 'constructor' as 'none', base: 0.3 } }),
  ],
];

describe('a wrong option', () => {
  it.each(wrong)('is refused with its name and what to give: %s', (name, call) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'ScorecardError', code: 'invalid-option' });
    expect((thrown as Error).message).toContain(name);
  });
});
