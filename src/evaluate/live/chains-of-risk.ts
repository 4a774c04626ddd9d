import type { Model, ResolvedLink } from '../../model/index.js';
import { datedValueAt, type Period, type PeriodUnit } from '../../period/index.js';
import { lagKernel } from '../compile/lags.js';

/** A chain of links up the map: the objectives on it, and after how many periods what begins it arrives. */
export interface Chain {
  readonly path: readonly string[];
  readonly delay: readonly [earliest: number, latest: number];
}

/** A chain, and whether its end falls with its start; where a link lowers, it rises. */
interface Reached extends Chain {
  readonly falls: boolean;
}

/** Where and how long ago the chains are looked at. */
interface When {
  /** Length of the periods that delays are counted in. */
  readonly unit: PeriodUnit;
  /** The period whose links are in force; without it those stated first are. */
  readonly now: Period | undefined;
}

/** The chains of a card in a period; those of an objective are found once, whatever leads it. */
export function chainsOfRisk(model: Model, when: When): (start: string) => readonly Chain[] {
  const from = linksInForce(model, when);
  const known = new Map<string, readonly Chain[]>();
  return (start) => {
    const chains = known.get(start) ?? chainsFrom(start, from);
    known.set(start, chains);
    return chains;
  };
}

/**
 * The soonest chain from an objective that falls to each one that falls with it, itself first (S8.8). A chain continues the soonest chain
 * to its last cause, in either direction, and meets no objective twice; so the number of chains is bounded by twice the objectives.
 */
function chainsFrom(start: string, from: ReadonlyMap<string, readonly Step[]>): readonly Chain[] {
  const settled = new Map<string, Reached>();
  const open = new Map<string, Reached>();
  open.set(keyOf(start, true), { path: [start], delay: [0, 0], falls: true });
  for (let next = soonest(open); next !== undefined; next = soonest(open)) {
    const [key, chain] = next;
    open.delete(key);
    settled.set(key, chain);
    for (const { to, lowers, delay } of from.get(chain.path.at(-1) as string) ?? []) {
      const falls = chain.falls !== lowers;
      const other = keyOf(to, falls);
      if (settled.has(other) || chain.path.includes(to)) continue;
      const longer: Reached = {
        path: [...chain.path, to],
        delay: [chain.delay[0] + delay[0], chain.delay[1] + delay[1]],
        falls,
      };
      const known = open.get(other);
      if (known === undefined || compare(longer, known) < 0) open.set(other, longer);
    }
  }
  return [...settled.values()].filter(({ falls }) => falls);
}

const keyOf = (id: string, falls: boolean): string => `${falls ? 'falls' : 'rises'} ${id}`;

function soonest(open: ReadonlyMap<string, Reached>): [string, Reached] | undefined {
  let best: [string, Reached] | undefined;
  for (const one of open) if (best === undefined || compare(one[1], best[1]) < 0) best = one;
  return best;
}

/** By arrival, then the shorter, then by ids, so that the order of the card never matters. */
function compare(a: Chain, b: Chain): number {
  return (
    a.delay[0] - b.delay[0] ||
    a.delay[1] - b.delay[1] ||
    a.path.length - b.path.length ||
    (a.path.join(' ') < b.path.join(' ') ? -1 : 1)
  );
}

interface Step {
  readonly to: string;
  readonly lowers: boolean;
  readonly delay: readonly [number, number];
}

/** Links that act in the period, by their causes. */
function linksInForce({ map, card }: Model, { unit, now }: When): Map<string, Step[]> {
  const from = new Map<string, Step[]>();
  for (const link of map.links) {
    const weight = weightOf(link, now, card.calendar);
    if (weight === 0 || link.link.effect === 'none') continue;
    const kernel = lagKernel(link, unit, card.calendar);
    const step: Step = {
      to: link.to,
      // Of the strength of an impact the sign says the direction, whatever else is stated.
      lowers: weight < 0 || link.link.effect === 'lowers',
      delay: [kernel[0]?.[0] ?? 0, kernel.at(-1)?.[0] ?? 0],
    };
    const known = from.get(link.from);
    if (known === undefined) from.set(link.from, [step]);
    else known.push(step);
  }
  return from;
}

function weightOf(
  { weight }: ResolvedLink,
  now: Period | undefined,
  calendar: Model['card']['calendar'],
): number {
  return now === undefined || weight.length === 0
    ? (weight[0]?.value ?? 0)
    : datedValueAt(weight, 'stepped', now, calendar);
}
