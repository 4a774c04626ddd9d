import {
  type Evaluation,
  explain,
  explainChange,
  type Explanation,
  formatChange,
  formatExplanation,
  type ProseLength,
  rootCauses,
} from '../index.js';
import { explanationMarkdown, explanationText } from '../render.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, MARKDOWN_OPTION, VIEW_OPTIONS } from './common-options.js';
import { evaluateCard } from './evaluate-card.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { coloured, localeOf, widthOf } from './terminal.js';
import { inLines } from './in-lines.js';
import { languageOf } from './language-of.js';
import { nearId } from './near-id.js';
import { oneOf } from './one-of.js';
import { wholeOf } from './whole-of.js';
import { writeJson } from './write-json.js';

const LENGTHS: readonly ProseLength[] = ['sentence', 'paragraph', 'full'];

/** Levels of the tree that are shown unless asked otherwise. */
const LEVELS = 2;

/** Says why elements have the points they have, or why they changed. */
export const explainCommand: Command = {
  name: 'explain',
  operands: ['CARD', '[ID...]'],
  summary: 'say why elements have the points they have, or why they changed',
  details:
    'ID is an objective, indicator, metric, perspective or theme; `total`, or nothing, is the card itself; of several each is explained, one after the other. Prints the reasons in words and as a tree whose parts add up; with --since what moved the points since an earlier period.',
  options: [
    ...DATA_OPTIONS,
    { name: 'at', value: 'PERIOD', help: 'period to explain; the last with any value' },
    { name: 'since', value: 'PERIOD', help: 'say what changed since this period instead' },
    ...VIEW_OPTIONS,
    { name: 'depth', value: 'N', help: `levels of the tree, 0 to 64; ${LEVELS} unless as JSON` },
    {
      name: 'length',
      value: 'WORD',
      help: 'how much is said: sentence, paragraph (default) or full',
    },
    { name: 'json', help: 'the explanation as one JSON object; of several ids a list of them' },
    MARKDOWN_OPTION,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    const length = oneOf(args, 'length', LENGTHS, 'length') ?? 'paragraph';
    const depth = wholeOf(args, 'depth', 'levels', { least: 0, most: 64 });
    localeOf(args);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { evaluation, period, failed, loaded } = done;
    const [, ...given] = args.positionals;
    const ids = given.length === 0 ? ['total'] : given;
    const locale = languageOf(args, loaded);
    const asking = { at: period, length, locale, ...(depth === undefined ? {} : { depth }) };
    const told = args.has('since') ? change : value;
    asMisuse(
      () => {
        // All ids are looked up before anything is written.
        const answers = ids.map((id) => told(evaluation, { ...asking, id }, args, io));
        if (args.has('json')) {
          const found = answers.map(({ data }) => data());
          writeJson(found.length === 1 ? found[0] : found, io);
        } else io.stdout.write(answers.map(({ text }) => text()).join('\n'));
      },
      nearId(evaluation, ids),
    );
    return failed ? 1 : 0;
  },
};

interface Asking {
  readonly id: string;
  readonly at: string;
  readonly length: ProseLength;
  readonly locale: string;
  readonly depth?: number;
}

/** An explanation, to be written in one of two ways. */
interface Answer {
  readonly data: () => object;
  readonly text: () => string;
}

function value(evaluation: Evaluation, asking: Asking, args: Arguments, io: CliIo): Answer {
  const { id, at, length, locale, depth } = asking;
  const levels = depth === undefined ? {} : { depth };
  const tree = explain(evaluation, id, { at, ...(args.has('json') ? levels : {}) });
  return {
    data: () => tree,
    text: () => {
      const told = inLines(formatExplanation(tree, { locale, length, ...levels }), args, io);
      const reasons = drawn(tree, { locale, depth: depth ?? LEVELS }, args, io);
      return reasons === '' ? told : `${told}\n${reasons}`;
    },
  };
}

/** Whether a tree has a number to show below what is explained. */
const counts = ({ points, parts }: Explanation): boolean =>
  points !== undefined
    ? parts.length > 0
    : parts.some(
        (part) => part.points !== undefined || (part.node !== undefined && counts(part.node)),
      );

/** The tree, where there is more than one line of it. */
function drawn(
  tree: Explanation,
  shown: { readonly locale: string; readonly depth: number },
  args: Arguments,
  io: CliIo,
): string {
  if (shown.depth === 0 || !counts(tree)) return '';
  if (args.has('markdown')) return explanationMarkdown(tree, shown);
  return explanationText(tree, {
    ...shown,
    colour: coloured(io.stdout, args, io),
    width: widthOf(io),
  });
}

function change(
  evaluation: Evaluation,
  { id, at, length, locale }: Asking,
  args: Arguments,
  io: CliIo,
): Answer {
  const since = args.value('since') as string;
  if (since === at)
    throw new Misuse(
      `--since names the period that is explained, \`${at}\``,
      'name an earlier one, or another with --at',
    );
  const found = explainChange(evaluation, evaluation, id, { since, at });
  return {
    data: () => ({ ...found, rootCauses: rootCauses(found, evaluation) }),
    text: () => inLines(formatChange(found, { locale, length }), args, io),
  };
}
