import type { StayAboveScale, StayBelowScale } from '../core/index.js';
import type { ScaleKind, ScaleLowering } from './scale-kind.js';
import { type Jump, lowerStep, stepInverse, stepPoints, stepSlope } from './steps.js';

/** All or nothing below a limit (S3). */
export const stayBelow: ScaleKind<StayBelowScale> = {
  kind: 'stayBelow',
  better: () => 'lower',
  ...limitKind((strict) => (strict ? '<' : '<=')),
};

/** All or nothing above a limit (S3). */
export const stayAbove: ScaleKind<StayAboveScale> = {
  kind: 'stayAbove',
  better: () => 'higher',
  ...limitKind((strict) => (strict ? '>' : '>=')),
};

type Limit = Omit<StayBelowScale, 'kind'>;

function limitKind(opOf: (strict: boolean) => Jump['op']) {
  const jump = ({ limit, strict }: Limit): Jump => ({
    at: limit,
    op: opOf(strict),
    pass: 100,
    fail: 0,
  });
  return {
    shape: 'monotone',
    continuous: false,
    check: () => {},
    points: (spec: Limit, value: number) => stepPoints(jump(spec), value),
    slope: (spec: Limit, value: number) => stepSlope(jump(spec), value),
    inverse: (spec: Limit, points: number) => stepInverse(jump(spec), points),
    lower: (spec: Limit, lowering: ScaleLowering) => lowerStep(jump(spec), lowering),
    anchors: ({ limit }: Limit) => ({ target: limit }),
  } as const;
}
