import {
  checkArguments,
  countForm,
  flagForm,
  localeForm,
  numberForm,
  oneLine,
  type OptionForms,
  readOptions,
  recordForm,
  resultForm,
} from '../../core/index.js';
import {
  elementName,
  type Language,
  languageOf,
  periodIn,
  pointsIn,
  PROSE_WORDS,
  valueIn,
} from '../../explain/inner-index.js';
import { cardForm, type Model, modelOf, type Scorecard } from '../../model/index.js';
import { markdownTable, textTable } from '../seek/table.js';
import { driverTitle, unitOf } from '../seek/titles.js';
import type { Sensitivities, Sensitivity, SensitivityKind } from './sensitivity.js';
import type { TotalEffect } from './total-effects.js';
import type {
  ShownStatus,
  VerdictChange,
  VerdictDistance,
  VerdictEdge,
} from './verdict-distance.js';
import { SENSITIVITY_WORDS, type SensitivityWords } from './words.js';

/** How to write sensitivities. */
export interface FormatSensitivitiesOptions {
  /** Language of titles, words and numbers, such as `es`; the language of the card by default. */
  readonly locale?: string | undefined;
  /** Markdown instead of plain text. */
  readonly markdown?: boolean | undefined;
  /** Cells of a line of plain text; 80 by default, at least 40. */
  readonly width?: number | undefined;
  /** So many lines; 15 by default. */
  readonly top?: number | undefined;
  /** What `verdictDistance` answered of the same element, to be told as well. */
  readonly verdict?: VerdictDistance | undefined;
  /** What `totalEffects` answered of the same objective, to be told as well. */
  readonly effect?: TotalEffect | undefined;
}

const SENSITIVITIES = resultForm('sensitivities', {
  id: 'string',
  period: 'string',
  items: 'object',
});

const FORMS: OptionForms<FormatSensitivitiesOptions> = {
  locale: localeForm,
  markdown: flagForm,
  width: numberForm(),
  top: countForm('lines'),
  verdict: recordForm('what `verdictDistance` answered'),
  effect: recordForm('one of what `totalEffects` answered'),
};

interface Told {
  readonly model: Model;
  readonly language: Language;
  readonly words: SensitivityWords;
  readonly period: string;
}

/** Numbers of a card that have the unit of their indicator. */
const IN_UNITS: ReadonlySet<SensitivityKind> = new Set([
  'value',
  'override',
  'computed',
  'target',
  'baseline',
]);

/**
 * Sensitivities as a table with titles and units, the largest effect first, and what it takes to change the status: Spanish or English by
 * the locale, English otherwise.
 *
 * @param card - the card of the evaluation that was asked
 * @param result - what `sensitivities` answered
 * @param options - language, form, how many lines, and the distance of the verdict
 * @returns lines, ending in a line end
 * @throws ScorecardError `invalid-option`
 */
export function formatSensitivities(
  card: Scorecard,
  result: Sensitivities,
  options: FormatSensitivitiesOptions | null = {},
): string {
  checkArguments({ card, result }, { card: cardForm, result: SENSITIVITIES });
  const {
    locale,
    markdown = false,
    width = 80,
    top = 15,
    verdict,
    effect,
  } = readOptions(options, FORMS);
  const model = modelOf(card);
  const language = languageOf(locale ?? model.card.language);
  const words = SENSITIVITY_WORDS[language.name];
  const told: Told = { model, language, words, period: result.period };
  const element = elementName(model, result.id, language);
  const when = periodIn(result.period, language);
  if (result.points === undefined) return `${words.noScore(element, when)}\n`;
  const heading = words.heading(element, pointsIn(result.points, language), when);
  const shown = result.items.slice(0, top);
  const rows = shown.map((item) => rowOf(told, item));
  const table = markdown
    ? markdownTable(words.columns, rows)
    : textTable(words.columns, rows, Math.max(40, width));
  const sided = shown.some(({ sides }) => sides !== undefined);
  const blocks = [
    markdown ? `## ${heading}` : heading,
    ...(rows.length === 0
      ? [words.nothing]
      : [table, sided ? `${words.note} ${words.sides}` : words.note]),
    ...shownLine(told, verdict?.shown),
    ...edgeLine(told, verdict?.up, words.up),
    ...edgeLine(told, verdict?.down, words.down),
    ...(effect === undefined ? [] : [effectLine(told, effect)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function effectLine(told: Told, { prominence, relation }: TotalEffect): string {
  const { words } = told;
  if (Math.abs(prominence) < 5e-3) return words.noEffect;
  const side = Math.abs(relation) < 5e-3 ? 0 : relation > 0 ? 1 : -1;
  const plain = valueIn(Math.round(prominence * 100) / 100, undefined, told.language);
  const ratio = valueIn(Math.round(relation * 100) / 100 + 0, undefined, told.language);
  return words.effect(plain, ratio, side);
}

/** That the status does not come from the points, where it does not. */
function shownLine({ language, words }: Told, shown: ShownStatus | undefined): readonly string[] {
  if (shown === undefined) return [];
  const { status, rule } = shown;
  const { when } = rule ?? {};
  const told = rule && (when === undefined ? rule : { ...rule, when: oneLine(when) });
  return [words.shown(PROSE_WORDS[language.name].statuses[status], told)];
}

function edgeLine(
  told: Told,
  edge: VerdictEdge | undefined,
  say: SensitivityWords['up'],
): readonly string[] {
  if (edge === undefined) return [];
  const { language } = told;
  const status = PROSE_WORDS[language.name].statuses[edge.status];
  return [
    say(status, pointsIn(edge.edge, language), edge.smallest && changeText(told, edge.smallest)),
  ];
}

function changeText(told: Told, change: VerdictChange): string {
  const { words } = told;
  const { kind, id, at, period, from, to } = change;
  const [now, then] = [from, to].map((x) => numberOf(told, kind, id, x)) as [string, string];
  const end = now === then ? words.slightly[to > from ? 1 : 0] : then;
  return words.change(words.kinds[kind], titleOf(told, change), whenOf(told, period, at), now, end);
}

function rowOf(told: Told, item: Sensitivity): readonly string[] {
  const { kind, id, value, slope, sides, perPercent } = item;
  const percent = Math.abs(value) / 100;
  const both = (by: number, one: number): string =>
    sides === undefined
      ? movedBy(one, told)
      : `${movedBy(sides[0] * by, told)} / ${movedBy(sides[1] * by, told)}`;
  return [
    whatOf(told, item),
    numberOf(told, kind, id, value),
    both(percent, perPercent),
    both(1, slope),
  ];
}

/** What a number is: its kind and whose it is. */
function whatOf(told: Told, item: Sensitivity): string {
  const { kind, part, period, from } = item;
  const name = told.words.kinds[kind];
  const notes = [partOf(told, part), whenOf(told, period, from)].filter(
    (note) => (note ?? '') !== '',
  );
  const capital = `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}`;
  return `${capital}: ${titleOf(told, item)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** A number of a scale, a curve or a guard in words: `full.1` is the end up to which there are full points. */
function partOf({ words }: Told, part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  const [first = '', ...rest] = part.split('.');
  const name = Object.hasOwn(words.parts, first) ? words.parts[first] : undefined;
  if (name === undefined) return part;
  const [index] = rest;
  if (index === undefined) return name;
  return first === 'full' || first === 'zero'
    ? `${name}, ${words.ends[index === '0' ? 0 : 1]}`
    : `${name} ${Number(index) + 1}`;
}

function titleOf(
  { model, language }: Told,
  { id, of }: { readonly id: string; readonly of?: string },
): string {
  const title = driverTitle(model, id, language);
  return of === undefined || of === 'total'
    ? title
    : `${title} → ${driverTitle(model, of, language)}`;
}

/** A period other than the one asked about, or the date of a number that changes over time. */
const whenOf = ({ language, period: asked }: Told, period?: string, date?: string): string =>
  period === undefined || period === asked
    ? periodIn(date ?? '', language)
    : periodIn(period, language);

function numberOf({ model, language }: Told, kind: SensitivityKind, id: string, x: number): string {
  return valueIn(x, IN_UNITS.has(kind) ? unitOf(model, id) : undefined, language);
}

/** Points gained or lost, with two figures that count. */
function movedBy(points: number, { language }: Told): string {
  return new Intl.NumberFormat(language.numbers, {
    maximumSignificantDigits: 2,
    signDisplay: 'exceptZero',
  }).format(points + 0);
}
