import {
  checkArguments,
  flagForm,
  localeForm,
  type OptionForms,
  readOptions,
  resultForm,
  shownDifference,
} from '../../core/index.js';
import {
  amountRow,
  countIn,
  formatChange,
  isShown,
  type Language,
  languageOf,
  listIn,
  periodName,
  PROSE_WORDS,
  pointsIn,
  quoted,
  sentence,
  signedIn,
} from '../../explain/inner-index.js';
import type { TriedElement, WhatIf } from './overlay.js';

/** How to write what would happen. */
export interface FormatWhatIfOptions {
  /** Language of titles, words and numbers: `es` and its regions, else English. */
  readonly locale?: string | undefined;
  /** Whether headings and rows are marked up. */
  readonly markdown?: boolean | undefined;
}

const WORDS = {
  en: {
    moved: 'What moves',
    nothing: 'nothing moves',
    total: 'The scorecard',
    harmed: (list: string, one: boolean) =>
      `${one ? 'objective that loses' : 'objectives that lose'} points: ${list}`,
    harmless: 'no objective loses points',
    assumed: {
      hold: (since: string) =>
        `both figures are assumptions about the periods ahead: every value is held as it stood in ${since}`,
      drift: (since: string) =>
        `both figures are assumptions about the periods ahead: every value moves on from ${since} by its slope over the last periods`,
      path: (since: string, count: string) =>
        `both figures are assumptions about the periods ahead: measured values that have a target stand on it (${count}), the others are held as they stood in ${since}`,
      series: (since: string, count: string) =>
        `both figures are assumptions about the periods ahead: the series that were given (${count}), the other values held as they stood in ${since}`,
      noPath: (since: string) =>
        `both figures are assumptions about the periods ahead: no measured value has a target of its own, so that every one is held as it stood in ${since}`,
    },
    statesNothing: (name: string) => `initiative ${name} states no effect on any value`,
    doesNothing: (name: string) => `initiative ${name} has no effect in the periods looked at`,
  },
  es: {
    moved: 'Qué se mueve',
    nothing: 'no se mueve nada',
    total: 'El cuadro de mando',
    harmed: (list: string, one: boolean) =>
      `${one ? 'objetivo que pierde' : 'objetivos que pierden'} puntos: ${list}`,
    harmless: 'ningún objetivo pierde puntos',
    assumed: {
      hold: (since: string) =>
        `ambas cifras son supuestos sobre los periodos por venir: cada valor se mantiene como estaba en ${since}`,
      drift: (since: string) =>
        `ambas cifras son supuestos sobre los periodos por venir: cada valor sigue desde ${since} con su pendiente de los últimos periodos`,
      path: (since: string, count: string) =>
        `ambas cifras son supuestos sobre los periodos por venir: los valores medidos que tienen meta están en ella (${count}) y los demás se mantienen como estaban en ${since}`,
      series: (since: string, count: string) =>
        `ambas cifras son supuestos sobre los periodos por venir: las series indicadas (${count}) y los demás valores como estaban en ${since}`,
      noPath: (since: string) =>
        `ambas cifras son supuestos sobre los periodos por venir: ningún valor medido tiene meta propia, así que todos se mantienen como estaban en ${since}`,
    },
    statesNothing: (name: string) => `la iniciativa ${name} no declara efecto sobre ningún valor`,
    doesNothing: (name: string) =>
      `la iniciativa ${name} no tiene efecto en los periodos considerados`,
  },
} as const;

const WHAT_IF = resultForm('whatIf', {
  ...{ period: 'string', before: 'object', after: 'object', elements: 'object', total: 'object' },
});

const FORMS: OptionForms<FormatWhatIfOptions> = { locale: localeForm, markdown: flagForm };

/**
 * What would happen, in words: the change of the total, who is harmed, and every element that moves.
 *
 * @param tried - what `whatIf` returned
 * @throws ScorecardError `invalid-option`
 */
export function formatWhatIf(tried: WhatIf, options: FormatWhatIfOptions | null = {}): string {
  checkArguments({ tried }, { tried: WHAT_IF });
  const { locale = 'en', markdown = false } = readOptions(options, FORMS);
  const language = languageOf(locale);
  const words = WORDS[language.name];
  const moved = tried.elements.filter(
    (one) =>
      one.before.status !== one.after.status ||
      (one.before.points === null) !== (one.after.points === null) ||
      isShown(by(one) ?? 0),
  );
  const besides = [...assumptionOf(tried, language), ...idleOf(tried, language)].map(sentence);
  if (moved.length === 0) return `${[sentence(words.nothing), ...besides].join(' ')}\n`;
  const lost = tried.harmed.filter((one) => isShown(by(one) ?? 0));
  const list = listIn(
    lost.map((one) => `${quoted(one.title, language)} (${signedIn(by(one) ?? 0, language)})`),
    language,
  );
  const harmed = [
    sentence(lost.length === 0 ? words.harmless : words.harmed(list, lost.length === 1)),
    ...besides,
  ].join(' ');
  const rows = moved.map((one) => elementLine(one, words.total, language, markdown));
  const heading = markdown ? `## ${words.moved}` : words.moved;
  return `${formatChange(tried.total, { locale }).trimEnd()} ${harmed}\n\n${heading}\n\n${rows.join('')}`;
}

/** What the periods ahead rest on. */
function assumptionOf({ assumed }: WhatIf, language: Language): string[] {
  if (assumed === undefined) return [];
  const { kind, keys, since } = assumed;
  const words = WORDS[language.name].assumed;
  const name = kind === 'path' && keys.length === 0 ? 'noPath' : kind;
  return [words[name](periodName(since, language), countIn(keys.length, language))];
}

/** Initiatives that were tried and move nothing. */
function idleOf({ idle }: WhatIf, language: Language): string[] {
  const { statesNothing, doesNothing } = WORDS[language.name];
  return idle.map(({ title, states }) =>
    (states ? doesNothing : statesNothing)(quoted(title, language)),
  );
}

/** The difference of an element as a reader works it out. */
const by = ({ before, after }: TriedElement): number | null =>
  before.points === null || after.points === null
    ? null
    : shownDifference(before.points, after.points);

function elementLine(
  one: TriedElement,
  total: string,
  language: Language,
  markdown: boolean,
): string {
  const { id, title, before, after } = one;
  const difference = by(one);
  const { statuses } = PROSE_WORDS[language.name];
  const side = ({ points, status }: TriedElement['before']): string =>
    points === null ? '–' : `${pointsIn(points, language)} (${statuses[status]})`;
  const name = id === 'total' ? total : quoted(title, language);
  const text = `${name}: ${side(before)} → ${side(after)}`;
  if (difference === null) return markdown ? `- ${text}\n` : `${' '.repeat(9)}${text}\n`;
  return `${amountRow(difference, text, language, markdown)}\n`;
}
