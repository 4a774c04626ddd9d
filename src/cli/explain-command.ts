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
import { DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { evaluateCard } from './evaluate-card.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { coloured, localeOf, widthOf } from './terminal.js';

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
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    { name: 'depth', value: 'N', help: `levels of the tree, 0 to 64; ${LEVELS} unless as JSON` },
    {
      name: 'length',
      value: 'WORD',
      help: 'how much is said: sentence, paragraph (default) or full',
    },
    { name: 'json', help: 'the explanation as one JSON object; of several ids a list of them' },
    { name: 'markdown', help: 'as Markdown' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    const length = lengthOf(args);
    const depth = depthOf(args);
    const { locale: asked } = localeOf(args);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { evaluation, period, failed, loaded } = done;
    const [, ...given] = args.positionals;
    const ids = given.length === 0 ? ['total'] : given;
    const locale = asked ?? loaded.card.document.language ?? 'en';
    const asking = { at: period, length, locale, ...(depth === undefined ? {} : { depth }) };
    const told = args.has('since') ? change : value;
    asMisuse(() => {
      // All ids are looked up before anything is written.
      const answers = ids.map((id) => told(evaluation, { ...asking, id }, args, io));
      io.stdout.write(
        args.has('json')
          ? `${JSON.stringify(answers.length === 1 ? answers[0]?.data() : answers.map(({ data }) => data()), null, 2)}\n`
          : answers.map(({ text }) => text()).join('\n'),
      );
    });
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

/** A text in lines that fit the terminal; Markdown needs none. */
function inLines(text: string, args: Arguments, io: CliIo): string {
  if (args.has('markdown')) return text;
  const width = Math.min(Math.max(40, widthOf(io)), 100);
  const wrapped = text.split('\n').map((line) => {
    if (line.startsWith(' ')) return line;
    const lines = [''];
    for (const word of line.split(' ')) {
      const last = lines.at(-1) as string;
      if (last === '' && lines.length === 1) lines[0] = word;
      else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  });
  return wrapped.join('\n');
}

function lengthOf(args: Arguments): ProseLength {
  const word = args.value('length') ?? 'paragraph';
  const found = LENGTHS.find((length) => length === word);
  if (found === undefined)
    throw new Misuse(`\`${word}\` is no length`, 'write --length sentence, paragraph or full');
  return found;
}

function depthOf(args: Arguments): number | undefined {
  const text = args.value('depth');
  if (text === undefined) return undefined;
  const depth = Number(text);
  if (!/^\d+$/.test(text) || depth > 64)
    throw new Misuse(`\`${text}\` is no number of levels`, 'write --depth 0 to 64');
  return depth;
}
