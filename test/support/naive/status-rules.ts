import type { Indicator, StatusByRules } from '../../../src/document/normal/index.js';
import { lastDay, periodOfDay } from './calendar.js';
import { runFormula } from './formula.js';
import { anchorAt, inForce, type Lanes, type NaiveScale, scaled } from './scale.js';
import type { NaiveStatus } from './types.js';

// Rules for a status (S4.2): the first whose condition holds, asked one after the other.

type Asked = { readonly [name: string]: number | undefined };

/** The status that rules give, beside the band of the points. */
export function statusByRules(
  { rules, otherwise }: StatusByRules,
  band: NaiveStatus,
  asked: Asked,
): NaiveStatus {
  if (band === 'none') return band;
  const read = (name: string): number => asked[name] ?? Number.NaN;
  const holds = (when: string): boolean => {
    const found = runFormula(when, read, 'condition');
    return found !== 0 && !Number.isNaN(found);
  };
  const is = rules.find(({ when }) => holds(when))?.is ?? otherwise;
  return is === 'points' ? band : is;
}

/** The calendar year and month of a lane, of a longer one of its last month; a week goes by its Thursday. */
export function clockAt(lane: number, { unit, yearStart }: Lanes): Asked {
  const end = lastDay({ unit, index: lane }, yearStart) - (unit === 'week' ? 3 : 0);
  const month = periodOfDay(end, 'month', yearStart);
  return { calendarYear: Math.floor(month / 12), calendarMonth: (month % 12) + 1 };
}

/** What a scale compares a value with in a lane. */
export function anchorsOf(spec: NaiveScale, lane: number, lanes: Lanes): Asked {
  switch (spec.kind) {
    case 'linear':
      return { baseline: inForce(spec.baseline, lane, lanes), target: anchorAt(spec, lane, lanes) };
    case 'ratio':
      return { target: anchorAt(spec, lane, lanes) };
    case 'formula': {
      const { baseline, target, path } = spec;
      return {
        baseline: baseline && inForce(baseline, lane, lanes),
        target: target && anchorAt({ target, path }, lane, lanes),
      };
    }
    case 'threshold3':
      return { target: spec.target };
    case 'commitTarget':
      return { baseline: spec.baseline, target: spec.target };
    case 'goalRedFlag':
      return { target: spec.goal };
    case 'halfLife':
    case 'twoColour':
      return { target: spec.best };
    case 'stayBelow':
    case 'stayAbove':
      return { target: spec.limit };
    case 'slo':
      return { target: spec.objective };
    default:
      return {};
  }
}

/** Progress, performance and the ends of a range, which is stated for so many periods. */
export function measuresAt(
  { scaling: { range } }: Indicator,
  line: NaiveScale | undefined,
  value: number,
  times: number,
  lane: number,
  lanes: Lanes,
): Asked {
  if (range === undefined) return {};
  const [worst, best] = [range.worst * times, range.best * times];
  const of = (spec: NaiveScale): number | undefined =>
    scaled(spec, value, Number.MAX_VALUE, lane, lanes, () => []).unclamped;
  const { baseline, target } = line === undefined ? {} : anchorsOf(line, lane, lanes);
  const way = line?.kind === 'linear' && line.better !== undefined ? { better: line.better } : {};
  const straight = (from: number, to: number): NaiveScale => ({
    kind: 'linear',
    baseline: [{ value: from }],
    target: [{ value: to }],
    path: 'linear',
  });
  return {
    worst,
    best,
    performance: of(straight(worst, best)),
    ...(baseline === undefined || target === undefined
      ? {}
      : { progress: of({ ...straight(baseline, target), ...way } as NaiveScale) }),
  };
}
