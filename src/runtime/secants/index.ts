import { kernels } from '../kernels/index.js';
import { arithmetic } from './arithmetic.js';
import { blends } from './blends.js';
import { conditions } from './conditions.js';
import { figures } from './figures.js';
import { links } from './links.js';
import { means } from './means.js';
import { members } from './members.js';
import { operators } from './operators.js';
import { queueing } from './queueing.js';
import { scales } from './scales.js';
import type { Secant } from './secant.js';
import { trigonometry } from './trigonometry.js';
import { windows } from './windows.js';

const nothing: Secant = () => {};

const named = new Map<string, Secant>(
  Object.entries({
    ...arithmetic,
    ...scales,
    ...means,
    ...links,
    ...blends,
    ...operators,
    ...conditions,
    ...windows,
    ...members,
    ...queueing,
    ...trigonometry,
    ...figures,
    empty: nothing,
    settle: nothing,
  }),
);

/** One secant a kernel, by the same index. */
export const secants: readonly Secant[] = kernels.map(({ name }) => {
  const secant = named.get(name);
  if (secant === undefined) throw new TypeError(`the kernel ${name} has no secant`);
  return secant;
});

export type { Sweep } from './secant.js';
