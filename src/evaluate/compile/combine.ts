import type { Formula, Operand } from '../../expression/index.js';
import { type Combine, everWeighs, type Missing } from '../../model/index.js';
import {
  type Child,
  type CompileContext,
  emitMean,
  noteWeights,
  putChildren,
  weightPlace,
  weightRow,
  withPolicy,
} from './context.js';
import { noted, numberPlace } from './note.js';

/** A child with the name by which operators call it. */
export interface NamedChild extends Child {
  readonly id: string;
}

/** The kernel of every operator that needs no more than one number. */
const KERNELS = {
  power: 'powerMean',
  geometric: 'geometricMean',
  min: 'smallest',
  max: 'largest',
  owa: 'orderedMean',
  product: 'product',
  noisyOr: 'noisyOr',
  xor: 'exactlyOne',
} as const satisfies {
  readonly [K in Exclude<Combine['kind'], 'mean' | 'gate' | 'formula'>]: string;
};

/** Adds a node that combines children by an operator and returns it (S4.1). */
export function emitCombined(
  context: CompileContext,
  all: readonly NamedChild[],
  combine: Combine,
  missing: Missing,
  minCoverage: number,
): number {
  if (combine.kind === 'mean') return emitMean(context, all, missing, minCoverage);
  if (combine.kind === 'gate') {
    const inner = emitCombined(context, all, combine.inner, missing, minCoverage);
    return emitGate(context, inner, all, combine, missing);
  }
  const { builder, model } = context;
  const weighing = all.filter(everWeighs);
  const { children, test, minimum } = withPolicy(context, weighing, missing, minCoverage);
  const formula = model.combineFormulas.get(combine);
  const parameter = formula === undefined ? parameterOf(combine) : model.card.scoring.cap;
  const list = builder.item(test);
  const numbers = builder.numbers([minimum, parameter]);
  putChildren(context, children);
  noteWeights(context, children, numbers + 2);
  const args = [list, numbers, children.length];
  if (combine.kind !== 'formula') return builder.op(KERNELS[combine.kind], args);
  return builder.op('formulaNode', [...args, resultRow(context, formula as Formula, children)]);
}

function parameterOf(combine: Combine): number {
  if (combine.kind === 'power') return combine.power;
  if (combine.kind === 'owa') return combine.alpha;
  return combine.kind === 'xor' ? combine.cut : 0;
}

/** Adds the cap of mandatory children to a node; the children are those after the missing policy. */
export function emitGate(
  context: CompileContext,
  node: number,
  all: readonly NamedChild[],
  { mandatory }: Extract<Combine, { readonly kind: 'gate' }>,
  missing: Missing,
): number {
  const { builder } = context;
  const named = all.filter((child) => mandatory.has(child.id) && everWeighs(child));
  if (named.length === 0) return node;
  const { children } = withPolicy(context, named, missing, 0);
  const rows = children.flatMap((child) => [child.row, weightPlace(context, child)]);
  const limits = children.flatMap(({ id }) => {
    const { below, cap } = mandatory.get(id) as { below: number; cap: number };
    return [below, cap];
  });
  const numbers = builder.numbers(limits);
  for (const [i, { id, source }] of children.entries()) {
    if (source === undefined) continue;
    const own = {
      kind: 'gate' as const,
      id,
      ...(source.of === undefined ? {} : { of: source.of }),
    };
    for (const [k, part] of (['below', 'cap'] as const).entries())
      context.options.note?.(
        noted(numberPlace(numbers + 2 * i + k), { ...own, part }, limits[2 * i + k] as number),
      );
  }
  return builder.op('gate', [node, builder.list(rows), numbers, children.length]);
}

/** Adds the steps of a formula over children and returns the row of its result. */
function resultRow(
  context: CompileContext,
  { program }: Formula,
  children: readonly NamedChild[],
): number {
  const { builder } = context;
  // What does not apply or weighs nothing is missing in a formula, whatever the missing policy puts in its place: 1/1 keeps every bit,
  // 0/0 is missing.
  const there = (child: NamedChild): number => {
    const { row, applies, weight } = child;
    const leaves = weight.some(({ value }) => value === 0);
    if (applies === undefined && !leaves) return row;
    const counts = leaves ? weightRow(context, child) : (applies as number);
    return builder.op('mul', [row, builder.op('div', [counts, counts])]);
  };
  const rows = new Map(children.map((child) => [child.id, there(child)]));
  const steps: number[] = [];
  const rowOf = (operand: Operand): number => {
    if (operand.kind === 'constant') return builder.constant(operand.value);
    return (operand.kind === 'name' ? rows.get(operand.name) : steps[operand.index]) as number;
  };
  for (const { op, args } of program.steps) steps.push(builder.op(op, args.map(rowOf)));
  return rowOf(program.result);
}
