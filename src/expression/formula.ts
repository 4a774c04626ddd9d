import type { Figure } from '../core/index.js';

/** One calculation of a formula program; what each does is in `formulaOps`. */
export type FormulaOp =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'neg'
  | 'abs'
  | 'min'
  | 'max'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'log10'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or'
  | 'not'
  | 'select'
  | 'ifMissing'
  | 'erlangB'
  | 'erlangC';

/** What a step works on: a metric or indicator or a figure of one, a fixed finite number, or the result of an earlier step. */
export type Operand =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'step'; readonly index: number };

/** One step: an operation on one to three operands; step operands point only to earlier steps. */
export interface FormulaStep {
  readonly op: FormulaOp;
  readonly args: readonly Operand[];
}

/** A formula as three-address code in evaluation order. Equal parts are one step; constant parts are one number. */
export interface FormulaProgram {
  readonly steps: readonly FormulaStep[];
  readonly result: Operand;
}

/** A formula that has been read and checked; plain frozen data. Whether its names exist is for the model to say. */
export interface Formula {
  /** As written, without blanks around it. */
  readonly text: string;
  /** Every name whose value the text reads, sorted by code unit, each once. */
  readonly names: readonly string[];
  /** Every figure that it reads, in the order of their names, each once; the program has them as names. */
  readonly figures: readonly Figure[];
  readonly program: FormulaProgram;
}

/** Everything that a formula reads something of, sorted, each once. */
export function idsIn({ names, figures }: Formula): readonly string[] {
  if (figures.length === 0) return names;
  return [...new Set([...names, ...figures.map(({ id }) => id)])].toSorted();
}
