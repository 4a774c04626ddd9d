import { formulaShares } from './formula-shares.js';
import { childLines, sourceOf } from './child-lines.js';
import { combineOf } from './combine-of.js';
import type { WhyContext } from './context.js';
import { driverLinks, linkLine } from './link-lines.js';
import { constantLine, type LocalLine, scaled } from './local-line.js';
import { OPERATOR_SHARES } from './operator-shares.js';
import { blockChildren, type Operation, type PlanChild, planChildren } from './plan-view.js';
import type { Spot } from './spots.js';

/** Lines of what a row holds, as part of a node. */
export type RowLines = (context: WhyContext, node: Spot, row: number) => LocalLine[];

/** The children of an operation that combines, with the number that belongs to it. */
export function combinedChildren(
  { view: { plan }, at }: WhyContext,
  { kernel, args }: Operation,
  lane: number,
): { readonly children: readonly PlanChild[]; readonly parameter: number } {
  const [list, numbers, count] = args;
  const read = (row: number): number => at(row, lane);
  if (kernel === 'meanOfBlocks') {
    const blocks = plan.lists.subarray(list + 1, list + 1 + count);
    return {
      children: [...blocks].flatMap((block) => blockChildren(plan, block, read)),
      parameter: 0,
    };
  }
  const ahead = kernel === 'mean' ? 1 : 2;
  return {
    children: planChildren(plan, list + 1, numbers + ahead, count, read),
    parameter: kernel === 'mean' ? 0 : (plan.numbers[numbers + 1] as number),
  };
}

/** A line for every child of a node that combines, whatever its operator (S4.1, S9). */
export function combiningLines(
  context: WhyContext,
  node: Spot,
  op: Operation,
  rowLines: RowLines,
): LocalLine[] {
  const { at, view } = context;
  const { lane } = node;
  const result = at(op.destination, lane);
  const { children, parameter } = combinedChildren(context, op, lane);
  const points = children.map(({ row, weight }) => (weight > 0 ? at(row, lane) : Number.NaN));
  const there = points.flatMap((own, i) => (Number.isNaN(own) ? [] : [i]));
  const all = there.reduce((sum, i) => sum + (children[i] as PlanChild).weight, 0);
  const factors = children.map(() => 0);
  const lines: LocalLine[] = [];
  if (!Number.isNaN(result)) {
    if (op.kernel === 'formulaNode') {
      const {
        rest,
        divided,
        factors: found,
      } = formulaOf(context, node, children, points, parameter, result);
      for (const [i, factor] of found.entries()) factors[i] = factor;
      if (rest !== 0) lines.push(constantLine('base', rest, divided ? {} : { undivided: true }));
    } else {
      const shares = OPERATOR_SHARES[op.kernel]?.(
        there.map((i) => ({
          points: points[i] as number,
          weight: (children[i] as PlanChild).weight,
        })),
        {
          result,
          parameter,
          largest: children.reduce((most, { weight }) => Math.max(most, weight), 0),
        },
      );
      for (const [n, i] of there.entries()) factors[i] = shares?.[n] ?? 0;
    }
  }
  const links = node.kind === 'driver' ? driverLinks(context, node, children.length) : undefined;
  return [
    ...children.flatMap((child, i): LocalLine[] => {
      const factor = factors[i] as number;
      const normalised =
        Number.isNaN(result) || Number.isNaN(points[i] as number) ? undefined : child.weight / all;
      const share = { factor, ...(normalised === undefined ? {} : { normalised }) };
      const link = links?.[i];
      if (link !== undefined) return [linkLine(context, node, link, child, share)];
      return view.writes(child.row)?.kernel === 'splitNode'
        ? scaled(rowLines(context, node, child.row), factor)
        : childLines(context, node, child, share);
    }),
    ...lines,
  ];
}

function formulaOf(
  context: WhyContext,
  node: Spot,
  children: readonly PlanChild[],
  points: readonly number[],
  cap: number,
  result: number,
) {
  const combine = combineOf(context.state, node);
  const inner = combine.kind === 'gate' ? combine.inner : combine;
  const program = context.state.model.combineFormulas.get(inner)?.program;
  if (program === undefined) return { factors: [], rest: result, divided: false };
  const links = node.kind === 'driver' ? driverLinks(context, node, children.length) : undefined;
  const names = children.map(({ row }, i) => {
    const source = sourceOf(context, row, node.lane);
    return links?.[i]?.from ?? context.named(source.head ?? source.row)?.id ?? '';
  });
  return formulaShares(program, names, points, cap, result);
}
