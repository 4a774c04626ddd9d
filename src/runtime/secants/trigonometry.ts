import { single } from './arithmetic.js';
import type { Secant } from './secant.js';

/** One secant a kernel of angles. Over a step there and back, and over a pole, they have the slope of the chord. */
export const trigonometry: { readonly [name: string]: Secant } = {
  sin: single((a) => Math.cos(a)),
  cos: single((a) => -Math.sin(a)),
  tan: single((_, d) => 1 + d * d),
};
