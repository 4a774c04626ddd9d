import type { Dated, DatedPath, DiagnosticPath, LinearScale } from '../core/index.js';
import type { ScalingInput } from '../document/index.js';
import {
  type Calendar,
  datedValueAt,
  firstWithin,
  formatPeriod,
  inOrderOfPath,
  lastWithin,
  parsePeriod,
  type Period,
} from '../period/index.js';
import type { Report } from './report.js';

/** Baseline and target at a date at which a line runs one way. */
export interface LineEnds {
  /** Period of the calendar; absent where neither end ever changes. */
  readonly at?: string;
  readonly baseline: number;
  readonly target: number;
}

/** Where a line runs upwards, and where downwards. */
export interface LineRuns {
  readonly higher?: LineEnds | undefined;
  readonly lower?: LineEnds | undefined;
  /** The way it runs in the end; absent where its ends meet there. */
  readonly end?: 'higher' | 'lower' | undefined;
}

/**
 * A line between dated ends, with its targets in the order in which they stand. If one of the ends moves, the line says which way is
 * better: as stated, else the way it runs in the end, unless it runs the other way at another date.
 */
export function lineOf(
  baseline: Dated<number>,
  target: Dated<number>,
  path: DatedPath,
  better: ScalingInput['better'],
  calendar: Calendar,
): { readonly line: LinearScale; readonly runs: LineRuns } {
  const inOrder = inOrderOfPath(target, path, calendar);
  const runs = runsOf(baseline, inOrder, path, calendar);
  const line: LinearScale = { kind: 'linear', baseline, target: inOrder, path };
  if (isConstant(baseline) && isConstant(target)) return { line, runs };
  const stated = better === 'higher' || better === 'lower' ? better : undefined;
  const way =
    stated ?? (runs.higher !== undefined && runs.lower !== undefined ? undefined : runs.end);
  return { line: way === undefined ? line : { ...line, better: way }, runs };
}

const isConstant = (series: Dated<number>): boolean => series.length === 1;

/** Reports a line that runs upwards at one date and downwards at another. */
export function checkTurns(
  { higher, lower }: LineRuns,
  path: DiagnosticPath,
  report: Report,
): void {
  if (higher?.at !== undefined && lower?.at !== undefined)
    report.add('scale.turns', path, { up: higher.at, down: lower.at });
}

/** Between its dates a line runs as it does at one of them, or beside it, where a held baseline or the next milestone takes over. */
function runsOf(
  baseline: Dated<number>,
  target: Dated<number>,
  path: DatedPath,
  calendar: Calendar,
): LineRuns {
  const [from, to] = [baseline[0]?.value, target[0]?.value];
  if (from === undefined || to === undefined) return {};
  if (isConstant(baseline) && isConstant(target)) return joined({}, { baseline: from, target: to });
  const unit = calendar.period;
  const [own, beside] = [new Set<number>(), new Set<number>()];
  for (const [series, within] of [
    [baseline, firstWithin],
    [target, path === 'stepped' ? firstWithin : lastWithin],
  ] as const)
    for (const { at } of series) {
      if (at === undefined) continue;
      const { ordinal } = within(parsePeriod(at) as Period, unit, calendar);
      own.add(ordinal);
      beside.add(ordinal - 1).add(ordinal + 1);
    }
  let runs: LineRuns = {};
  // The dates themselves are named rather than what is beside them; how it ends is seen last.
  const inOrder = [own, beside].flatMap((lanes) => [...lanes].toSorted((a, b) => a - b));
  for (const ordinal of inOrder) {
    const period = { unit, ordinal };
    const ends = {
      baseline: datedValueAt(baseline, 'stepped', period, calendar),
      target: datedValueAt(target, path, period, calendar),
    };
    runs = joined(runs, { at: formatPeriod(period), ...ends });
  }
  return runs;
}

/** The first place of each way is the one to tell. */
function joined(runs: LineRuns, ends: LineEnds): LineRuns {
  if (ends.target > ends.baseline) return { higher: ends, ...runs, end: 'higher' };
  if (ends.target < ends.baseline) return { lower: ends, ...runs, end: 'lower' };
  return { ...runs, end: undefined };
}
