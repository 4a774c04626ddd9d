import {
  type CardDiff,
  diffEvaluations,
  diffScorecards,
  formatCardDiff,
  formatDiff,
} from '../index.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { evaluateLoaded, evaluateOptions } from './evaluate-card.js';
import { hasValues } from './has-values.js';
import { inLines } from './in-lines.js';
import type { CliIo } from './io.js';
import { loadCard, type LoadedCard } from './load-card.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf } from './terminal.js';

/** Says what differs between two cards, and what it does to scores. */
export const diffCommand: Command = {
  name: 'diff',
  operands: ['CARD', 'OTHER'],
  summary: 'say what differs between two cards, and what it does to scores',
  details:
    'Changes in terms of the strategy, from CARD to OTHER: elements added and removed, weights moved, targets raised. Where the cards have values, what each change does to the total and to the elements named with --id.',
  options: [
    { name: 'id', value: 'ID', multiple: true, help: 'an element whose score is compared too' },
    { name: 'at', value: 'PERIOD', help: 'period to compare; the last with any value in both' },
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    ...DATA_OPTIONS,
    { name: 'json', help: 'changes and effects as one JSON object' },
    { name: 'markdown', help: 'as Markdown' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    const { locale: asked } = localeOf(args);
    evaluateOptions(args);
    const first = loadCard(args, io);
    const second = loadCard(ofOther(args), io);
    if (first === undefined || second === undefined) return 1;
    const locale = asked ?? second.card.document.language ?? 'en';
    const compared = compare(first, second, args, io);
    if (compared === 'failed') return 1;
    if (compared === undefined) {
      const changes = diffScorecards(first.card, second.card);
      io.stdout.write(
        args.has('json')
          ? `${JSON.stringify({ changes }, null, 2)}\n`
          : inLines(formatDiff(changes, { locale }), args, io),
      );
      return 0;
    }
    io.stdout.write(
      args.has('json')
        ? `${JSON.stringify(compared, null, 2)}\n`
        : inLines(formatCardDiff(compared, { locale, markdown: args.has('markdown') }), args, io),
    );
    return 0;
  },
};

const ofOther = (args: Arguments): Arguments => ({
  ...args,
  positionals: args.positionals.slice(1),
});

/** The difference with its effects; undefined where a card has no values to work them out with. */
function compare(
  first: LoadedCard,
  second: LoadedCard,
  args: Arguments,
  io: CliIo,
): CardDiff | 'failed' | undefined {
  const before = evaluateLoaded(first, args, io);
  const after = evaluateLoaded(second, args, io);
  if (before === undefined || after === undefined) return 'failed';
  const at = before.period < after.period ? before.period : after.period;
  if (!hasValues(before.evaluation, at) || !hasValues(after.evaluation, at)) {
    if (args.values('id').length > 0)
      throw new Misuse(
        'there are no values to compare scores with',
        'leave --id out, or name values with --data',
      );
    return undefined;
  }
  const ids = [...new Set(['total', ...args.values('id')])];
  return asMisuse(() => diffEvaluations(before.evaluation, after.evaluation, { at, ids }));
}
