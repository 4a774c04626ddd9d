import { combiningLines, type RowLines } from './combining-lines.js';
import type { WhyContext } from './context.js';
import { indicatorLines } from './indicator-lines.js';
import { impactLines, linkLines } from './link-lines.js';
import type { LocalLine } from './local-line.js';
import {
  blendLines,
  gateLines,
  guardLines,
  measuresLines,
  overrideLines,
  passLines,
  riskLines,
  splitLines,
} from './objective-lines.js';
import { OPERATOR_SHARES } from './operator-shares.js';
import type { Operation } from './plan-view.js';
import type { Spot } from './spots.js';

/** The lines of a spot, with their shares of its points. */
export function linesOf(context: WhyContext, spot: Spot): readonly LocalLine[] {
  if (spot.kind === 'metric') return [];
  if (spot.kind === 'indicator') return indicatorLines(context, spot);
  if (spot.kind === 'link') return linkLines(context, spot);
  return rowLines(context, spot, spot.row);
}

// Its calls nest no deeper than the operations between two scores: a cap, a loss, a blend, a gate.
const rowLines: RowLines = (context, node, row) => {
  const op = context.view.writes(row);
  return op === undefined ? [] : (STEPS.get(op.kernel)?.(context, node, op) ?? []);
};

type Step = (context: WhyContext, node: Spot, op: Operation) => LocalLine[];

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...[...Object.keys(OPERATOR_SHARES), 'formulaNode'].map((kernel): [string, Step] => [
    kernel,
    (context, node, op) => combiningLines(context, node, op, rowLines),
  ]),
  ...Object.entries({
    measures: measuresLines,
    splitNode: splitLines,
    gate: gateLines,
    blend: blendLines,
    blendDated: blendLines,
    carry: passLines,
    lessRisks: riskLines,
    guard: guardLines,
    overrideNode: overrideLines,
  }).map(([kernel, step]): [string, Step] => [
    kernel,
    (context, node, op) => step(context, node, op, rowLines),
  ]),
  ['impact', impactLines],
]);
