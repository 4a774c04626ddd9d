import { oneLine, type Status } from '../../core/index.js';
import type { StatusRuleFacts } from '../../evaluate/index.js';
import type { Explanation } from '../why/explanation.js';
import { ruleWords, type TheRule } from './rule-words.js';
import type { Told } from './told.js';

type Ruled = Pick<Explanation, 'status' | 'statusRule'>;

/** Which rule gives a status, and where the points alone would give another (S4.4). */
export function ruleSentences(ruled: Ruled, { language: { locale } }: Told): string[] {
  if (ruled.statusRule?.byPoints === true) return [ruleWords(locale).leftToPoints];
  const said = ruleSentence(ruled, locale);
  return said === undefined ? [] : [said];
}

/** The same where a rule gives it, without a full stop; undefined where none does. */
export function ruleSentence({ status, statusRule }: Ruled, locale: string): string | undefined {
  if (status === undefined || !decides(statusRule)) return undefined;
  const { ruled, alone } = ruleWords(locale);
  const { band } = statusRule;
  return `${ruled(status, theRule(statusRule))}${band === status ? '' : alone(band)}`;
}

/** The status behind the points, with the rule that gives it. */
export function shortStatus(
  { status, statusRule }: Ruled,
  { language: { locale } }: Told,
): string | undefined {
  if (status === undefined) return undefined;
  const words = ruleWords(locale);
  return decides(statusRule)
    ? words.shortRuled(status, theRule(statusRule))
    : words.shortStatus[status];
}

/** The status that the sentence with the points tells: none where a sentence of its own tells which rule gives it. */
export const statusBeside = ({ status, statusRule }: Ruled): Status | undefined =>
  decides(statusRule) ? undefined : status;

/** Whether rules give a status, and do not leave it to the points. */
const decides = (rule: StatusRuleFacts | undefined): rule is StatusRuleFacts =>
  rule !== undefined && rule.byPoints !== true;

const theRule = ({ place, when }: StatusRuleFacts): TheRule => ({
  place,
  when: when === undefined ? undefined : oneLine(when),
});
