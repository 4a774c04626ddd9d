import type { ScaleOperand, ScaleProgram } from '../core/index.js';
import { type ErlangShare, erlangShares } from '../runtime/index.js';
import type { SlopePair } from './scale-kind.js';

/** A number just beside a value, with how fast it moves away from it. */
interface Moving {
  readonly at: number;
  readonly by: number;
}

type Rule = (a: Moving, b: Moving, c: Moving) => Moving;

/** Which of two numbers is larger just beside the value: where they meet, their movement tells. */
const compare = (a: Moving, b: Moving): number => a.at - b.at || a.by - b.by;

const test =
  (holds: (order: number) => boolean): Rule =>
  (a, b) => {
    const order = compare(a, b);
    return Number.isNaN(order) ? missing : truth(holds(order));
  };

const missing: Moving = { at: Number.NaN, by: Number.NaN };
const truth = (holds: boolean): Moving => ({ at: holds ? 1 : 0, by: 0 });
const isZero = ({ at, by }: Moving): boolean => at === 0 && by === 0;

/** A whole number beside the value; at a whole number the movement decides which. */
const whole =
  (round: (x: number) => number, edge: (x: number) => boolean): Rule =>
  (a) => ({
    at: edge(a.at) && a.by !== 0 ? round(a.at + Math.sign(a.by) / 4) : round(a.at),
    by: 0,
  });

const halfAway = (x: number): number => Math.sign(x) * Math.round(Math.abs(x));

/** A share of contacts in a queue, by its own slopes on the side that load and agents move to. */
const waiting =
  ({ of, slopes }: ErlangShare): Rule =>
  (load, agents) => {
    const at = of(load.at, agents.at);
    if (Number.isNaN(at)) return missing;
    const [byLoad, byAgents] = slopes(load.at, agents.at, load.by, agents.by);
    return { at, by: byLoad * load.by + byAgents * agents.by };
  };

const rules: { readonly [op: string]: Rule } = {
  add: (a, b) => ({ at: a.at + b.at, by: a.by + b.by }),
  sub: (a, b) => ({ at: a.at - b.at, by: a.by - b.by }),
  mul: (a, b) => ({ at: a.at * b.at, by: a.by * b.at + a.at * b.by }),
  div: (a, b) => ({ at: a.at / b.at, by: (a.by - (a.at / b.at) * b.by) / b.at }),
  pow: (a, b) => {
    // JavaScript says NaN ** 0 is 1.
    if (bad(a)) return missing;
    const at = a.at ** b.at;
    const byBase = a.by === 0 || b.at === 0 ? 0 : b.at * a.at ** (b.at - 1) * a.by;
    return { at, by: byBase + (b.by === 0 ? 0 : at * Math.log(a.at) * b.by) };
  },
  neg: (a) => ({ at: -a.at, by: -a.by }),
  abs: (a) => (compare(a, { at: 0, by: 0 }) < 0 ? { at: -a.at, by: -a.by } : a),
  min: (a, b) => (Number.isNaN(b.at) || compare(b, a) < 0 ? b : a),
  max: (a, b) => (Number.isNaN(b.at) || compare(b, a) > 0 ? b : a),
  sqrt: (a) => ({ at: Math.sqrt(a.at), by: a.by === 0 ? 0 : a.by / (2 * Math.sqrt(a.at)) }),
  exp: (a) => ({ at: Math.exp(a.at), by: Math.exp(a.at) * a.by }),
  log: (a) => ({ at: Math.log(a.at), by: a.by / a.at }),
  log10: (a) => ({ at: Math.log10(a.at), by: a.by / (a.at * Math.LN10) }),
  sin: (a) => ({ at: Math.sin(a.at), by: Math.cos(a.at) * a.by }),
  cos: (a) => ({ at: Math.cos(a.at), by: -Math.sin(a.at) * a.by }),
  tan: (a) => ({ at: Math.tan(a.at), by: (1 + Math.tan(a.at) ** 2) * a.by }),
  floor: whole(Math.floor, Number.isInteger),
  ceil: whole(Math.ceil, Number.isInteger),
  round: whole(halfAway, (x) => Number.isInteger(x + 0.5)),
  lt: test((order) => order < 0),
  le: test((order) => order <= 0),
  gt: test((order) => order > 0),
  ge: test((order) => order >= 0),
  eq: test((order) => order === 0),
  ne: test((order) => order !== 0),
  and: (a, b) => (bad(a) || bad(b) ? missing : truth(!isZero(a) && !isZero(b))),
  or: (a, b) => (bad(a) || bad(b) ? missing : truth(!isZero(a) || !isZero(b))),
  not: (a) => (bad(a) ? missing : truth(isZero(a))),
  select: (a, b, c) => (bad(a) ? missing : isZero(a) ? c : b),
  ifMissing: (a, b) => (bad(a) ? b : a),
  erlangB: waiting(erlangShares.erlangB),
  erlangC: waiting(erlangShares.erlangC),
};

const bad = ({ at }: Moving): boolean => Number.isNaN(at);

const finite = (one: Moving): Moving => (Number.isFinite(one.at) ? one : missing);

/**
 * Slopes of a program on both sides of a value, exact: every step is followed just below and just above it, so that a choice takes the
 * branch of its side.
 *
 * @param values - numbers of the names it uses
 * @param moving - the name that moves
 */
export function programSlope(
  program: ScaleProgram,
  values: ReadonlyMap<string, number>,
  moving: string,
): SlopePair {
  const along = (side: -1 | 1): number => {
    const steps: Moving[] = [];
    const read = (operand: ScaleOperand | undefined): Moving => {
      if (operand === undefined) return missing;
      if (operand.kind === 'constant') return { at: operand.value, by: 0 };
      if (operand.kind === 'step') return steps[operand.index] ?? missing;
      const { name } = operand;
      return { at: values.get(name) ?? Number.NaN, by: name === moving ? side : 0 };
    };
    for (const { op, args } of program.steps) {
      const rule = Object.hasOwn(rules, op) ? rules[op] : undefined;
      steps.push(finite(rule?.(read(args[0]), read(args[1]), read(args[2])) ?? missing));
    }
    const { at, by } = read(program.result);
    return Number.isNaN(at) || Number.isNaN(values.get(moving)) ? Number.NaN : side * by + 0;
  };
  return [along(-1), along(1)];
}
