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
  readonly periods: readonly string[];
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
  const { count } = numbers;
  const periods =
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
    ...{ numbers, plan, keys, affected, periods: Object.freeze(periods) },
    lanes: { unit, first, count },
  };
}

const intakeOf = ({ definitions, ...rest }: PackedIntake): Intake => ({
  ...rest,
  ...(definitions === undefined
    ? {}
    : { definitions: definitions.map((from) => parsePeriod(from) as Period) }),
});
