import { EDGE_TOLERANCE } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import { inputApplies } from './applies.js';
import { type CompileContext, emitMean, inputRow } from './context.js';
import type { Scales } from './noted-scale.js';
import { scaledRows } from './scaled-rows.js';
import type { ScaledRows } from './time.js';

/** Points of a checklist: the mean of its answers, each a leaf. */
export function checklistRow(context: CompileContext, { items }: ResolvedIndicator): number {
  const { builder, model, answers } = context;
  const leaves = items.map((key) => {
    const answer = inputRow(context, key);
    answers.set(key, answer);
    return {
      row: builder.op('linear', [answer, builder.numbers([0, 1, 100])]),
      isNode: false,
      weight: [{ value: 1 }],
      applies: inputApplies(context, key),
    };
  });
  return emitMean(context, leaves, { kind: 'renormalise' }, model.card.scoring.minCoverage);
}

/**
 * The node of a checklist by a scale that is not its own (S3): its coverage stays the answered share, and until all is answered the
 * points may be anything.
 *
 * @param own - node of the checklist by itself
 */
export function scaledChecklist(
  context: CompileContext,
  { items, indicator: { id } }: ResolvedIndicator,
  scales: Scales,
  own: number,
  cap: number,
  of?: string,
): ScaledRows {
  const { builder, answers, model } = context;
  const sum = (rows: readonly number[]): number =>
    rows.reduce((before, row) => builder.op('add', [before, row]), builder.constant(0));
  const or0 = (row: number): number => builder.op('ifMissing', [row, builder.constant(0)]);
  const isThere = (row: number): number => or0(builder.op('eq', [row, row]));
  const given = items.map((key) => answers.get(key) as number);
  const answered = sum(given.map(isThere));
  const asked = sum(items.map((key) => inputApplies(context, key) ?? builder.constant(1)));
  const hundred = builder.constant(100);
  const total = sum(given.map((row) => or0(builder.op('mul', [row, hundred]))));
  // The mean of the answers in completed runs too, where those that lack are taken for done or undone in the node of the checklist.
  const least = builder.constant(model.card.scoring.minCoverage - EDGE_TOLERANCE);
  const value = builder.op('select', [
    builder.op('ge', [answered, builder.op('mul', [asked, least])]),
    builder.op('div', [total, answered]),
    builder.constant(Number.NaN),
  ]);
  const scaled = scaledRows(context, id, scales, value, cap, of);
  const { points } = scaled;
  const anything = builder.op('linear', [
    builder.constant(Number.NaN),
    builder.numbers([0, 1, cap]),
  ]);
  const open = builder.op('firstOf', [builder.list([anything, points]), 2]);
  const node = builder.reserve(2);
  builder.op('select', [builder.op('eq', [answered, asked]), points, open], node);
  // A value of which the scale makes nothing is a leaf that is missing.
  const share = own + 1;
  const scored = builder.op('mul', [share, isThere(points)]);
  builder.op('select', [isThere(value), scored, share], node + 1);
  return { ...scaled, points: node };
}
