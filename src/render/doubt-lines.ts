import { numberFormat, oneLine, textIn } from '../core/index.js';
import { type BreakdownDoubt, type DataDoubt, doubtsOf } from '../evaluate/doubt-index.js';
import type { Evaluation } from '../evaluate/index.js';
import { keyParts } from '../model/index.js';
import { type DoubtWords, doubtWords } from './doubt-words.js';
import type { Titles } from './report-rows.js';
import type { Wording } from './words.js';

/** Doubts told under a heading. */
export interface DoubtSection {
  readonly heading: string;
  /** One line of plain text for each. */
  readonly lines: readonly string[];
}

/** As many decimals as show that two numbers differ. */
const DECIMALS = 9;

/**
 * Values that contradict each other, told in lines.
 *
 * @param period - the period shown; undefined for all of them, each line with its own
 * @returns undefined where nothing is in doubt
 */
export function doubtSection(
  evaluation: Evaluation,
  period: string | undefined,
  titles: Titles,
  wording: Wording,
): DoubtSection | undefined {
  const words = doubtWords(wording.locale);
  const lines = doubtsOf(evaluation, period).map((doubt) => {
    const line = oneLine(lineOf(doubt, evaluation, titles, words, wording));
    return period === undefined && doubt.period !== '' ? `${doubt.period}: ${line}` : line;
  });
  return lines.length === 0 ? undefined : { heading: words.heading, lines };
}

function lineOf(
  doubt: DataDoubt,
  { card }: Evaluation,
  titles: Titles,
  words: DoubtWords,
  wording: Wording,
): string {
  const number = (value: number): string => numberFormat(wording.numbers, DECIMALS).format(value);
  if (doubt.kind === 'check') {
    const { title, equal, left, right } = doubt;
    const name = title === undefined ? '' : textIn(title, wording.locale, card.document.language);
    const said = `${equal} ${words.notEqual(number(left), number(right))}`;
    return name === '' ? said : `${name}: ${said}`;
  }
  const { key, of, found, other, against } = doubt;
  const [id, member] = keyParts(key);
  const name =
    member === undefined ? titles.of(id) : `${titles.of(id)} (${titles.member(id, member)})`;
  const side = (what: BreakdownDoubt['of'] | BreakdownDoubt['other']): string =>
    typeof what === 'string' ? words[what] : words.sumBy(what.by);
  return `${name}: ${side(of)} ${number(found)} ${words.against} ${side(other)} ${number(against)}`;
}
