import { createWorkspace, kernels, OP_WIDTH, type Plan, run } from '../../runtime/index.js';
import type { Scene } from './scene.js';

// What no way can be cheaper than, on a plan that gives everything at least the points it has: without guards and gates, and with means
// in place of the operators that are never above the mean of the same weights.

/** Operators that are never above the mean, by the parameter they have. */
const BELOW_MEAN: ReadonlyMap<string, (parameter: number) => boolean> = new Map([
  ['smallest', () => true],
  ['geometricMean', () => true],
  ['product', () => true],
  ['powerMean', (power: number) => power <= 1],
  ['orderedMean', (alpha: number) => alpha >= 1],
]);

/** Operations that hold a node down. */
const CAPS = new Set(['guard', 'gate']);

/** Operations that never fall when what they read rises. */
const RISING = new Set([
  ...[
    'mean',
    'block',
    'meanOfBlocks',
    'measures',
    'splitNode',
    'blend',
    'blendDated',
    'shift',
    'carry',
  ],
  ...[
    'substitute',
    'firstPresent',
    'overrideNode',
    'lessRisks',
    'guard',
    'gate',
    'powerMean',
    'settle',
  ],
  ...['geometricMean', 'smallest', 'largest', 'orderedMean', 'product', 'noisyOr'],
]);

const indexOf = (name: string): number => kernels.findIndex((kernel) => kernel.name === name);

/** The scene on a plan that never gives less; undefined where that cannot be told, or where nothing would differ. */
export function relaxed(scene: Scene, needed: ReadonlySet<number>): Scene | undefined {
  const plan = relaxedPlan(scene.compiled.plan, needed);
  if (plan === undefined) return undefined;
  const space = createWorkspace(plan, scene.space.lanes);
  space.cells.set(scene.space.cells);
  run(plan, space);
  return { ...scene, compiled: { ...scene.compiled, plan }, space };
}

function relaxedPlan(plan: Plan, needed: ReadonlySet<number>): Plan | undefined {
  const code = plan.code.slice();
  const numbers = [...plan.numbers];
  const above = new Set<number>();
  for (let at = 0; at < code.length; at += OP_WIDTH) {
    const kernel = kernels[code[at] as number] as (typeof kernels)[number];
    const into = code[at + 1] as number;
    if (!needed.has(into) && !needed.has(into + 1)) continue;
    const lifted = kernel.reads(plan, at).some((row) => above.has(row));
    if (lifted && !RISING.has(kernel.name)) return undefined;
    const [node, list, count] = [code[at + 2], code[at + 2], code[at + 4]] as [
      number,
      number,
      number,
    ];
    const start = code[at + 3] as number;
    if (CAPS.has(kernel.name)) code.set([indexOf('carry'), into, node, 1, 0, 0], at);
    else if (BELOW_MEAN.get(kernel.name)?.(plan.numbers[start + 1] as number) === true) {
      const from = numbers.length;
      numbers.push(plan.numbers[start] as number);
      for (let i = 0; i < count; i++) numbers.push(plan.numbers[start + 2 + i] as number);
      code.set([indexOf('mean'), into, list, from, count, 0], at);
    } else if (!lifted) continue;
    for (let i = 0; i < kernel.width; i++) above.add(into + i);
  }
  if (above.size === 0) return undefined;
  return { ...plan, code, numbers: Float64Array.from(numbers) };
}
