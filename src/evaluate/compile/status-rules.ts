import type { Dated, DatedPath, LinearScale, ScaleSpec } from '../../core/index.js';
import { conditionProgram, type Formula } from '../../expression/index.js';
import { anchoring, type ResolvedIndicator, type StatusBy } from '../../model/index.js';
import { fixedAmount } from '../../period/index.js';
import { scaleAnchors } from '../../scale/index.js';
import type { AnchorRows, IndicatorRows, ObjectiveRows, RuledRows } from '../compiled.js';
import { alongLine } from './along-line.js';
import type { CompileContext } from './context.js';
import { definitionRow } from './definition.js';
import { formulaRow } from './slices.js';

// Rules for statuses (S4.4). Which of them decides is a number like any other: a row of the plan that holds the place of the first one that
// holds, from 1, or 0 where none does. So every way of running a plan has it, and has the same.

/** Rows of what rules may ask for, made when a rule asks. */
type Variables = Readonly<Record<string, () => number>>;

/** What has points: a leaf, or a node with its coverage in the next row. */
interface Scored {
  readonly points: number;
  readonly isNode: boolean;
}

/** Adds the rows that say which rule gives the status of each element that has rules; by id, that of the card itself under an empty one. */
export function compileStatusRules(
  context: CompileContext,
  nodes: {
    readonly objectives: ReadonlyMap<string, ObjectiveRows>;
    readonly perspectives: ReadonlyMap<string, number>;
    readonly themes: ReadonlyMap<string, number>;
    readonly total: number;
  },
): ReadonlyMap<string, RuledRows> {
  const found = new Map<string, RuledRows>();
  const { model, indicators, overrides } = context;
  if (model.statusConditions.size === 0) return found;
  const { card } = model;
  const node = (id: string, statusBy: StatusBy | undefined, points: number | undefined): void => {
    if (statusBy?.kind !== 'rules' || points === undefined) return;
    const decides = placeRow(context, statusBy, nodeVariables(context, points));
    const stated = overrides.find((one) => one.kind === 'points' && one.id === id);
    found.set(
      id,
      stated === undefined
        ? { decides }
        : {
            decides,
            computed: placeRow(context, statusBy, nodeVariables(context, stated.computed)),
          },
    );
  };
  for (const [id, resolved] of model.indicators) {
    const { statusBy } = resolved.indicator;
    const rows = indicators.get(id);
    if (statusBy === undefined || rows?.points === undefined) continue;
    const { points, isNode } = rows;
    const of = (value: number, scored: Scored): number =>
      placeRow(context, statusBy, indicatorVariables(context, resolved, rows, value, scored));
    const decides = of(rows.value, { points, isNode });
    const stated = overrides.find((one) => one.kind === 'value' && one.id === id);
    const computed =
      stated?.computedPoints === undefined
        ? undefined
        : of(stated.computed, { points: stated.computedPoints, isNode: false });
    found.set(id, computed === undefined ? { decides } : { decides, computed });
  }
  for (const [id, { statusBy }] of card.objectives)
    node(id, statusBy, nodes.objectives.get(id)?.reported);
  for (const [id, { statusBy }] of card.perspectives)
    node(id, statusBy, nodes.perspectives.get(id));
  for (const [id, { statusBy }] of card.themes) node(id, statusBy, nodes.themes.get(id));
  node('', card.scoring.statusBy, nodes.total);
  return found;
}

/** The row of the place of the first rule that holds, from 1; 0 where none does. */
function placeRow(
  context: CompileContext,
  statusBy: Extract<StatusBy, { readonly kind: 'rules' }>,
  variables: Variables,
): number {
  const { builder, model } = context;
  const rows = new Map<string, number>();
  const conditionRow = (condition: Formula): number => {
    for (const name of condition.names)
      if (!rows.has(name)) rows.set(name, variables[name]?.() ?? builder.constant(Number.NaN));
    const program = conditionProgram(condition.program);
    return formulaRow(context, { ...condition, program }, undefined, rows);
  };
  const conditions = model.statusConditions.get(statusBy) ?? [];
  const held = conditions.map(conditionRow);
  return held.reduceRight(
    (otherwise, row, i) => builder.op('select', [row, builder.constant(i + 1), otherwise]),
    builder.constant(0),
  );
}

function nodeVariables(context: CompileContext, points: number): Variables {
  const previous = (): number => before(context, points, true);
  return {
    ...ofAll(context, { points, isNode: true }),
    previous,
    change: () => context.builder.op('sub', [points, previous()]),
  };
}

function indicatorVariables(
  context: CompileContext,
  resolved: ResolvedIndicator,
  rows: IndicatorRows,
  value: number,
  scored: Scored,
): Variables {
  const { builder } = context;
  const { progress, performance, indicator } = resolved;
  const previous = (): number => sameDefinition(context, indicator.id, before(context, value));
  const end = (which: 'baseline' | 'target') => () => anchorRow(context, resolved, rows, which);
  const { range } = indicator.scaling;
  const stated = (number: number | undefined) => () =>
    number === undefined
      ? builder.constant(Number.NaN)
      : numberRow(context, resolved, [{ value: number }], 'stepped');
  const along = (line: LinearScale | undefined) => () =>
    line === undefined
      ? builder.constant(Number.NaN)
      : alongLine(context, line, value, [
          numberRow(context, resolved, line.baseline, 'stepped'),
          numberRow(context, resolved, line.target, line.path),
        ]);
  return {
    ...ofAll(context, scored),
    value: () => value,
    previous,
    change: () => builder.op('sub', [value, previous()]),
    target: end('target'),
    baseline: end('baseline'),
    worst: stated(range?.worst),
    best: stated(range?.best),
    progress: along(progress),
    performance: along(performance),
  };
}

function ofAll({ builder, dated }: CompileContext, { points, isNode }: Scored): Variables {
  const clock = (part: 'year' | 'month') => () => {
    const row = builder.input();
    dated.push({ row, series: [], path: 'stepped', clock: part });
    return row;
  };
  return {
    points: () => points,
    // Nothing is asked of a leaf that is missing.
    coverage: () => (isNode ? points + 1 : builder.constant(1)),
    calendarYear: clock('year'),
    calendarMonth: clock('month'),
  };
}

/** The numbers of a row in the period before. */
function before({ builder }: CompileContext, row: number, isNode = false): number {
  return builder.op('shift', [row, builder.numbers([0, 1]), builder.list([isNode ? 1 : 0, 1]), 1]);
}

/** A number of the period before, where the indicator meant the same then (S8.2). */
function sameDefinition(context: CompileContext, id: string, row: number): number {
  const { builder } = context;
  const now = definitionRow(context, id);
  if (now < 0) return row;
  const same = builder.op('eq', [now, before(context, now)]);
  return builder.op('select', [same, row, builder.constant(Number.NaN)]);
}

/** The row of a baseline or target in force, as the record shows it. */
function anchorRow(
  context: CompileContext,
  resolved: ResolvedIndicator,
  { anchors }: IndicatorRows,
  which: keyof AnchorRows,
): number {
  const { builder, datedRow } = context;
  const { scale, scaleSteps } = resolved;
  const missing = builder.constant(Number.NaN);
  const of = (one: ScaleSpec | undefined): number => {
    const shown = anchoring(resolved, one);
    if (shown === undefined) return missing;
    if (anchors !== undefined && shown === one && shown.kind === 'linear' && shown.history)
      return anchors[which];
    const series = anchorSeries(shown, which);
    return series === undefined ? missing : numberRow(context, resolved, ...series);
  };
  if (scaleSteps === undefined || scaleSteps.length < 2) return of(scaleSteps?.[0]?.value ?? scale);
  const index = datedRow(
    scaleSteps.map((step, i) => ({ ...step, value: i })),
    'stepped',
  );
  const rows = scaleSteps.map(({ value }) => of(value));
  return builder.op('selectDated', [index, builder.list(rows), rows.length]);
}

/** The numbers that a baseline or target of a scale comes from; undefined where it has none, or a range. */
function anchorSeries(
  scale: ScaleSpec,
  which: keyof AnchorRows,
): readonly [series: Dated<number>, path: DatedPath] | undefined {
  // What is resolved is missing here, what is stated as it stands is not: so the one that is looked for is known by the place it is given.
  const asked: (readonly [Dated<number>, DatedPath])[] = [];
  const stated = scaleAnchors(scale, () => Number.NaN)[which];
  if (typeof stated !== 'number') return undefined;
  if (!Number.isNaN(stated)) return [[{ value: stated }], 'stepped'];
  const place = scaleAnchors(scale, (series, path) => asked.push([series, path]) - 1)[which];
  return asked[place as number];
}

/** The row of a number of the scale in force; of an amount that is stated for one period, of what it comes to in the lane (S3.1). */
function numberRow(
  { builder, datedRow, unit, calendar }: CompileContext,
  { amounts: span, indicator: { id } }: ResolvedIndicator,
  series: Dated<number>,
  path: DatedPath,
): number {
  const only = series.length === 1 ? series[0]?.value : undefined;
  if (span === undefined)
    return only === undefined ? datedRow(series, path) : builder.constant(only);
  const fixed = fixedAmount(span, unit, calendar);
  return only === undefined || fixed === undefined
    ? datedRow(series, path, { span, of: 'sum', id })
    : builder.constant(only * fixed);
}
