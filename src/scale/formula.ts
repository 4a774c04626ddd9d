import type { Dated, DatedPath, FormulaScale, ScaleOperand } from '../core/index.js';
import { createWorkspace, type Plan, planBuilder, run } from '../runtime/index.js';
import { programSlope } from './program-slope.js';
import { constantOf, type ResolveDated, type ScaleKind, type ScaleLowering } from './scale-kind.js';

/** Even steps in which an interval is looked through. */
const STEPS = 256;

/** Points by a formula over the value and the anchors of its indicator (S3). */
export const formula: ScaleKind<FormulaScale> = {
  kind: 'formula',
  shape: 'any',
  continuous: false,
  check: () => {},
  points: (spec, value, resolve) => {
    const { plan, row, names } = planOf(spec);
    const space = createWorkspace(plan, 1);
    const variables = variablesOf(spec, value, resolve);
    names.forEach((name, i) => {
      space.cells[i] = variables.get(name) ?? Number.NaN;
    });
    run(plan, space);
    return Number.isNaN(value) ? value : (space.cells[row] as number);
  },
  slope: (spec, value, resolve) =>
    programSlope(spec.program, variablesOf(spec, value, resolve), 'value'),
  between: (low, high) =>
    Array.from({ length: STEPS - 1 }, (_, i) => low + ((i + 1) / STEPS) * (high - low)),
  lower: (spec, lowering) => {
    const { builder, value, cap, dated } = lowering;
    const { baseline, target, path, worst, best } = spec;
    const rowOf = new Map<string, () => number>([['value', () => value]]);
    const fixed = (number: number) => () => builder.constant(number);
    const moving = (series: Dated<number>, how: DatedPath) => () => {
      const constant = constantOf(series);
      return constant === undefined ? dated(series, how) : builder.constant(constant);
    };
    if (baseline !== undefined) rowOf.set('baseline', moving(baseline, 'stepped'));
    if (target !== undefined) rowOf.set('target', moving(target, path));
    if (worst !== undefined) rowOf.set('worst', fixed(worst));
    if (best !== undefined) rowOf.set('best', fixed(best));
    const rows = new Map<string, number>();
    const nameRow = (name: string): number => {
      const row = rows.get(name) ?? rowOf.get(name)?.() ?? builder.constant(Number.NaN);
      rows.set(name, row);
      return row;
    };
    return builder.op('clamp', [programRow(spec, builder, nameRow), value, builder.numbers([cap])]);
  },
  anchors: (spec, resolve) => {
    const variables = variablesOf(spec, Number.NaN, resolve);
    const [baseline, target] = [variables.get('baseline'), variables.get('target')];
    return {
      ...(baseline === undefined ? {} : { baseline }),
      ...(target === undefined ? {} : { target }),
    };
  },
  reason: () => 'not-a-number',
};

/** Adds the steps of a formula and returns the row of its result. */
function programRow(
  { program }: FormulaScale,
  builder: ScaleLowering['builder'],
  nameRow: (name: string) => number,
): number {
  const steps: number[] = [];
  const rowOf = (operand: ScaleOperand): number => {
    if (operand.kind === 'constant') return builder.constant(operand.value);
    return operand.kind === 'name' ? nameRow(operand.name) : (steps[operand.index] as number);
  };
  for (const { op, args } of program.steps) steps.push(builder.op(op, args.map(rowOf)));
  return rowOf(program.result);
}

interface SmallPlan {
  readonly plan: Plan;
  /** Row of the result. */
  readonly row: number;
  /** Names in the order of their rows, which come first. */
  readonly names: readonly string[];
}

// Single points come from the kernels as well, over one lane, so that a formula means one thing everywhere.
const plans = new WeakMap<FormulaScale, SmallPlan>();

function planOf(spec: FormulaScale): SmallPlan {
  const known = plans.get(spec);
  if (known !== undefined) return known;
  const builder = planBuilder();
  const names = ['value', 'baseline', 'target', 'worst', 'best'];
  const rows = new Map(names.map((name) => [name, builder.input()]));
  const row = programRow(spec, builder, (name) => rows.get(name) as number);
  const made = { plan: builder.build(), row, names };
  plans.set(spec, made);
  return made;
}

function variablesOf(
  { baseline, target, path, worst, best }: FormulaScale,
  value: number,
  resolve: ResolveDated,
): Map<string, number> {
  const variables = new Map([['value', value]]);
  if (baseline !== undefined) variables.set('baseline', resolve(baseline, 'stepped'));
  if (target !== undefined) variables.set('target', resolve(target, path));
  if (worst !== undefined) variables.set('worst', worst);
  if (best !== undefined) variables.set('best', best);
  return variables;
}
