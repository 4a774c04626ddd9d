import type { Evaluation } from '../index.js';
import {
  lastMovements,
  movementsText,
  type TextOptions,
  toHistoryText,
  toMarkdown,
  toText,
} from '../render.js';
import type { Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, SPANNED_VIEW_OPTIONS } from './common-options.js';
import { evaluateCard, evaluateOptions } from './evaluate-card.js';
import type { CliIo } from './io.js';
import { refuseBoth } from './refuse-both.js';
import { checkStreamOptions, evaluateStream, STREAM_OPTIONS } from './stream/index.js';
import { scoresWithDoubts } from './scores-with-doubts.js';
import { coloured, localeOf, widthOf } from './terminal.js';

/** Prints the scores of a card. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  operands: ['CARD'],
  summary: 'print the scores of a card on its values',
  details:
    'Shows the last period that has any value. Tables named in the card under `data:` are read from the folder of the card; those given with --data replace them. Values that contradict each other, by the `checks` and breakdowns of the card, are told after the table, and in JSON as `dataFindings`.',
  options: [
    ...DATA_OPTIONS,
    { name: 'at', value: 'PERIOD', help: 'period to show, such as 2026-06' },
    { name: 'all', help: 'every period' },
    ...SPANNED_VIEW_OPTIONS,
    { name: 'json', help: 'scores as JSON: one object, with --all a list' },
    { name: 'markdown', help: 'scores as Markdown tables' },
    {
      name: 'members',
      help: 'members of broken-down indicators too, those that lose most ahead; JSON always has them',
    },
    LOCALE_OPTION,
    ...STREAM_OPTIONS,
  ],
  run: (args, io) => {
    refuseBoth(args, 'at', 'all');
    refuseBoth(args, 'json', 'markdown');
    // A history is of points over time and has no room for them; Markdown and JSON show each period whole.
    if (!args.has('json') && !args.has('markdown')) refuseBoth(args, 'all', 'members');
    checkStreamOptions(args);
    if (args.has('stream')) return evaluateStream(args, evaluateOptions(args), io);
    const report = REPORT_NAMES.find((name) => args.has(name)) ?? 'text';
    const options: TextOptions = {
      ...localeOf(args),
      colour: coloured(io.stdout, args, io),
      width: widthOf(io),
      members: args.has('members'),
    };
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const periods = args.has('all') ? undefined : [done.period];
    REPORTS[report](done.evaluation, periods, options, io);
    return done.failed ? 1 : 0;
  },
};

const REPORT_NAMES = ['json', 'markdown', 'text'] as const;
type ReportName = (typeof REPORT_NAMES)[number];
type Report = (
  evaluation: Evaluation,
  /** The period to show; undefined for all. */
  periods: readonly [string] | string[] | undefined,
  options: TextOptions,
  io: CliIo,
) => void;

const REPORTS: Readonly<Record<ReportName, Report>> = {
  json: (evaluation, periods, _, { stdout }) => {
    const shown = periods ?? evaluation.periods;
    const text = (period: string): string =>
      JSON.stringify(scoresWithDoubts(evaluation, period), null, 2);
    if (periods !== undefined) {
      for (const period of shown) stdout.write(`${text(period)}\n`);
      return;
    }
    // Period by period, so that a long history is never one text.
    stdout.write('[');
    for (const [i, period] of shown.entries())
      stdout.write(`${i === 0 ? '' : ','}\n${text(period)}`);
    stdout.write('\n]\n');
  },
  markdown: (evaluation, periods, options, { stdout }) => {
    const shown = periods ?? evaluation.periods;
    for (const [i, period] of shown.entries())
      stdout.write(
        `${i === 0 ? '' : '\n'}${toMarkdown(evaluation.card, evaluation, { ...options, period })}`,
      );
  },
  text: (evaluation, periods, options, { stdout }) => {
    if (periods === undefined) {
      stdout.write(toHistoryText(evaluation.card, evaluation, options));
      return;
    }
    const [period = ''] = periods;
    stdout.write(toText(evaluation.card, evaluation, { ...options, period }));
    const moved = lastMovements(evaluation, period);
    if (moved !== undefined) stdout.write(`\n${movementsText(evaluation, moved, options)}`);
  },
};
