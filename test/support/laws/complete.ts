import type { IndicatorInput, ScorecardInput } from '../../../src/document/input/index.js';
import type { NaiveData } from '../naive/index.js';
import type { RandomCard } from '../random-card.js';
import type { Random } from '../random-card/random.js';
import { namesOf } from '../../../src/document/normalise/breakdown.js';
import { longLinks, longMeasures, rewritten } from './reshape.js';

type Row = { [period: string]: NaiveData[string][string] };

/**
 * The data with a value wherever an indicator has none.
 *
 * @param pick - the value of an indicator or of one of its members, given where its points are 0 and where they are 100
 */
export function completed(
  { input, data, periods }: RandomCard,
  random: Random,
  pick: (zero: number, full: number) => number,
): NaiveData {
  const rows: { [key: string]: Row } = {};
  const fill = (key: string, make: () => number | string): void => {
    const row: Row = { ...data[key] };
    for (const period of periods) row[period] ??= make();
    rows[key] = row;
  };
  for (const [id, own] of Object.entries(input.indicators ?? {})) {
    const { scale } = own;
    if (own.formula !== undefined) continue;
    if (own.checklist !== undefined) {
      for (const item of Object.keys(own.checklist))
        fill(`${id}.${item}`, () => random.pick(['yes', 'partly', 'no']));
    } else if (own.by !== undefined) {
      for (const member of Object.values(own.by).flatMap(namesOf))
        fill(`${id}.${member}`, () =>
          pick(anchor(own.baseline, member), anchor(own.target, member)),
        );
    } else if (scale?.kind === 'labels') {
      fill(id, () => random.pick(Object.keys(scale.labels)));
    } else {
      const [zero, full] = rangeOf(own);
      fill(id, () => pick(zero, full));
    }
  }
  return { ...data, ...rows };
}

function anchor(stated: unknown, member: string): number {
  return typeof stated === 'number'
    ? stated
    : ((stated as { [member: string]: number })[member] ?? 0);
}

/** Two values that a scale tells apart; 0 and 100 points where it is a plain straight line. */
function rangeOf({ scale, baseline, target, limits }: IndicatorInput): readonly [number, number] {
  if (typeof baseline === 'number' && typeof target === 'number') return [baseline, target];
  const numbers = [scale, baseline, target, limits].flatMap(numbersIn);
  // Some scales state no numbers at all.
  return numbers.length === 0 ? [0, 100] : [Math.min(...numbers), Math.max(...numbers)];
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

const without = <T extends object>(value: T, keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as T;

/**
 * The card without delays and loops, with a lag for every objective: then everything that can be missing is an indicator.
 */
export function settled(input: ScorecardInput): ScorecardInput {
  const order = new Map(Object.keys(input.objectives ?? {}).map((id, i) => [id, i]));
  const rank = (id: string): number => order.get(id) ?? -1;
  const links = (from: string, drives: IndicatorInput['drives']) =>
    Object.fromEntries(
      Object.entries(longLinks(drives))
        .filter(([to]) => rank(to) > rank(from))
        .map(([to, link]) => [to, without(link, ['delay', 'spread', 'lags'])]),
    );
  return rewritten(
    input,
    (own, id) => ({
      ...own,
      ...(own.lagging === undefined
        ? { lagging: Object.keys(longMeasures(own.leading)).length > 0 ? { extra: 1 } : ['ind0'] }
        : {}),
      drives: links(id, own.drives),
    }),
    (own, id) => ({ ...own, drives: links(id, own.drives) }),
  );
}

/** The same with the indicator that `settled` uses where an objective only leads. */
export function withExtra(card: RandomCard): RandomCard {
  const input = settled(card.input);
  return {
    ...card,
    input: { ...input, indicators: { ...input.indicators, extra: { baseline: 10, target: 60 } } },
  };
}
