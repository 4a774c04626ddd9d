import type {
  DatedInput,
  LinkInput,
  MeasureInput,
  MissingInput,
  ObjectiveInput,
} from '../../../src/document/input/index.js';
import { type MadeIndicator, scaleIn } from './indicators.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

export const missingOf = (random: Random): MissingInput =>
  random.pick<MissingInput>([
    'renormalise',
    'strict',
    'worst',
    { neutral: random.int(0, 100) },
    { carry: random.int(1, 4) },
  ]);

const minCoverages = [0, 0.25, 0.5, 0.6, 0.75, 1];
export const minCoverageOf = (random: Random): number => random.pick(minCoverages);

export function weightOf(making: Making, random: Random): DatedInput<number> {
  if (!making.may('datedWeights', 0.1)) return random.number(0.1, 5);
  const dates = random.some(making.dates, 2).toSorted();
  return Object.fromEntries(dates.map((date) => [date, random.number(0.1, 5)]));
}

function measuresOf(
  indicators: readonly MadeIndicator[],
  making: Making,
  random: Random,
): { readonly [indicator: string]: number | MeasureInput } {
  return Object.fromEntries(
    indicators.map((one, i): [string, number | MeasureInput] => {
      // The first of a role keeps its weight, so that a role never has weights of 0 only.
      if (i > 0 && making.may('zeroWeights', 0.1)) return [one.id, 0];
      const weight = weightOf(making, random);
      const again =
        one.numeric && making.may('overrides', 0.15) ? scaleIn(one.range, random) : undefined;
      if (again === undefined && typeof weight === 'number') return [one.id, weight];
      return [one.id, { weight, ...again }];
    }),
  );
}

/** An objective with its measures, without links. */
export function makeObjective(
  perspective: string,
  themes: readonly string[],
  indicators: readonly MadeIndicator[],
  making: Making,
  random: Random,
): ObjectiveInput {
  const used = random.some(indicators, random.int(0, 4));
  const leads = used.filter(() => random.chance(0.5));
  const lags = used.filter((one) => !leads.includes(one));
  const policy = random.pick(['all', 'lagOnly', { split: random.number(0, 1) }] as const);
  return {
    perspective,
    ...(making.may('themes', 0.5) ? { themes: random.some(themes, random.int(0, 2)) } : {}),
    ...(random.chance(0.5) ? { weight: weightOf(making, random) } : {}),
    ...(leads.length > 0 ? { leading: measuresOf(leads, making, random) } : {}),
    ...(lags.length > 0 ? { lagging: measuresOf(lags, making, random) } : {}),
    ...(making.may('measurePolicies', 0.3) ? { measures: policy } : {}),
    ...(making.may('driverShare', 0.4) ? { driverShare: random.number(0, 1) } : {}),
    ...(making.may('infer', 0.15) ? { infer: random.chance(0.5) } : {}),
    ...(making.may('missing', 0.3) ? { missing: missingOf(random) } : {}),
    ...(making.may('minCoverage', 0.2) ? { minCoverage: minCoverageOf(random) } : {}),
    ...(making.may('status', 0.1) ? { status: { watch: 40, good: 70, above: 95 } } : {}),
    ...(making.may('impact', 0.15)
      ? { drivers: { impact: { base: random.int(20, 80), reference: random.int(0, 100) } } }
      : {}),
  };
}

/** Rising or bent, over the given values. */
function curveOf([from, to]: readonly [number, number], random: Random): [number, number][] {
  return [0, 0.35, 0.7, 1].map(
    (share) => [from + share * (to - from), random.int(0, 100)] as const,
  );
}

const delays = ['P1M', 'P2M', 'P3M', 'P6M'];
const fractionalDelays = ['P1W', 'P2W', 'P45D', 'P20D'];

/** A link; `delayed` ones have no mass at lag 0. */
export function makeLink(
  from: { readonly range: readonly [number, number]; readonly curve: boolean },
  impact: boolean,
  delayed: boolean,
  making: Making,
  random: Random,
): LinkInput {
  const strong = (): number => random.number(0.05, impact ? 1 : 3);
  const dated = random.some(making.dates, 2).toSorted();
  const late = delayed || random.chance(0.4);
  const timing = ((): LinkInput => {
    if (making.may('lags', 0.2))
      return { lags: [late ? 0 : random.int(0, 3), random.int(1, 3), random.int(0, 3)] };
    const delay = making.may('fractionalDelays', 0.2)
      ? random.pick(fractionalDelays)
      : random.pick(delays);
    return {
      ...(late ? { delay } : {}),
      ...(making.may('spreads', 0.2) && making.unit === 'month'
        ? { spread: random.pick(['P1M', 'P2M', 'P4M']) }
        : {}),
    };
  })();
  return {
    strength: making.may('datedWeights', 0.1)
      ? Object.fromEntries(dated.map((date) => [date, strong()]))
      : strong(),
    ...timing,
    ...(making.may('confidence', 0.5) ? { confidence: random.number(0.1, 1) } : {}),
    ...(making.may('lowers', 0.25) ? { effect: 'lowers' } : {}),
    ...(from.curve && making.may('curves', 0.2) ? { curve: curveOf(from.range, random) } : {}),
  };
}
