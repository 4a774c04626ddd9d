import type { ErlangSlopes } from '../../queueing/formula-index.js';
import { type ErlangShare, erlangShares } from '../kernels/queueing.js';
import { addArrived, addCell, leanOf, operands, type Secant, type Sweep } from './secant.js';

// Shares of contacts by load and agents. A step is the mean of moving the load first and the agents first, so that it is exact; where
// nothing steps it is the derivative, at a kink of the side or the mean of both.

/** Gives a step its amount; one too short to be multiplied has it as an amount. */
const give = (s: Sweep, row: number, t: number, step: number, amount: number): void => {
  const multiplier = amount / step;
  if (Number.isFinite(multiplier)) addCell(s, row, t, multiplier);
  else addArrived(s, row, t, amount);
};

const secant =
  ({ of, slopes }: ErlangShare, isKink: (load: number, agents: number) => boolean): Secant =>
  (s, at, lo, hi) => {
    const { lanes, from, to } = s;
    const [d, a, b] = operands(s, at);
    const mean = (load: number, agents: number, t: number): ErlangSlopes => {
      const loadBy = leanOf(s, a, t);
      const agentsBy = leanOf(s, b, t);
      if (!isKink(load, agents)) return slopes(load, agents, loadBy, agentsBy);
      s.kinks.add(at);
      if (loadBy !== 0 || agentsBy !== 0) return slopes(load, agents, loadBy, agentsBy);
      const fewer = slopes(load, agents, 1, -1);
      const more = slopes(load, agents, -1, 1);
      return [(fewer[0] + more[0]) / 2, (fewer[1] + more[1]) / 2];
    };
    for (let t = lo; t < hi; t++) {
      const adjoint = s.cells[d * s.stride + t - s.first]!;
      if (adjoint === 0) continue;
      const a0 = from[a * lanes + t]!;
      const a1 = to[a * lanes + t]!;
      const b0 = from[b * lanes + t]!;
      const b1 = to[b * lanes + t]!;
      const da = a1 - a0;
      const db = b1 - b0;
      if (da !== da || db !== db) continue;
      const d0 = from[d * lanes + t]!;
      const d1 = to[d * lanes + t]!;
      if (d0 !== d0 || d1 !== d1) continue;
      if (da === 0 || db === 0) {
        const start = mean(a0, b0, t);
        const end = s.same ? start : mean(a1, b1, t);
        if (da === 0) addCell(s, a, t, (adjoint * (start[0] + end[0])) / 2);
        else give(s, a, t, da, adjoint * (d1 - d0));
        if (db === 0) addCell(s, b, t, (adjoint * (start[1] + end[1])) / 2);
        else give(s, b, t, db, adjoint * (d1 - d0));
        continue;
      }
      const early = of(a1, b0);
      const late = of(a0, b1);
      give(s, a, t, da, (adjoint * (early - d0 + (d1 - late))) / 2);
      give(s, b, t, db, (adjoint * (late - d0 + (d1 - early))) / 2);
    }
  };

/** One secant a kernel of queues. */
export const queueing: { readonly [name: string]: Secant } = {
  erlangB: secant(erlangShares.erlangB, (_, agents) => Number.isInteger(agents)),
  erlangC: secant(
    erlangShares.erlangC,
    (load, agents) => load === agents || (agents > load && Number.isInteger(agents)),
  ),
};
