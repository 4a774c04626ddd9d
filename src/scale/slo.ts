import type { SloScale } from '../core/index.js';
import { decimalRest } from './decimal-rest.js';
import type { ScaleKind, SlopePair } from './scale-kind.js';

/** 100 points within the error budget; beyond it the budget as a share of the errors (S3). */
export const slo: ScaleKind<SloScale> = {
  kind: 'slo',
  shape: 'monotone',
  continuous: true,
  check: ({ objective }, report) => {
    if (!(objective > 0 && objective < 100))
      report(
        'scale.parameter',
        {
          what: 'a service level objective',
          value: objective,
          expected: 'percent above 0 and below 100, such as 99.9',
        },
        ['objective'],
      );
  },
  points,
  slope: (spec, value): SlopePair => {
    const { objective } = spec;
    if (value > objective) return [0, 0];
    if (value === objective) return [100 / decimalRest(objective), 0];
    const rise = points(spec, value) / (100 - value);
    return [rise, rise];
  },
  inverse: ({ objective }, wanted) =>
    wanted > 0 && wanted <= 100 ? [100 - (100 * decimalRest(objective)) / wanted] : [],
  lower: ({ objective }, { builder, value, cap }) =>
    builder.op('slo', [value, builder.numbers([decimalRest(objective), cap])]),
  better: () => 'higher',
  anchors: ({ objective }) => ({ target: objective }),
};

function points({ objective }: SloScale, value: number): number {
  const budget = decimalRest(objective);
  return (100 * budget) / Math.max(budget, 100 - value);
}

/** How much of what may go wrong did. */
export interface ErrorBudget {
  /** Percent that may go wrong. */
  readonly errorBudget: number;
  /** Errors as a multiple of the budget: 1 has used it up. */
  readonly burnRate: number;
}

/** The error budget of an objective and how fast a value burns it, in decimals: of 99.9 percent 0.1 may go wrong, not 0.0999. */
export function errorBudgetOf({ objective }: SloScale, value: number): ErrorBudget {
  const errorBudget = decimalRest(objective);
  return { errorBudget, burnRate: decimalRest(value) / errorBudget };
}
