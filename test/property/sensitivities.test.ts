import { describe, expect, it } from 'vitest';
import {
  behindKinks,
  directionOf,
  isBehind,
  type Move,
  movesOf,
} from '../../src/analyse/sensitivity/moves.js';
import { type Ground, groundOf } from '../../src/analyse/sensitivity/root.js';
import type { SensitivityKind } from '../../src/analyse/sensitivity/index.js';
import { createWorkspace, run } from '../../src/runtime/index.js';
import { sweep, tangentOf } from '../../src/runtime/sweep-index.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { randomFrom } from '../support/random-card/random.js';
import { randomCard, type RandomCardOptions } from '../support/random-card.js';

const KINDS = new Set<SensitivityKind>([
  'value',
  'override',
  'weight',
  'strength',
  'confidence',
  'curve',
  'driverShare',
  'leadShare',
  'target',
  'baseline',
  'cap',
  'scale',
  'base',
  'reference',
  'gate',
  'guard',
  'risk',
  'riskPoints',
]);

/** Scores with a number moved by so much, from running everything anew. */
function moved({ state }: Ground, move: Move, by: number, cells: readonly number[]): number[] {
  const { plan } = state.compiled;
  const copy = createWorkspace(plan, state.space.lanes, state.space.span);
  copy.cells.set(state.space.cells);
  const numbers = plan.numbers.slice();
  const direction = directionOf(move, 1, state.lanes.count);
  for (const one of direction.cells)
    copy.cells[one.row * copy.lanes + one.lane] =
      (copy.cells[one.row * copy.lanes + one.lane] as number) + one.by * by;
  for (const one of direction.numbers)
    numbers[one.index] = (numbers[one.index] as number) + one.by * by;
  run({ ...plan, numbers }, copy);
  return cells.map((cell) => copy.cells[cell] as number);
}

interface Tally {
  smooth: number;
  kinks: number;
  readonly wrong: string[];
}

function check(seed: number, options: RandomCardOptions, tally: Tally): void {
  const evaluation = evaluated(randomCard(seed, { objectives: 7, periods: 7, ...options }));
  const ground = groundOf(evaluation, undefined);
  const { state, lane } = ground;
  const { plan, rows } = state.compiled;
  const { space } = state;
  const random = randomFrom(seed);
  for (const row of [
    rows.total,
    ...[...rows.objectives.values()].map(({ reported }) => reported),
  ]) {
    const cell = row * space.lanes + lane;
    const points = space.cells[cell] as number;
    if (Number.isNaN(points)) continue;
    const swept = sweep(plan, { from: space, to: space }, [{ row, lane, value: 1 }]);
    const tangent = tangentOf(plan, space, { row, lane });
    const behind = behindKinks(state, swept.kinks);
    for (const move of movesOf(ground, swept, KINDS, behind)) {
      if (!random.chance(0.4)) continue;
      const size = Math.max(1, Math.abs(move.value));
      const [h, wide] = [1e-6 * size, 2e-6 * size];
      const [far, low, high, farther] = [-wide, -h, h, wide].map(
        (by) => moved(ground, move, by, [cell])[0] as number,
      );
      const [left, right] = [(points - (low as number)) / h, ((high as number) - points) / h];
      const [left2, right2] = [
        (points - (far as number)) / wide,
        ((farther as number) - points) / wide,
      ];
      const scale = Math.max(1, Math.abs(left), Math.abs(right));
      if (Number.isNaN(left + right)) continue;
      // A jump, or a kink a little way off, is no slope on either side.
      if (Math.abs(left - left2) > 1e-3 * scale || Math.abs(right - right2) > 1e-3 * scale)
        continue;
      const along = (by: 1 | -1): number => by * tangent(directionOf(move, by, state.lanes.count));
      const sides = [along(-1), along(1)] as const;
      const name = `seed ${seed} row ${row} ${move.kind} ${move.id} ${move.parameter?.of ?? ''} ${move.parameter?.part ?? ''} ${move.value}`;
      if (Math.abs(left - right) > 1e-3 * scale) {
        tally.kinks++;
        if (
          !(Math.abs(sides[0] - left) < 1e-4 * scale && Math.abs(sides[1] - right) < 1e-4 * scale)
        )
          tally.wrong.push(`${name}: sides ${sides.join(' ')} for ${left} ${right} at ${points}`);
      } else {
        tally.smooth++;
        const central = ((high as number) - (low as number)) / (2 * h);
        // Rounding of 100 points over so short a step is 1e-8 of a slope and more.
        const slack = 1e-6 * scale + 1e-12 / h;
        // Behind kinks, which may cancel out, only the two sides are promised.
        if (!(Math.abs(move.slope - central) < slack) && !isBehind(move, behind))
          tally.wrong.push(`${name}: slope ${move.slope} for ${central} (${left} ${right})`);
        if (!(Math.abs((sides[0] + sides[1]) / 2 - central) < slack))
          tally.wrong.push(`${name}: tangents ${sides.join(' ')} for ${central}`);
      }
    }
  }
}

describe('slopes of random cards', () => {
  it('are those of small steps, and on both sides of a kink those of either side', () => {
    const tally: Tally = { smooth: 0, kinks: 0, wrong: [] };
    for (let seed = 1; seed <= 60 && tally.wrong.length < 30; seed++) check(seed, {}, tally);
    expect(tally.wrong).toEqual([]);
    expect(tally.smooth).toBeGreaterThan(500);
    expect(tally.kinks).toBeGreaterThan(20);
  }, 240_000);

  it('are so where formulas read points of other indicators', () => {
    const tally: Tally = { smooth: 0, kinks: 0, wrong: [] };
    for (let seed = 1; seed <= 40 && tally.wrong.length < 30; seed++)
      check(seed, { wide: ['figures'] }, tally);
    expect(tally.wrong).toEqual([]);
    expect(tally.smooth).toBeGreaterThan(300);
  }, 240_000);
});
