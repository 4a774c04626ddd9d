import type { Dated } from '../../core/index.js';
import { everWeighs, type Missing, type Model, type Override } from '../../model/index.js';
import { type PeriodUnit, wholePeriods } from '../../period/index.js';
import {
  type PlanBuilder,
  planBuilder,
  TEST_COVERAGE,
  TEST_PRESENCE,
} from '../../runtime/index.js';
import type {
  BreakdownCheck,
  DatedRow,
  GuardedRows,
  IndicatorRows,
  InputRow,
  MaskRow,
  MemberRows,
  OverrideRows,
  RiskLossRow,
  RiskRows,
} from '../compiled.js';
import { type ByPlace, byPlace } from './by-place.js';
import type { RateRows } from './rate-rows.js';
import { type Dating, definitionRow } from './definition.js';
import { type Note, noted, type NumberSource, numberPlace } from './note.js';

/** What a plan depends on beside card and view. */
export interface CompileOptions {
  /** Data keys that say `n/a` somewhere. */
  readonly notApplicable?: ReadonlySet<string>;
  /** Whether history is compared across changes of definition. */
  readonly acrossVersions?: boolean;
  /** Overrides beside those of the card. */
  readonly overrides?: readonly Override[];
  /** Whether equal constants get rows of their own: then cards that differ in numbers alone have plans that do so as well. */
  readonly apart?: boolean;
  /** Takes down where numbers of the plan come from. */
  readonly note?: Note;
}

/** What the parts of the compiler share. */
export interface CompileContext extends Dating {
  readonly builder: PlanBuilder;
  readonly inputs: InputRow[];
  readonly dated: DatedRow[];
  /** Row of every metric and indicator value; the places of indicators come after those of metrics. */
  readonly values: ByPlace<number>;
  readonly indicators: ByPlace<IndicatorRows>;
  readonly options: CompileOptions;
  readonly masks: MaskRow[];
  /** Rows of 1 and 0 by id of metric, indicator or objective, where it may not apply (S2). */
  readonly applies: Map<string, number>;
  /** Rows of slices of breakdowns by key, such as `contacts.phone`; wholes are among `values`. */
  readonly slices: Map<string, number>;
  /** Rows of the answers of checklists by key, such as `hygiene.masks`. */
  readonly answers: Map<string, number>;
  /** Rows of the figures that formulas read, by name such as `points(csat)`. */
  readonly figures: Map<string, number>;
  readonly members: Map<string, readonly MemberRows[]>;
  readonly checks: BreakdownCheck[];
  readonly overrides: OverrideRows[];
  /** Overrides of the card, then of the call. */
  readonly stated: readonly Override[];
  /** What they override, such as `value csat`. */
  readonly overridden: ReadonlySet<string>;
  readonly risks: Map<string, RiskRows>;
  readonly riskLosses: Map<string, readonly RiskLossRow[]>;
  /** Guards that can trip, by objective, with the node they cap. */
  readonly guarded: Map<string, GuardedRows>;
  /** Rows of values brought to one period of the numbers that they are compared with, by what they are made of (S3.1). */
  readonly rates: Map<string, RateRows>;
  /** Whole lanes of the view in a duration. */
  readonly lanesIn: (duration: string) => number;
  /** The row that counts the definitions of an indicator, or -1 where it never meant anything else. */
  readonly definition: (id: string) => number;
}

/** A context made of another, in which definitions are counted by its own dated rows. */
export const dating = (context: Omit<CompileContext, 'definition'>): CompileContext => ({
  ...context,
  definition: (id) => definitionRow(context, id),
});

/** A score to be averaged: its row, whether it is a node, its weight. */
export interface Child {
  readonly row: number;
  readonly isNode: boolean;
  readonly weight: Dated<number>;
  /** Row of 1 and 0 where it may not apply: then it weighs nothing (S2). */
  readonly applies?: number | undefined;
  /** Row of its weight, where that is worked out. */
  readonly weightRow?: number;
  /** Where its weight comes from. */
  readonly source?: NumberSource | undefined;
}

/** An empty context. */
export function compileContext(
  model: Model,
  unit: PeriodUnit,
  options: CompileOptions = {},
): CompileContext {
  const builder = planBuilder(options.apart === true);
  const { metrics, indicators } = model;
  const stated = [...model.card.overrides, ...(options.overrides ?? [])];
  const dated: DatedRow[] = [];
  const context: CompileContext = {
    model,
    unit,
    builder,
    dated,
    calendar: model.card.calendar,
    inputs: [],
    values: byPlace(metrics.size + indicators.size, (id) => valuePlace(model, id)),
    indicators: byPlace(indicators.size, (id) => indicators.get(id)?.place),
    options,
    masks: [],
    applies: new Map(),
    slices: new Map(),
    answers: new Map(),
    figures: new Map(),
    members: new Map(),
    checks: [],
    overrides: [],
    stated,
    overridden: new Set(stated.map(({ kind, id }) => `${kind} ${id}`)),
    risks: new Map(),
    riskLosses: new Map(),
    guarded: new Map(),
    rates: new Map(),
    datedRow: (series, path, amounts) => {
      const row = builder.input();
      dated.push(amounts === undefined ? { row, series, path } : { row, series, path, amounts });
      return row;
    },
    lanesIn: (duration) => wholePeriods(duration, unit),
    definition: (id) => definitionRow(context, id),
  };
  return context;
}

/** The place of a metric or indicator among the values. */
export function valuePlace({ metrics, indicators }: Model, id: string): number | undefined {
  const indicator = indicators.get(id);
  return indicator === undefined ? metrics.get(id)?.place : metrics.size + indicator.place;
}

/** A row filled from data under a key. */
export function inputRow({ builder, inputs }: CompileContext, key: string): number {
  const row = builder.input();
  inputs.push({ key, row });
  return row;
}

/** The weight of a child, where it is one number for good. */
export function fixedWeight({ weight, applies, weightRow: row }: Child): number | undefined {
  return weight.length === 1 && applies === undefined && row === undefined
    ? weight[0]?.value
    : undefined;
}

/** Takes down the fixed weights of children that stand in `plan.numbers` from a place on. */
export function noteWeights(
  { options: { note } }: CompileContext,
  children: readonly Child[],
  start: number,
): void {
  if (note === undefined) return;
  for (const [i, child] of children.entries())
    if (child.source !== undefined && fixedWeight(child) !== undefined)
      note(noted(numberPlace(start + i), child.source, child.weight));
}

/** How a missing policy acts: what stands in for a missing child, and what makes the node itself missing (S2). */
interface PolicyLowering {
  readonly substitute?: (builder: PlanBuilder, child: Child) => number;
  readonly test: number;
  readonly minimum: (minCoverage: number) => number;
}

const nodeFlag = ({ isNode }: Child): number => (isNode ? 1 : 0);

const RENORMALISED: PolicyLowering = {
  test: TEST_COVERAGE,
  minimum: (minCoverage) => minCoverage,
};

const substituteBy = (points: number): PolicyLowering => ({
  substitute: (builder, child) =>
    builder.op('substitute', [child.row, nodeFlag(child), builder.numbers([points])]),
  test: TEST_PRESENCE,
  minimum: () => 0,
});

function loweringOf(missing: Missing): PolicyLowering {
  switch (missing.kind) {
    case 'renormalise':
      return RENORMALISED;
    case 'strict':
      return { test: TEST_PRESENCE, minimum: () => 1 };
    case 'worst':
      return substituteBy(0);
    case 'neutral':
      return substituteBy(missing.points);
    case 'carry':
      return {
        substitute: (builder, child) =>
          builder.op('carry', [child.row, nodeFlag(child), missing.periods]),
        test: TEST_PRESENCE,
        minimum: (minCoverage) => minCoverage,
      };
  }
}

/** What a node is compared with under a missing policy, and the least of it. */
export function policyTest(missing: Missing, minCoverage: number) {
  const { test, minimum } = loweringOf(missing);
  return { test, minimum: minimum(minCoverage) };
}

/** Children with what the missing policy puts in, and how the node is tested. */
export function withPolicy<C extends Child>(
  { builder }: CompileContext,
  children: readonly C[],
  missing: Missing,
  minCoverage: number,
) {
  const { substitute, test, minimum } = loweringOf(missing);
  const present: readonly C[] =
    substitute === undefined
      ? children
      : children.map((child) => ({ ...child, row: substitute(builder, child), isNode: true }));
  return { children: present, test, minimum: minimum(minCoverage) };
}

/** Puts children behind what a list and the numbers of a node begin with. */
export function putChildren(context: CompileContext, children: readonly Child[]): void {
  const { builder } = context;
  for (const child of children) {
    putChild(context, child);
    builder.number(fixedWeight(child) ?? 0);
  }
}

/** Puts a child behind what a list begins with. */
export function putChild(context: CompileContext, child: Child): void {
  const { builder } = context;
  builder.item(child.row);
  builder.item(child.isNode ? 1 : 0);
  builder.item(weightPlace(context, child));
}

/** The row of a weight, or -1 where it is a number. */
export function weightPlace(context: CompileContext, child: Child): number {
  return fixedWeight(child) === undefined ? weightRow(context, child) : -1;
}

/** The row of a weight that changes over time, or is 0 where its child does not apply. */
export function weightRow(
  { builder, datedRow, options }: CompileContext,
  { weight, applies, weightRow: known, source }: Child,
): number {
  if (known !== undefined) return known;
  const constant = weight.length === 1 ? weight[0]?.value : undefined;
  const row = constant === undefined ? datedRow(weight, 'stepped') : builder.constant(constant);
  if (source !== undefined) options.note?.(noted(row, source, weight));
  return applies === undefined ? row : builder.op('mul', [row, applies]);
}

/** Most children that one operation averages; more are averaged in blocks, so that a change of one need not read them all (S4). */
const MOST_AT_ONCE = 16;

/** Children in a block: a change reads those of its block and four sums of every other one, which together is least about here. */
const blockOf = (children: number): number => Math.ceil(Math.sqrt(2 * children));

/** Adds a weighted mean of children and returns its node. */
export function emitMean(
  context: CompileContext,
  all: readonly Child[],
  missing: Missing,
  minCoverage: number,
): number {
  const { builder } = context;
  const weighing = all.filter(everWeighs);
  const { children, test, minimum } = withPolicy(context, weighing, missing, minCoverage);
  if (children.length > MOST_AT_ONCE) return emitBlocks(context, children, test, minimum);
  const list = builder.item(test);
  const numbers = builder.number(minimum);
  putChildren(context, children);
  noteWeights(context, children, numbers + 1);
  return builder.op('mean', [list, numbers, children.length]);
}

function emitBlocks(
  context: CompileContext,
  all: readonly Child[],
  test: number,
  minimum: number,
): number {
  const { builder } = context;
  const children = all.map((child) =>
    fixedWeight(child) === undefined ? { ...child, weightRow: weightRow(context, child) } : child,
  );
  const blocks: number[] = [];
  const size = blockOf(children.length);
  for (let i = 0; i < children.length; i += size) {
    const part = children.slice(i, i + size);
    const list = builder.list([]);
    const numbers = builder.numbers([]);
    putChildren(context, part);
    noteWeights(context, part, numbers);
    blocks.push(builder.op('block', [list, numbers, part.length]));
  }
  return builder.op('meanOfBlocks', [
    builder.list([test, ...blocks]),
    builder.numbers([minimum]),
    blocks.length,
  ]);
}
