import { parseScorecard } from '../../../src/author/index.js';
import { formatDiagnostic } from '../../../src/core/index.js';
import type { CombineInput, ScorecardInput } from '../../../src/document/index.js';
import type { Scorecard } from '../../../src/model/index.js';

/** A card, or the findings as an error. */
export function cardOf(input: ScorecardInput): Scorecard {
  const parsed = parseScorecard(input);
  if (!parsed.ok)
    throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
  return parsed.scorecard;
}

/** Codes of the errors of a card. */
export function errorsOf(input: ScorecardInput): string[] {
  const parsed = parseScorecard(input);
  return parsed.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.join('.')}`);
}

export const NAMES = ['a', 'b', 'c', 'f', 'g'] as const;

/** One objective that combines five indicators, all scored 0 to 100 by their value. */
export function flatCard(
  combine: CombineInput,
  weights: readonly number[],
  order: readonly string[] = NAMES,
  missing: 'renormalise' | 'strict' | 'worst' = 'renormalise',
): ScorecardInput {
  return {
    stratmap: 1,
    id: 'flat',
    title: 'Flat',
    perspectives: { p: {} },
    indicators: Object.fromEntries(order.map((id) => [id, { baseline: 0, target: 100 }])),
    objectives: {
      o: {
        perspective: 'p',
        combine,
        missing,
        lagging: Object.fromEntries(
          order.map((id) => [id, weights[NAMES.indexOf(id as 'a')] ?? 1]),
        ),
      },
    },
  };
}

/** Every operator, with the laws it keeps. */
export const OPERATORS: readonly {
  readonly name: string;
  readonly combine: CombineInput;
  /** Between the smallest and the largest child. */
  readonly hull: boolean;
  readonly monotone: boolean;
}[] = [
  { name: 'mean', combine: 'mean', hull: true, monotone: true },
  { name: 'geometric', combine: 'geometric', hull: true, monotone: true },
  { name: 'min', combine: 'min', hull: true, monotone: true },
  { name: 'max', combine: 'max', hull: true, monotone: true },
  { name: 'power 3', combine: { power: 3 }, hull: true, monotone: true },
  { name: 'power -2', combine: { power: -2 }, hull: true, monotone: true },
  { name: 'power 100', combine: { power: 100 }, hull: true, monotone: true },
  { name: 'owa 2', combine: { owa: 2 }, hull: true, monotone: true },
  { name: 'owa 0.3', combine: { owa: 0.3 }, hull: true, monotone: true },
  { name: 'product', combine: 'product', hull: false, monotone: true },
  { name: 'noisyOr', combine: 'noisyOr', hull: false, monotone: true },
  { name: 'xor', combine: { xor: { cut: 70 } }, hull: false, monotone: false },
  {
    name: 'gate',
    combine: { gate: { mandatory: { a: { below: 40, cap: 30 } }, inner: { owa: 1.5 } } },
    hull: false,
    monotone: true,
  },
  {
    name: 'formula',
    combine: { formula: 'abs(a - b) + 2 * c - min(f, g)' },
    hull: false,
    monotone: false,
  },
];
