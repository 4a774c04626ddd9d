import {
  type ErlangSlopes,
  formulaErlangB,
  formulaErlangBSlopes,
  formulaErlangC,
  formulaErlangCSlopes,
} from '../../queueing/formula-index.js';
import { argument, destination, type Kernel } from './kernel.js';

/** A share of contacts by load and agents. */
export interface ErlangShare {
  /** The share; NaN where the load or the agents are out of range. */
  readonly of: (load: number, agents: number) => number;
  /**
   * How fast it moves: exact derivatives of what `of` computes. At whole agents, and where the load is just the agents, those of the side
   * that load and agents set out to.
   */
  readonly slopes: (load: number, agents: number, loadBy: number, agentsBy: number) => ErlangSlopes;
}

/** What `erlangB` and `erlangC` of formulas are. */
export const erlangShares: { readonly [K in 'erlangB' | 'erlangC']: ErlangShare } = {
  erlangB: {
    of: formulaErlangB,
    slopes: (load, agents, _, agentsBy) => formulaErlangBSlopes(load, agents, agentsBy),
  },
  erlangC: { of: formulaErlangC, slopes: formulaErlangCSlopes },
};

/** Waiting and blocking in queues, as formulas have them. Arguments: rows of the load and of the agents. */
export const queueing: readonly Kernel[] = Object.entries(erlangShares).map(([name, { of }]) => ({
  name,
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const load = argument(plan, at, 0) * lanes;
    const agents = argument(plan, at, 1) * lanes;
    for (let t = lo; t < hi; t++) cells[d + t] = of(cells[load + t]!, cells[agents + t]!);
  },
  reads: (plan, at) => [argument(plan, at, 0), argument(plan, at, 1)],
  width: 1,
  // Terms that count around the load: some square roots of the largest one.
  steps: 3000,
}));
