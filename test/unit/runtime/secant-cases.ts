import { ACROSS, MEASURE_POLICIES, type PlanBuilder } from '../../../src/runtime/index.js';

/** What cells of an input row are like. */
export type RowKind =
  | 'points'
  | 'value'
  | 'positive'
  | 'truth'
  | 'share'
  | 'weight'
  | 'label'
  | 'mark'
  | 'load'
  | 'agents';

/** An operation over input rows 0, 1, 2 ... that a secant is tried on. */
export interface SecantCase {
  readonly rows: readonly RowKind[];
  /** Adds the operation and returns the first row it writes. */
  readonly emit: (builder: PlanBuilder) => number;
  /** Rows it writes whose change is asked about, counted from the first; the first alone by default. */
  readonly outputs?: readonly number[];
  /** Says in words why nothing can move its result. */
  readonly still?: string;
  /** The result is level but for jumps, so that all derivatives are 0. */
  readonly level?: true;
  /** Numbers that are settings, by index: a change of theirs is owed to points and weights, and they have no slope. */
  readonly settings?: readonly number[];
}

/** Kinds of the rows of some nodes: points and coverage in turn. */
const nodes = (count: number): RowKind[] =>
  Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 'points' : 'share'));

const op =
  (name: string, args: (b: PlanBuilder) => readonly number[]) =>
  (b: PlanBuilder): number =>
    b.op(name, args(b));

const unary = (name: string, kind: RowKind = 'value', level?: true): readonly SecantCase[] => [
  { rows: [kind], emit: op(name, () => [0]), ...(level ? { level } : {}) },
];

const binary = (
  name: string,
  kinds: readonly [RowKind, RowKind] = ['value', 'value'],
  level?: true,
): readonly SecantCase[] => [
  { rows: kinds, emit: op(name, () => [0, 1]), ...(level ? { level } : {}) },
];

// Children: a node, a leaf, and a leaf whose weight has a row.
const CHILDREN: readonly RowKind[] = ['points', 'share', 'points', 'points', 'weight'];
const TRIPLES = [0, 1, -1, 2, 0, -1, 3, 0, 4];
const PLAIN = [0, 1, -1, 2, 0, -1, 3, 0, -1];
const WEIGHTS = [2, 0.7, 1.3];

const combined = (name: string, parameters: readonly number[] = [0]): readonly SecantCase[] =>
  parameters.flatMap((parameter) =>
    [TRIPLES, PLAIN].map((triples) => ({
      rows: CHILDREN,
      settings: [1],
      emit: op(name, (b) => [b.list([0, ...triples]), b.numbers([0.2, parameter, ...WEIGHTS]), 3]),
    })),
  );

const measures = MEASURE_POLICIES.map(
  (_, policy): SecantCase => ({
    rows: CHILDREN,
    outputs: [0, 1, 2],
    emit: op('measures', (b) => [
      b.list([0, policy, ...PLAIN]),
      b.numbers([0, 0.4, ...WEIGHTS]),
      3,
      1,
    ]),
  }),
);

const history = [0, 1, 2, 3].map(
  (way): SecantCase => ({
    rows: ['value'],
    emit: op('history', (b) => [0, 6, b.numbers([100]), way]),
    ...(way < 2 ? {} : { level: true as const }),
  }),
);

/** A loop without delay: two means of each other and an input. */
function loop(b: PlanBuilder): number {
  const [first, second] = [b.reserve(2), b.reserve(2)];
  b.loop(1, () => {
    b.op('settle', [b.list([first, second]), 2]);
    for (const [into, own, other] of [
      [first, 0, second],
      [second, 1, first],
    ] as const)
      b.op('mean', [b.list([0, own, 0, -1, other, 1, -1]), b.numbers([0, 1, 0.8]), 2], into);
  });
  return first;
}

/** For every kernel by its name some operations: all its ways of working that secants tell apart. */
export const secantCases: Readonly<Record<string, readonly SecantCase[]>> = {
  add: binary('add'),
  sub: binary('sub'),
  mul: binary('mul'),
  div: binary('div'),
  pow: [...binary('pow', ['positive', 'share']), ...binary('pow', ['positive', 'label'])],
  neg: unary('neg'),
  abs: unary('abs'),
  min: binary('min'),
  max: binary('max'),
  sqrt: unary('sqrt', 'positive'),
  exp: unary('exp', 'share'),
  log: unary('log', 'positive'),
  log10: unary('log10', 'positive'),
  floor: unary('floor', 'value', true),
  ceil: unary('ceil', 'value', true),
  round: unary('round', 'value', true),
  ...Object.fromEntries(
    ['lt', 'le', 'gt', 'ge'].map((name) => [name, binary(name, ['value', 'value'], true)]),
  ),
  ...Object.fromEntries(['eq', 'ne'].map((name) => [name, binary(name, ['label', 'label'], true)])),
  and: binary('and', ['truth', 'truth'], true),
  or: binary('or', ['truth', 'truth'], true),
  not: unary('not', 'truth', true),
  select: [{ rows: ['truth', 'value', 'value'], emit: op('select', () => [0, 1, 2]) }],
  ifMissing: binary('ifMissing'),
  linear: [
    { rows: ['value'], emit: op('linear', (b) => [0, b.numbers([10, 80, 110])]) },
    { rows: ['value'], emit: op('linear', (b) => [0, b.numbers([80, 20, 100])]) },
  ],
  linearDated: [0, 1, -1].map((way) => ({
    rows: ['value', way === 0 ? 'share' : 'positive', 'positive'] as const,
    emit: op('linearDated', (b) => [0, 1, 2, b.numbers([110, way])]),
  })),
  piecewise: [0, 1].map((extend) => ({
    rows: ['value'] as const,
    emit: op('piecewise', (b) => [0, b.numbers([105, 10, 5, 40, 90, 80, 30]), 3, extend]),
  })),
  step: [0, 2].map((test) => ({
    rows: ['value'] as const,
    emit: op('step', (b) => [0, b.numbers([120, 50, 90, 20]), test]),
  })),
  lookup: [{ rows: ['label'], emit: op('lookup', (b) => [0, b.numbers([110, 10, 60, 90]), 3]) }],
  ratio: [0, 1].map((lower) => ({
    rows: ['positive', 'positive'] as const,
    emit: op('ratio', (b) => [0, 1, b.numbers([130]), lower]),
  })),
  halfLife: [{ rows: ['value'], emit: op('halfLife', (b) => [0, b.numbers([20, 30, 100])]) }],
  logistic: [{ rows: ['value'], emit: op('logistic', (b) => [0, b.numbers([40, 0.08, 100])]) }],
  history,
  historyOfDefinition: [
    {
      rows: ['value', 'mark'],
      emit: op('historyOfDefinition', (b) => [0, 1, b.numbers([100]), b.list([6, 0])]),
    },
  ],
  slo: [{ rows: ['points'], emit: op('slo', (b) => [0, b.numbers([30, 100])]) }],
  clamp: [{ rows: ['value', 'value'], emit: op('clamp', (b) => [0, 1, b.numbers([100])]) }],
  mean: [TRIPLES, PLAIN].map((triples) => ({
    rows: CHILDREN,
    emit: op('mean', (b) => [b.list([0, ...triples]), b.numbers([0.3, ...WEIGHTS]), 3]),
  })),
  block: [
    {
      rows: CHILDREN,
      outputs: [0, 1],
      emit: op('block', (b) => [b.list(PLAIN), b.numbers(WEIGHTS), 3]),
    },
  ],
  meanOfBlocks: [
    {
      rows: ['points', 'points', 'points', 'points'],
      emit: (b) => {
        const blocks = [0, 2].map((row) =>
          b.op('block', [b.list([row, 0, -1, row + 1, 0, -1]), b.numbers([1, 2 + row]), 2]),
        );
        return b.op('meanOfBlocks', [b.list([0, ...blocks]), b.numbers([0]), 2]);
      },
    },
  ],
  measures,
  members: [
    {
      rows: ['points', 'weight', 'points', 'weight', 'points', 'weight'],
      emit: op('members', (b) => [b.list([0, 1, 2, 3, 4, 5]), b.numbers([0]), 3]),
    },
  ],
  shift: [
    {
      rows: nodes(1),
      emit: op('shift', (b) => [0, b.numbers([0, 0.5, 0.3, 0.2]), b.list([1, 1, 2, 3]), 3]),
    },
  ],
  reflect: [{ rows: nodes(1), emit: op('reflect', () => [0, 1]) }],
  curve: [
    { rows: nodes(1), emit: op('curve', (b) => [0, b.numbers([0, 10, 60, 50, 100, 100]), 3]) },
  ],
  impact: [TRIPLES, PLAIN].map((triples) => ({
    rows: CHILDREN,
    emit: op('impact', (b) => [b.list(triples), b.numbers([0, 45, 50, 0.4, -0.3, 0.2]), 3]),
  })),
  blend: [0, 1].map((infer) => ({
    rows: nodes(2),
    emit: op('blend', (b) => [0, 2, b.numbers([0.35]), infer]),
  })),
  blendDated: [{ rows: [...nodes(2), 'share'], emit: op('blendDated', () => [0, 2, 4, 1]) }],
  empty: [{ rows: [], emit: op('empty', () => []), still: 'it is always missing' }],
  substitute: [{ rows: nodes(1), emit: op('substitute', (b) => [0, 1, b.numbers([40])]) }],
  carry: [{ rows: nodes(1), emit: op('carry', () => [0, 1, 2]) }],
  selectDated: [
    {
      rows: ['label', 'value', 'value', 'value'],
      emit: op('selectDated', (b) => [0, b.list([1, 2, 3]), 3]),
    },
  ],
  historyBaseline: [0, 1, 2, 3, 4].map((kind) => ({
    rows: ['value'] as const,
    emit: op('historyBaseline', () => [0, -1, 6, kind]),
  })),
  historyBaselineUntil: [0, 1, 2, 3, 4].map((kind) => ({
    rows: ['value', 'mark'] as const,
    emit: op('historyBaselineUntil', () => [0, 1, -1, kind]),
  })),
  improve: [{ rows: ['value'], emit: op('improve', (b) => [0, b.numbers([0.2])]) }],
  applies: [
    {
      rows: ['value', 'truth', 'truth'],
      emit: op('applies', (b) => [0, b.list([1, 2]), 2, 0]),
      level: true,
    },
  ],
  powerMean: combined('powerMean', [-1, 0.5, 3]),
  geometricMean: combined('geometricMean'),
  smallest: combined('smallest'),
  largest: combined('largest'),
  orderedMean: combined('orderedMean', [0.3, 0.8]),
  product: combined('product'),
  noisyOr: combined('noisyOr'),
  exactlyOne: combined('exactlyOne', [50]),
  gate: [
    {
      rows: [...nodes(1), 'points', 'points', 'weight'],
      emit: op('gate', (b) => [0, b.list([2, -1, 3, 4]), b.numbers([40, 45, 30, 20]), 2]),
    },
  ],
  formulaNode: [
    {
      rows: [...CHILDREN, 'value'],
      emit: op('formulaNode', (b) => [
        b.list([0, ...PLAIN]),
        b.numbers([0, 100, ...WEIGHTS]),
        3,
        5,
      ]),
    },
  ],
  firstPresent: [{ rows: nodes(2), emit: op('firstPresent', (b) => [b.list([0, 1, 2, 1]), 2]) }],
  splitNode: [
    {
      rows: [...nodes(2), 'weight', 'weight'],
      emit: op('splitNode', (b) => [0, 2, b.list([4, 5, 1]), b.numbers([0.3, 0])]),
    },
  ],
  guard: [0, 1, 2].flatMap((when) =>
    [-1, 5].map((era) => ({
      rows: [...nodes(1), 'points', 'points', 'points', 'mark'] as const,
      emit: op('guard', (b) => [0, b.list([2, 3, 4, when, era]), b.numbers([5]), 1]),
    })),
  ),
  settle: [{ rows: ['points', 'points'], emit: loop }],
  acrossMembers: ACROSS.map((_, how) => ({
    rows: ['value', 'weight', 'value', 'weight', 'value', 'weight'] as const,
    emit: op('acrossMembers', (b) => [b.list([0, 1, 2, 3, 4, 5]), b.numbers([0]), 3, how]),
  })),
  firstOf: [{ rows: ['value', 'value'], emit: op('firstOf', (b) => [b.list([0, 1]), 2]) }],
  worstMember: [
    {
      rows: ['points', 'points', 'points'],
      emit: op('worstMember', (b) => [b.list([0, 1, 2]), b.numbers([0]), 3]),
    },
  ],
  overrideValue: binary('overrideValue'),
  overrideNode: [{ rows: [...nodes(1), 'points'], emit: op('overrideNode', () => [0, 2]) }],
  exposure: [
    { rows: ['value', 'share', 'positive'], emit: op('exposure', () => [0, 1, 2]) },
    { rows: ['value', 'share'], emit: op('exposure', () => [0, 1, -1]), level: true },
  ],
  lessRisks: [
    {
      rows: [...nodes(1), 'share', 'share'],
      emit: op('lessRisks', (b) => [0, b.list([2, 3]), b.numbers([30, 25]), 2]),
    },
  ],
  erlangB: binary('erlangB', ['load', 'agents']),
  erlangC: binary('erlangC', ['load', 'agents']),
  sin: unary('sin'),
  cos: unary('cos'),
  tan: unary('tan', 'share'),
  figure: unary('figure', 'points'),
};
