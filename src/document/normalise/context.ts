import type { Dated, LocalizedText, TextInput } from '../../core/index.js';
import type { DatedInput, ElementInput, InlineValuesInput } from '../input/index.js';
import type { Element, InlineValues } from '../normal/index.js';
import { periodStart } from '../time/period-text.js';
import { NONE } from './none.js';

/** What the parts of a card need to know of the whole. */
export interface Context {
  /** Language of texts without one. */
  readonly language: string;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly yearStart: number;
}

/** A text under its languages. */
export function localized(text: TextInput, { language }: Context): LocalizedText {
  return typeof text === 'string' ? { [language]: text } : text;
}

/** Text under its languages, where there is one. */
export function localizedIfAny(
  text: TextInput | undefined,
  context: Context,
): LocalizedText | undefined {
  return text === undefined ? undefined : localized(text, context);
}

/** What every element has. */
export function element(id: string, input: ElementInput, context: Context): Element {
  const title = localized(input.title ?? id, context);
  const tags = input.tags ?? NONE;
  return input.description === undefined
    ? { id, title, tags }
    : { id, title, tags, description: localized(input.description, context) };
}

/** Periods in the order in which they begin; of those that begin together, the longer last. */
export function byStart<T>(
  values: { readonly [period: string]: T },
  { yearStart }: Pick<Context, 'yearStart'>,
): readonly (readonly [string, T])[] {
  const entries = Object.entries(values);
  if (entries.length < 2) return entries;
  return entries
    .map(([period, value]) => ({ period, value, start: periodStart(period, yearStart) }))
    .toSorted((a, b) => a.start - b.start || lengthOf(a.period) - lengthOf(b.period))
    .map(({ period, value }) => [period, value] as const);
}

/** Which of two periods that begin together is the longer, told by their texts. */
function lengthOf(period: string): number {
  if (period.length !== 7) return period.length === 4 ? 3 : -period.length;
  return { H: 2, Q: 1 }[period[5] as string] ?? 0;
}

/** Steps of the numbers 0 to 10, which nearly all weights and strengths are. */
const SMALL: readonly Dated<number>[] = Array.from({ length: 11 }, (_, value) =>
  Object.freeze([Object.freeze({ value })]),
);

/** A number that may be dated, as steps. */
export function datedSteps(
  input: DatedInput<number>,
  context: Pick<Context, 'yearStart'>,
): Dated<number> {
  if (typeof input === 'number')
    return (Number.isInteger(input) ? SMALL[input] : undefined) ?? [{ value: input }];
  return byStart(input, context).map(([at, value]) => ({ at, value }));
}

/** Values written in the card: the one for any period first, then by period. */
export function inlineValues(input: InlineValuesInput, context: Context): InlineValues {
  if (input.values === undefined)
    return input.value === undefined ? NONE : [{ period: '', value: input.value }];
  const dated = byStart(input.values, context).map(([period, value]) => ({ period, value }));
  return input.value === undefined ? dated : [{ period: '', value: input.value }, ...dated];
}
