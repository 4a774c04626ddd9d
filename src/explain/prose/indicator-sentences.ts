import { oneLine } from '../../core/index.js';
import type { Explanation, ExplainedScale, Measured } from '../why/explanation.js';
import { lossSentences } from './loss-sentences.js';
import { listIn, titleIn } from './language.js';
import { countIn, valueIn } from './numbers.js';
import { partsSentences } from './parts-sentences.js';
import { inputName, reasonText } from './reason-text.js';
import { ruleSentences, statusBeside } from './rule-sentences.js';
import { scaleKindIn, scaleParameterIn } from './scale-words.js';
import type { Told } from './told.js';

/** An indicator or metric: its value, its scale, and where the value comes from. */
export function indicatorSentences(node: Explanation, told: Told, full: boolean): string[] {
  const { measured } = node;
  if (measured === undefined) return [headOf(node, {}, told)];
  return [
    headOf(node, measured, told),
    ...ruleSentences(node, told),
    ...partsSentences(node, told),
    ...(node.points === undefined || node.parts.length > 0 ? [] : scaleSentences(measured, told)),
    ...originSentences(measured, told, full),
    ...doubtSentences(measured, told),
    ...lossSentences(node, told),
  ];
}

function headOf(node: Explanation, measured: Measured, told: Told): string {
  const { tell, words, points, title, when } = told;
  const name = tell.named(
    words.kinds[node.kind === 'metric' ? 'metric' : 'indicator'],
    title(node.title),
  );
  const value = valueText(measured, told);
  const time = when(node.period);
  if (node.kind === 'metric')
    return value === undefined
      ? tell.hasNone(name, time, reasonText(measured, told))
      : tell.metricIs(name, value, time);
  if (node.points === undefined) return tell.hasNone(name, time, reasonText(measured, told));
  // The value of a checklist is its points.
  return value === undefined || measured.scale?.kind === 'checklist'
    ? tell.hasAndIs(name, points(node.points), time, statusBeside(node))
    : tell.measuredAndIs(name, value, points(node.points), time, statusBeside(node));
}

/** The value or label as it is read. */
export function valueText(
  { value, label, unit }: Measured,
  { language }: Told,
): string | undefined {
  if (label !== undefined) return oneLine(label);
  return value === undefined ? undefined : valueIn(value, unit, language);
}

function scaleSentences(measured: Measured, told: Told): string[] {
  const { tell, points } = told;
  const { clamped, cap = 100, amounts } = measured;
  const said = scaleSentence(measured, told);
  return [
    ...(said === undefined ? [] : [said]),
    ...(said === undefined || amounts === undefined || amounts.times === 1
      ? []
      : [tell.amounts(amounts.per, valueIn(amounts.times, undefined, told.language))]),
    ...(clamped === undefined || said === undefined
      ? []
      : [
          tell.beyond(
            clamped,
            points(clamped === 'low' ? 0 : cap),
            measured.scale?.kind === 'linear',
          ),
        ]),
  ];
}

function scaleSentence(
  { scale, baseline, target, better, unit }: Measured,
  told: Told,
): string | undefined {
  const { tell, language } = told;
  const value = (x: number): string => valueIn(x, unit, language);
  const way = better === 'inside' ? undefined : better;
  if (scale === undefined) return undefined;
  if (scale.kind === 'linear' && baseline !== undefined && typeof target === 'number')
    return tell.linear(value(baseline), value(target), way);
  const [full, zero] = [pair(scale, 'full'), pair(scale, 'zero')];
  if (scale.kind === 'band' && full !== undefined && zero !== undefined)
    return tell.band(value(full[0]), value(full[1]), value(zero[0]), value(zero[1]));
  if (scale.kind === 'ratio' && typeof target === 'number') return tell.ratio(value(target), way);
  if (scale.kind === 'labels' || scale.kind === 'checklist') return undefined;
  const parameters = Object.entries(scale).flatMap(([name, one]) => {
    const said = scaleParameterIn(name, language.name);
    return said === undefined || typeof one !== 'number' ? [] : [`${said} ${value(one)}`];
  });
  return tell.otherScale(
    scaleKindIn(scale.kind, language.name),
    parameters.length === 0 ? undefined : parameters.join(', '),
  );
}

function pair(scale: ExplainedScale, name: string): readonly [number, number] | undefined {
  const found = Object.hasOwn(scale, name) ? scale[name] : undefined;
  return Array.isArray(found) && found.length === 2 ? (found as [number, number]) : undefined;
}

/** Most numbers of a formula that are told by name. */
const MOST_INPUTS = 6;

function originSentences(
  { formula, rollup, override, value }: Measured,
  told: Told,
  full: boolean,
): string[] {
  const { tell, language } = told;
  if (override !== undefined) {
    const { author, reason, computed } = override;
    const shown =
      computed.value === undefined ? computed.label : valueIn(computed.value, undefined, language);
    return [tell.statedValue(author, reason, shown)];
  }
  if (formula !== undefined) {
    const inputs = formula.inputs.slice(0, MOST_INPUTS).map((input) => {
      const { value: x, unit } = input;
      return tell.input(inputName(input, told), x === undefined ? '—' : valueIn(x, unit, language));
    });
    const worked = value === undefined ? [] : [tell.workedOut(listIn(inputs, language))];
    return [...worked, ...(full ? [tell.formula(oneLine(formula.text))] : [])];
  }
  const { observations = 1, kind = '' } = rollup ?? {};
  return observations > 1 ? [tell.observations(countIn(observations, language), kind, false)] : [];
}

/** Most members that are told by name. */
const MOST_MEMBERS = 6;

function doubtSentences(
  { age, n, flags = [], smallMembers = [] }: Measured,
  { tell, language }: Told,
): string[] {
  const few = smallMembers
    .slice(0, MOST_MEMBERS)
    .map(({ member, title, n: cases }) =>
      tell.sampleOf(
        title === undefined ? oneLine(member) : titleIn(title, language),
        countIn(cases, language),
      ),
    );
  const more = smallMembers.length - few.length;
  const named = more > 0 ? few.join(', ') : listIn(few, language);
  return [
    ...(age === undefined ? [] : [tell.age(countIn(age, language), age === 1)]),
    ...flags.flatMap((flag) =>
      flag === 'smallSample'
        ? n === undefined
          ? []
          : [tell.sample(countIn(n, language))]
        : [tell.flags[flag]],
    ),
    ...(few.length === 0
      ? []
      : [
          tell.smallMembers(
            named,
            more > 0 ? countIn(more, language) : undefined,
            few.length === 1,
          ),
        ]),
  ];
}
