import { formatSensitivities, sensitivities, totalEffects, verdictDistance } from '../analyse.js';
import { asMisuse } from './as-misuse.js';
import type { Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf, widthOf } from './terminal.js';

/** Shows what points depend on most. */
export const sensitivityCommand: Command = {
  name: 'sensitivity',
  operands: ['CARD', '[ID]'],
  summary: 'show which values and numbers of a card matter most',
  details:
    'ID is an objective, perspective, theme or indicator; the whole card by default. Shown are the points gained or lost if one number alone were 1 % larger, or larger by 1 of its unit, and the smallest single change that moves the status; of an objective also how much it gives to the others and receives from them. Slopes are exact; where less and more differ, both are shown.',
  options: [
    { name: 'at', value: 'PERIOD', help: 'period asked about; the last with any value' },
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    { name: 'top', value: 'N', help: 'so many of them; 15 by default' },
    ...DATA_OPTIONS,
    { name: 'json', help: 'all of it as JSON, every number included' },
    { name: 'markdown', help: 'as Markdown' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const { locale } = localeOf(args);
    refuseBoth(args, 'json', 'markdown');
    const top = topOf(args.value('top'));
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { sensitive, verdict, effect } = answered(done, args.positionals[1] ?? 'total');
    if (args.has('json')) {
      const items = sensitive.items.slice(0, args.has('top') ? top : undefined);
      io.stdout.write(`${JSON.stringify({ ...sensitive, items, verdict, effect }, null, 2)}\n`);
      return done.failed ? 1 : 0;
    }
    const form = {
      locale,
      markdown: args.has('markdown'),
      width: widthOf(io),
      top,
      verdict,
      effect,
    };
    io.stdout.write(formatSensitivities(done.evaluation.card, sensitive, form));
    return done.failed ? 1 : 0;
  },
};

function answered({ evaluation, period }: EvaluatedCard, id: string) {
  const at = { at: period };
  return asMisuse(() => ({
    sensitive: sensitivities(evaluation, id, at),
    verdict: verdictDistance(evaluation, id, at),
    effect: Object.hasOwn(evaluation.objectives, id)
      ? totalEffects(evaluation, at).find((one) => one.id === id)
      : undefined,
  }));
}

function topOf(given: string | undefined): number {
  const top = Number(given ?? 15);
  if (!Number.isInteger(top) || top < 1)
    throw new Misuse(`\`${given}\` is no number of lines`, 'write --top 20');
  return top;
}
