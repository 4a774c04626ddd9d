import { countedPieces, foldPieces, type RollUpKind } from './fold.js';
import { startOf, type WindowOptions } from './over.js';
import { lanePieces } from './pieces.js';
import { rollUp } from './roll-up.js';
import type { RollUpOptions } from './roll-up-options.js';
import { type Observation, observationsOf, type Series } from './series.js';
import { countWithin, lastWithin } from './span.js';
import { compareUnits, UNITS } from './unit.js';
import { weightLookup, weightOptions } from './weights.js';

/**
 * The observations that the value of a lane is made of (S8.5), in order of time: of a sum and of means all that count, of the others the
 * one that is taken; of a window those of all its periods. Found by the rules of rolling up, for a lane that has a value.
 *
 * @param series - observations of one key
 * @param lane - index of a lane of `options`; where its value is held, that in which it was observed
 */
export function observationsBehind(
  series: Series,
  kind: RollUpKind,
  options: RollUpOptions | WindowOptions,
  lane: number,
): readonly Observation[] {
  const observations = observationsOf(series);
  const one = { ...options, first: options.first + lane, count: 1 };
  const all =
    'window' in one
      ? behindWindow(observations, kind, one)
      : behindLane(observations, kind, one, one.first);
  const better = TAKES.get(kind);
  if (better === undefined || all.length === 0) return all;
  return [all.reduce((taken, next) => (better(next, taken) ? next : taken))];
}

type Taking = (one: Observation, taken: Observation) => boolean;

/** Roll-ups that take one observation: whether a later one is taken instead of the one taken so far; of equal values the latest is. */
const TAKES: ReadonlyMap<RollUpKind, Taking> = new Map<RollUpKind, Taking>([
  ['last', () => true],
  ['first', () => false],
  ['min', (one, taken) => Number(one.value) <= Number(taken.value)],
  ['max', (one, taken) => Number(one.value) >= Number(taken.value)],
]);

/** Those of the calendar periods of a window, each once, though it is held in several. */
function behindWindow(
  observations: readonly Observation[],
  kind: RollUpKind,
  { window, breaks = [], ...plain }: WindowOptions,
): readonly Observation[] {
  const { calendar, unit, first } = plain;
  const base = compareUnits(calendar.period, unit) <= 0 ? calendar.period : unit;
  const end = lastWithin({ unit, ordinal: first }, base, calendar).ordinal;
  const from = startOf(end, base, { window, calendar });
  const since = Math.max(from, breaks.findLast((at) => at <= end) ?? from);
  const lanes = { unit: base, first: since, count: end - since + 1 };
  const options: RollUpOptions = { ...plain, ...lanes };
  const { values, ages } = rollUp(observations, kind, options);
  const { weights } = options;
  const weighed =
    kind === 'weightedMean' && weights !== undefined
      ? rollUp(weights.series, weights.kind, weightOptions(weights, options, lanes)).values
      : undefined;
  const found = new Set<Observation>();
  for (const [i, value] of values.entries()) {
    if (Number.isNaN(value) || (weighed !== undefined && !((weighed[i] as number) >= 0))) continue;
    for (const one of behindLane(observations, kind, options, since + i - (ages?.[i] ?? 0)))
      found.add(one);
  }
  return [...found];
}

/** Those of the lane itself, else the shorter ones that count in it, else the longer one that ends in it. */
function behindLane(
  observations: readonly Observation[],
  kind: RollUpKind,
  options: RollUpOptions,
  ordinal: number,
): readonly Observation[] {
  const { unit, calendar, minCoverage = 0.5 } = options;
  const there = observations.filter(({ value }) => value !== null);
  const own = there.findLast(({ period }) => period.unit === unit && period.ordinal === ordinal);
  if (own !== undefined) return [own];
  const finer = observations.filter(({ period }) => compareUnits(period.unit, unit) < 0);
  const here: RollUpOptions = { ...options, first: ordinal, count: 1 };
  const weights =
    kind === 'weightedMean'
      ? weightLookup(here, (source, lanes) =>
          rollUp(source.series, source.kind, weightOptions(source, here, lanes)),
        )
      : undefined;
  const { base, lanes } = lanePieces(finer, kind, here, weights);
  const pieces = lanes[0]?.pieces ?? [];
  const periods = countWithin({ unit, ordinal }, base, calendar);
  if (pieces.length > 0 && typeof foldPieces(kind, pieces, periods, minCoverage) === 'number') {
    const counted = countedPieces(kind, pieces);
    // One that covers the lane alone needs no weight.
    return (counted.length === 0 ? pieces : counted)
      .flatMap(({ from = [] }) => from)
      .filter(({ value }) => value !== null);
  }
  const ends = ({ period }: Observation): boolean =>
    compareUnits(period.unit, unit) > 0 && lastWithin(period, unit, calendar).ordinal === ordinal;
  const longer = there
    .filter(ends)
    .toSorted((a, b) => UNITS[a.period.unit].rank - UNITS[b.period.unit].rank);
  return longer.slice(0, 1);
}
