import { EDGE_TOLERANCE, isPlain, nameOf, type Problems } from '../../core/index.js';
import { cutNormalQuantile, pertQuantiles, triangularQuantile } from './quantiles.js';
import type { Subject } from './subject.js';

/** How a value may lie, in its own unit. What is not stated of the middle is the value of the period. */
export type Law =
  | {
      /** A bell. */
      readonly law: 'normal';
      /** Its standard deviation. */
      readonly sd: number;
      /** Its middle. */
      readonly mean?: number;
      /** Cut off below. */
      readonly low?: number;
      /** Cut off above. */
      readonly high?: number;
    }
  | {
      /** A triangle, or the rounder curve of PERT, between two ends. */
      readonly law: 'triangular' | 'pert';
      /** The lower end. */
      readonly low: number;
      /** The upper end. */
      readonly high: number;
      /** The most likely value. */
      readonly mode?: number;
    }
  | {
      /** Anything between two ends alike. */
      readonly law: 'uniform';
      /** The lower end. */
      readonly low: number;
      /** The upper end. */
      readonly high: number;
    }
  | {
      /** Drawn from its own history up to the period; at least three earlier values are needed. */
      readonly law: 'bootstrap';
      /** Earlier values themselves (default), or earlier changes from one period to the next on top of the value of the period. */
      readonly from?: 'values' | 'changes';
      /** How many of the latest to draw from; all by default. */
      readonly last?: number;
    };

/** A value from a share of the probability, 0 to 1. */
export type Quantile = (p: number) => number;

/** Fewest figures of a history that are drawn from. */
const FEWEST = 3;

const LAWS = {
  normal: normalLaw,
  triangular: (law: Stated, at: Place, problems: Problems) => peakedLaw(law, at, problems),
  pert: (law: Stated, at: Place, problems: Problems) => peakedLaw(law, at, problems),
  uniform: uniformLaw,
  bootstrap: bootstrapLaw,
} as const;

type Stated = { readonly [key: string]: unknown };

interface Place {
  readonly key: string;
  /** Its values by lane, as data have them. */
  readonly values: ArrayLike<number>;
  readonly subject: Subject;
}

/** The quantiles of a stated law; problems, and undefined, if there is no such law. */
export function quantileOf(law: unknown, at: Place, problems: Problems): Quantile | undefined {
  const name = isPlain(law) ? law['law'] : law;
  if (!isPlain(law) || typeof name !== 'string' || !Object.hasOwn(LAWS, name)) {
    const expected = `an object with \`law\`: ${Object.keys(LAWS).join(', ')}`;
    const what = `the law of \`${at.key}\``;
    problems.add('analysis.option', ['laws', at.key], { what, found: nameOf(name), expected });
    return undefined;
  }
  return LAWS[name as keyof typeof LAWS](law, at, problems);
}

/** A number of a law; `fallback` where it is not stated. */
function numberOf(
  law: Stated,
  name: string,
  { key }: Place,
  problems: Problems,
  fallback?: number,
): number {
  const value = law[name] ?? fallback;
  if (typeof value === 'number' && (Number.isFinite(value) || value === fallback)) return value;
  const what = `\`${name}\` of \`${key}\``;
  problems.add('analysis.option', ['laws', key, name], {
    what,
    found: nameOf(value),
    expected: 'a number',
  });
  return Number.NaN;
}

/** The value of the period, where the law does not state its middle. */
function middleOf(law: Stated, name: string, at: Place, problems: Problems): number {
  if (law[name] !== undefined) return numberOf(law, name, at, problems);
  const { key, values, subject } = at;
  const value = values[subject.lane] as number;
  if (Number.isNaN(value))
    problems.add('uncertainty.no-value', ['laws', key], { key, period: subject.period });
  return value;
}

function order(names: string, found: readonly number[], { key }: Place, problems: Problems): void {
  problems.add('analysis.option', ['laws', key], {
    what: `the order of ${names} of \`${key}\``,
    found: found.join(', '),
    expected: 'rising numbers, the first below the last',
  });
}

function normalLaw(law: Stated, at: Place, problems: Problems): Quantile | undefined {
  const mean = middleOf(law, 'mean', at, problems);
  const sd = numberOf(law, 'sd', at, problems);
  const low = numberOf(law, 'low', at, problems, Number.NEGATIVE_INFINITY);
  const high = numberOf(law, 'high', at, problems, Number.POSITIVE_INFINITY);
  if (sd <= 0) {
    const what = `\`sd\` of \`${at.key}\``;
    problems.add('analysis.option', ['laws', at.key, 'sd'], {
      what,
      found: String(sd),
      expected: 'a number above 0',
    });
  }
  if (low >= high) order('`low` and `high`', [low, high], at, problems);
  return (p) => cutNormalQuantile(p, { mean, sd, low, high });
}

function peakedLaw(law: Stated, at: Place, problems: Problems): Quantile | undefined {
  const low = numberOf(law, 'low', at, problems);
  const high = numberOf(law, 'high', at, problems);
  const mode = middleOf(law, 'mode', at, problems);
  if (low > mode || mode > high || low >= high) {
    order('`low`, `mode` and `high`', [low, mode, high], at, problems);
    return undefined;
  }
  if (law['law'] === 'pert') return pertQuantiles(low, mode, high);
  return (p) => triangularQuantile(p, low, mode, high);
}

function uniformLaw(law: Stated, at: Place, problems: Problems): Quantile | undefined {
  const low = numberOf(law, 'low', at, problems);
  const high = numberOf(law, 'high', at, problems);
  if (low >= high) order('`low` and `high`', [low, high], at, problems);
  return (p) => low + p * (high - low);
}

function bootstrapLaw(law: Stated, at: Place, problems: Problems): Quantile | undefined {
  const { key, values, subject } = at;
  const from = law['from'] ?? 'values';
  if (from !== 'values' && from !== 'changes') {
    const what = `\`from\` of \`${key}\``;
    const expected = '`values` or `changes`';
    problems.add('analysis.option', ['laws', key, 'from'], { what, found: nameOf(from), expected });
    return undefined;
  }
  const last = numberOf(law, 'last', at, problems, Number.POSITIVE_INFINITY);
  const { lane } = subject;
  const figures: number[] = [];
  for (let t = lane; t >= 0 && figures.length < last; t--) {
    const value = values[t] as number;
    const figure =
      from === 'values' ? value : value - (t === 0 ? Number.NaN : (values[t - 1] as number));
    if (!Number.isNaN(figure)) figures.push(figure);
  }
  const middle = from === 'values' ? 0 : middleOf(law, 'middle', at, problems);
  if (figures.length < FEWEST) {
    const params = { key, found: figures.length, least: FEWEST };
    problems.add('uncertainty.history', ['laws', key], params);
    return undefined;
  }
  const sorted = figures.toSorted((a, b) => a - b);
  return (p) => {
    const place = Math.min(Math.floor(p * sorted.length + EDGE_TOLERANCE), sorted.length - 1);
    return middle + (sorted[place] as number);
  };
}
