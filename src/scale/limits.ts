import type { LimitScale } from '../core/index.js';
import { type Jump, lowerStep, stepInverse, stepPoints, stepSlope } from './steps.js';
import type { ScaleKind } from './scale-kind.js';

/** All or nothing below a limit (S3). */
export const stayBelow = limitKind('stayBelow', 'lower', (strict) => (strict ? '<' : '<='));

/** All or nothing above a limit (S3). */
export const stayAbove = limitKind('stayAbove', 'higher', (strict) => (strict ? '>' : '>='));

function limitKind<K extends 'stayBelow' | 'stayAbove'>(
  kind: K,
  better: 'higher' | 'lower',
  opOf: (strict: boolean) => Jump['op'],
): ScaleKind<LimitScale<K>> {
  const jump = ({ limit, strict }: LimitScale<K>): Jump => ({
    at: limit,
    op: opOf(strict),
    pass: 100,
    fail: 0,
  });
  return {
    kind,
    shape: 'monotone',
    continuous: false,
    check: () => {},
    points: (spec, value) => stepPoints(jump(spec), value),
    slope: (spec, value) => stepSlope(jump(spec), value),
    inverse: (spec, points) => stepInverse(jump(spec), points),
    lower: (spec, lowering) => lowerStep(jump(spec), lowering),
    better: () => better,
    anchors: ({ limit }) => ({ target: limit }),
  };
}
