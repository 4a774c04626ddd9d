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

/** What becomes of a scale; parameters that are not in the unit of the value stay. */
type Stretch<S> = (spec: S, times: number, amount: Amount) => { readonly [K in keyof S]?: S[K] };

type Spec<K extends ScaleName> = Extract<ScaleSpec, { kind: K }>;

/** Parameters that are numbers, or pairs of numbers, in the unit of the value. */
const numbers =
  <S>(...fields: readonly (keyof S)[]): Stretch<S> =>
  (spec, times) => {
    const made: Partial<S> = {};
    for (const field of fields) {
      const value: unknown = spec[field];
      if (typeof value === 'number') made[field] = (value * times) as S[keyof S];
      else if (Array.isArray(value))
        made[field] = value.map((x: number) => x * times) as S[keyof S];
    }
    return made;
  };

interface Ends {
  readonly baseline?: Dated<number>;
  readonly target?: Dated<number>;
  readonly path: DatedPath;
}

/** The ends of a line; one without steps is made by data. */
const ends = ({ baseline = [], target = [], path }: Ends, _: number, amount: Amount) => ({
  ...(baseline.length === 0 ? {} : { baseline: [{ value: amount(baseline, 'stepped') }] }),
  ...(target.length === 0 ? {} : { target: [{ value: amount(target, path) }] }),
});

/** By kind; undefined for kinds whose numbers are not in the unit of the value, or that know no sums. */
const STRETCHES: { readonly [K in ScaleName]: Stretch<Spec<K>> | undefined } = {
  linear: ends,
  ratio: ends,
  formula: (spec, times, amount) => ({
    ...ends(spec, times, amount),
    ...numbers<FormulaScale>('worst', 'best')(spec, times, amount),
    program: dividing(spec, times),
  }),
  threshold3: numbers('worst', 'middle', 'target'),
  piecewise: ({ knots }, times) => ({ knots: knots.map(([x, y]) => [x * times, y] as const) }),
  band: numbers('zero', 'full'),
  step: numbers('at'),
  halfLife: numbers('best', 'half'),
  logistic: ({ mid, slope }, times) => ({ mid: mid * times, slope: slope / times }),
  goalRedFlag: numbers('goal', 'redFlag'),
  twoColour: numbers('worst', 'break', 'best'),
  stayBelow: numbers('limit'),
  stayAbove: numbers('limit'),
  commitTarget: numbers('baseline', 'commit', 'target', 'stretch'),
  // It compares with the own past, which is stretched as the value is.
  history: () => ({}),
  labels: undefined,
  checklist: undefined,
  nps: undefined,
  slo: undefined,
};

/** Whether the numbers of a scale of some kind can be for one period of several that a value covers. */
export const knowsAmounts = (kind: ScaleName): boolean => STRETCHES[kind] !== undefined;

/**
 * A scale by which a value that covers several periods earns what the part of one period earns by the scale as stated.
 *
 * @param times - how many periods the value covers
 * @param amount - what its dated numbers come to over them
 */
export function scaleTimes<S extends ScaleSpec>(spec: S, times: number, amount: Amount): S {
  // The table pairs each spec with its own kind; the union cannot say so.
  const stretch = STRETCHES[spec.kind] as Stretch<S> | undefined;
  return stretch === undefined ? spec : { ...spec, ...stretch(spec, times, amount) };
}

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
