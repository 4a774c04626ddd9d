import type { PeriodUnit, ScorecardInput } from '../../../src/document/input/index.js';
import type { NaiveData } from '../naive/index.js';
import type { Random } from './random.js';
import type { WideFeature } from './wider.js';

export const features = [
  'combine',
  'datedRules',
  'datedScales',
  'driversCombine',
  'exclusive',
  'fixedPoint',
  'gates',
  'guards',
  'handOverrides',
  'held',
  'historyBaselines',
  'historyScales',
  'milestones',
  'nodeFormulas',
  'notApplicable',
  'parts',
  'performance',
  'products',
  'risks',
  'scaleKinds',
  'slices',
  'statusBy',
  'twins',
  'versions',
  'windows',
  'breakdowns',
  'caps',
  'checklists',
  'coarseSeries',
  'confidence',
  'curves',
  'datedTargets',
  'datedWeights',
  'driverShare',
  'formulas',
  'fractionalDelays',
  'holes',
  'impact',
  'indicatorLinks',
  'infer',
  'labels',
  'lags',
  'links',
  'loops',
  'lowers',
  'measurePolicies',
  'minCoverage',
  'missing',
  'operational',
  'overrides',
  'scales',
  'spreads',
  'staleAfter',
  'status',
  'themes',
  'views',
  'zeroWeights',
] as const;

/** Something that a random card may or may not use. */
export type Feature = (typeof features)[number];

export interface RandomCardOptions {
  /** Most objectives, 1 to 25 by default. */
  readonly objectives?: number;
  /** Fewest objectives, 1 by default. */
  readonly minObjectives?: number;
  /** How many indicators; up to two for each objective by default. */
  readonly indicators?: number;
  /** Most perspectives, 6 by default. */
  readonly perspectives?: number;
  /** Most periods of the calendar, 18 by default. */
  readonly periods?: number;
  /** Unit of the calendar, months by default. */
  readonly calendar?: PeriodUnit;
  /** Only these features, all by default. */
  readonly only?: readonly Feature[];
  /** All features but these. */
  readonly without?: readonly Feature[];
  /** Further features, none by default. */
  readonly wide?: readonly WideFeature[];
}

/** A sound card with data, and the lanes to evaluate. */
export interface RandomCard {
  readonly input: ScorecardInput;
  readonly data: NaiveData;
  /** Unit of the lanes: the calendar's or a coarser one. */
  readonly by: PeriodUnit;
  /** Every lane, in order and without gaps. */
  readonly periods: readonly string[];
}

/** What the parts of the generator share. */
export interface Making {
  readonly may: (feature: Feature, share?: number) => boolean;
  readonly unit: PeriodUnit;
  readonly yearStart: number;
  /** Texts of the calendar's periods, in order. */
  readonly dates: readonly string[];
}

/** A card on its way to having more. */
export interface Made {
  readonly input: ScorecardInput;
  readonly data: NaiveData;
}

/** What makes a card with something more of one without. */
export type Step = (made: Made, making: Making, random: Random) => Made;
