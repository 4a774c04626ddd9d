import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';
import { cell, type EvaluationState } from '../../evaluate/inner-index.js';
import { gammaDraw, type RandomStream } from './random.js';

/** Children of one node whose weights are drawn, each with a row of its own for its weight. */
export interface WeightGroup {
  readonly children: readonly WeighedChild[];
}

/** A child whose weight is drawn. */
export interface WeighedChild {
  readonly id: string;
  /** Row of what it passes on. */
  readonly points: number;
  /** Its weight as it is. */
  readonly weight: number;
  /** Row that takes its weight. */
  readonly row: number;
}

/** A plan some of whose weights stand in rows of their own. */
export interface OpenWeights {
  readonly plan: Plan;
  /** Groups by id of the node: of an objective its measures and parts, and its links. */
  readonly groups: ReadonlyMap<string, readonly WeightGroup[]>;
}

/** Where the triples of the children of a kernel begin in its list, and their weights in its numbers. */
const LAYOUTS: ReadonlyMap<string, readonly [list: number, numbers: number]> = new Map([
  ['mean', [1, 1]],
  ['block', [0, 0]],
  ['measures', [2, 2]],
  ['impact', [0, 3]],
  ['formulaNode', [1, 2]],
  ...[
    'powerMean',
    'geometricMean',
    'smallest',
    'largest',
    'orderedMean',
    'product',
    'noisyOr',
    'exactlyOne',
  ].map((name) => [name, [1, 2]] as const),
] as [string, readonly [number, number]][]);

/** What only passes on its first argument. */
const PASSING = new Set(['substitute', 'carry', 'shift', 'reflect', 'curve', 'gate', 'piecewise']);

/** Puts the weights below some nodes into rows of their own. */
export function openWeights(
  state: EvaluationState,
  ids: readonly string[],
  lane: number,
): OpenWeights {
  const { plan } = state.compiled;
  const lists = plan.lists.slice();
  const numbers = plan.numbers.slice();
  const names = namesOfRows(state);
  const writers = writersOf(plan);
  let rows = plan.rows;
  const groups = new Map<string, readonly WeightGroup[]>();
  for (const id of ids) {
    const found: WeightGroup[] = [];
    for (const start of rowsOfNode(state, id)) {
      const children: WeighedChild[] = [];
      for (const at of combiningOps(plan, writers, start)) {
        const [list, weights] = LAYOUTS.get(nameAt(plan, at)) as readonly [number, number];
        const first = (plan.code[at + 2] as number) + list;
        const constants = (plan.code[at + 3] as number) + weights;
        for (let i = 0; i < (plan.code[at + 4] as number); i++) {
          const points = plan.lists[first + 3 * i] as number;
          const given = plan.lists[first + 3 * i + 2] as number;
          const constant = plan.numbers[constants + i] as number;
          const weight = given < 0 ? Math.abs(constant) : cell(state, given, lane);
          if (!(weight > 0)) continue;
          lists[first + 3 * i + 2] = rows;
          // Where a weight has a row, an impact keeps only its sign among the numbers.
          if (nameAt(plan, at) === 'impact') numbers[constants + i] = Math.sign(constant);
          const name = nameOfRow(plan, writers, names, points) ?? id;
          children.push({ id: name, points, weight, row: rows++ });
        }
      }
      if (children.length > 1) found.push({ children });
    }
    groups.set(id, found);
  }
  return { plan: { ...plan, rows, lists, numbers }, groups };
}

/** Draws weights of one group for one scenario: Dirichlet around the weights as they are, with the same sum. */
export function drawWeights(
  stream: RandomStream,
  { children }: WeightGroup,
  concentration: number,
): readonly number[] {
  const sum = children.reduce((total, { weight }) => total + weight, 0);
  const drawn = children.map(({ weight }) => gammaDraw(stream, (concentration * weight) / sum));
  const all = drawn.reduce((total, one) => total + one, 0);
  // Draws of very small shapes may all vanish.
  return all > 0 ? drawn.map((one) => (one / all) * sum) : children.map(({ weight }) => weight);
}

const nameAt = (plan: Plan, at: number): string =>
  (kernels[plan.code[at] as number] as { readonly name: string }).name;

/** The operation that writes each row. */
function writersOf(plan: Plan): ReadonlyMap<number, number> {
  const writers = new Map<number, number>();
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const { width } = kernels[plan.code[at] as number] as { readonly width: number };
    for (let i = 0; i < width; i++) writers.set((plan.code[at + 1] as number) + i, at);
  }
  return writers;
}

/** Rows that combine the children of a node. */
function rowsOfNode({ compiled: { rows } }: EvaluationState, id: string): readonly number[] {
  const objective = rows.objectives.get(id);
  if (objective !== undefined)
    return [objective.direct, objective.driver].filter((row) => row !== undefined);
  const row =
    rows.perspectives.get(id) ?? rows.themes.get(id) ?? (id === 'total' ? rows.total : undefined);
  return row === undefined ? [] : [row];
}

/** Operations with children that make a row. */
function combiningOps(
  plan: Plan,
  writers: ReadonlyMap<number, number>,
  row: number,
): readonly number[] {
  const at = writers.get(row);
  if (at === undefined) return [];
  const name = nameAt(plan, at);
  if (LAYOUTS.has(name)) return [at];
  if (name === 'gate') return combiningOps(plan, writers, plan.code[at + 2] as number);
  if (name !== 'meanOfBlocks') return [];
  const list = plan.code[at + 2] as number;
  const blocks = plan.lists.subarray(list + 1, list + 1 + (plan.code[at + 4] as number));
  return [...blocks].map((block) => writers.get(block) as number);
}

function namesOfRows({ compiled: { rows } }: EvaluationState): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const [id, row] of rows.values) names.set(row, id);
  for (const [id, { points }] of rows.indicators) if (points !== undefined) names.set(points, id);
  for (const [id, row] of rows.perspectives) names.set(row, id);
  for (const [id, { reported, measures }] of rows.objectives) {
    for (const { indicator, points } of measures) names.set(points, indicator);
    names.set(reported, id);
  }
  return names;
}

/** Whose points a row passes on. */
function nameOfRow(
  plan: Plan,
  writers: ReadonlyMap<number, number>,
  names: ReadonlyMap<number, string>,
  start: number,
): string | undefined {
  for (let row = start; ; ) {
    const name = names.get(row);
    if (name !== undefined) return name;
    const at = writers.get(row);
    if (at === undefined) return undefined;
    const argument = plan.code[at + 2] as number;
    if (nameAt(plan, at) === 'firstPresent') row = plan.lists[argument] as number;
    else if (PASSING.has(nameAt(plan, at))) row = argument;
    else return undefined;
  }
}
