import type { EvaluationState } from '../../evaluate/inner-index.js';
import type { Meaning } from './meanings.js';
import { meaningsOf } from './meanings.js';
import { meaningOfSlices, type SliceOfRow } from './slice-meaning.js';
import { type SubPlan, subPlan } from './sub-plan.js';
import type { Group, Place } from './walk.js';

/** One side of a comparison: an evaluated state, the lane that is looked at, and the numbers as they stood. */
export interface Side {
  readonly state: EvaluationState;
  readonly lane: number;
  readonly cells: Float64Array;
}

/** A side; its numbers are copied, because two states may share a workspace. */
export function sideOf(state: EvaluationState, lane: number): Side {
  return { state, lane, cells: state.space.cells.slice() };
}

/** A group of places with what it means. */
export interface MeantGroup extends Group {
  readonly meaning: Meaning;
  /** How many lanes before the last one its cells stand. */
  readonly back: number;
  /** Of a group that jumps: whether it is there on the later side. */
  readonly arrives: boolean;
}

/** Everything that differs between two sides whose plans have the same operations. */
export interface Differences {
  readonly sub: SubPlan;
  /** Cells that are the same on both sides. */
  readonly still: readonly Place[];
  readonly groups: readonly MeantGroup[];
  /** Lanes that matter on each side, the one looked at last. */
  readonly lanes: readonly [number, number];
}

/** What a comparison follows and how deep it goes. */
export interface GroupOptions {
  readonly root: number;
  /** Whether values of indicators are taken as they are, or as what their formulas make of metrics. */
  readonly of: 'indicators' | 'metrics';
  /** What constant numbers mean, by constant row and by place among the numbers of the plan. */
  readonly numbers?: (place: {
    readonly row?: number;
    readonly number?: number;
  }) => Meaning | undefined;
}

/** Finds what differs between two sides and what it means. */
export function differences(from: Side, to: Side, options: GroupOptions): Differences {
  const { compiled } = to.state;
  const cut = options.of === 'indicators' ? valueRows(to.state) : new Set<number>();
  const sub = subPlan(compiled.plan, options.root, cut);
  const lanes = [from, to].map(({ lane }) => 1 + Math.min(sub.back, lane)) as [number, number];
  const meanings = meaningsOf(to.state);
  const constants = new Set(compiled.plan.constantRows);
  const overrides = new Map(
    compiled.overrideRows.flatMap(({ id, kind, stated }) =>
      kind === 'value' ? [[compiled.rows.values.get(id) as number, stated] as const] : [],
    ),
  );
  const still: Place[] = [];
  const groups = new Map<string, { -readonly [K in keyof MeantGroup]: MeantGroup[K] }>();
  const add = (meaning: Meaning, back: number, place: Place, whole = false): void => {
    const jumps = whole || Number.isNaN(place.from) !== Number.isNaN(place.to);
    const arrives = Number.isNaN(place.from);
    const from = meaning.joint ?? meaning.change?.path.join(' ') ?? '';
    const key = `${meaning.kind} ${meaning.id} ${meaning.of ?? ''} ${from} ${back} ${jumps} ${arrives && jumps}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { meaning, back, jumps, arrives, places: [place] });
    else (known.places as Place[]).push(place);
  };
  for (const [row, reach] of sub.inputs) {
    const constant = constants.has(row);
    const known = (constant ? options.numbers?.({ row }) : meanings.get(row)) ?? unknown(to.state);
    const depth = Math.min(reach, Math.max(...lanes) - 1);
    for (let back = 0; back <= depth; back++) {
      const place: Place = {
        row,
        back,
        from: constant ? constantOf(from, row) : cellAt(from, row, back),
        to: constant ? constantOf(to, row) : cellAt(to, row, back),
      };
      if (Object.is(place.from, place.to)) {
        still.push(place);
        continue;
      }
      const stated = overrides.get(row);
      const meaning =
        stated !== undefined && overrideMoved(from, to, stated, back)
          ? { ...known, kind: 'override' as const }
          : known;
      // Numbers of the card follow their dates: one line for all of them. Marks are whole and have nothing between them.
      const observed = meaning.kind === 'value' || meaning.kind === 'override';
      const mark = meaning.whole === true;
      add(meaning, observed || mark ? back : 0, place, mark);
    }
  }
  compiled.plan.numbers.forEach((value, at) => {
    const before = from.state.compiled.plan.numbers[at] as number;
    if (Object.is(before, value)) return;
    const meaning = options.numbers?.({ number: at }) ?? unknown(to.state);
    add(meaning, 0, { number: at, from: before, to: value });
  });
  const told = [...groups.values()].map((group): MeantGroup => {
    if (!group.jumps || group.meaning.kind !== 'value') return group;
    const slices = group.places.flatMap(({ row }): SliceOfRow[] => {
      const title = row === undefined ? undefined : meanings.get(row)?.slice;
      return row === undefined || title === undefined ? [] : [{ row, title }];
    });
    return slices.length < group.places.length
      ? group
      : { ...group, meaning: meaningOfSlices(group.meaning, slices) };
  });
  return { sub, lanes, still, groups: told };
}

function unknown({ model }: EvaluationState): Meaning {
  return { kind: 'model', id: '', title: model.card.title };
}

/**
 * Rows of values that are taken as they are: those of indicators without answers or members of their own. What is made of points of others
 * is not: a target that moved there is no movement of a value.
 */
function valueRows({ compiled, model }: EvaluationState): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [id, { items, members, formula }] of model.indicators) {
    const row = compiled.rows.values.get(id);
    const isMade = (formula?.figures.length ?? 0) > 0;
    if (row !== undefined && !isMade && items.length === 0 && members.length === 0) found.add(row);
  }
  return found;
}

/** The number of a row some lanes before the one looked at; missing before the first. */
export function cellAt({ state, lane, cells }: Side, row: number, back: number): number {
  const { lanes } = state.space;
  return back > lane ? Number.NaN : (cells[row * lanes + lane - back] as number);
}

/** Whether an override of a value came, went or states something else. */
const overrideMoved = (from: Side, to: Side, stated: number, back: number): boolean =>
  !Object.is(cellAt(from, stated, back), cellAt(to, stated, back));

function constantOf({ state }: Side, row: number): number {
  const { constantRows, constantValues } = state.compiled.plan;
  return constantValues[constantRows.indexOf(row)] as number;
}
