import { type FigureKind, type LocalizedText, readFigure } from '../../core/index.js';
import {
  type Formula,
  type FormulaOp,
  formatFormula,
  type Operand,
  runSteps,
} from '../../expression/index.js';

/** A number a formula names. */
export interface FormulaInput {
  /** Id of the metric or indicator. */
  readonly id: string;
  /** Its title. */
  readonly title: LocalizedText;
  /** Which figure of the indicator it is, where it is not its value. */
  readonly figure?: FigureKind;
  /** Its value, or that figure; absent when missing. */
  readonly value?: number;
  /** Unit as the card names it. */
  readonly unit?: string;
  /** How it was rolled up, where it was observed. */
  readonly rollup?: {
    /** sum, mean, last, first, min, max or weightedMean. */
    readonly kind: string;
    /** How many observations lie in the period. */
    readonly observations?: number;
    /** The window, where it has one. */
    readonly over?: string;
  };
}

/** One step of a formula: an operation with its result. */
export interface FormulaStepResult {
  /** The part of the formula worked out so far, in the ids of the card. */
  readonly text: string;
  /** The operation alone, on the numbers it works on: `30 + 12`. */
  readonly numbers: string;
  /** Its result; absent when missing. */
  readonly result?: number;
}

/** A formula worked out: what it names, and each step in order. */
export interface FormulaSteps {
  /** The formula as the card states it. */
  readonly text: string;
  /** Metrics and indicators it names, in the order of their ids, then the figures that it reads. */
  readonly inputs: readonly FormulaInput[];
  /** Every step in the order it is worked out; equal parts of the formula are one step. */
  readonly steps: readonly FormulaStepResult[];
  /** Its result; absent when missing. */
  readonly result?: number;
}

/** Longest text of a step; a longer one names the steps it is made of. */
const LONGEST = 120;

/**
 * Works a formula out step by step.
 *
 * @param read - the value of a metric or indicator, or a figure by its name, NaN when missing
 * @param inputOf - what is known of a metric or indicator beside its value
 */
export function formulaSteps(
  formula: Formula,
  read: (name: string) => number,
  inputOf: (name: string) => Omit<FormulaInput, 'id' | 'value'>,
): FormulaSteps {
  const { program, names, figures } = formula;
  const results = runSteps(program, read);
  const texts: Text[] = [];
  const textOf = (operand: Operand): Text => {
    if (operand.kind === 'name') return { text: operand.name, strength: ATOM };
    if (operand.kind === 'constant')
      return { text: String(operand.value), strength: operand.value < 0 ? UNARY : ATOM };
    const text = texts[operand.index] as Text;
    return text.text.length > LONGEST
      ? { text: `step ${operand.index + 1}`, strength: ATOM }
      : text;
  };
  const numberOf = (operand: Operand): Text => {
    const value =
      operand.kind === 'name'
        ? read(operand.name)
        : operand.kind === 'constant'
          ? operand.value
          : (results[operand.index] as number);
    return Number.isNaN(value)
      ? { text: '—', strength: ATOM }
      : { text: String(Number(value.toPrecision(10))), strength: value < 0 ? UNARY : ATOM };
  };
  const steps = program.steps.map(({ op, args }, i): FormulaStepResult => {
    const text = spelled(op, args.map(textOf));
    texts.push(text);
    const result = results[i] as number;
    return {
      text: text.text,
      numbers: spelled(op, args.map(numberOf)).text,
      ...(Number.isNaN(result) ? {} : { result }),
    };
  });
  const { result } = program;
  const value =
    result.kind === 'constant'
      ? result.value
      : result.kind === 'name'
        ? read(result.name)
        : (results[result.index] as number);
  return {
    text: formatFormula(formula),
    inputs: [...names, ...figures.map(({ name }) => name)].map((name) => {
      const own = read(name);
      const value = Number.isNaN(own) ? {} : { value: own };
      const of = readFigure(name);
      if (of === undefined) return { id: name, ...inputOf(name), ...value };
      // Neither its unit nor how it was rolled up is that of the value.
      const { title } = inputOf(of.id);
      return { id: of.id, title, figure: of.figure, ...value };
    }),
    steps,
    ...(Number.isNaN(value) ? {} : { result: value }),
  };
}

/** A text with how strongly its outermost operation binds. */
interface Text {
  readonly text: string;
  readonly strength: number;
}

const ATOM = 9;
const UNARY = 6;

/** Signs between operands with how strongly they bind; the others are written as functions. */
const SIGNS: Readonly<Partial<Record<FormulaOp, readonly [sign: string, strength: number]>>> = {
  or: ['or', 1],
  and: ['and', 2],
  eq: ['==', 3],
  ne: ['!=', 3],
  lt: ['<', 3],
  le: ['<=', 3],
  gt: ['>', 3],
  ge: ['>=', 3],
  add: ['+', 4],
  sub: ['-', 4],
  mul: ['*', 5],
  div: ['/', 5],
  pow: ['^', 7],
};

function spelled(op: FormulaOp, [a, b, c]: readonly Text[]): Text {
  const held = (part: Text | undefined, least: number): string =>
    part === undefined ? '' : part.strength < least ? `(${part.text})` : part.text;
  const sign = SIGNS[op];
  if (sign !== undefined) {
    const [word, strength] = sign;
    // What stands on the right of a difference or a quotient keeps its parentheses; on the left of a power as well.
    return {
      text: `${held(a, op === 'pow' ? strength + 1 : strength)} ${word} ${held(b, strength + 1)}`,
      strength,
    };
  }
  if (op === 'neg') return { text: `-${held(a, UNARY + 1)}`, strength: UNARY };
  if (op === 'not') return { text: `not ${held(a, UNARY + 1)}`, strength: UNARY };
  if (op === 'select')
    return { text: `${held(a, 1)} ? ${held(b, 1)} : ${held(c, 1)}`, strength: 0 };
  const args = [a, b].flatMap((part) => (part === undefined ? [] : [part.text]));
  return { text: `${op}(${args.join(', ')})`, strength: ATOM };
}
