import type { RandomCard } from '../random-card.js';
import type { Random } from '../random-card/random.js';

/** The same card with other numbers: every one moved a little, some gone. */
export function otherData(card: Pick<RandomCard, 'data'>, random: Random): RandomCard['data'] {
  type Value = RandomCard['data'][string][string];
  const moved = (value: Value): Value => {
    if (random.chance(0.15)) return null;
    return typeof value === 'number' ? value * random.number(0.5, 1.5) : value;
  };
  return Object.fromEntries(
    Object.entries(card.data).map(([key, row]) => [
      key,
      Object.fromEntries(Object.entries(row).map(([period, value]) => [period, moved(value)])),
    ]),
  );
}

/** Cells that differ in any bit. */
export function differentCells(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0; i < Math.max(a.length, b.length) && found.length < 5; i++)
    if (!Object.is(a[i], b[i])) found.push(i);
  return found;
}
