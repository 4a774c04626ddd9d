import { argument, destination, type Kernel } from './kernel.js';

/** Functions of an angle in radians. */
const functions: { readonly [K in 'sin' | 'cos' | 'tan']: (angle: number) => number } = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
};

/** Sine, cosine and tangent, as formulas have them. Argument: row of the angle. */
export const trigonometry: readonly Kernel[] = Object.entries(functions).map(([name, of]) => ({
  name,
  run: (plan, at, { cells, lanes }, lo, hi) => {
    const d = destination(plan, at) * lanes;
    const a = argument(plan, at, 0) * lanes;
    for (let t = lo; t < hi; t++) {
      const x = of(cells[a + t]!);
      // No double is a pole of the tangent, but how large it is close by is left to engines.
      cells[d + t] = x + x * 0;
    }
  },
  reads: (plan, at) => [argument(plan, at, 0)],
  width: 1,
}));
