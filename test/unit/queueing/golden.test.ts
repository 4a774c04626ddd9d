import { describe, expect, it } from 'vitest';
import {
  agentsNeeded,
  erlangA,
  erlangC,
  goldenMean,
  sensitivities,
  type TurnoverClaim,
} from '../../../src/queueing.js';
import golden from '../../fixtures/queueing-golden.json' with { type: 'json' };

/** Equal to 1e-9 relative, or to half of the last decimal that the file gives. */
function expectNear(found: number, expected: number, decimals: number): void {
  const slack = Math.max(1e-9 * Math.abs(expected), 0.5000001 * 10 ** -decimals);
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(slack);
}

const traffic = (input: { lambda: number; aht: number }) => ({
  calls: input.lambda * 3600,
  interval: 3600,
  handleTime: input.aht,
});

const stable = golden.erlangC.filter(({ id }) => id !== 'unstable');

describe('Erlang C', () => {
  it.each(stable)('gives the golden numbers of $id', ({ input, computed }) => {
    const queue = erlangC({ ...traffic(input), agents: input.agents });
    if (!queue.stable) throw new Error('overload');
    expectNear(queue.load, computed.load, 10);
    expectNear(queue.occupancy, computed.occupancy, 10);
    expectNear(queue.waitProbability, computed.pWait, 10);
    expectNear(queue.speedOfAnswer, computed.asa as number, 8);
    expectNear(queue.serviceLevel(input.targetSec), computed.serviceLevel, 10);
  });

  it('has no numbers when the agents are not more than the load', () => {
    const unstable = golden.erlangC.find(({ id }) => id === 'unstable');
    const input = unstable?.input as (typeof golden.erlangC)[number]['input'];
    const queue = erlangC({ ...traffic(input), agents: input.agents });
    expect(queue).toEqual({ stable: false, load: 10, agents: 10 });
  });

  it('gives every digit that pyworkforce publishes for 100 calls in half an hour', () => {
    const queue = erlangC({ calls: 100, interval: 1800, handleTime: 180, agents: 14 });
    if (!queue.stable) throw new Error('overload');
    expect(queue.waitProbability).toBeCloseTo(0.1741319335950498, 14);
    expect(queue.serviceLevel(20)).toBeCloseTo(0.8883500191794669, 14);
    expect(queue.occupancy).toBeCloseTo(0.7142857142857143, 14);
    expect(queue.speedOfAnswer).toBeCloseTo(7.83593701177724, 12);
  });

  it('agrees with the published table for 20 Erlang and 21 to 25 agents', () => {
    const rows = [21, 22, 23, 24, 25].map((agents) => {
      const queue = erlangC({ calls: 400, interval: 3600, handleTime: 180, agents });
      if (!queue.stable) throw new Error('overload');
      return [queue.speedOfAnswer, 100 * queue.serviceLevel(30)];
    });
    // The source cuts some digits and rounds others.
    const published = [
      [137, 35],
      [51, 59],
      [25, 75],
      [13, 85],
      [7, 91],
    ];
    rows.forEach((row, index) =>
      row.forEach((found, column) =>
        expect(Math.abs(found - (published[index]?.[column] ?? Number.NaN))).toBeLessThan(1),
      ),
    );
  });
});

describe('Erlang A', () => {
  it.each(golden.erlangA)('gives the golden numbers of $id', ({ input, computed }) => {
    const queue = erlangA({ ...traffic(input), agents: input.agents, patience: input.patience });
    expectNear(queue.waitProbability, computed.pWait, 10);
    expectNear(queue.abandonment, computed.pAbandon, 10);
    expectNear(queue.queueTime, computed.EW, 8);
    expectNear(queue.queueLength, computed.queueLength, 8);
    expectNear(queue.occupancy, computed.occupancy, 10);
    expectNear(queue.serviceLevel(input.targetSec), computed.serviceLevel, 6);
  });

  it.each(golden.erlangA.filter((one) => one.simulated !== undefined))(
    'lies near the simulation of $id',
    ({ input, simulated }) => {
      const queue = erlangA({ ...traffic(input), agents: input.agents, patience: input.patience });
      expect(queue.abandonment).toBeCloseTo(simulated?.pab ?? Number.NaN, 2);
      expect(queue.serviceLevel(input.targetSec)).toBeCloseTo(simulated?.sl ?? Number.NaN, 2);
      expect(queue.occupancy).toBeCloseTo(simulated?.occ ?? Number.NaN, 2);
      expect(queue.queueTime / (simulated?.EW ?? Number.NaN)).toBeCloseTo(1, 1);
    },
  );

  it('agrees with what pyworkforce publishes for 13 agents', () => {
    const queue = erlangA({
      calls: 100,
      interval: 1800,
      handleTime: 180,
      agents: 13,
      patience: 300,
    });
    expect(queue.serviceLevel(20)).toBeCloseTo(0.858, 3);
    expect(queue.occupancy).toBeCloseTo(0.75, 3);
    expect(queue.abandonment).toBeCloseTo(0.025, 3);
    expect(queue.waitProbability).toBeCloseTo(0.226, 3);
    expect(queue.queueTime / 60).toBeCloseTo(0.125, 3);
  });
});

describe('the agents needed', () => {
  it.each(golden.staffing)('are the golden ones of $id', ({ input, computed }) => {
    const options = {
      ...traffic(input),
      targetServiceLevel: input.serviceLevel,
      within: input.targetSec,
      maxOccupancy: input.maxOccupancy,
      shrinkage: input.shrinkage,
    };
    const patient = agentsNeeded(options);
    const impatient = agentsNeeded({ ...options, patience: input.patience });
    expect(patient.agents).toBe(computed.agentsErlangC);
    expect(patient.scheduled).toBe(computed.scheduledErlangC);
    expect(impatient.agents).toBe(computed.agentsErlangA);
  });
});

describe('the sensitivities', () => {
  it('are the golden table for 200 calls an hour and 14 agents', () => {
    const rows = sensitivities({ calls: 200, interval: 3600, handleTime: 180, agents: 14 });
    const order = [0, 1, 2, 3, 4, 5, 6];
    expect(rows).toHaveLength(golden.sensitivity.length);
    for (const index of order) {
      const queue = rows[index]?.queue;
      const expected = golden.sensitivity[index];
      if (queue?.stable !== true || expected === undefined) throw new Error('no row');
      expectNear(queue.occupancy, expected.occupancy, 4);
      expectNear(queue.speedOfAnswer, expected.asa, 2);
      expectNear(queue.serviceLevel(20), expected.serviceLevel, 4);
    }
  });
});

const claims: { readonly [scenario: string]: TurnoverClaim } = {
  'steep from 70%: 0.25 + 3.0 (occ - 0.70)': { kind: 'hinge', base: 0.25, slope: 3, from: 0.7 },
  'attributed to MetricNet: 0.30 + 0.5 (occ - 0.85)': {
    kind: 'hinge',
    base: 0.3,
    slope: 0.5,
    from: 0.85,
  },
  'no effect: 0.30': { kind: 'none', base: 0.3 },
};

describe('the golden mean', () => {
  it.each(Object.entries(golden.goldenMean.scenarios))(
    'prices every staffing like the golden file: %s',
    (name, scenario) => {
      const found = goldenMean({
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
        turnover: claims[name] as TurnoverClaim,
      });
      expect(found.rows.map(({ agents }) => agents)).toEqual(
        scenario.rows.map(({ agents }) => agents),
      );
      found.rows.forEach((row, index) => {
        const expected = scenario.rows[index];
        if (expected === undefined) throw new Error('no row');
        expectNear(row.occupancy, expected.occupancy, 4);
        expectNear(row.serviceLevel, expected.serviceLevel, 4);
        expectNear(row.abandonment, expected.abandon, 4);
        expectNear(row.turnover, expected.attritionYear, 4);
        expectNear(row.pay, expected.pay, 0);
        expectNear(row.replacement, expected.replacement, 0);
        expectNear(row.lostContacts, expected.lostContacts, 0);
        expectNear(row.total, expected.total, 0);
        expectNear(row.perContact as number, expected.perContact, 3);
      });
      expect(found.best.agents).toBe(scenario.best.agents);
      expect(found.atEdge).toBe(false);
    },
  );
});
