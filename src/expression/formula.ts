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

/** What a step works on: a metric or indicator, a fixed finite number, or the result of an earlier step. */
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
  /** Every name the text mentions, sorted by code unit, each once. */
  readonly names: readonly string[];
  readonly program: FormulaProgram;
}
