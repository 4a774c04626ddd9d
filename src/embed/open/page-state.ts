import { EDGE_TOLERANCE, type Status } from '../../core/index.js';
import {
  type IntakeRules,
  type Lanes,
  type Observation,
  parsePeriod,
  type Period,
  type RolledUp,
  type Series,
  takeIn,
  withObservations,
} from '../../period/index.js';
import {
  type Completed,
  createWorkspace,
  firstVersion,
  type RowChange,
  run,
  runCompleted,
  type Version,
  type Workspace,
} from '../../runtime/index.js';
import type { PackedNumbers, PackedSeries } from '../form.js';
import { numberOf } from '../numbers.js';
import type { PageGround, PageKey } from './page-ground.js';
import { statusesIn } from './statuses.js';

/** One value for every period; `n/a` where it does not apply. */
export type Moment = number | null | 'n/a';

/** Values by key. */
export interface PageValues {
  readonly series: ReadonlyMap<string, Series>;
  readonly moment: ReadonlyMap<string, Moment>;
}

/** The numbers of one evaluation in a page. */
export interface PageState {
  readonly ground: PageGround;
  readonly values: PageValues;
  readonly version: Version;
  /** The number in a row; NaN is missing. */
  readonly at: (row: number, lane: number) => number;
  /** The status that a rule gives. */
  readonly status: (rule: number, lane: number) => Status;
  /** The two ends of everything missing; run when first asked for. */
  readonly completed: () => Completed;
}

/** The values of a pack as the library keeps them. */
export function packedValues({ keys }: PackedNumbers): PageValues {
  const series = new Map<string, Series>();
  const moment = new Map<string, Moment>();
  for (const one of keys) {
    if (one.series !== undefined) series.set(one.key, seriesOf(one.series));
    if (one.moment !== undefined)
      moment.set(one.key, one.moment === 'n/a' ? 'n/a' : presentOf(numberOf(one.moment)));
  }
  return { series, moment };
}

const periodOf = (text: string): Period => parsePeriod(text) as Period;
const presentOf = (value: number): number | null => (Number.isNaN(value) ? null : value);

function seriesOf(packed: PackedSeries): Series {
  if (!('start' in packed))
    return packed.map(([text, value, outside]): Observation => {
      const period = periodOf(text);
      const number = presentOf(numberOf(value));
      return outside === undefined
        ? { period, value: number }
        : { period, value: number, notApplicable: true };
    });
  const { start, values, listed } = packed;
  const { unit, ordinal: first } = periodOf(start);
  return listed
    ? values.map((value, i) => ({
        period: { unit, ordinal: first + i },
        value: presentOf(numberOf(value)),
      }))
    : { unit, first, values: Float64Array.from(values, numberOf) };
}

/** The first state of a page: everything is run. */
export function firstState(ground: PageGround): PageState {
  const { numbers, plan, lanes } = ground;
  const space = createWorkspace(plan, lanes.count);
  const { cells } = space;
  for (const [row, runs] of numbers.fixed)
    for (const [i, [start, value]] of runs.entries()) {
      const end = runs[i + 1]?.[0] ?? lanes.count;
      cells.fill(numberOf(value), row * lanes.count + start, row * lanes.count + end);
    }
  const values = packedValues(numbers);
  for (const { row, values: own } of rowsOf(ground, values, ground.keys.keys()))
    for (let lane = 0; lane < lanes.count; lane++)
      cells[row * lanes.count + lane] = own[lane] as number;
  run(plan, space);
  return stateOf(ground, values, firstVersion(plan, space));
}

/** A state with some observations and single values on top; the one it comes from stays as it is. */
export function changedState(
  { ground, values, version }: PageState,
  changes: {
    readonly series: ReadonlyMap<string, readonly Observation[]>;
    readonly moment: ReadonlyMap<string, Moment>;
  },
): PageState {
  const series = new Map(values.series);
  for (const [key, observations] of changes.series)
    series.set(key, withObservations(series.get(key), observations));
  const moment = new Map([...values.moment, ...changes.moment]);
  const touched = [...changes.series.keys(), ...changes.moment.keys()];
  const affected = new Set(touched.flatMap((key) => ground.affected.get(key) ?? []));
  const next = { series, moment };
  return stateOf(ground, next, version.change(rowsOf(ground, next, affected)));
}

function stateOf(ground: PageGround, values: PageValues, version: Version): PageState {
  const { plan, numbers } = ground;
  const space = (): Workspace => version.space();
  const at = (row: number, lane: number): number => {
    const { cells, lanes } = space();
    return cells[row * lanes + lane] as number;
  };
  const byLane = new Map<number, readonly Status[]>();
  let completed: Completed | undefined;
  return {
    ...{ ground, values, version, at },
    status: (rule, lane) => {
      const known = byLane.get(lane) ?? statusesIn(numbers.rules, (row) => at(row, lane), lane);
      byLane.set(lane, known);
      return known[rule] as Status;
    },
    completed: () => (completed ??= runCompleted(plan, space())),
  };
}

/** Points with everything missing at its lowest and at its highest; with full coverage both are the points (S2). */
export function endsIn(
  { at, completed, ground: { lanes, numbers } }: PageState,
  row: number,
  coverage: number,
  lane: number,
): readonly [number, number] {
  const points = at(row, lane);
  const isWhole = coverage >= 1 - EDGE_TOLERANCE && !Number.isNaN(points);
  if (!numbers.openEnds && isWhole) return [points, points];
  const { low, high } = completed();
  const cell = row * lanes.count + lane;
  const [least, most] = [low.cells[cell] as number, high.cells[cell] as number];
  return [Number.isNaN(least) ? 0 : least, Number.isNaN(most) ? 100 : most];
}

/** What stands in the rows of some keys. */
function rowsOf(
  { keys, lanes, numbers }: PageGround,
  values: PageValues,
  some: Iterable<string>,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  for (const key of some) {
    const one = keys.get(key);
    if (one?.row === undefined) continue;
    const taken = takenIn(one, values, lanes, numbers);
    changes.push({ row: one.row, lane: 0, values: taken.values });
    if (one.mask === undefined) continue;
    const mask = new Float64Array(lanes.count).fill(1);
    for (const [lane, reason] of taken.reasons ?? [])
      if (reason === 'not-applicable') mask[lane] = 0;
    changes.push({ row: one.mask, lane: 0, values: mask });
  }
  return changes;
}

function takenIn(
  { key, rule }: PageKey,
  { series, moment }: PageValues,
  lanes: Lanes,
  rules: IntakeRules,
): Pick<RolledUp, 'values' | 'reasons'> {
  const own = series.get(key);
  if (own !== undefined) return takeIn(own, rule, lanes, rules, (weight) => series.get(weight));
  const single = moment.get(key);
  const values = new Float64Array(lanes.count);
  if (single !== 'n/a') return { values: values.fill(single ?? Number.NaN) };
  const reasons = new Map(Array.from(values, (_, lane) => [lane, 'not-applicable' as const]));
  return { values: values.fill(Number.NaN), reasons };
}
