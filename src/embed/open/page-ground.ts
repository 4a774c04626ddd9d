import {
  formatPeriod,
  type Intake,
  type Lanes,
  parsePeriod,
  type Period,
} from '../../period/index.js';
import type { Plan } from '../../runtime/index.js';
import type { PackedIntake, PackedKey, PackedNumbers } from '../form.js';

/** A key with how its values become a row. */
export type PageKey = PackedKey & { readonly rule: Intake };

/** What never changes while a page is open. */
export interface PageGround {
  readonly numbers: PackedNumbers;
  readonly plan: Plan;
  readonly lanes: Lanes;
  /** Names of the lanes. */
  readonly names: readonly string[];
  /** Those that are shown. */
  readonly periods: readonly string[];
  /** How many of the first lanes are not. */
  readonly hidden: number;
  readonly keys: ReadonlyMap<string, PageKey>;
  /** Keys whose rows change with a key: its own, and those it weighs. */
  readonly affected: ReadonlyMap<string, readonly string[]>;
}

/**
 * The ground of an evaluation in a page.
 *
 * @param plan - the plan of the numbers, read
 */
export function groundOf(numbers: PackedNumbers, plan: Plan): PageGround {
  const { unit, ordinal: first } = parsePeriod(numbers.start) ?? {
    unit: numbers.unit,
    ordinal: 0,
  };
  const { count, hidden = 0 } = numbers;
  const names =
    numbers.start === ''
      ? ['']
      : Array.from({ length: count }, (_, i) => formatPeriod({ unit, ordinal: first + i }));
  const keys = new Map(
    numbers.keys.map((one) => [one.key, { ...one, rule: intakeOf(one.intake) }]),
  );
  const affected = new Map<string, string[]>();
  const add = (key: string, changed: string): void => {
    const known = affected.get(key);
    if (known === undefined) affected.set(key, [changed]);
    else known.push(changed);
  };
  for (const { key, rule } of keys.values()) {
    add(key, key);
    for (const weigher of rule.weighers ?? []) add(weigher.key, key);
  }
  return {
    ...{ numbers, plan, keys, affected, names, hidden },
    periods: Object.freeze(names.slice(hidden)),
    lanes: { unit, first, count },
  };
}

const intakeOf = ({ definitions, ...rest }: PackedIntake): Intake => ({
  ...rest,
  ...(definitions === undefined
    ? {}
    : { definitions: definitions.map((from) => parsePeriod(from) as Period) }),
});
