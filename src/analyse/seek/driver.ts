import { type ScaleSpec, ScorecardError } from '../../core/index.js';
import { cell, type EvaluationState } from '../../evaluate/inner-index.js';
import {
  inAmounts,
  inForce,
  resolverAt,
  scaleInNumbers,
  statedAt,
  timesAt,
} from '../../evaluate/inner-index.js';
import { keyParts, type ResolvedIndicator } from '../../model/index.js';
import { scaleAnchors, scaleBends, scaleInverse } from '../../scale/index.js';
import type { Lever } from '../levers.js';
import { type Cost, costAlong, costPerUnit, fallsFrom } from './cost.js';
import type { DriverSettings, SeekDriver } from './seek-options.js';

/** A driver with its place in the plan. */
export interface Driver {
  readonly key: string;
  readonly by: 'value' | 'override';
  /** Row that takes its values; of a lever all that it reaches. */
  readonly row: number;
  /** What `with` makes of its values, where no row takes them as they are. */
  readonly lever?: Lever | undefined;
  readonly from: number;
  readonly min: number;
  readonly max: number;
  readonly step: number | undefined;
  readonly cost: Cost;
  /** The cost as it was stated. */
  readonly price: SeekDriver['cost'];
  /** Values at which its scale bends, so that no narrow piece is overlooked. */
  readonly marks: readonly number[];
}

/** How far something may go by itself, and what the whole way is worth. */
interface Room {
  readonly min: number;
  readonly max: number;
  /** What a cost of 1 buys, in the unit of the driver; 0 where nothing says. */
  readonly whole: number;
  readonly step?: number;
  readonly marks: readonly number[];
}

/** What is known of a driver before its bounds are. */
export interface DriverPlace {
  readonly key: string;
  readonly by: 'value' | 'override';
  readonly row: number;
  /** Row of its values, in use; none where it only weighs others. */
  readonly valueRow: number | undefined;
  readonly lever?: Lever | undefined;
  /** What the row of its window holds for a value of its own. */
  readonly rolled?: ((value: number) => number) | undefined;
}

/** A driver bounded and priced, by what is stated and else by the card and its history (S15); undefined where it has no room. */
export function driverOf(
  state: EvaluationState,
  place: DriverPlace,
  from: number,
  lanes: { readonly lane: number; readonly end: number },
  settings: DriverSettings = {},
): Driver | undefined {
  const { key, by, row, lever } = place;
  const room = roomOf(state, place, from, lanes);
  const line = typeof settings.cost === 'object' ? settings.cost : undefined;
  const listed = line?.map(([value]) => value);
  if (line !== undefined && fallsFrom(line, from))
    throw new ScorecardError(
      'invalid-option',
      `\`cost\` of \`${key}\` falls on the way from ${from}, where it stands: state costs that rise or stay level on both sides`,
    );
  const least = listed === undefined ? room?.min : Math.min(...listed);
  const most = listed === undefined ? room?.max : Math.max(...listed);
  const min = settings.min ?? least ?? from;
  const max = settings.max ?? most ?? from;
  if (!(max > min) && (min === from || !(min === max))) return undefined;
  const whole = room === undefined || room.whole === 0 ? max - min : room.whole;
  const unit = typeof settings.cost === 'number' ? settings.cost : 1 / whole;
  const step = settings.step ?? room?.step;
  return {
    ...{ key, by, row, lever, from, min, max, step },
    cost: line === undefined ? costPerUnit(unit, from) : costAlong(line, from),
    price: line ?? unit,
    marks: room?.marks ?? [],
  };
}

/** A driver as others see it. */
export function seenDriver({ key, by, from, min, max, price, step }: Driver): SeekDriver {
  return Object.freeze({
    ...{ key, by, from, min, max, cost: price },
    ...(step === undefined ? {} : { step }),
  });
}

function roomOf(
  state: EvaluationState,
  place: DriverPlace,
  from: number,
  lanes: { readonly lane: number; readonly end: number },
): Room | undefined {
  const { key, valueRow, lever, rolled } = place;
  if (lever === undefined || rolled === undefined)
    return ownRoom(state, key, pastOf(state, place, lanes.lane), from, lanes);
  // Bounds of what the window makes, and the values of its own that lead there.
  const past = pastOf(state, { ...place, lever: undefined }, lanes.lane);
  const now = cell(state, valueRow as number, lanes.lane);
  const isScored = state.model.indicators.has(keyParts(key)[0]);
  if (!isScored) return pastRoom(pastOf(state, place, lanes.lane), from);
  const room = ownRoom(state, key, past, now, lanes);
  if (room === undefined || !lever.linear) return room && { ...room, ...spanned(room, from) };
  const rate = (rolled(from + 1) - rolled(from - 1)) / 2;
  if (!(rate > 0)) return undefined;
  const least = pastOf(state, place, lanes.lane).some((x) => x < 0) ? Number.NEGATIVE_INFINITY : 0;
  const most =
    state.model.indicators.get(keyParts(key)[0])?.indicator.unit === 'percent'
      ? 100
      : Number.POSITIVE_INFINITY;
  const own = (x: number): number => Math.min(most, Math.max(least, from + (x - now) / rate));
  return {
    ...{ min: Math.min(from, own(room.min)), max: Math.max(from, own(room.max)) },
    ...{ whole: room.whole / rate, marks: room.marks.map(own) },
    ...(room.step === undefined ? {} : { step: room.step }),
  };
}

const spanned = ({ min, max }: Room, from: number): Pick<Room, 'min' | 'max'> => ({
  min: Math.min(min, from),
  max: Math.max(max, from),
});

/** Values up to a lane: of a lever its own. */
function pastOf(
  state: EvaluationState,
  { valueRow, lever }: Pick<DriverPlace, 'valueRow' | 'lever'>,
  lane: number,
): number[] {
  const at = (t: number): number =>
    lever === undefined ? cell(state, valueRow as number, t) : (lever.own[t] as number);
  return Array.from({ length: lane + 1 }, (_, t) => at(t)).filter((x) => !Number.isNaN(x));
}

function ownRoom(
  state: EvaluationState,
  key: string,
  past: readonly number[],
  from: number,
  lanes: { readonly lane: number; readonly end: number },
): Room | undefined {
  const [id] = keyParts(key);
  const resolved = state.model.indicators.get(id);
  if (resolved === undefined) return pastRoom(past, from);
  if (resolved.items.includes(key)) return { min: 0, max: 1, whole: 1, step: 0.5, marks: [] };
  const { range } = resolved.indicator.scaling;
  const scales = scalesOf(state, id, key, resolved, lanes);
  if (scales[0]?.spec.kind === 'labels') {
    const last = scales[0].spec.labels.length - 1;
    return { min: 0, max: last, whole: last, step: 1, marks: [] };
  }
  const marks = scales.flatMap(({ spec, resolve }) =>
    marksOf(spec, resolve, resolved.indicator.cap),
  );
  const { amounts } = resolved;
  const times = amounts === undefined ? 1 : timesAt(state, amounts, lanes.lane);
  const ends =
    range === undefined
      ? marks
      : Object.values(range)
          .filter(Number.isFinite)
          .map((x) => x * times);
  const percent = resolved.indicator.unit === 'percent';
  const within = ends.map((x) => (percent ? Math.min(100, Math.max(0, x)) : x));
  if (new Set([...within, from]).size < 2) return pastRoom(past, from);
  const min = Math.min(...within, from);
  const max = Math.max(...within, from);
  return { min, max, whole: distanceOf(scales[0]) || max - min, marks };
}

interface ScaleHere {
  readonly spec: ScaleSpec;
  readonly resolve: ReturnType<typeof resolverAt>;
}

/** The scales of an indicator or of one of its members: in force where it moves, and with the dated numbers of the horizon. */
function scalesOf(
  state: EvaluationState,
  id: string,
  key: string,
  resolved: ResolvedIndicator,
  { lane, end }: { readonly lane: number; readonly end: number },
): ScaleHere[] {
  const rows = state.compiled.rows.indicators.get(id);
  if (rows === undefined) return [];
  const member = resolved.members.find((one) => one.key === key)?.scale;
  const stated = member ?? statedAt(state, resolved, lane).scale;
  const specAt = (t: number): ScaleSpec | undefined => {
    const inLane = stated && inAmounts(state, stated, resolved.amounts, t);
    return member === undefined ? scaleInNumbers(state, inLane, rows.anchors, lane) : inLane;
  };
  const spec = specAt(lane);
  if (spec === undefined) return [];
  const here = resolverAt(state, id, rows, lane);
  const later = Object.assign(
    (...[series, path]: Parameters<typeof here>) => inForce(state, series, path, end),
    here.past === undefined ? {} : { past: here.past },
  );
  if (end === lane) return [{ spec, resolve: here }];
  return [
    { spec, resolve: here },
    { spec: specAt(end) ?? spec, resolve: later },
  ];
}

/** Values that a scale names, and those at which its points reach either end. */
function marksOf(spec: ScaleSpec, resolve: ScaleHere['resolve'], cap: number): number[] {
  const { baseline, target } = scaleAnchors(spec, resolve);
  const named = [baseline, ...(typeof target === 'number' ? [target] : (target ?? []))];
  const ends = [0, 50, 100, cap].flatMap((points) => scaleInverse(spec, points, resolve) ?? []);
  return [...named, ...scaleBends(spec), ...ends].filter(
    (x): x is number => x !== undefined && Number.isFinite(x),
  );
}

/** From baseline to target; 0 where a scale has not both. */
function distanceOf(scale: ScaleHere | undefined): number {
  if (scale === undefined) return 0;
  const { baseline, target } = scaleAnchors(scale.spec, scale.resolve);
  const distance =
    typeof target === 'number' && baseline !== undefined ? Math.abs(target - baseline) : 0;
  return Number.isFinite(distance) ? distance : 0;
}

/** Fewest lanes that show that something never changes. */
const FEWEST = 3;

/** The span of the own past; where that is short, half as much more or less. */
function pastRoom(past: readonly number[], from: number): Room | undefined {
  const [least, most] = [Math.min(...past), Math.max(...past)];
  if (most > least) return { min: least, max: most, whole: most - least, marks: [] };
  if (past.length >= FEWEST || from === 0) return undefined;
  const half = Math.abs(from) / 2;
  return { min: from - half, max: from + half, whole: half, marks: [] };
}
