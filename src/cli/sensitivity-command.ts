import { formatSensitivities, sensitivities, totalEffects, verdictDistance } from '../analyse.js';
import { asMisuse } from './as-misuse.js';
import type { Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, MARKDOWN_OPTION, VIEW_OPTIONS } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { inLines } from './in-lines.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf, widthOf } from './terminal.js';
import { nearId } from './near-id.js';
import { wholeOf } from './whole-of.js';
import { writeJson } from './write-json.js';

/** How many are shown unless asked otherwise. */
const LINES = 15;

/** Shows what points depend on most. */
export const sensitivityCommand: Command = {
  name: 'sensitivity',
  operands: ['CARD', '[ID]'],
  summary: 'show which values and numbers of a card matter most',
  details:
    'ID is an objective, perspective, theme or indicator; the whole card by default. Shown are the points gained or lost if one number alone were 1 % larger, or larger by 1 of its unit, and the smallest single change that moves the status; of an objective also how much it gives to the others and receives from them. Slopes are exact; where less and more differ, both are shown.',
  options: [
    { name: 'at', value: 'PERIOD', help: 'period asked about; the last with any value' },
    ...VIEW_OPTIONS,
    { name: 'top', value: 'N', help: `so many of them; ${LINES} by default` },
    ...DATA_OPTIONS,
    { name: 'json', help: 'all of it as JSON, every number included' },
    MARKDOWN_OPTION,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const { locale } = localeOf(args);
    refuseBoth(args, 'json', 'markdown');
    const top = wholeOf(args, 'top', 'lines', { least: 1 });
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { sensitive, verdict, effect } = answered(done, args.positionals[1] ?? 'total');
    if (args.has('json')) {
      const items = sensitive.items.slice(0, top);
      writeJson({ ...sensitive, items, verdict, effect }, io);
      return done.failed ? 1 : 0;
    }
    const form = {
      locale,
      markdown: args.has('markdown'),
      width: widthOf(io),
      top: top ?? LINES,
      verdict,
      effect,
    };
    io.stdout.write(inLines(formatSensitivities(done.evaluation.card, sensitive, form), args, io));
    return done.failed ? 1 : 0;
  },
};

function answered({ evaluation, period }: EvaluatedCard, id: string) {
  const at = { at: period };
  const ask = () => ({
    sensitive: sensitivities(evaluation, id, at),
    verdict: verdictDistance(evaluation, id, at),
    effect: Object.hasOwn(evaluation.objectives, id)
      ? totalEffects(evaluation, at).find((one) => one.id === id)
      : undefined,
  });
  return asMisuse(ask, nearId(evaluation, [id]));
}
