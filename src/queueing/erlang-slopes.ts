import { formulaErlangB } from './erlang-b.js';

/** How fast a share of contacts moves with the load and with the agents. */
export type ErlangSlopes = readonly [byLoad: number, byAgents: number];

/** A term this small beside the sum changes nothing any more. */
const NEGLIGIBLE = 1e-18;

const LEVEL: ErlangSlopes = [0, 0];

/**
 * Derivatives of `formulaErlangB`, of the very sum it is made of, so exact up to rounding. At whole numbers of agents the slope by agents
 * has two sides, which differ a little because the start between 0 and 1 agent is an approximation.
 *
 * @param agentsBy - which way the agents set out; below 0 takes the side of fewer agents
 */
export function formulaErlangBSlopes(load: number, agents: number, agentsBy: number): ErlangSlopes {
  if (load === 0) return [agents > 0 && agents <= 1 ? (2 - agents) / agents : 0, 0];
  const steps = agentsBy < 0 ? Math.max(Math.ceil(agents) - 1, 0) : Math.floor(agents);
  let [sum, byLoad, byAgents, term, inverse] = [0, 0, 0, 1, 0];
  for (let k = 0; k < steps; k++) {
    const left = agents - k;
    sum += term;
    byLoad -= (term * k) / load;
    byAgents += term * inverse;
    term *= left / load;
    inverse += 1 / left;
    if (sum === Number.POSITIVE_INFINITY) return LEVEL;
    if (left < load && term < NEGLIGIBLE * sum) return inverted(sum, byLoad, byAgents);
  }
  const part = agents - steps;
  const [over, under] = [part + 2 * load + load ** 2, (2 - part) * load + load ** 2];
  const start = over / under;
  const startByLoad = ((2 + 2 * load) * under - over * (2 - part + 2 * load)) / under ** 2;
  const startByPart = (1 + start * load) / under;
  return inverted(
    sum + term * start,
    byLoad + term * (startByLoad - (steps / load) * start),
    byAgents + term * (startByPart + inverse * start),
  );
}

/** Slopes of 1 / x from x and its slopes; too steep or too small to be told are level. */
function inverted(x: number, byLoad: number, byAgents: number): ErlangSlopes {
  const [load, agents] = [-byLoad / x / x, -byAgents / x / x];
  return [Number.isFinite(load) ? load : 0, Number.isFinite(agents) ? agents : 0];
}

/**
 * Derivatives of `formulaErlangC`. Level where everyone waits; where the agents are just the load, of the side they set out to.
 *
 * @param loadBy - which way the load sets out
 * @param agentsBy - which way the agents set out
 */
export function formulaErlangCSlopes(
  load: number,
  agents: number,
  loadBy: number,
  agentsBy: number,
): ErlangSlopes {
  if (agents < load || agents === 0 || (agents === load && loadBy > agentsBy)) return LEVEL;
  const blocked = formulaErlangB(load, agents);
  const [byLoad, byAgents] = formulaErlangBSlopes(load, agents, agentsBy);
  const use = load / agents;
  // C = B / D with D = 1 - use (1 - B).
  const below = 1 - use * (1 - blocked);
  const along = (byShare: number, byUse: number): number =>
    (byShare * (1 - use) + blocked * (1 - blocked) * byUse) / below ** 2;
  return [along(byLoad, 1 / agents), along(byAgents, -use / agents)];
}
