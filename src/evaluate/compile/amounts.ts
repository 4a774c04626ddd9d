import {
  type AmountSpan,
  type Calendar,
  fixedAmount,
  ONE_EACH,
  type PeriodUnit,
} from '../../period/index.js';
import type { DatedAmounts } from '../compiled.js';
import type { CompileContext } from './context.js';
import type { RateRows } from './rate-rows.js';

// Amounts (S3.1): a scale is stated for one period, and the value of a lane is brought to that period before it is scored. That is the same as a
// scale all of whose numbers are as many times as large, for scales of every kind.

/** The rows of values brought to one period; undefined where a lane covers just one. */
export function rateRows(
  context: CompileContext,
  id: string,
  value: number,
  span: AmountSpan | undefined,
): RateRows | undefined {
  if (span === undefined) return undefined;
  const { builder, unit, calendar, rates } = context;
  const count = fixedAmount(span, unit, calendar);
  if (count === 1) return undefined;
  const name = `${id} ${span.unit}`;
  const known = rates.get(`${name} ${value}`);
  if (known !== undefined) return known;
  const times =
    rates.get(name)?.times ??
    (count === undefined
      ? context.datedRow(ONE_EACH, 'stepped', { span, of: 'sum', id })
      : builder.constant(count));
  const made = { rate: builder.op('div', [value, times]), times };
  rates.set(name, made);
  rates.set(`${name} ${value}`, made);
  return made;
}

/** How dated numbers go in lanes, where they are amounts and a lane is not one period of the calendar. */
export function amountsOfLanes(
  { unit, calendar }: { readonly unit: PeriodUnit; readonly calendar: Calendar },
  id: string,
  span: AmountSpan | undefined,
): DatedAmounts | undefined {
  if (span === undefined) return undefined;
  const isAlone = unit === calendar.period && span.window === undefined;
  return isAlone && fixedAmount({ ...span, unit }, unit, calendar) === 1
    ? undefined
    : { span, of: 'mean', id };
}
