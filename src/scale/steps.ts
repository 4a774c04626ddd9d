import type { StepScale } from '../core/index.js';
import { passes, stepTests } from '../runtime/index.js';
import { clamped, even, type ScaleLowering, type SlopePair } from './scale-kind.js';

/** A jump at a threshold, without the name of a kind of scale. */
export type Jump = Omit<StepScale, 'kind'>;

/** Points on the two sides of a jump. */
export function stepPoints({ at, op, pass, fail }: Jump, value: number): number {
  if (Number.isNaN(value)) return value;
  return passes(stepTests.indexOf(op), value, at) ? pass : fail;
}

/** Level everywhere; the jump itself has no slope. */
export function stepSlope(_: Jump, value: number): SlopePair {
  return even(Number.isNaN(value) ? value : 0);
}

/** The threshold, where it earns these points itself. */
export function stepInverse(jump: Jump, points: number): readonly number[] {
  return stepPoints(jump, jump.at) === points ? [jump.at] : [];
}

/** Adds a jump to a plan. */
export function lowerStep(
  { at, op, pass, fail }: Jump,
  { builder, value, cap }: ScaleLowering,
): number {
  return builder.op('step', [
    value,
    builder.numbers([cap, at, clamped(pass, cap), clamped(fail, cap)]),
    stepTests.indexOf(op),
  ]);
}
