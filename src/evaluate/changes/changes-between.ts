import { beside } from '../../core/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import type { CompiledScorecard } from '../compiled.js';
import { CARD } from '../nodes/ruled.js';
import { indicatorRecord } from '../records/indicator-record.js';
import { nodeRecord, objectiveRecord } from '../records/node-record.js';
import type { Score } from '../scores/score.js';
import type { EvaluationState } from '../state.js';

/** What kind of element moved. */
export type ChangedKind = 'total' | 'perspective' | 'theme' | 'objective' | 'indicator';

/** One element whose score differs between two evaluations. */
export interface Change<K extends ScorecardKeys = ScorecardKeys> {
  /** Id of the element; `total` for the card. */
  readonly id: K['perspective'] | K['theme'] | K['objective'] | K['indicator'] | 'total';
  /** What kind of element it is. */
  readonly kind: ChangedKind;
  /** The period in which it changed. */
  readonly period: string;
  /** Its score in the earlier evaluation. */
  readonly before: Score;
  /** Its score in the later evaluation. */
  readonly after: Score;
}

/** Which periods are compared. */
export interface ChangesOptions {
  /**
   * `shown` (default): the period shown by the later evaluation, against the one shown by the earlier where that lacks it; `all`: every
   * period of the later one that the earlier has as well, shown or not.
   */
  readonly periods?: 'shown' | 'all' | undefined;
}

/** One side of a comparison. */
export interface ComparedState {
  readonly state: EvaluationState;
  /** Names of its lanes. */
  readonly periods: readonly string[];
}

interface Element {
  readonly id: string;
  readonly kind: ChangedKind;
  /** Rows that make its score: points, coverage, and what an objective's score comes from. */
  readonly rows: readonly number[];
}

/**
 * The elements whose scores differ, by period, in the order of the card. Where both sides share a workspace only what changed between them is
 * looked at.
 *
 * @param periods - periods to compare, of the later side
 * @param instead - period of the earlier side for those it lacks; without it they are left out
 */
export function changesBetween(
  earlier: ComparedState,
  later: ComparedState,
  periods: readonly string[],
  instead?: string,
): readonly Change[] {
  const changes: Change[] = [];
  const alike = earlier.state.compiled === later.state.compiled;
  const differing = alike ? later.state.version.differences(earlier.state.version) : undefined;
  for (const period of periods) {
    const is = later.periods.indexOf(period);
    const same = earlier.periods.indexOf(period);
    const was = same < 0 && instead !== undefined ? earlier.periods.indexOf(instead) : same;
    if (was < 0 || is < 0) continue;
    // What differs is known lane by lane, which says nothing about two different periods.
    for (const { id, kind } of candidates(later.state, same < 0 ? undefined : differing, is)) {
      const before = recordOf(earlier.state, kind, id, was);
      const after = recordOf(later.state, kind, id, is);
      if (before === undefined || after === undefined || equal(before, after)) continue;
      changes.push(Object.freeze({ id, kind, period, before, after }));
    }
  }
  return Object.freeze(changes);
}

/** Elements with a row that differs in a lane; every element when it is not known what differs. */
function candidates(
  { compiled, space }: EvaluationState,
  differing: ReadonlySet<number> | undefined,
  lane: number,
): readonly Element[] {
  const { elements, byRow } = indexOf(compiled);
  if (differing === undefined) return elements;
  const found = new Set<number>();
  for (const index of differing) {
    if (index % space.lanes !== lane) continue;
    for (const element of byRow.get(Math.floor(index / space.lanes)) ?? []) found.add(element);
  }
  return [...found].toSorted((a, b) => a - b).map((i) => elements[i] as Element);
}

interface ElementIndex {
  readonly elements: readonly Element[];
  /** Positions in `elements` by row. */
  readonly byRow: ReadonlyMap<number, readonly number[]>;
}

const indices = beside<CompiledScorecard, ElementIndex>();

function indexOf(compiled: CompiledScorecard): ElementIndex {
  const known = indices.get(compiled);
  if (known !== undefined) return known;
  const elements = [...elementsOf(compiled)];
  const byRow = new Map<number, number[]>();
  elements.forEach(({ rows }, i) => {
    for (const row of rows) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [i]);
      else list.push(i);
    }
  });
  const index = { elements, byRow };
  indices.set(compiled, index);
  return index;
}

function* elementsOf({ rows }: CompiledScorecard): Generator<Element> {
  const node = (row: number | undefined): number[] => (row === undefined ? [] : [row, row + 1]);
  const leaf = (row: number | undefined): number[] => (row === undefined ? [] : [row]);
  // A status may change by its rules while the points stay.
  const ruled = (id: string): number[] => leaf(rows.ruled.get(id)?.decides);
  yield { id: 'total', kind: 'total', rows: [...node(rows.total), ...ruled(CARD)] };
  for (const [id, row] of rows.perspectives)
    yield { id, kind: 'perspective', rows: [...node(row), ...ruled(id)] };
  for (const [id, row] of rows.themes)
    yield { id, kind: 'theme', rows: [...node(row), ...ruled(id)] };
  for (const [id, { reported, direct, lead, lag, driver }] of rows.objectives) {
    yield {
      id,
      kind: 'objective',
      rows: [
        ...node(reported),
        ...node(direct),
        ...leaf(lead),
        ...leaf(lag),
        ...node(driver),
        ...ruled(id),
      ],
    };
  }
  for (const [id, { value, points, isNode }] of rows.indicators) {
    const scored = isNode ? node(points) : leaf(points);
    yield { id, kind: 'indicator', rows: [value, ...scored, ...ruled(id)] };
  }
}

function recordOf(
  state: EvaluationState,
  kind: ChangedKind,
  id: string,
  lane: number,
): Score | undefined {
  if (kind === 'total') return nodeRecord(state, { kind }, lane);
  if (kind === 'objective')
    return state.compiled.rows.objectives.has(id) ? objectiveRecord(state, id, lane) : undefined;
  if (kind === 'indicator')
    return state.compiled.rows.indicators.has(id) ? indicatorRecord(state, id, lane) : undefined;
  return nodeRecord(state, { kind, id }, lane);
}

/** Fields that are worked out already; the others follow from the same rows or cost a walk. */
const COMPARED = [
  'ok',
  'points',
  'status',
  'basis',
  'coverage',
  'value',
  'label',
  'lead',
  'lag',
  'direct',
  'driver',
  'gap',
] as const;

function equal(before: Score, after: Score): boolean {
  const [a, b] = [before, after] as unknown as Record<string, unknown>[];
  return COMPARED.every((field) => Object.is(a?.[field], b?.[field]));
}
