import {
  amountRow,
  formatChange,
  isShown,
  type Language,
  languageOf,
  listIn,
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
  readonly locale?: string;
  /** Whether headings and rows are marked up. */
  readonly markdown?: boolean;
}

const WORDS = {
  en: {
    moved: 'What moves',
    nothing: 'nothing moves',
    total: 'The scorecard',
    harmed: (list: string) => `this costs points elsewhere: ${list}`,
    harmless: 'no objective loses points',
  },
  es: {
    moved: 'Qué se mueve',
    nothing: 'no se mueve nada',
    total: 'El cuadro de mando',
    harmed: (list: string) => `esto cuesta puntos en otra parte: ${list}`,
    harmless: 'ningún objetivo pierde puntos',
  },
} as const;

/**
 * What would happen, in words: the change of the total, who is harmed, and every element that moves.
 *
 * @param tried - what `whatIf` returned
 */
export function formatWhatIf(
  tried: WhatIf,
  { locale = 'en', markdown = false }: FormatWhatIfOptions = {},
): string {
  const language = languageOf(locale);
  const words = WORDS[language.name];
  const moved = tried.elements.filter(
    ({ before, after, difference }) =>
      isShown(difference ?? 0) || before.status !== after.status || difference === null,
  );
  if (moved.length === 0) return `${sentence(words.nothing)}\n`;
  const lost = tried.harmed.filter(({ difference }) => isShown(difference ?? 0));
  const list = listIn(
    lost.map(
      (one) => `${quoted(one.title, language)} (${signedIn(one.difference ?? 0, language)})`,
    ),
    language,
  );
  const harmed = sentence(lost.length === 0 ? words.harmless : words.harmed(list));
  const rows = moved.map((one) => elementLine(one, words.total, language, markdown));
  const heading = markdown ? `## ${words.moved}` : words.moved;
  return `${formatChange(tried.total, { locale }).trimEnd()} ${harmed}\n\n${heading}\n\n${rows.join('')}`;
}

function elementLine(
  { id, title, before, after, difference }: TriedElement,
  total: string,
  language: Language,
  markdown: boolean,
): string {
  const { statuses } = PROSE_WORDS[language.name];
  const side = ({ points, status }: TriedElement['before']): string =>
    points === null ? '–' : `${pointsIn(points, language)} (${statuses[status]})`;
  const name = id === 'total' ? total : quoted(title, language);
  const text = `${name}: ${side(before)} -> ${side(after)}`;
  if (difference === null) return markdown ? `- ${text}\n` : `${' '.repeat(9)}${text}\n`;
  return `${amountRow(difference, text, language, markdown)}\n`;
}
