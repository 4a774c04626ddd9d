import {
  checkArguments,
  countForm,
  type OptionForms,
  plainMarkdown,
  readOptions,
} from '../core/index.js';
import type { Explanation } from '../explain/index.js';
import { explanationForm, type TreeRow, treeRows, treeWords } from '../explain/inner-index.js';
import { type Paint, paintOf } from './ansi.js';
import { STATUS_SHAPES } from './marks.js';
import { TEXT_FORMS, type TextOptions, widthFor } from './options.js';
import { displayWidth, pad, wrap } from './width.js';

/** How a tree of reasons is shown. */
export interface ExplanationTextOptions extends Pick<TextOptions, 'locale' | 'colour' | 'width'> {
  /** How many levels below what is explained; all by default. */
  readonly depth?: number | undefined;
}

const FORMS: OptionForms<ExplanationTextOptions> = {
  locale: TEXT_FORMS.locale,
  colour: TEXT_FORMS.colour,
  width: TEXT_FORMS.width,
  depth: countForm('levels'),
};

/**
 * An explanation as a tree for a terminal: what each line gives to the one above it, what it gives of all, its own points and status.
 *
 * @param explanation - what `explain` returned
 * @returns lines of at most `width` cells, ending in a line end
 * @throws ScorecardError `invalid-option`
 */
export function explanationText(
  explanation: Explanation,
  given: ExplanationTextOptions | null = {},
): string {
  checkArguments({ explanation }, { explanation: explanationForm });
  const options = readOptions(given, FORMS);
  const { locale = 'en' } = options;
  const rows = treeRows(explanation, { ...options, locale });
  const words = treeWords(locale);
  const paint = paintOf(options.colour === true);
  const width = widthFor(options);
  const sizes = (['gives', 'of', 'points'] as const).map((name) =>
    Math.max(displayWidth(words[name]), ...rows.map((row) => displayWidth(row[name]))),
  );
  const columns = (texts: readonly string[]): string =>
    texts.map((text, i) => pad(text, sizes[i] as number, 'right')).join('  ');
  const taken = sizes.reduce((sum, size) => sum + size + 2, 0);
  const head = paint.dim(columns([words.gives, words.of, words.points]));
  const lines = rows.flatMap((row) => rowText(row, columns, width - taken, paint));
  return `${[head, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A row, on up to three lines where it is long. */
function rowText(
  { gives, of, points, status, text, open, aside }: TreeRow,
  columns: (texts: readonly string[]) => string,
  room: number,
  paint: Paint,
): string[] {
  const shape = status === undefined ? '·' : STATUS_SHAPES[status];
  const mark = status === undefined ? shape : paint.status(status, shape);
  const texts = wrap(text, Math.max(10, room - 3 * open.length - 2), 3);
  const strong = open.length === 0 ? paint.bold : aside ? paint.dim : (plain: string) => plain;
  return texts.map((line, i) => {
    const numbers = columns(i === 0 ? [gives, of, points] : ['', '', '']);
    const branch = paint.dim(branchOf(open, i === 0));
    return `${aside ? paint.dim(numbers) : numbers}  ${branch}${i === 0 ? mark : ' '} ${strong(line)}`;
  });
}

/** Lines that lead from the elements above to this one. */
function branchOf(open: readonly boolean[], first: boolean): string {
  if (open.length === 0) return '';
  const more = open.at(-1) === true;
  const last = first ? (more ? '├─ ' : '└─ ') : more ? '│  ' : '   ';
  return `${open
    .slice(0, -1)
    .map((below) => (below ? '│  ' : '   '))
    .join('')}${last}`;
}

/**
 * An explanation as a nested list in Markdown, with what each line gives ahead of it.
 *
 * @throws ScorecardError `invalid-option`
 */
export function explanationMarkdown(
  explanation: Explanation,
  given: Pick<ExplanationTextOptions, 'locale' | 'depth'> | null = {},
): string {
  checkArguments({ explanation }, { explanation: explanationForm });
  const options = readOptions<ExplanationTextOptions>(given, FORMS);
  const { locale = 'en' } = options;
  const words = treeWords(locale);
  const rows = treeRows(explanation, { ...options, locale });
  const lines = rows.map(({ open, gives, points, text }) => {
    const amount = open.length === 0 ? points : gives === '' ? '—' : gives;
    const own = open.length === 0 || points === '' || points === '—' ? '' : ` (${points})`;
    return `${'  '.repeat(open.length)}- **${amount}** ${plainMarkdown(text)}${own}`;
  });
  return `*${words.gives}, ${words.points}*\n\n${lines.join('\n')}\n`;
}
