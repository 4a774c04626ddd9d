import { aggregates } from './aggregates.js';
import { arithmetic } from './arithmetic.js';
import { conditions } from './conditions.js';
import { curves } from './curves.js';
import { figures } from './figures.js';
import { guards } from './guards.js';
import type { Kernel } from './kernel.js';
import { links } from './links.js';
import { members } from './members.js';
import { nodes } from './nodes.js';
import { reported } from './reported.js';
import { operators } from './operators.js';
import { queueing } from './queueing.js';
import { scales } from './scales.js';
import { settling } from './settle.js';
import { time } from './time.js';
import { trigonometry } from './trigonometry.js';

/**
 * Every kernel; an operation names its kernel by index. The order is part of the plan format: add at the end alone, so that a plan made
 * before means what it did. An older reader refuses a plan with a kernel that it does not have.
 */
const inOrder: readonly Kernel[] = [
  ...arithmetic,
  ...scales,
  ...curves,
  ...aggregates,
  ...links,
  ...nodes,
  ...time,
  ...operators,
  ...conditions,
  ...guards,
  ...settling,
  ...members,
  ...reported,
  ...queueing,
  ...trigonometry,
  ...figures,
];

/** In one form, whichever of the optional ones a kernel has: engines look objects of one form up at once, and an update does little else. */
export const kernels = inOrder.map(
  ({ name, width, run, reads, uses, reach, steps }) =>
    ({ name, width, run, reads, uses, reach, steps }) as const,
);

const indices = new Map<string, number>();
for (const [index, { name }] of kernels.entries()) {
  if (indices.has(name)) throw new TypeError(`two kernels are named ${name}`);
  indices.set(name, index);
}

/** The index of a kernel by its name. */
export function kernelIndex(name: string): number {
  const index = indices.get(name);
  if (index === undefined) throw new TypeError(`there is no kernel named ${name}`);
  return index;
}

export type { ArithmeticName } from './arithmetic.js';
export { GUARD_WHEN, GUARD_WIDTH, guardTrips, pointsBefore } from './guards.js';
export { SETTLE } from './settle.js';
export type { Kernel } from './kernel.js';
