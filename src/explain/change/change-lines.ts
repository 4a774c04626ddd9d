import type { LocalizedText } from '../../core/index.js';
import { anchorsAt, timesAt } from '../../evaluate/inner-index.js';
import type { Attributed } from './attribute.js';
import type { ChangeKind, ChangeLine } from './change-line.js';
import { cellAt, type MeantGroup, type Side } from './groups.js';
import type { ModelStep } from './legs.js';
import { kindOfEdit, meaningOfEdit } from './edit-meaning.js';
import type { Meaning } from './meanings.js';
import type { NumberMeaning } from './moved-numbers.js';

/** A line before the parts of all are known. */
export type OpenLine = Omit<ChangeLine, 'share'>;

/** What lines are made from. */
export interface LineParts {
  readonly sides: readonly [Side, Side];
  /** Names of the periods some lanes back, on both sides. */
  readonly periods: (back: number) => readonly [string | undefined, string | undefined];
  readonly numbers?: NumberMeaning | undefined;
  /** Indicators whose poor points cap an objective. */
  readonly counters: ReadonlySet<string>;
}

/** The lines of one group: one, or more where several edits move one number, or a cap came in between. */
export function linesOf({ group, amount, leap }: Attributed, parts: LineParts): OpenLine[] {
  const split = parts.numbers?.parts(group.meaning) ?? [[group.meaning, 1] as const];
  return split.flatMap(([meaning, share]) => {
    const observed = meaning.kind === 'value' || meaning.kind === 'override';
    const guarded = observed && parts.counters.has(meaning.id) && leap !== 0;
    if (!guarded) return [lineOf(meaning, group, share * amount, parts)];
    const line = lineOf(meaning, group, amount - leap, parts);
    return [line, { ...line, kind: 'guard', amount: leap }];
  });
}

function lineOf(
  meaning: Meaning,
  group: MeantGroup,
  amount: number,
  { sides, periods }: LineParts,
): OpenLine {
  const { id, title, of, ofTitle, unit, change } = meaning;
  const kind = kindOf(meaning.kind, group);
  const [periodBefore, period] = periods(group.back);
  const presence = kind === 'coverage' ? presenceOf(group) : undefined;
  const elsewhere = group.meaning.kind === 'value' || group.meaning.kind === 'override';
  return {
    kind,
    id,
    title,
    ...given({ of, ofTitle, unit, presence }),
    ...numbersOf(meaning, group, sides),
    ...(elsewhere || kind === 'coverage'
      ? given({ period, periodBefore: other(periodBefore, period) })
      : {}),
    ...demandOf(kind, meaning, group, sides),
    ...given({ change }),
    amount,
  };
}

const other = (a: string | undefined, b: string | undefined) => (a === b ? undefined : a);

function kindOf(kind: ChangeKind, { jumps, back }: MeantGroup): ChangeKind {
  if (kind !== 'value') return kind;
  if (jumps) return 'coverage';
  return back > 0 ? 'delay' : 'value';
}

function presenceOf({ meaning, arrives, places }: MeantGroup): 'arrived' | 'lost' {
  if (meaning.kind !== 'coverage') return arrives ? 'arrived' : 'lost';
  return (places[0]?.to ?? 0) > (places[0]?.from ?? 0) ? 'arrived' : 'lost';
}

/** The numbers before and after that a reader knows: a value, a target, what was written in the card. */
function numbersOf(
  { id, shown, change, end }: Meaning,
  { back, places }: MeantGroup,
  [from, to]: readonly [Side, Side],
): { readonly before?: number | null; readonly after?: number | null } {
  if (change !== undefined) {
    const { before, after } = change;
    return typeof before === 'number' && typeof after === 'number' ? { before, after } : {};
  }
  const number = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const ends = end === undefined ? undefined : endsOf(end, id, back, [from, to]);
  if (ends !== undefined) return ends;
  if (shown !== undefined)
    return { before: number(cellAt(from, shown, back)), after: number(cellAt(to, shown, back)) };
  const [only, more] = places;
  return only === undefined || more !== undefined
    ? {}
    : { before: number(only.from), after: number(only.to) };
}

/** The target or baseline of an indicator in the lanes of both sides, where it is a number and both cover as much of time. */
function endsOf(
  end: 'target' | 'baseline',
  id: string,
  back: number,
  sides: readonly [Side, Side],
): { readonly before: number; readonly after: number } | undefined {
  const found = sides.flatMap(({ state, lane }) => {
    const resolved = state.model.indicators.get(id);
    const span = resolved?.amounts;
    if (resolved === undefined || span === undefined || back > lane) return [];
    const amount = anchorsAt(state, resolved, lane - back)[end];
    return typeof amount === 'number' ? [[amount, timesAt(state, span, lane - back)] as const] : [];
  });
  const [before, after] = found;
  if (before === undefined || after === undefined || before[1] !== after[1]) return undefined;
  return { before: before[0], after: after[0] };
}

function demandOf(
  kind: ChangeKind,
  { id, change }: Meaning,
  { places }: MeantGroup,
  [, to]: readonly [Side, Side],
): Pick<ChangeLine, 'demand'> {
  if (change !== undefined) return given({ demand: change.demand });
  if (kind !== 'target' && kind !== 'baseline') return {};
  const scale = to.state.model.indicators.get(id)?.scale;
  if (scale?.kind !== 'linear') return {};
  const [start, end] = [scale.baseline.at(-1)?.value, scale.target.at(-1)?.value];
  const [place] = places;
  if (start === undefined || end === undefined || place === undefined) return {};
  return { demand: (place.to - place.from) * (end - start) > 0 ? 'tighter' : 'looser' };
}

/** The line of a step of the card; of several edits made together the first is named. */
export function stepLine({ edits, state }: ModelStep, amount: number): OpenLine {
  const [first] = edits;
  if (first === undefined) return { kind: 'model', id: '', title: state.model.card.title, amount };
  const { id, title, of, ofTitle, unit } = meaningOfEdit(first.change, state.model);
  const { before, after, demand } = first.change;
  const numbers = typeof before === 'number' && typeof after === 'number';
  return {
    kind: kindOfEdit(first.change),
    id,
    title: title satisfies LocalizedText,
    ...given({ of, ofTitle, unit, demand }),
    ...(numbers ? { before, after } : {}),
    change: first.change,
    amount,
  };
}

/** What is known of some keys. */
function given<T extends object>(keys: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(keys).filter(([, value]) => value !== undefined),
  ) as never;
}
