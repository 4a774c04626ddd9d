import { local } from './local.js';
import type { Secant } from './secant.js';

/** Handed on as it is. */
const figure = local((s, at) => ({
  places: [s.plan.code[at + 2]!],
  gradient: (_, g) => {
    g[0] = 1;
    return false;
  },
}));

/** Secants between points and the values that are made of them. */
export const figures = { figure } satisfies Record<string, Secant>;
