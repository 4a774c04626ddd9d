import { readFigure } from '../core/index.js';
import type { ResolvedMetric } from '../model/index.js';
import { isStepFactor, type KnownUnit, type UnitClash, unitClash } from './units.js';

// Which units meet in a formula. It says nothing where it cannot be sure: a number that somebody multiplies by may be a price, a weight or
// a conversion, and what is multiplied or divided by something measured has a unit of its own.

type Program = NonNullable<ResolvedMetric['formula']>['program'];
type Operand = Program['result'];
type Op = Program['steps'][number]['op'];

/** How two numbers meet. */
export type Meeting = 'added' | 'subtracted' | 'compared' | 'chosen';

/** A unit with the name in the formula that brings it, and as the card writes it. */
export interface NamedUnit {
  readonly name: string;
  readonly written: string;
  readonly unit: KnownUnit;
}

/** Two units that meet in a formula and do not go together. */
export interface MixedUnits {
  readonly meeting: Meeting;
  readonly one: NamedUnit;
  readonly other: NamedUnit;
  readonly clash: UnitClash;
}

/** What units a formula mixes, and that of its result where it is sure. */
export interface FormulaUnits {
  /** Each pair of units once. */
  readonly mixed: readonly MixedUnits[];
  readonly result?: NamedUnit;
}

/** What is known of a number on its way through a formula. */
interface Quantity {
  readonly unit?: NamedUnit;
  /** What it was multiplied by: only at 1 it is in its unit for sure. */
  readonly factor: number;
  /** How many numbers were added up in it: divided by as many it is their mean. */
  readonly terms: number;
  /** Whether everything in it is in that unit. */
  readonly sure: boolean;
}

const UNKNOWN: Quantity = { factor: 1, terms: 1, sure: false };

const MEETINGS: ReadonlyMap<Op, Meeting> = new Map<Op, Meeting>([
  ['add', 'added'],
  ['sub', 'subtracted'],
  ['min', 'compared'],
  ['max', 'compared'],
  ['lt', 'compared'],
  ['le', 'compared'],
  ['gt', 'compared'],
  ['ge', 'compared'],
  ['eq', 'compared'],
  ['ne', 'compared'],
  ['select', 'chosen'],
  ['ifMissing', 'chosen'],
]);

/** Operations whose result is in the unit of what they are given; the others give 1 or 0. */
const KEEPING: ReadonlySet<Op> = new Set<Op>(['add', 'sub', 'min', 'max', 'select', 'ifMissing']);

/** Looks through a program step by step, each of them once. */
export function formulaUnits(
  { steps, result }: Program,
  unitOf: (name: string) => NamedUnit | undefined,
): FormulaUnits {
  const mixed = new Map<string, MixedUnits>();
  const found: Quantity[] = [];
  const quantityOf = (operand: Operand): Quantity => {
    if (operand.kind === 'step') return found[operand.index] ?? UNKNOWN;
    const unit = operand.kind === 'name' ? unitOf(operand.name) : undefined;
    return unit === undefined ? UNKNOWN : { unit, factor: 1, terms: 1, sure: true };
  };
  for (const { op, args } of steps) {
    const meeting = MEETINGS.get(op);
    if (meeting === undefined) {
      found.push(alone(op, args, quantityOf));
      continue;
    }
    const [a, b] = args.slice(-2) as [Operand, Operand];
    const [one, other] = [quantityOf(a), quantityOf(b)];
    const met = mixing(meeting, plainUnit(one), plainUnit(other));
    if (met !== undefined) {
      const key = [met.one, met.other]
        .map(({ unit }) => unit.word)
        .toSorted()
        .join(' ');
      if (!mixed.has(key)) mixed.set(key, met);
    }
    found.push(
      met !== undefined || !KEEPING.has(op)
        ? UNKNOWN
        : together(op, [one, isNumber(a)], [other, isNumber(b)]),
    );
  }
  const last = quantityOf(result);
  const unit = last.sure ? plainUnit(last) : undefined;
  return { mixed: [...mixed.values()], ...(unit === undefined ? {} : { result: unit }) };
}

/** Two units that meet, where they clash. */
export function mixing(
  meeting: Meeting,
  one: NamedUnit | undefined,
  other: NamedUnit | undefined,
): MixedUnits | undefined {
  if (one === undefined || other === undefined) return undefined;
  const clash = unitClash(one.unit, other.unit);
  return clash === undefined ? undefined : { meeting, one, other, clash };
}

const isNumber = ({ kind }: Operand): boolean => kind === 'constant';

/** The unit of a number that was not multiplied. */
const plainUnit = ({ unit, factor }: Quantity): NamedUnit | undefined =>
  Math.abs(factor) === 1 ? unit : undefined;

/** What one number becomes, or two that are multiplied. */
function alone(
  op: Op,
  [a, b]: readonly Operand[],
  quantityOf: (operand: Operand) => Quantity,
): Quantity {
  if (a === undefined) return UNKNOWN;
  const first = quantityOf(a);
  if (ROUNDING.has(op)) return first;
  if (b === undefined) return UNKNOWN;
  if (op === 'mul' && a.kind === 'constant') return times(quantityOf(b), a.value);
  if (b.kind !== 'constant') return UNKNOWN;
  if (op === 'mul') return times(first, b.value);
  if (op !== 'div') return UNKNOWN;
  // Seven sums of days, divided by 7, are their mean, or weeks.
  if (first.terms > 1 && first.terms === b.value)
    return { ...first, terms: 1, sure: first.sure && !isStepFactor(b.value) };
  return { ...first, factor: first.factor / b.value, terms: 1 };
}

const ROUNDING: ReadonlySet<Op> = new Set<Op>(['neg', 'abs', 'floor', 'ceil', 'round']);

const times = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  factor: quantity.factor * by,
  terms: 1,
});

/** What two numbers that go together make; with it whether they are written as numbers, which have no unit and go with anything. */
function together(
  op: Op,
  [one, firstIsNumber]: readonly [Quantity, boolean],
  [other, secondIsNumber]: readonly [Quantity, boolean],
): Quantity {
  const terms = op === 'add' ? one.terms + other.terms : 1;
  // 100 - late: points lost for each minute, more often than minutes.
  if (firstIsNumber) return op === 'sub' ? UNKNOWN : { ...other, terms };
  if (secondIsNumber) return { ...one, terms };
  const same = one.unit !== undefined && one.unit.unit.word === other.unit?.unit.word;
  const [first, second] = [plainUnit(one), plainUnit(other)];
  const unit = first ?? second;
  if (unit !== undefined) {
    const sure = same && first !== undefined && second !== undefined && one.sure && other.sure;
    return { unit, factor: 1, terms, sure };
  }
  if (!same || op !== 'add') return { ...UNKNOWN, terms };
  // 0.6 * a + 0.4 * b is in the unit of both.
  const factor = one.factor + other.factor;
  const whole = Math.abs(factor - 1) < 1e-9;
  return { ...one, factor: whole ? 1 : factor, terms: 1, sure: one.sure && other.sure };
}

/** The unit of a figure: points, whatever the indicator is measured in. */
export function figureUnit(name: string): NamedUnit | undefined {
  return readFigure(name) === undefined
    ? undefined
    : { name, written: 'points', unit: { kind: 'points', word: 'points' } };
}
