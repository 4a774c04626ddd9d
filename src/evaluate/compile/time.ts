import type { Dated, HistoryAnchor, LinearScale, ScaleSpec } from '../../core/index.js';
import {
  type Duration,
  durationInPeriods,
  formatPeriod,
  lastWithin,
  parseDuration,
  parsePeriod,
  type Period,
} from '../../period/index.js';
import { wayOf } from '../../scale/index.js';
import { HISTORY_KINDS } from '../../runtime/index.js';
import type { AnchorRows, DatedAmounts } from '../compiled.js';
import type { CompileContext } from './context.js';
import { definitionRow } from './definition.js';

/** Points, and the rows of baseline and target where data make them. */
export interface ScaledRows {
  readonly points: number;
  readonly anchors?: AnchorRows;
  /** Row of the values brought to one period of the numbers, where those are amounts. */
  readonly rate?: number;
}

/** What has points by a scale. */
interface Use {
  readonly id: string;
  readonly value: number;
  readonly cap: number;
  readonly amounts?: DatedAmounts | undefined;
}

/** Lowers one scale, given its value row and cap; the plain way of every kind. */
type Lower = (context: CompileContext, scale: ScaleSpec, use: Use) => number;

/** Points by a scale, by scales that change whole, or by a line whose baseline the own past makes (S3). */
export function lowerInTime(
  context: CompileContext,
  {
    scale,
    scaleSteps,
  }: { readonly scale: ScaleSpec; readonly scaleSteps?: Dated<ScaleSpec> | undefined },
  of: Use,
  lower: Lower,
): ScaledRows {
  if (scaleSteps === undefined || scaleSteps.length < 2)
    return lowerOne(context, scaleSteps?.[0]?.value ?? scale, of, lower);
  return lowerSteps(context, scaleSteps, of, lower);
}

function lowerSteps(
  context: CompileContext,
  scaleSteps: Dated<ScaleSpec>,
  of: Use,
  lower: Lower,
): ScaledRows {
  const { builder, datedRow } = context;
  const rows = scaleSteps.map(({ value }) => lowerOne(context, value, of, lower));
  const index = datedRow(
    scaleSteps.map((step, i) => ({ ...step, value: i })),
    'stepped',
  );
  const select = (pick: (row: ScaledRows) => number | undefined): number =>
    builder.op('selectDated', [
      index,
      builder.list(rows.map((row) => pick(row) ?? builder.constant(Number.NaN))),
      rows.length,
    ]);
  const points = select((row) => row.points);
  if (rows.every(({ anchors }) => anchors === undefined)) return { points };
  const baseline = select(({ anchors }) => anchors?.baseline);
  return { points, anchors: { baseline, target: select(({ anchors }) => anchors?.target) } };
}

function lowerOne(context: CompileContext, scale: ScaleSpec, of: Use, lower: Lower): ScaledRows {
  if (scale.kind !== 'linear' || scale.history === undefined)
    return { points: lower(context, scale, of) };
  const { builder } = context;
  const { id, value, cap, amounts } = of;
  const baseline = historyRow(context, id, value, scale.history);
  const target = targetRow(context, scale, baseline, amounts);
  const points = builder.op('linearDated', [
    value,
    baseline,
    target,
    builder.numbers([cap, wayOf(scale)]),
  ]);
  return { points, anchors: { baseline, target } };
}

function targetRow(
  { builder, datedRow }: CompileContext,
  { target, path, improve }: LinearScale,
  baseline: number,
  amounts: DatedAmounts | undefined,
): number {
  if (improve !== undefined) return builder.op('improve', [baseline, builder.numbers([improve])]);
  const constant = target.length === 1 ? target[0]?.value : undefined;
  return constant === undefined ? datedRow(target, path, amounts) : builder.constant(constant);
}

/** The row of a baseline from the own history. */
function historyRow(
  context: CompileContext,
  id: string,
  value: number,
  { window, by, until }: HistoryAnchor,
): number {
  const { builder, unit, datedRow } = context;
  const lanes = Math.max(1, Math.round(durationInPeriods(parseDuration(window) as Duration, unit)));
  const era = definitionRow(context, id);
  const kind = HISTORY_KINDS.indexOf(by);
  if (until === undefined) return builder.op('historyBaseline', [value, era, lanes, kind]);
  const last = lastOf(context, until);
  const marks = datedRow(
    [
      { value: 0 },
      { at: formatPeriod({ unit, ordinal: last - lanes + 1 }), value: 1 },
      { at: formatPeriod({ unit, ordinal: last + 1 }), value: 0 },
    ],
    'stepped',
  );
  return builder.op('historyBaselineUntil', [value, marks, era, kind]);
}

const lastOf = ({ unit, calendar }: CompileContext, text: string): number =>
  lastWithin(parsePeriod(text) as Period, unit, calendar).ordinal;
