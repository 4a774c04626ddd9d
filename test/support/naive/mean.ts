import type { Missing } from '../../../src/document/normal.js';
import type { NaiveWorst } from './types.js';

/** What a node in one lane comes to, before status, basis and trend. */
export interface Outcome {
  readonly points?: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly worst?: NaiveWorst;
}

/** A child with its weight and with its points of earlier lanes, latest first. */
export interface Child {
  readonly id: string;
  readonly weight: number;
  readonly outcome: Outcome;
  readonly before: (periods: number) => readonly (number | undefined)[];
}

export const nothing: Outcome = Object.freeze({ coverage: 0, low: 0, high: 100 });
const slack = 1e-9;

/** The weighted mean with its missing policy; undefined when there is nothing to take a mean of. */
export function meanOf(
  children: readonly Child[],
  policy: Missing,
  minCoverage: number,
): Outcome | undefined {
  const counted = children.filter(({ weight }) => weight > 0);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return undefined;
  const share = (of: (outcome: Outcome) => number): number =>
    counted.reduce((sum, child) => sum + child.weight * of(child.outcome), 0) / all;
  const whole = {
    coverage: share(({ coverage }) => coverage),
    low: share(({ low }) => low),
    high: share(({ high }) => high),
  };
  const taking = counted.flatMap((child) => {
    const points = child.outcome.points ?? substitute(child, policy);
    return points === undefined ? [] : [{ points, weight: child.weight }];
  });
  const taken = taking.reduce((sum, { weight }) => sum + weight, 0);
  const complete = counted.every(({ outcome }) => outcome.points !== undefined);
  const missing =
    taken === 0 ||
    (policy.kind === 'strict' && !complete) ||
    (policy.kind === 'renormalise' && whole.coverage < minCoverage - slack) ||
    (policy.kind === 'carry' && taken / all < minCoverage - slack);
  if (missing) return whole;
  const points = taking.reduce((sum, child) => sum + child.weight * child.points, 0) / taken;
  const worst = worstOf(counted);
  return { ...whole, points, ...(worst === undefined ? {} : { worst }) };
}

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
