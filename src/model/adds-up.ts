import { readFigure } from '../core/index.js';
import type { NormalScorecard, Observed } from '../document/index.js';
import type { FormulaProgram, Operand } from '../expression/index.js';
import type { Formulas } from './formulas.js';
import { observedOf } from './observed.js';

// Whether values add up over time (S3.1). A sum does, a share of two sums does not; what is taken together must be of one sort.

/** `sum` adds up over time, `level` is the same for periods of any length; undefined where the formula does not tell. */
export type Sort = 'sum' | 'level';

/** The sort of a value, and the sums over time that it rests on. */
export interface AddedUp {
  readonly sort: Sort | undefined;
  /** Elements that add up over time, itself or those that its formula is made of. */
  readonly sums: readonly Observed[];
}

/** How values of elements go with the length of a period; formulas are looked through once somebody asks. */
export function addingUp(
  card: Pick<NormalScorecard, 'metrics' | 'indicators'>,
  { byId, order }: Formulas,
): (id: string) => AddedUp {
  const elementOf = (name: string): Observed | undefined => observedOf(card, name);
  let degrees: Map<string, number> | undefined;
  const degreeOf = (name: string): number => {
    const element = elementOf(name);
    if (element === undefined) return Number.NaN;
    if (element.formula !== undefined) return degrees?.get(name) ?? Number.NaN;
    return element.rollup.kind === 'sum' ? 1 : 0;
  };
  // Figures are of their own size whatever the length of a period.
  const degreeRead = (name: string): number =>
    readFigure(name) === undefined ? degreeOf(name) : 0;
  const look = (): void => {
    degrees = new Map();
    // Formulas come after what they need.
    for (const id of order) {
      const formula = byId.get(id);
      if (formula !== undefined) degrees.set(id, degreeIn(formula.program, degreeRead));
    }
  };
  return (id) => {
    const own = elementOf(id);
    if (own?.formula === undefined) {
      const sums = own?.rollup.kind === 'sum' ? [own] : [];
      return { sort: sums.length === 0 ? 'level' : 'sum', sums };
    }
    if (degrees === undefined) look();
    const degree = degreeOf(id);
    const needed = new Set([id]);
    // A set goes on with what is added meanwhile.
    for (const name of needed) for (const other of byId.get(name)?.names ?? []) needed.add(other);
    const sums = [...needed]
      .map(elementOf)
      .filter((one) => one?.formula === undefined && one?.rollup.kind === 'sum') as Observed[];
    return { sort: degree === 1 ? 'sum' : degree === 0 ? 'level' : undefined, sums };
  };
}

/** A fixed number goes with anything it is compared with or put in the place of; beside a sum only 0 does. */
const ANYTHING = Number.POSITIVE_INFINITY;

/** By which power of the length of a period a formula grows: 1 for a sum, 0 for a share; NaN where it cannot be told. */
function degreeIn({ steps, result }: FormulaProgram, degreeOf: (name: string) => number): number {
  const degrees: number[] = [];
  const read = (operand: Operand): number => {
    if (operand.kind === 'constant') return operand.value === 0 ? ANYTHING : 0;
    return operand.kind === 'name' ? degreeOf(operand.name) : (degrees[operand.index] as number);
  };
  for (const { op, args } of steps) {
    const found = args.map(read);
    const rule = Object.hasOwn(RULES, op) ? RULES[op as keyof typeof RULES] : level;
    degrees.push(rule(found));
  }
  const degree = read(result);
  return degree === ANYTHING ? 0 : degree;
}

type Rule = (degrees: readonly number[]) => number;

/** All of one sort. */
const alike: Rule = (degrees) => {
  const own = degrees.filter((degree) => degree !== ANYTHING);
  return own.every((degree) => degree === own[0]) ? (own[0] ?? ANYTHING) : Number.NaN;
};

/** The sort of the first: what follows says how, not how much. */
const first: Rule = ([degree = Number.NaN]) => degree;

/** Only of levels a level can be made. */
const level: Rule = (degrees) =>
  degrees.every((degree) => degree === 0 || degree === ANYTHING) ? 0 : Number.NaN;

const finite = (degree: number): number => (degree === ANYTHING ? 0 : degree);

const RULES = {
  add: alike,
  sub: alike,
  min: alike,
  max: alike,
  ifMissing: alike,
  select: ([, yes = Number.NaN, no = Number.NaN]) => alike([yes, no]),
  neg: first,
  abs: first,
  mul: ([a = Number.NaN, b = Number.NaN]) => (a === ANYTHING || b === ANYTHING ? ANYTHING : a + b),
  div: ([a = Number.NaN, b = Number.NaN]) => (a === ANYTHING ? ANYTHING : a - finite(b)),
} as const satisfies { readonly [op: string]: Rule };
