import { type Lanes, type Period, parsePeriod } from '../../period/index.js';

/** The names of the periods of some lanes, and back. */
export interface PeriodNames {
  /** Names of all lanes. */
  readonly all: readonly string[];
  /** Those that are shown. */
  readonly shown: readonly string[];
  /** How many of the first are run and not shown. */
  readonly hidden: number;
  /** The lane of a name, shown or not; undefined for what is none of them. */
  readonly laneOf: (name: string) => number | undefined;
  /** The period of a text, one of the names or not; undefined where it is none. */
  readonly periodOf: (text: string) => Period | undefined;
}

/** Names of lanes, to be looked up again and again. */
export function periodNames(
  names: readonly string[],
  { unit, first }: Lanes,
  hidden: number,
): PeriodNames {
  let known: Map<string, number> | undefined;
  const laneOf = (name: string): number | undefined => {
    known ??= new Map(names.map((one, lane) => [one, lane]));
    return known.get(name);
  };
  const all = Object.freeze(names);
  return {
    all,
    shown: hidden === 0 ? all : Object.freeze(all.slice(hidden)),
    hidden,
    laneOf,
    periodOf: (text) => {
      const lane = text === '' ? undefined : laneOf(text);
      return lane === undefined ? parsePeriod(text) : { unit, ordinal: first + lane };
    },
  };
}
