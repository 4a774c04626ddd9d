import { describe, expect, it } from 'vitest';
import {
  agentsNeeded,
  erlangA,
  erlangC,
  goldenMean,
  offeredLoad,
  sensitivities,
} from '../../../src/queueing.js';

const traffic = { calls: 100, interval: 1800, handleTime: 180 };
const staffed = { ...traffic, agents: 14 };
const priced = {
  ...{ ...traffic, patience: 300, within: 20, openHours: 200, hoursPerAgent: 150, shrinkage: 0.3 },
  ...{ payPerHour: 15, replacementCost: 4000, lossPerAbandoned: 5 },
  turnover: { kind: 'none', base: 0.25 },
} as const;

/** Calls with one option more than exists, as plain JavaScript may write them. */
const wrong: readonly (readonly [name: string, near: string, call: (more: object) => unknown])[] = [
  ['handletime', 'handleTime', (more) => offeredLoad({ ...traffic, ...more })],
  ['agent', 'agents', (more) => erlangC({ ...staffed, ...more })],
  ['patiense', 'patience', (more) => erlangA({ ...staffed, patience: 300, ...more })],
  [
    'maxOcupancy',
    'maxOccupancy',
    (more) => agentsNeeded({ ...traffic, maxOccupancy: 0.9, ...more }),
  ],
  ['openHour', 'openHours', (more) => goldenMean({ ...priced, ...more })],
  ['change', 'changes', (more) => sensitivities({ ...staffed, ...more })],
  ['call', 'calls', (more) => sensitivities({ ...staffed, changes: [more] })],
];

describe('Options of the queueing formulas', () => {
  it.each(wrong)('refuse `%s` and name `%s`', (name, near, call) => {
    expect(() => call({})).not.toThrow();
    expect(() => call({ [name]: 1 })).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        message: expect.stringMatching(
          new RegExp(`\`${name}\` is no option\\n.*\\n {2}try: did you mean \`${near}\``),
        ),
      }),
    );
  });

  it('list what exists where no name is near', () => {
    const call = () => erlangC({ ...staffed, answerWithin: 20 } as typeof staffed);
    expect(call).toThrow(
      '`answerWithin` is no option\n  expected: one of calls, interval, handleTime, agents',
    );
  });

  it('are refused under the name `__proto__` as under any other', () => {
    const options = JSON.parse('{"calls":1,"interval":1,"handleTime":1,"agents":2,"__proto__":1}');
    expect(() => erlangC(options)).toThrow('`__proto__` is no option');
  });
});
