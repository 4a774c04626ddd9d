import { digitsOf, numberFormat, unitText } from '../core/index.js';
import { parsePeriod, periodLabel } from '../period/index.js';
import type { Wording } from './words.js';

/** Points with one decimal: `71.3`, in Spanish `71,3`. */
export function pointsText(points: number, { numbers }: Wording): string {
  return numberFormat(numbers, 1, 1).format(points);
}

/** A change in points or units with its sign: `+2.1`. */
export function signedText(change: number, { numbers }: Wording): string {
  return numberFormat(numbers, 1, 1, 'exceptZero').format(change);
}

/** The name of a period as people say it: `Dec 2024`, `Q2 2024`; what is no period stays as it is. */
export function periodText(text: string, { locale }: Wording): string {
  const period = parsePeriod(text);
  return period === undefined ? text : periodLabel(period, locale);
}

/** A share of 0 to 1 as whole percent; 100 % is only said of the whole. */
export function shareText(share: number, { numbers }: Wording): string {
  const percent = Math.round(share * 100);
  const shown = percent === 100 && share < 1 - 1e-9 ? 99 : percent;
  return `${numberFormat(numbers, 0).format(shown)} %`;
}

/** A whole number. */
export function countText(count: number, { numbers }: Wording): string {
  return numberFormat(numbers, 0).format(count);
}

/** A value with as many decimals as its size deserves, and its unit: `82.3 %`, `4.29 EUR`. */
export function valueText(value: number, unit: string | undefined, wording: Wording): string {
  const number = numberFormat(wording.numbers, digitsOf(value)).format(value);
  return unit === undefined ? number : `${number} ${unitText(unit, number, wording.numbers)}`;
}

/** A target: a number, or the range that is best. */
export function targetText(
  target: number | readonly [number, number],
  unit: string | undefined,
  wording: Wording,
): string {
  if (typeof target === 'number') return valueText(target, unit, wording);
  const [low, high] = target;
  // A dash beside a minus sign cannot be told from it: `-8–0`.
  const to = low < 0 ? ` ${wording.words.to} ` : '–';
  return `${valueText(low, undefined, wording)}${to}${valueText(high, unit, wording)}`;
}

/** An ISO 8601 duration in words: `3 months`. */
export function durationText(duration: string, wording: Wording): string {
  const parts = [...duration.matchAll(/(\d{1,6})([YMWD])/g)].map(([, count = '', unit = '']) => {
    const [one, many] = wording.words.durations[unit as 'Y' | 'M' | 'W' | 'D'];
    return `${Number(count)} ${Number(count) === 1 ? one : many}`;
  });
  return parts.join(' ');
}
