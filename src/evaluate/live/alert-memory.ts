import { STATUS_RANK, type Status } from '../../core/index.js';
import type { Condition } from './alert.js';

/** What was told last. Plain data, to be kept between calls. */
export interface AlertMemory {
  /** The period that was told of. */
  readonly at: string;
  /** The band of each element as it was last told, by id. */
  readonly statuses: { readonly [id: string]: Status };
  /** What was told of that period besides statuses, and holds. */
  readonly told: readonly ToldCondition[];
}

/** A condition that was told. */
export interface ToldCondition {
  /** What was told. */
  readonly kind: Condition['kind'];
  /** Id of the element. */
  readonly id: string;
  /** Id of the counter-indicator, of a divergence. */
  readonly counter?: string;
}

/** A memory as it comes back, from a file perhaps: nothing of it is sure. */
export type GivenMemory = Readonly<Partial<Record<keyof AlertMemory, unknown>>> | undefined;

/** The band last told of an element; ids may be names that every object answers to. */
export function lastTold(memory: GivenMemory, id: string): Status | undefined {
  const statuses = memory?.statuses;
  if (typeof statuses !== 'object' || statuses === null || !Object.hasOwn(statuses, id))
    return undefined;
  const told: unknown = (statuses as Readonly<Record<string, unknown>>)[id];
  return isStatus(told) ? told : undefined;
}

const isStatus = (value: unknown): value is Status =>
  typeof value === 'string' && Object.hasOwn(STATUS_RANK, value);

/** Which of the conditions of a period were not told of it yet, and what the next call is to know of them. */
export function newConditions(
  memory: GivenMemory,
  at: string,
  conditions: readonly Condition[],
): { readonly fresh: readonly Condition[]; readonly told: readonly ToldCondition[] } {
  const before = new Set(memory?.at === at ? toldIn(memory).map(keyOf) : []);
  return {
    fresh: conditions.filter((one) => !before.has(keyOf(one))),
    told: Object.freeze(conditions.map(plain)),
  };
}

const toldIn = ({ told }: NonNullable<GivenMemory>): readonly unknown[] =>
  Array.isArray(told) ? told : [];

function keyOf(given: unknown): string {
  const { kind, id, counter } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return JSON.stringify([kind, id, counter]);
}

const plain = (condition: Condition): ToldCondition =>
  Object.freeze({
    kind: condition.kind,
    id: condition.id,
    ...(condition.kind === 'divergence' ? { counter: condition.counter } : {}),
  });
