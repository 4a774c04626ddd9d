import { type Combine, everWeighs, type Objective, weighsThroughout } from '../../model/index.js';
import { TEST_PRESENCE } from '../../runtime/index.js';
import { emitCombined, emitGate, type NamedChild } from './combine.js';
import { type CompileContext, policyTest, weightRow } from './context.js';
import { noted, numberPlace } from './note.js';

/** A measure as a child, with its role. */
export interface MeasureChild extends NamedChild {
  readonly role: 'lead' | 'lag';
}

/** Nodes of the direct score; absent where nothing makes them. */
export interface DirectRows {
  readonly lead?: number;
  readonly lag?: number;
  /** The split of lead and lag, where it stands beside parts. */
  readonly split?: number;
  readonly direct?: number;
}

/**
 * Adds lead, lag and direct scores that need more than a mean of measures: another operator, or parts (S6.1).
 *
 * @param measures - measures that weigh anything, in sorted order
 * @param parts - parts that weigh anything, in sorted order
 */
export function emitDirect(
  context: CompileContext,
  objective: Objective,
  measures: readonly MeasureChild[],
  parts: readonly NamedChild[],
): DirectRows {
  const { combine, measurePolicy, missing, minCoverage } = objective;
  const node = (children: readonly NamedChild[], operator: Combine): number | undefined =>
    children.length === 0
      ? undefined
      : emitCombined(context, children, operator, missing, minCoverage);
  const leads = measures.filter(({ role }) => role === 'lead');
  const lags = measures.filter(({ role }) => role === 'lag');
  const ofRole = roleOperator(combine);
  const lead = node(leads, ofRole);
  const lag = node(lags, ofRole);
  const both = lead !== undefined && lag !== undefined;
  if (measurePolicy.kind === 'split' && both) {
    const own = splitChild(context, objective, { lead, lag }, leads, lags, measurePolicy.lead);
    const inner = combine.kind === 'gate' ? combine.inner : combine;
    const mixed =
      parts.length === 0
        ? own.row
        : besideParts(context, node([own, ...parts], inner) as number, own.row, parts);
    const all = [...measures, ...parts];
    const direct =
      combine.kind === 'gate' ? emitGate(context, mixed, all, combine, missing) : mixed;
    return { lead, lag, ...(parts.length === 0 ? {} : { split: own.row }), direct };
  }
  const counted = measurePolicy.kind === 'lagOnly' ? lags : [...leads, ...lags];
  const direct = node([...counted, ...parts], combine);
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(lag === undefined ? {} : { lag }),
    ...(direct === undefined ? {} : { direct }),
  };
}

/** The operator of lead and lag by themselves: a formula over all children says nothing about some of them. */
function roleOperator(combine: Combine): Combine {
  if (combine.kind === 'formula') return { kind: 'mean' };
  return combine.kind === 'gate' && combine.inner.kind === 'formula'
    ? { ...combine, inner: { kind: 'mean' } }
    : combine;
}

/** The score over a split and parts, or the split by itself in a lane in which no part weighs anything or applies. */
function besideParts(
  context: CompileContext,
  mixed: number,
  split: number,
  parts: readonly NamedChild[],
): number {
  const stays = (part: NamedChild): boolean => part.applies === undefined && weighsThroughout(part);
  if (parts.some(stays)) return mixed;
  const { builder } = context;
  const weighing = sumOfWeights(context, parts);
  const list = builder.list([weighing, builder.op('not', [weighing]), TEST_PRESENCE]);
  return builder.op('splitNode', [mixed, split, list, builder.numbers([1, 0])]);
}

/** The split of leads and lags as one child with the sum of their weights. */
function splitChild(
  context: CompileContext,
  { missing, minCoverage }: Objective,
  { lead, lag }: { readonly lead: number; readonly lag: number },
  leads: readonly NamedChild[],
  lags: readonly NamedChild[],
  share: number,
): NamedChild {
  const { builder } = context;
  const [leadWeight, lagWeight] = [leads, lags].map((role) => sumOfWeights(context, role)) as [
    number,
    number,
  ];
  const { test, minimum } = policyTest(missing, minCoverage);
  const numbers = builder.numbers([share, minimum]);
  const of = leads[0]?.source?.of;
  if (of !== undefined)
    context.options.note?.(noted(numberPlace(numbers), { kind: 'leadShare', id: of }, share));
  const list = builder.list([leadWeight, lagWeight, test]);
  const row = builder.op('splitNode', [lead, lag, list, numbers]);
  const weights = builder.op('add', [leadWeight, lagWeight]);
  return { id: '', row, isNode: true, weight: [{ value: 1 }], weightRow: weights };
}

/** The row of the sum of the weights of children. */
function sumOfWeights(context: CompileContext, children: readonly NamedChild[]): number {
  const { builder } = context;
  const isConstant = ({ weight, applies }: NamedChild): boolean =>
    weight.length === 1 && applies === undefined;
  const fixed = children
    .filter(isConstant)
    .reduce((sum, { weight }) => sum + (weight[0]?.value ?? 0), 0);
  const sumRow = builder.constant(fixed);
  for (const child of children)
    if (child.source !== undefined && isConstant(child))
      context.options.note?.(noted(sumRow, child.source, child.weight));
  return children
    .filter((child) => !isConstant(child) && everWeighs(child))
    .reduce((sum, child) => builder.op('add', [sum, weightRow(context, child)]), sumRow);
}
