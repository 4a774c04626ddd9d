import type { Combine, Missing } from '../../../src/document/normal/index.js';
import { capOf, endsOf, type Item, operate } from './combine.js';
import type { NaiveWorst } from './types.js';

/** What a node in one lane comes to, before status, basis and trend. */
export interface Outcome {
  readonly points?: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly worst?: NaiveWorst;
  /** More or fewer than one child reached the cut of an exclusive or that says so. */
  readonly conflict?: true;
  /** Nothing below it applies, so it leaves what is above it. */
  readonly na?: true;
}

/** A child with its weight and with its points of earlier lanes, latest first. */
export interface Child {
  readonly id: string;
  readonly weight: number;
  readonly outcome: Outcome;
  readonly before: (periods: number) => readonly (number | undefined)[];
}

/** How a node makes one score of its children. */
export interface NodeRules {
  readonly combine: Combine;
  readonly missing: Missing;
  readonly minCoverage: number;
  /** Highest points a formula can give. */
  readonly cap: number;
  /** By how much points may be off. */
  readonly off?: number | undefined;
}

export const nothing: Outcome = Object.freeze({ coverage: 0, low: 0, high: 100 });
const slack = 1e-9;

/** The score of a node with its missing policy; undefined when there is nothing to combine. */
export function combined(children: readonly Child[], rules: NodeRules): Outcome | undefined {
  const weighing = children.filter(({ weight }) => weight > 0);
  if (weighing.length === 0) return undefined;
  const applying = weighing.filter(({ outcome }) => outcome.na !== true);
  if (applying.length > 0) return scoreOf(applying, rules);
  // Where none applies the node leaves; for what has to count it all the same it may be anything.
  return { ...nothing, na: true };
}

function scoreOf(counted: readonly Child[], rules: NodeRules): Outcome {
  const { combine, missing: policy, minCoverage, cap, off } = rules;
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const around = { largest: Math.max(...counted.map(({ weight }) => weight)), cap, off };
  const coverage = counted.reduce((sum, one) => sum + one.weight * one.outcome.coverage, 0) / all;
  const [low, high] = endsOf(
    combine,
    counted.map(({ id, weight, outcome }) => ({
      id,
      weight,
      low: outcome.low,
      high: outcome.high,
    })),
    around,
  );
  const whole = { coverage, low, high };
  const taking = takenFrom(counted, policy);
  const taken = taking.reduce((sum, { weight }) => sum + weight, 0);
  const complete = counted.every(({ outcome }) => outcome.points !== undefined);
  const plain = combine.kind === 'gate' ? combine.inner : combine;
  // A formula may say what it makes of children that are all missing.
  const missing =
    (taken === 0 && plain.kind !== 'formula') ||
    (policy.kind === 'strict' && !complete) ||
    (policy.kind === 'renormalise' && coverage < minCoverage - slack) ||
    (policy.kind === 'carry' && taken / all < minCoverage - slack);
  const points = missing ? undefined : operate(combine, taking, around);
  if (points === undefined) {
    const present = counted.some(({ outcome }) => outcome.points !== undefined);
    // Carried points are not asked: a conflict is one of the lane.
    const asked = policy.kind === 'carry' ? counted.flatMap(ownItem) : taking;
    const disagree = plain.kind === 'xor' && operate(plain, asked, around) === undefined;
    return plain.kind === 'xor' && plain.marked && present && disagree
      ? { ...whole, conflict: true }
      : whole;
  }
  const worst = worstOf(counted);
  return { ...whole, points, ...(worst === undefined ? {} : { worst }) };
}

const ownItem = ({ id, weight, outcome: { points } }: Child): Item[] =>
  points === undefined ? [] : [{ id, weight, points }];

/** Children with points, their own or those that the policy puts in their place. */
export function takenFrom(children: readonly Child[], policy: Missing): Item[] {
  return children.flatMap((child) => {
    const points = child.outcome.points ?? substitute(child, policy);
    return points === undefined ? [] : [{ id: child.id, points, weight: child.weight }];
  });
}

/** The same outcome under the caps of mandatory children that are not its own direct children. */
export function gated(
  outcome: Outcome,
  combine: Combine,
  children: readonly Child[],
  policy: Missing,
): Outcome {
  const counted = children.filter(({ weight, outcome: { na } }) => weight > 0 && na !== true);
  const ends = (end: 'low' | 'high'): Item[] =>
    counted.map(({ id, weight, outcome: own }) => ({ id, weight, points: own[end] }));
  const { points } = outcome;
  return {
    ...outcome,
    ...(points === undefined
      ? {}
      : { points: Math.min(points, capOf(combine, takenFrom(counted, policy))) }),
    low: Math.min(outcome.low, capOf(combine, ends('low'))),
    high: Math.min(outcome.high, capOf(combine, ends('high'))),
  };
}

/** Points that may be carried on: those of a lane in which something was measured. */
export const measuredPoints = (outcome: Outcome | undefined): number | undefined =>
  outcome !== undefined && outcome.coverage > 0 ? outcome.points : undefined;

function substitute(child: Child, policy: Missing): number | undefined {
  if (policy.kind === 'worst') return 0;
  if (policy.kind === 'neutral') return policy.points;
  if (policy.kind !== 'carry') return undefined;
  return child.before(policy.periods).find((points) => points !== undefined);
}

/** The worst leaf below the present children; a child's own worst already names the path from the child on. */
export function worstOf(children: readonly Child[]): NaiveWorst | undefined {
  return children
    .flatMap(({ outcome }) =>
      outcome.points === undefined || outcome.worst === undefined ? [] : [outcome.worst],
    )
    .toSorted(
      (a, b) =>
        a.points - b.points ||
        byText(a.indicator, b.indicator) ||
        byText(a.path.join('\n'), b.path.join('\n')),
    )[0];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
