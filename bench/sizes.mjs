/**
 * How large the workload is. `group` is the number of objectives that form one map; `cards` different cards are drawn
 * from seeds that follow each other; `rounds` is how often each way is timed. Sizes with `byDefault: false` run only
 * when they are named; `without` lists the ways that would run out of memory or patience there.
 */
export const sizes = {
  small: { cards: 1, objectives: 15, indicators: 40, periods: 12, group: 15, rounds: 31 },
  medium: { cards: 1, objectives: 200, indicators: 1_000, periods: 36, group: 20, rounds: 21 },
  large: { cards: 1, objectives: 2_000, indicators: 20_000, periods: 60, group: 20, rounds: 7 },
  huge: {
    cards: 1,
    objectives: 20_000,
    indicators: 200_000,
    periods: 60,
    group: 20,
    rounds: 5,
    byDefault: false,
    without: ['naive'],
  },
  fleet: {
    cards: 10_000,
    objectives: 15,
    indicators: 40,
    periods: 36,
    group: 15,
    rounds: 5,
    byDefault: false,
  },
};

/** Indicator-periods of a size: the unit that times are given in. */
export const indicatorPeriods = ({ cards, indicators, periods }) => cards * indicators * periods;
