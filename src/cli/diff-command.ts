import {
  type CardDiff,
  diffEvaluations,
  diffScorecards,
  formatCardDiff,
  formatDiff,
} from '../index.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, Command } from './command.js';
import { BY_OPTION, DATA_OPTIONS, LOCALE_OPTION, MARKDOWN_OPTION } from './common-options.js';
import { type EvaluatedCard, evaluateLoaded, evaluateOptions } from './evaluate-card.js';
import { hasValues } from './has-values.js';
import { inLines } from './in-lines.js';
import { languageOf } from './language-of.js';
import { loadCard } from './load-card.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf } from './terminal.js';
import { nearId } from './near-id.js';
import { writeJson } from './write-json.js';

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
    BY_OPTION,
    ...DATA_OPTIONS,
    { name: 'json', help: 'changes and effects as one JSON object' },
    MARKDOWN_OPTION,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    localeOf(args);
    evaluateOptions(args);
    if (args.positionals.every((name) => name === '-'))
      throw new Misuse('two cards cannot both come from standard input', 'name one as a file');
    const first = loadCard(args, io);
    const second = loadCard(ofOther(args), io);
    if (first === undefined || second === undefined) return 1;
    const locale = languageOf(args, second);
    const before = evaluateLoaded(first, args, io);
    const after = evaluateLoaded(second, args, io);
    if (before === undefined || after === undefined) return 1;
    const compared = compare(before, after, args);
    if (args.has('json')) writeJson(compared, io);
    else {
      const text =
        'scores' in compared
          ? formatCardDiff(compared, { locale, markdown: args.has('markdown') })
          : formatDiff(compared.changes, { locale });
      io.stdout.write(inLines(text, args, io));
    }
    return before.failed || after.failed ? 1 : 0;
  },
};

const ofOther = (args: Arguments): Arguments => ({
  ...args,
  positionals: args.positionals.slice(1),
});

/** The difference with its effects; without them where a card has no values to work them out with. */
function compare(
  before: EvaluatedCard,
  after: EvaluatedCard,
  args: Arguments,
): CardDiff | Pick<CardDiff, 'changes'> {
  const at = before.period < after.period ? before.period : after.period;
  const ids = [...new Set(['total', ...args.values('id')])];
  if (hasValues(before.evaluation, at) && hasValues(after.evaluation, at))
    return asMisuse(
      () => diffEvaluations(before.evaluation, after.evaluation, { at, ids }),
      nearId(after.evaluation, ids),
    );
  if (args.values('id').length > 0)
    throw new Misuse(
      'there are no values to compare scores with',
      'leave --id out, or name values with --data',
    );
  return { changes: diffScorecards(before.loaded.card, after.loaded.card) };
}
