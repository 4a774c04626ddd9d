import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { prepare } from '../../../src/evaluate/index.js';
import { createWorkspace, run, scenariosOf } from '../../../src/runtime/index.js';
import { randomCard } from '../../support/random-card.js';
import { randomFrom } from '../../support/random-card/random.js';

/** Rows whose bits differ between scenarios of one lane and fresh runs with the same numbers. */
function differences(seed: number): readonly string[] {
  const made = randomCard(seed, { objectives: 12, periods: 9 });
  const random = randomFrom(seed + 5000);
  const { compiled, space: given } = prepare(
    defineScorecard(made.input as never),
    made.data as never,
    {
      by: made.by,
      from: made.periods[0] as string,
      to: made.periods.at(-1) as string,
    },
  );
  const { plan, inputs } = compiled;
  const fresh = (): ReturnType<typeof createWorkspace> => {
    const space = createWorkspace(plan, given.lanes, given.span);
    space.cells.set(given.cells);
    return space;
  };
  const base = fresh();
  run(plan, base);
  const lane = random.int(0, given.lanes - 1);
  const chosen = random.some(inputs, 4).map(({ row }) => row);
  const places = 5;
  const scenarios = scenariosOf(plan, base, lane, chosen, places);
  const drawn = chosen.map(() =>
    Array.from({ length: places }, () =>
      random.chance(0.1) ? Number.NaN : random.number(-20, 150),
    ),
  );
  // A second run over the same places must forget the first.
  for (const round of [0, 1]) {
    chosen.forEach((row, i) =>
      drawn[i]?.forEach((value, place) => {
        scenarios.space.cells[row * places + place] = value + round;
      }),
    );
    scenarios.run(places);
  }
  const found: string[] = [];
  for (let place = 0; place < places; place++) {
    const space = fresh();
    chosen.forEach((row, i) => {
      space.cells[row * space.lanes + lane] = (drawn[i]?.[place] as number) + 1;
    });
    run(plan, space);
    for (let row = 0; row < plan.rows; row++)
      if (
        !Object.is(
          space.cells[row * space.lanes + lane],
          scenarios.space.cells[row * places + place],
        )
      )
        found.push(`${seed} lane ${lane} row ${row} place ${place}`);
  }
  return found;
}

describe('scenarios of one lane', () => {
  it('have the bits of fresh runs, with delays, loops, history and holes', () => {
    const found = Array.from({ length: 80 }, (_, seed) => differences(seed + 1)).flat();
    expect(found.slice(0, 10)).toEqual([]);
  }, 120_000);
});
