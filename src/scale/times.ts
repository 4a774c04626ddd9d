import type {
  Dated,
  DatedPath,
  FormulaScale,
  ScaleName,
  ScaleOperand,
  ScaleSpec,
} from '../core/index.js';

// A scale whose numbers are for one period, for a value that covers several of them (S3.1).

/** What a dated number comes to over all that a value covers. */
type Amount = (series: Dated<number>, path: DatedPath) => number;

type Plain = { readonly [key: string]: unknown };

/** Parameters in the unit of the value; knots are pairs of which only the first is. */
const FIELDS: { readonly [K in ScaleName]: readonly string[] } = {
  linear: [],
  ratio: [],
  formula: ['worst', 'best'],
  threshold3: ['worst', 'middle', 'target'],
  piecewise: [],
  band: ['zero', 'full'],
  step: ['at'],
  halfLife: ['best', 'half'],
  logistic: ['mid'],
  goalRedFlag: ['goal', 'redFlag'],
  twoColour: ['worst', 'break', 'best'],
  stayBelow: ['limit'],
  stayAbove: ['limit'],
  commitTarget: ['baseline', 'commit', 'target', 'stretch'],
  labels: [],
  checklist: [],
  history: [],
  nps: [],
  slo: [],
};

/**
 * A scale by which a value that covers several periods earns what the part of one period earns by the scale as stated.
 *
 * @param times - how many periods the value covers
 * @param amount - what its dated numbers come to over them
 */
export function scaleTimes<S extends ScaleSpec>(spec: S, times: number, amount: Amount): S {
  const made: Record<string, unknown> = { ...spec };
  const own: Plain = made;
  for (const field of FIELDS[spec.kind]) {
    const value = own[field];
    if (typeof value === 'number') made[field] = value * times;
    else if (Array.isArray(value)) made[field] = value.map((x: number) => x * times);
  }
  const path = (own['path'] ?? 'linear') as DatedPath;
  for (const field of ['baseline', 'target']) {
    const series = own[field];
    // One without steps is made by data.
    if (isSeries(series))
      made[field] = [{ value: amount(series, field === 'baseline' ? 'stepped' : path) }];
  }
  if (spec.kind === 'piecewise') made['knots'] = spec.knots.map(([x, y]) => [x * times, y]);
  if (spec.kind === 'logistic') made['slope'] = spec.slope / times;
  if (spec.kind === 'formula') made['program'] = dividing(spec, times);
  return made as unknown as S;
}

const isSeries = (value: unknown): value is Dated<number> =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';

/** The same steps on what it names, brought back to one period. */
function dividing({ program }: FormulaScale, times: number): FormulaScale['program'] {
  const names = new Map<string, number>();
  const note = (operand: ScaleOperand): void => {
    if (operand.kind === 'name' && !names.has(operand.name)) names.set(operand.name, names.size);
  };
  for (const { args } of program.steps) for (const one of args) note(one);
  note(program.result);
  const count: ScaleOperand = { kind: 'constant', value: times };
  const moved = (operand: ScaleOperand): ScaleOperand => {
    if (operand.kind === 'constant') return operand;
    return {
      kind: 'step',
      index:
        operand.kind === 'name' ? (names.get(operand.name) as number) : operand.index + names.size,
    };
  };
  return {
    steps: [
      ...[...names.keys()].map((name) => ({
        op: 'div',
        args: [{ kind: 'name', name } as const, count],
      })),
      ...program.steps.map(({ op, args }) => ({ op, args: args.map(moved) })),
    ],
    result: moved(program.result),
  };
}
